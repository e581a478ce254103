import type { AppOptions, Step } from '../app.js'
import type { Gateway } from '../chat/gateway.js'
import type { Config, ProcessRole } from '../config.js'
import type { Feature } from '../conversation/said.js'
import type { Database } from '../db/database.js'
import type { Bytes } from '../files/bytes.js'
import type { Queue } from '../queue/queue.js'

/** What the parts of the app are made of: one of each in a process. */
export interface Whole {
  config: Config
  db: Database
  queue: Queue
  gateway: Gateway
  bytes: Bytes
  features: readonly Feature[]
  counted: AppOptions['counted']
  step: ((at: Step) => Promise<void>) | undefined
  now(): number
  has(role: ProcessRole): boolean
  /** The process counts as killed: nothing begins any more. */
  abandoned(): boolean
}
