import { join } from 'node:path'
import type { Gateway } from './chat/gateway.js'
import { type Clock, MINUTE, SECOND } from './clock.js'
import { gazetteerOf } from './community/gazetteer.js'
import { type Config, consoleUrlOf, type ProcessRole } from './config.js'
import { lexicons } from './conversation/lexicons.js'
import { toWgs84 } from './conversation/pin.js'
import { warmSounds } from './conversation/place-sounds.js'
import { warmPlaces } from './conversation/places.js'
import type { Command, Feature } from './conversation/said.js'
import type { Database } from './db/database.js'
import { sealJournal } from './db/journal.js'
import { openDatabase } from './db/open.js'
import type { OutboxRow } from './db/schema.js'
import { seedReference } from './db/seed.js'
import { useSeedFolder } from './db/seed-folder.js'
import { DatabaseDown } from './errors.js'
import { createFeatures } from './features/index.js'
import { type Bytes, databaseBytes, diskBytes } from './files/bytes.js'
import { expirePictures, fetchPicture, listWantedPictures, type PictureFetcher } from './files/pictures.js'
import { LANE, pinArrived } from './intake/await-pin.js'
import { createHearing } from './intake/hear.js'
import { createListening } from './intake/listening.js'
import { type Handling, processConversation } from './intake/process-conversation.js'
import { createRecorder, type Recorder } from './intake/record-message.js'
import { createSpool } from './intake/spool.js'
import { dueAfterClockBack, expireQuestions, findNextDue, listForgottenLanes, listPendingLanes, removeOld } from './intake/sweep.js'
import { errorFields, log } from './log.js'
import { createBudget, createToday, limitsOf } from './outbox/budget.js'
import { createMarker } from './outbox/mark-sent.js'
import { createPacedSender, type PacedSender } from './outbox/paced.js'
import { recoverSending } from './outbox/recover.js'
import { type Sender, sendConversation } from './outbox/send.js'
import { listDueConversations } from './outbox/sweep.js'
import { createLocalQueue } from './queue/local.js'
import type { Queue, QueueName, QueueOptions } from './queue/queue.js'
import { every, type Loop } from './timers/every.js'
import { listDueTimers, runTimer, type TimerRun } from './timers/run-due.js'

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

const WARM_AFTER = 2 * SECOND
const CONCURRENCY: Record<QueueName, number> = { inbox: 256, outbox: 128, timers: 32 }

