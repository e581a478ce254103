import type { SimWorldHost } from '../../src/chat/simulator/create-world.js'
import type { Clock } from '../../src/clock.js'
import { createSimWorld } from './built.js'

const ROOMS = 40
const RIDERS_A_ROOM = 10
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

interface Line {
  text(nth: number): string
  /** How much is said because of it: to the rider, and to the worker. */
  words: number
}
const ASK: Line = { text: (nth) => `/求助 ${TROUBLES[nth % TROUBLES.length]}`, words: 2 }
const SEE: Line = { text: () => '/进度', words: 1 }

/** What each rider says, one after the other and over again; `first` once, before anything is measured. */
export const TRAFFIC = {
  /** One look-up and one answer a message, as on the floor. */
  command: { first: ASK, round: [SEE] },
  /** All a rider does with a request: three of eight lines write it and tell the worker too. */
  round: {
    first: { text: () => '/帮助', words: 1 },
    round: [
      ASK,
      SEE,
      { text: () => '/补充 现在在路口东边等', words: 2 },
      { text: () => '/我的', words: 1 },
      { text: () => '/进渡', words: 1 },
      { text: () => '/帮助', words: 1 },
      SEE,
      { text: () => '/撤销', words: 2 },
    ],
  },
} satisfies Record<string, { first: Line; round: Line[] }>
export type TrafficName = keyof typeof TRAFFIC

export const PEOPLE = ROOMS * RIDERS_A_ROOM

/** The nth line of a traffic: every rider in turn. */
function lineOf(traffic: TrafficName, nth: number): Line {
  const { first, round } = TRAFFIC[traffic]
  const turn = Math.floor(nth / PEOPLE)
  return (turn === 0 ? undefined : round[(turn - 1) % round.length]) ?? first
}

/** How much Huoban says because of the nth message. */
export const wordsOf = (traffic: TrafficName, nth: number) => lineOf(traffic, nth).words

/** Who says the nth message: every rider in turn, so that neighbours in time are strangers in lane and in group. */
export function nthRider(crowd: Crowd, nth: number): Crowd['riders'][number] {
  const turn = nth % crowd.riders.length
  const rider = crowd.riders[(turn % ROOMS) * RIDERS_A_ROOM + Math.floor(turn / ROOMS)]
  if (!rider) throw new Error('nobody is there')
  return rider
}

export function sayNth(crowd: Crowd, traffic: TrafficName, nth: number): void {
  const { id, room } = nthRider(crowd, nth)
  crowd.world.say({ as: id, room, text: lineOf(traffic, nth).text(nth) })
}
