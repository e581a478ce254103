import { createSimWorld, type SimWorldHost } from '../../src/chat/simulator/create-world.js'
import type { Clock } from '../../src/clock.js'

const ROOMS = 40
const RIDERS_A_ROOM = 50
const WORKERS = 20

/** Riders in groups, and workers; everybody with names of the kind 骑手17, who are nobody. */
export interface Crowd {
  world: SimWorldHost
  riders: { id: string; room: string }[]
  rooms: string[]
  workers: string[]
}

/** A working morning that goes on at the pace of the machine's clock: no quiet window holds anything back. */
export function morningClock(): Clock {
  const start = Date.parse('2026-03-03T10:00:00+08:00')
  const from = performance.now()
  return { now: () => Math.floor(start + performance.now() - from) }
}

export async function gatherCrowd(clock: Clock): Promise<Crowd> {
  const world = await createSimWorld({ clock, maxEntries: 20_000 })
  const workers = Array.from({ length: WORKERS }, (_, at) => world.addPerson({ name: `社工${at + 1}`, friend: true }).id)
  const riders: Crowd['riders'] = []
  const rooms = Array.from({ length: ROOMS }, (_, at) => {
    const members = Array.from(
      { length: RIDERS_A_ROOM },
      (_, rider) => world.addPerson({ name: `骑手${at * RIDERS_A_ROOM + rider + 1}` }).id,
    )
    const room = world.addRoom({ name: `示例${at + 1}群`, members }).id
    riders.push(...members.map((id) => ({ id, room })))
    return room
  })
  return { world, riders, rooms, workers }
}

const TROUBLES = ['电动车坏了，在万达广场门口', '找不到取餐的门，在万达广场', '手机没电了，哪里能充电', '头盔丢了，哪里能领一个']

/** Who says the nth request: every rider in turn, so that neighbours in time are strangers in lane and in group. */
export function nthRider(crowd: Crowd, nth: number): Crowd['riders'][number] {
  const turn = nth % crowd.riders.length
  const rider = crowd.riders[(turn % ROOMS) * RIDERS_A_ROOM + Math.floor(turn / ROOMS)]
  if (!rider) throw new Error('nobody is there')
  return rider
}

export function sayNth(crowd: Crowd, nth: number): void {
  const { id, room } = nthRider(crowd, nth)
  crowd.world.say({ as: id, room, text: `/求助 ${TROUBLES[nth % TROUBLES.length]}` })
}