/** Opens the database and builds every room in order. Nothing runs before `start`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, clock, gateway } = options
  const now = () => clock.now()
  const has = (role: ProcessRole) => config.roles.includes(role)
  useSeedFolder(config.seedDir)
  // A mistake in a file of words refuses the start; nobody should find it in the middle of a conversation.
  lexicons()
  const db = options.database ?? (await openDatabase(config))
  await seedReference(db, config.district)
  let abandoned = false

  const onError = (name: QueueName, _key: string, error: unknown) =>
    log.error({ queue: name, ...errorFields(error) }, 'a bell was not answered')
  const queue = options.queue ?? (await openQueue(config.redisUrl, onError))
  const step = options.onStep && (async (at: Step) => options.onStep?.(at))
  // A pace, a picture and what is listened for read outside a transaction; and what stops at a step wants each on disk by itself.
  const early = (name: QueueName, key: string) => name === 'inbox' || (name === 'outbox' && !config.pace && /^(room|person):/.test(key))
  db.onRing(
    (name, key) => {
      if (!abandoned) queue.ring(name, key)
    },
    (name, key) => !step && early(name, key),
  )

  const bytes: Bytes = config.roles.length < 3 ? databaseBytes(db) : diskBytes(join(config.dataDir, 'files'))
  const features: Feature[] = createFeatures({ consoleUrl: options.consoleUrl ?? (() => consoleUrlOf(config)) })
  const commands: Command[] = features.flatMap((feature) => feature.commands)
  const questionHandlers = new Map(features.flatMap((feature) => feature.questions.map((one) => [one.kind, one] as const)))
  const timerRuns = new Map<string, TimerRun>(features.flatMap((feature) => feature.timers.map((one) => [one.kind, one.run] as const)))

  const listening = createListening()
  const recorder: Recorder = createRecorder({
    db,
    spool: createSpool(config.dataDir, db.vault),
    since: (account) => hearing.since(account),
    step,
  })
  const hearing = createHearing({ db, recorder: () => recorder, listening, commands, district: config.district, now })
  const handling: Handling = {
    db,
    now,
    commands,
    features,
    district: config.district,
    step,
    ...(options.counted ? { took: options.counted.lane } : {}),
  }
  const telling = createTelling(db, features, now)
  const sender: Sender = {
    db,
    gateway,
    bytes,
    now,
    inHand: new Set(),
    known: new Map(),
    stranded: new Set(),
    mark: createMarker(db),
    listen: listening.open,
    ended: (rows) => telling.tell(rows),
    step,
    ...(options.counted ? { counted: options.counted.sends } : {}),
    ...(config.pace ? { budget: createBudget(() => limitsOf(db.rules, now())) } : {}),
    ...(config.caps ? { today: createToday(db) } : {}),
    limited: (at) =>
      db.transaction(async (tx) => {
        for (const feature of features) await feature.limited?.(tx, at)
      }),
  }
  let paced: PacedSender | undefined
  const fetcher: PictureFetcher = {
    db,
    bytes,
    now,
    download: (id, maxBytes) => gateway.download(id, maxBytes),
    locate: async (id) => {
      const pin = await gateway.locate(id)
      return pin && toWgs84(pin)
    },
    async ended(tx, file, at, pin) {
      if (file.noun === LANE) return pinArrived(tx, file, at, pin)
      await features.find((feature) => feature.noun === file.noun)?.media?.(tx, file, at, pin)
    },
  }

  /** Keys of the outbox bell: a conversation, a picture to fetch, or news for what the gateway listens to. */
  const leave = async (key: string) => {
    if (key === 'listen') return listening.reload(db, now())
    if (key.startsWith('listen:')) return listening.reloadLane(db, key.slice('listen:'.length), now())
    if (key.startsWith('file:')) return fetchPicture(fetcher, key.slice('file:'.length))
    return paced ? paced.wake() : sendConversation(sender, key)
  }

  /** Rings for every row that is due; returns the bells, so that a caller sees whether anything moved. */
  const sweep = async (): Promise<string[]> => {
    const at = now()
    const bells: [QueueName, string][] = []
    if (has('worker') && (await dueAfterClockBack(db, at)) > 0) log.warn('the clock was set back: what waited for its future is due now')
    if (has('worker')) {
      for (const lane of await listForgottenLanes(db, at)) bells.push(['inbox', lane])
      for (const timer of await listDueTimers(db, at)) bells.push(['timers', timer])
      await expireQuestions(db, questionHandlers, at)
    }
    if (has('gateway')) {
      await recorder.replay()
      for (const conversation of await listDueConversations(db, at)) bells.push(['outbox', conversation])
      for (const conversation of sender.stranded) bells.push(['outbox', conversation])
      for (const picture of await listWantedPictures(db, at)) bells.push(['outbox', `file:${picture}`])
    }
    for (const [name, key] of bells) queue.answer(name, key)
    return bells.map((bell) => bell.join(' '))
  }
  const upkeep = async () => {
    if (has('gateway')) {
      await listening.reload(db, now())
      if (gateway.state === 'up') await recoverSending(sender)
      await telling.again()
    }
    if (!has('worker')) return
    await sealJournal(db, now())
    await removeOld(db, now())
    await expirePictures(db, bytes, now())
  }

  /** Words of places take a second to load: after the start, so that nobody's first answer waits for them. */
  const warm = () =>
    void gazetteerOf(db, config.district, now()).then(
      ({ words }) => {
        warmPlaces(words)
        warmSounds(words)
      },
      (error) => log.warn(errorFields(error), 'places are loaded when somebody names one'),
    )

  let warming: NodeJS.Timeout | undefined
  let loops: Loop[] = []
  let sending: Promise<void> | undefined

  return {
    db,
    queue,
    gateway,
    async start() {
      if (has('gateway')) {
        await listening.reload(db, now())
        await gateway.start(hearing.handlers)
        // What was on its way when the process died is looked at first: nothing may overtake it.
        sending = recoverWhenUp(sender, () => abandoned).then((up) => {
          if (!up) return
          if (config.pace && sender.budget) paced = createPacedSender(sender, sender.budget)
          queue.work('outbox', leave, CONCURRENCY.outbox)
        })
        sending.catch((error) => log.error(errorFields(error), 'recovery failed'))
      }
      if (has('worker')) {
        queue.work('inbox', (lane) => processConversation(handling, lane), CONCURRENCY.inbox)
        queue.work('timers', (timer) => runTimer(db, timerRuns, timer, now()), CONCURRENCY.timers)
        await db.transaction(async (tx) => {
          for (const feature of features) await feature.began?.(tx, config.district, now())
        })
        for (const lane of await listPendingLanes(db)) queue.ring('inbox', lane)
      }
      if (has('worker') && !options.manual) warming = setTimeout(warm, WARM_AFTER)
      if (!options.manual) loops = [every(SECOND, 'sweep', sweep), every(MINUTE, 'upkeep', upkeep)]
    },
    async settle() {
      await sending
      let last = ''
      for (let round = 0; round < 200; round++) {
        await gateway.idle()
        await recorder.idle()
        await queue.idle()
        const bells = (await sweep()).join('\n')
        if (bells === '' || bells === last) return
        last = bells
      }
    },
    nextDueAt: () => findNextDue(db, now()),
    async stop() {
      clearTimeout(warming)
      for (const loop of loops) await loop.stop()
      if (has('gateway')) await gateway.stop()
      await recorder.idle()
      await recorder.replay().catch((error) => log.error(errorFields(error), 'messages that wait for the database wait for the next start'))
      await paced?.stop()
      await queue.stop()
      if (has('worker')) await sealJournal(db, now()).catch((error) => log.error(errorFields(error), 'sealing failed'))
      if (!options.database) await db.close()
    },
    async abandon() {
      abandoned = true
      clearTimeout(warming)
      for (const loop of loops) void loop.stop()
      // What hangs in hand must not be waited for: a killed process does not either.
      void gateway.stop()
      void paced?.stop()
      void queue.stop()
    },
  }
}

