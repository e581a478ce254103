import type { SimEntry } from '../../src/chat/simulator/world.js'
import type { Crowd } from './crowd.js'

/** Something that answers a crowd. */
export interface Subject {
  /** What it says for each request, all places together. */
  wordsARequest: number
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
