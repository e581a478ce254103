import type { SimEntry } from '../../src/chat/simulator/world.js'
import type { Crowd } from './crowd.js'
import type { TrafficName } from './traffic.js'

/** Something that answers a crowd. */
export interface Subject {
  /** How many answers riders and workers hear because of the nth message. */
  wordsFor(traffic: TrafficName, nth: number): number
  stop(): Promise<void>
}

export type StartSubject = (crowd: Crowd, surroundings: Surroundings) => Promise<Subject>

export interface Surroundings {
  /** An empty folder. */
  folder: string
  /** Undefined: the bell in the process. */
  redisUrl: string | undefined
  now(): number
  /** What will be said: only what it needs is prepared. */
  traffic: TrafficName
  /** Every transaction has a commit of its own. */
  ungrouped?: boolean
}

/** A unit is whistled again at some numbers of voices, so what it hears is work that is not counted. */
export const isAnswer = (entry: SimEntry, crowd: Crowd) => entry.from === crowd.world.botId && entry.with !== crowd.contact