/** What only some need is loaded where they need it: a start has its first answer sooner. */
async function openQueue(redisUrl: string | undefined, onError: QueueOptions['onError']): Promise<Queue> {
  if (!redisUrl) return createLocalQueue({ onError })
  const { createBullQueue } = await import('./queue/bullmq.js')
  return createBullQueue({ url: redisUrl, onError })
}

const MOST_UNTOLD = 10_000

/** Features that want to know when a message about an item of theirs has left, or never will. Who could not be told is told again. */
function createTelling(db: Database, features: Feature[], now: () => number) {
  let untold: OutboxRow[] = []
  const tellOne = async (row: OutboxRow) => {
    const feature = row.noun ? features.find((one) => one.noun === row.noun && one.sent) : undefined
    if (feature) await db.transaction(async (tx) => feature.sent?.(tx, row, now()))
  }
  const tell = async (rows: OutboxRow[]) => {
    for (const row of rows)
      await tellOne(row).catch((error) => {
        log.error({ outbox: row.id, ...errorFields(error) }, 'a feature could not be told what was sent')
        // A start looks after those whose process died; what is a bug is not tried without end.
        if (error instanceof DatabaseDown && untold.length < MOST_UNTOLD) untold.push(row)
      })
  }
  return {
    tell,
    async again() {
      const rows = untold
      untold = []
      await tell(rows)
    },
  }
}

const LOOK_AGAIN = 50

/** Waits until the platform and the database can be asked, then looks after what was on its way when the process died. False when it was stopped before. */
async function recoverWhenUp(sender: Sender, abandoned: () => boolean): Promise<boolean> {
  for (let recovered = false; !recovered; ) {
    if (abandoned() || sender.gateway.state === 'stopped') return false
    recovered =
      sender.gateway.state === 'up' &&
      (await recoverSending(sender).then(
        () => true,
        (error) => {
          log.error(errorFields(error), 'what was on its way could not be looked after: once more')
          return false
        },
      ))
    if (!recovered) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN).unref())
  }
  return !abandoned()
}
