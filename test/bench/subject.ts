import type { SimEntry } from '../../src/chat/simulator/world.js'
import type { Crowd, TrafficName } from './crowd.js'

/** Something that answers a crowd. */
export interface Subject {
  /** How much it says because of the nth message, all places together. */
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
}

export const isAnswer = (entry: SimEntry, crowd: Crowd) => entry.from === crowd.world.botId
