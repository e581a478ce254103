import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beginFeatures } from './app/begin.js'
import { connectBells, openQueue } from './app/bells.js'
import { continueIds } from './app/continue-ids.js'
import { createDue, type Due } from './app/due.js'
import { createIntake, type Intake } from './app/intake.js'
import { createLeaving, type Leaving } from './app/leaving.js'
import { warmLater } from './app/warm.js'
import type { Whole } from './app/whole.js'
import type { Gateway } from './chat/gateway.js'
import { type Clock, MINUTE, SECOND } from './clock.js'
import { type Config, consoleUrlOf } from './config.js'
import { lookAlikes } from './conversation/commands/look-alikes.js'
import { placeModel } from './conversation/places/place-model.js'
import { timeNames } from './conversation/times/time-lexicon.js'
import { timeModel } from './conversation/times/time-model.js'
import { lexicons } from './conversation/topics/lexicons.js'
import { inTheirOrder } from './db/at-once.js'
import type { Database } from './db/database.js'
import { sealJournal } from './db/journal.js'
import { openDatabase } from './db/open.js'
import { seedReference } from './db/seed.js'
import { useSeedFolder } from './db/seed-folder.js'
import { createFeatures } from './features/index.js'
import { databaseBytes, diskBytes } from './files/bytes.js'
import { findNextDue, listPendingLanes } from './intake/sweep.js'
import { errorFields, log } from './log.js'
import type { Queue, QueueName } from './queue/queue.js'
import { every, type Loop } from './timers/every.js'
import { runTimer, type TimerRun } from './timers/run-due.js'

export type Step = 'recorded' | 'committed' | 'sending'

export interface AppOptions {
  config: Config
  clock: Clock
  gateway: Gateway
  queue?: Queue
  database?: Database
  /** The caller moves the clock and calls `settle`: nothing happens by itself. */
  manual?: boolean
  /** Tests stop the process at these points. */
  onStep?: (step: Step) => void | Promise<void>
  counted?: Counted
  /** Where the console is, as its users reach it. */
  consoleUrl?: () => string
}

/** What is counted for /metrics. */
export interface Counted {
  sends(result: 'sent' | 'failed' | 'retry'): void
  lane(milliseconds: number): void
}

export interface App {
  readonly db: Database
  readonly queue: Queue
  readonly gateway: Gateway
  start(): Promise<void>
  /** Takes no more, finishes what is in hand, lets go of everything it opened. */
  stop(): Promise<void>
  /** Handles everything due now; resolves when nothing due is left to do. */
  settle(): Promise<void>
  /** The next moment at which something becomes due. */
  nextDueAt(): Promise<number | undefined>
  /** Stops at once and finishes nothing, as a killed process would. */
  abandon(): Promise<void>
}

/** A message that is being said when the process ends takes no longer; else it would count as perhaps said. */
const SAID_WITHIN = 5 * SECOND

const CONCURRENCY: Record<QueueName, number> = { inbox: 256, outbox: 128, timers: 32 }

