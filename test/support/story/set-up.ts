import { eq } from 'drizzle-orm'
import type { App } from '../../../src/app.js'
import type { SimWorldHost } from '../../../src/chat/simulator/host.js'
import type { Clock } from '../../../src/clock.js'
import { findArea } from '../../../src/community/areas.js'
import { memberOfChat } from '../../../src/community/members.js'
import { grantRole } from '../../../src/community/roles.js'
import { registerRoom, roomOfChat } from '../../../src/community/rooms.js'
import { categoryOfWord } from '../../../src/conversation/topics/hazard-words.js'
import { trainModel } from '../../../src/conversation/topics/label-model.js'
import { helpCategoryOf } from '../../../src/conversation/topics/lexicon.js'
import type { Database, Tx } from '../../../src/db/database.js'
import { newId } from '../../../src/db/ids.js'
import type { Role } from '../../../src/db/schema.js'
import { TEST_DISTRICT as district } from '../database-templates.js'
import { type Line, StoryError } from './parse.js'

type SetUp = Extract<Line, { do: 'room' | 'staff' | 'friend' | 'model' }>

/** People and rooms come to be before the bot starts; roles and registrations are written after, without a word. */
export async function setUp(
  lines: Line[],
  world: SimWorldHost,
  ids: Map<string, string>,
  start: () => Promise<App>,
  db: Database,
  clock: Clock,
) {
  const mine = lines as SetUp[]
  const staff = new Set(mine.flatMap((line) => (line.do === 'staff' ? [line.name] : [])))
  const friends = new Set(mine.flatMap((line) => (line.do === 'friend' ? [line.name] : [])))
  const person = (name: string) => {
    const known = ids.get(name)
    if (known) return known
    const added = world.addPerson({ name, friend: staff.has(name) || friends.has(name) })
    ids.set(name, added.id)
    return added.id
  }
  for (const line of mine) {
    if (line.do === 'room') world.addRoom({ name: line.name, members: line.members.map(person) })
    else if (line.do !== 'model') person(line.name)
  }
  await start()
  await db.transaction(async (tx) => {
    for (const line of mine) await write(tx, line, world, person, staff, clock.now())
  })
}

async function write(
  tx: Tx,
  line: SetUp,
  world: SimWorldHost,
  person: (name: string) => string,
  staff: Set<string>,
  now: number,
): Promise<void> {
  const account = world.botId
  if (line.do === 'model') return writeModel(tx, line, now)
  if (line.do === 'room') {
    const room = world.room(line.name)
    if (!room) throw new StoryError(line.line, line.text, 'no such room')
    const row = await roomOfChat(tx, { account, platformId: room.id, name: room.name, district, now })
    const area = await areaOf(tx, line, line.area)
    const kind = line.members.length > 0 && line.members.every((name) => staff.has(name)) ? 'staff' : 'rider'
    await registerRoom(tx, row, { kind, area, site: line.site ?? null }, now)
    return
  }
  const { member } = await memberOfChat(tx, { account, platformId: person(line.name), name: line.name, friend: true, district, now })
  if (line.do === 'friend') return
  const area = await areaOf(tx, line, line.area)
  const unit = line.unit ? await unitOf(tx, line.unit, now) : undefined
  const grant = { member: member.id, role: line.role as Role, area: area ?? undefined, unit, capacity: line.capacity }
  await grantRole(tx, grant, now)
}

/** A trained model, off: `model 求助: words = label; other words = other label`. */
async function writeModel(tx: Tx, line: Extract<Line, { do: 'model' }>, now: number): Promise<void> {
  const codeOf = line.noun === 'help' ? helpCategoryOf : categoryOfWord
  const rows = line.rows.map(({ text, label }) => {
    const category = codeOf(label)
    if (!category) throw new StoryError(line.line, line.text, `no category ${label}`)
    return { text, label: category.code }
  })
  const weights = trainModel(rows, { leastRecords: 1 })
  const known = { id: newId(now), district, noun: line.noun, version: 1, rows: rows.length, accuracy: 1, isOn: false, trainedAt: now }
  await tx.insert(tx.t.models).values({ ...known, weights })
}

async function areaOf(tx: Tx, line: SetUp, name: string | undefined): Promise<string | null> {
  if (!name) return null
  const area = await findArea(tx, district, name)
  if (!area) throw new StoryError(line.line, line.text, `no area ${name}`)
  return area.id
}

/** A unit the seed lacks is made. */
async function unitOf(tx: Tx, name: string, now: number): Promise<string> {
  const { units } = tx.t
  const [known] = await tx.select().from(units).where(eq(units.name, name)).limit(1)
  if (known) return known.id
  const id = newId(now)
  await tx.insert(units).values({ id, district, name, source: 'story', validFrom: '2020-01-01' })
  return id
}
