import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/clock.js'
import { until } from '../support/built-bot.js'
import { type Bots, type BotsOptions, createBots, untilDone } from './bots.js'
import { type Crowd, gatherCrowd, settleCrowd } from './crowd.js'
import { checkInvariants, type Verdict } from './invariants.js'
import { openPlatform, type Platform } from './platform.js'
import { createRandom, type Random } from './random.js'
import { Talk } from './talk.js'

/** A platform, its people, the bot on it, and what is known of all that was said. */
export interface Run {
  platform: Platform
  crowd: Crowd
  bots: Bots
  talk: Talk
  random: Random
  dir: string
  /** The bot hears what is said. */
  connected(): Promise<void>
  /** All that was said since the bot was last known to have everything comes once more, shuffled and partly twice: as platforms do after a break. */
  comeAgain(): void
  /** So many people speak, a few at a time. */
  speak(messages: number, together?: number): Promise<void>
  injected: string[]
  inject(what: string): void
}

export interface RunOptions extends Pick<BotsOptions, 'databaseUrl' | 'redisUrl' | 'split' | 'twoWorkers'> {
  seed: number
  env?: Record<string, string>
  /** Where the data folder lies, when not in the system's place for what is passing. */
  dir?: string
}

export const breath = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts the bot among its people, lets `faults` do its worst, and gives the verdict when all that is due is done. */
export async function withRun(options: RunOptions, faults: (run: Run) => Promise<void>): Promise<Verdict & { injected: string[] }> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'huoban-chaos-'))
  const platform = await openPlatform()
  const env = { ...platform.env, SEND_PACE: 'off', LOG_LEVEL: 'error', ...options.env }
  const bots = createBots({ dir, ...options, env })
  try {
    const crowd = gatherCrowd(platform.world)
    const prepared = await bots.open()
    await settleCrowd(prepared, platform.world, crowd)
    await prepared.close()
    const random = createRandom(options.seed)
    const run = runOf({ platform, crowd, bots, random, dir, talk: new Talk(platform.world, crowd, random) })
    await bots.start()
    await run.connected()
    await faults(run)
    await run.connected()
    await untilDone(bots, systemClock.now)
    return { ...(await verdictOf(run)), injected: run.injected }
  } catch (error) {
    const printed = [...bots.running].map(([role, bot]) => `${role}: ${bot.printed().slice(-3_000)}`).join('\n')
    throw new Error(`${error instanceof Error ? error.message : error}\n${printed}`, { cause: error })
  } finally {
    await bots.kill()
    await platform.stop()
    if (!options.dir) rmSync(dir, { recursive: true, force: true })
  }
}

function runOf(parts: Pick<Run, 'platform' | 'crowd' | 'bots' | 'talk' | 'random' | 'dir'>): Run {
  const { platform, talk, crowd } = parts
  const injected: string[] = []
  let asked = 0
  let safe = 0
  const answered = async () => {
    const { id: as } = crowd.watcher
    asked++
    talk.say({ as, text: '我的' })
    const answers = () => platform.world.transcript(0, Number.MAX_SAFE_INTEGER).filter((entry) => entry.with === as && entry.from !== as)
    await until('the bot answers', () => answers().length >= asked || undefined, 120_000)
  }
  return {
    ...parts,
    injected,
    inject: (what) => void injected.push(what),
    async connected() {
      await answered()
      // What came while nobody listened comes again now that somebody does.
      talk.comeAgain(safe)
      const at = platform.world.now()
      await answered()
      // What came before that has been recorded when it is answered: messages are taken in their order.
      safe = at
    },
    comeAgain: () => talk.comeAgain(safe),
    async speak(messages, together = 10) {
      for (let left = messages; left > 0; left -= together) {
        talk.many(Math.min(left, together))
        await breath(5)
      }
    },
  }
}

/** Stopped in good order, then looked at from all sides. */
async function verdictOf({ platform, bots, talk }: Run): Promise<Verdict> {
  await bots.stop()
  const db = await bots.open()
  try {
    const said = platform.world.transcript(0, Number.MAX_SAFE_INTEGER).filter((entry) => entry.from === platform.world.botId)
    return await checkInvariants({ db, lines: talk.lines, said, now: systemClock.now() })
  } finally {
    await db.close()
  }
}
