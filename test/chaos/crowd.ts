import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import { DAY } from '../../src/clock.js'
import { grantInChat, registerInChat } from '../../src/community/sample.js'
import type { Database } from '../../src/db/database.js'
import { seedReference } from '../../src/db/seed.js'
import { TEST_DISTRICT } from '../support/database-templates.js'

const RIDERS = 190
const ROOMS = 12
const AREAS = ['梨园镇', '北苑街道', '台湖镇', '张家湾镇']

export interface Rider {
  id: string
  name: string
  rooms: string[]
}
export interface Crowd {
  riders: Rider[]
  rooms: { id: string; name: string; area: string }[]
  workers: { id: string; name: string }[]
  coordinators: { id: string; name: string }[]
  units: { id: string; name: string; unit: string }[]
  /** Asks for his own number now and then, and is told nothing else: his answers show that the bot is there. */
  watcher: { id: string; name: string }
}

/** Two hundred people in twelve groups: riders, who are in one to three of them, workers, coordinators and unit contacts. */
export function gatherCrowd(world: SimWorldHost): Crowd {
  const add = (name: string, friend: boolean) => ({ id: world.addPerson({ name, friend }).id, name })
  const workers = ['李社工', '社工甲', '社工乙', '社工丙'].map((name) => add(name, true))
  const coordinators = ['王协调员', '周协调员'].map((name) => add(name, true))
  const units = AREAS.slice(0, 3).map((unit, at) => ({ ...add(at === 0 ? '赵科长' : `联系人${at}`, true), unit }))
  const named = ['小明', '小红', '老张']
  const riders: Rider[] = Array.from({ length: RIDERS }, (_, at) => ({ ...add(named[at] ?? `骑手${at}`, at % 3 === 0), rooms: [] }))
  const rooms = Array.from({ length: ROOMS }, (_, at) => {
    const members = riders.filter((_rider, nth) => nth % ROOMS === at || (nth % 5 === 0 && nth % 7 === at % 7))
    const name = `示例骑手${at + 1}群`
    const { id } = world.addRoom({ name, members: members.map((rider) => rider.id) })
    for (const rider of members) rider.rooms.push(id)
    return { id, name, area: AREAS[at % AREAS.length] ?? '' }
  })
  return { riders, rooms, workers, coordinators, units, watcher: add('骑手999', true) }
}

/** The groups are registered and the staff have their roles, as after months of use. */
export async function settleCrowd(db: Database, world: SimWorldHost, crowd: Crowd): Promise<void> {
  await seedReference(db, TEST_DISTRICT)
  const place = { account: world.botId, district: TEST_DISTRICT, now: world.now() }
  await db.transaction(async (tx) => {
    // What was said before the bot came is not answered; it came a month ago.
    const since = place.now - 30 * DAY
    await tx
      .insert(tx.t.accounts)
      .values({ id: place.account, platformId: place.account, name: world.botName, district: TEST_DISTRICT, since })
    for (const room of crowd.rooms) await registerInChat(tx, room, room.area, place)
    for (const one of crowd.workers) await grantInChat(tx, one, 'worker', undefined, place)
    for (const one of crowd.coordinators) await grantInChat(tx, one, 'coordinator', undefined, place)
    for (const one of crowd.units) await grantInChat(tx, one, 'unit', one.unit, place)
  })
}
