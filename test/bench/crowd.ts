import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import type { Clock } from '../../src/clock.js'
import { createSimWorld } from './built.js'

export const ROOMS = 40
const RIDERS_A_ROOM = 10
const WORKERS = 20

/** Riders in groups, and staff; everybody with names of the kind 骑手17, who are nobody. */
export interface Crowd {
  world: SimWorldHost
  riders: { id: string; room: string }[]
  rooms: string[]
  workers: string[]
  coordinators: string[]
  /** Of the unit that answers for hazards. */
  contact: string
}

/** A working morning that goes on at the pace of the machine's clock: no quiet window holds anything back. It began at `since`. */
export function morningClock(since = Date.now()): Clock {
  const start = Date.parse('2026-03-03T10:00:00+08:00')
  return { now: () => start + Date.now() - since }
}

export async function gatherCrowd(clock: Clock, rooms = ROOMS, ridersARoom = RIDERS_A_ROOM): Promise<Crowd> {
  const world = await createSimWorld({ clock, maxEntries: 20_000 })
  const friend = (name: string) => world.addPerson({ name, friend: true }).id
  const crowd: Crowd = {
    world,
    riders: [],
    rooms: [],
    workers: Array.from({ length: WORKERS }, (_, at) => friend(`社工${at + 1}`)),
    coordinators: [friend('统筹1'), friend('统筹2')],
    contact: friend('单位联系人1'),
  }
  for (let at = 0; at < rooms; at++) {
    const members = Array.from({ length: ridersARoom }, (_, rider) => world.addPerson({ name: `骑手${at * ridersARoom + rider + 1}` }).id)
    const room = world.addRoom({ name: `示例${at + 1}群`, members }).id
    crowd.rooms.push(room)
    crowd.riders.push(...members.map((id) => ({ id, room })))
  }
  return crowd
}