/** Opens the database and builds every room in order. Nothing runs before `start`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, clock, gateway } = options
  const now = () => clock.now()
  useSeedFolder(config.seedDir)
  // A mistake in a file of words refuses the start; nobody should find it in the middle of a conversation.
  lexicons()
  lookAlikes()
  timeNames()
  timeModel()
  placeModel()
  const db = options.database ?? (await openDatabase(config))
  await seedReference(db, config.district)
  await continueIds(db, now())
  let abandoned = false
  const queue = options.queue ?? (await openQueue(config.redisUrl, now))
  const step = options.onStep && (async (at: Step) => options.onStep?.(at))
  connectBells(db, queue, config, { silent: () => abandoned, stepped: step !== undefined })
  const whole: Whole = {
    config,
    db,
    queue,
    gateway,
    bytes: config.roles.length < 3 ? databaseBytes(db) : diskBytes(join(config.dataDir, 'files')),
    features: createFeatures({ consoleUrl: options.consoleUrl ?? (() => consoleUrlOf(config)) }),
    counted: options.counted,
    step,
    now,
    has: (role) => config.roles.includes(role),
    abandoned: () => abandoned,
  }
  const intake = createIntake(whole)
  const leaving = createLeaving(whole, intake.listening)
  const parts: Parts = { whole, intake, leaving, due: createDue(whole, intake, leaving) }
  const abandon = () => {
    abandoned = true
  }
  return { db, queue, gateway, ...running(parts, options, abandon), nextDueAt: () => findNextDue(db, now()) }
}

interface Parts {
  whole: Whole
  intake: Intake
  leaving: Leaving
  due: Due
}

/** Starts the parts in order and stops them in reverse. */
function running(parts: Parts, options: AppOptions, abandoned: () => void): Pick<App, 'start' | 'settle' | 'stop' | 'abandon'> {
  const { whole, intake, leaving, due } = parts
  const { db, queue, gateway, now, has } = whole
  let stopWarming = () => {}
  let loops: Loop[] = []
  let sending: Promise<void> | undefined
  return {
    async start() {
      if (has('gateway')) {
        await intake.listening.reload(db, now())
        await gateway.start(intake.hearing.handlers)
        sending = leaving.begin(CONCURRENCY.outbox)
      }
      if (has('worker')) await startWorker(parts)
      if (options.manual) return
      if (has('worker')) stopWarming = warmLater(db, whole.config.district)
      loops = [every(SECOND, 'sweep', due.sweep), every(MINUTE, 'upkeep', due.upkeep)]
    },
    async settle() {
      await sending
      await settle(parts)
    },
    async stop() {
      stopWarming()
      for (const loop of loops) await loop.stop()
      await finish(parts)
      if (!options.database) await db.close()
    },
    async abandon() {
      abandoned()
      stopWarming()
      for (const loop of loops) void loop.stop()
      // What hangs in hand must not be waited for: a killed process does not either.
      void gateway.stop()
      void leaving.stop()
      void queue.stop()
    },
  }
}

/** Lanes and timers are answered from now on, and what an earlier process left pending is rung for. */
async function startWorker({ whole, intake }: Parts): Promise<void> {
  const { db, queue, features, now } = whole
  const timerRuns = new Map<string, TimerRun>(features.flatMap((feature) => feature.timers.map((one) => [one.kind, one.run] as const)))
  queue.work('inbox', intake.process, CONCURRENCY.inbox)
  queue.work('timers', (timer) => runTimer(db, timerRuns, timer, now()), inTheirOrder(db, CONCURRENCY.timers))
  await beginFeatures(whole)
  for (const lane of await listPendingLanes(db)) queue.ring('inbox', lane)
}

async function settle({ whole, intake, due }: Parts): Promise<void> {
  let last = ''
  for (let round = 0; round < 200; round++) {
    await whole.gateway.idle()
    await intake.recorder.idle()
    await whole.queue.idle()
    const bells = (await due.sweep()).join('\n')
    if (bells === '' || bells === last) return
    last = bells
  }
}

/** What is being said is said to its end, nothing new comes in, then what is in hand is finished. */
async function finish({ whole: { db, queue, gateway, now, has }, intake, leaving }: Parts): Promise<void> {
  const said = leaving.stop()
  // What the platform does not answer ends with the connection.
  await Promise.race([said, wait(SAID_WITHIN, undefined, { ref: false })])
  if (has('gateway')) await gateway.stop()
  await intake.recorder.idle()
  await intake.recorder
    .replay()
    .catch((error) => log.error(errorFields(error), 'messages that wait for the database wait for the next start'))
  await said
  await queue.stop()
  if (has('worker')) await sealJournal(db, now()).catch((error) => log.error(errorFields(error), 'sealing failed'))
}
