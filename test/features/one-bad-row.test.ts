import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginFeatures } from '../../src/app/begin.js'
import { createTelling } from '../../src/app/telling.js'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/clock.js'
import { readConfig } from '../../src/config.js'
import { consoleOf } from '../../src/console.js'
import { ask } from '../../src/conversation/question.js'
import type { Feature } from '../../src/conversation/said.js'
import type { Database } from '../../src/db/database.js'
import { newId } from '../../src/db/ids.js'
import type { OutboxRow } from '../../src/db/schema.js'
import { DatabaseDown } from '../../src/errors.js'
import { createFeatures } from '../../src/features/index.js'
import { insightFeature } from '../../src/features/insight/digest.js'
import { createQuestionExpiry } from '../../src/intake/expire-questions.js'
import { log } from '../../src/log.js'
import { eachPart } from '../../src/timers/each-part.js'
import { signIn, startConsole, visit } from '../support/console.js'
import { withCrowd } from '../support/crowd.js'
import { type FreshDatabase, TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { type RunningBot, startRunningBot } from '../support/running-bot.js'

it('a timer that failed for good is seen on the console, and run once more from there', () =>
  withCrowd('sqlite', ['小明', '王协调员'], async (crowd) => {
    log.level = 'silent'
    await crowd.grant('王协调员', 'coordinator')
    await crowd.say('小明', '求助 车坏了 在果园')
    const { timers, obligations } = crowd.db.t
    const now = crowd.clock.now()
    await crowd.db.transaction(async (tx) => {
      await tx
        .update(timers)
        .set({ state: 'failed', attempts: 6, reason: 'TypeError', endedAt: now, dueAt: now })
        .where(eq(timers.noun, 'help'))
    })
    const server = await startConsole(crowd, {})
    try {
      const { get, post } = visit(server, await signIn(crowd, server, '王协调员'))
      const page = await (await get('/console/stuck')).text()
      expect(page).toContain('定时 求助')
      const id = /stuck\/timer\/(\w+)\/retry/.exec(page)?.[1] ?? ''
      const path = `/console/stuck/timer/${id}/retry`
      expect((await post(path)).status).toBe(303)
      await crowd.app.settle()
      expect((await crowd.db.select({ state: timers.state }).from(timers).where(eq(timers.id, id)))[0]?.state).toBe('done')
      expect((await post(path)).status).toBe(404)
      expect(await crowd.db.select({ level: obligations.level }).from(obligations)).not.toEqual([{ level: 0 }])
    } finally {
      await server.stop()
      log.level = 'info'
    }
  }))

it('what is run once more stands in the journal, or is not run', () =>
  withCrowd('sqlite', ['小明'], async (crowd) => {
    await crowd.say('小明', '求助 车坏了 在果园')
    const { members, timers, journal } = crowd.db.t
    await crowd.db.transaction(async (tx) => {
      await tx.update(timers).set({ state: 'failed' }).where(eq(timers.noun, 'help'))
    })
    const failed = () => crowd.db.select().from(timers).where(eq(timers.state, 'failed'))
    const id = (await failed())[0]?.id ?? ''
    const [by] = await crowd.db
      .select()
      .from(members)
      .where(eq(members.id, await crowd.memberOf('小明')))
    if (!by) throw new Error('小明 is nobody')
    const retry = (district: string | null) =>
      consoleOf({ ...readConfig({}), district: district as string }, crowd.clock, crowd.app).retry('timer', id, by)
    const before = (await failed()).length
    // A line of no district is refused by the database.
    await expect(retry(null)).rejects.toThrow()
    expect(await failed()).toHaveLength(before)
    expect(await retry(TEST_DISTRICT)).toBe(true)
    expect(await failed()).toHaveLength(before - 1)
    expect(await crowd.db.select().from(journal).where(eq(journal.verb, 'retry'))).toMatchObject([{ noun: 'timer', item: id }])
  }))

describe('one row that nobody can handle', () => {
  let fresh: FreshDatabase
  let bot: RunningBot
  beforeEach(async () => {
    log.level = 'silent'
    fresh = await freshDatabase('sqlite', { seeded: true })
    bot = await startRunningBot(fresh.db)
  })
  afterEach(async () => {
    await bot.stop()
    await fresh.stop()
    log.level = 'info'
  })
  const question = (kind: string) =>
    bot.db.transaction((tx) =>
      ask(tx, {
        account: bot.world.botId,
        lane: `${bot.world.botId}/${kind}`,
        member: newId(bot.clock.now()),
        kind,
        accepts: 'text',
        data: '',
        now: bot.clock.now(),
        expiresAt: bot.clock.now() + MINUTE,
      }),
    )
  const stateOf = async ({ id }: { id: string }) => {
    const { questions } = bot.db.t
    const [row] = await bot.db.select({ state: questions.state }).from(questions).where(eq(questions.id, id))
    return row?.state
  }

  it('a question whose end fails is tried again and given up at last; others and timers go on', async () => {
    const bad = await question('bad')
    const good = await question('good')
    let tries = 0
    const expire = createQuestionExpiry(
      bot.db,
      new Map([
        [
          'bad',
          {
            kind: 'bad',
            answer: async () => undefined,
            expire: async () => {
              tries++
              throw new Error('示例')
            },
          },
        ],
      ]),
    )
    bot.clock.advance(2 * MINUTE)
    await expire(bot.clock.now())
    expect(await Promise.all([stateOf(bad), stateOf(good)])).toEqual(['open', 'expired'])
    await expire(bot.clock.now() + SECOND)
    expect(tries).toBe(1)
    for (let hour = 0; hour < 8; hour++) {
      bot.clock.advance(HOUR)
      await expire(bot.clock.now())
    }
    expect([tries, await stateOf(bad)]).toEqual([6, 'expired'])
  })

  it('a part of the work of a second that always fails keeps none of the rest from being done', async () => {
    const done: string[] = []
    const part = (name: string) => async () => void done.push(name)
    const fails = async () => {
      throw new Error('示例')
    }
    await expect(eachPart([part('one'), fails, part('two'), part('three')])).rejects.toThrow('示例')
    expect(done).toEqual(['one', 'two', 'three'])
    const down = async () => {
      throw new DatabaseDown('gone')
    }
    await expect(eachPart([down, part('four')])).rejects.toThrow('gone')
    expect(done).not.toContain('four')
  })
})

it('a feature that cannot begin keeps neither the start nor the others from going on', async () => {
  log.level = 'silent'
  const fresh = await freshDatabase('sqlite', { seeded: true })
  const begun: string[] = []
  const feature = (noun: string, began: Feature['began']): Feature => ({
    noun,
    commands: [],
    questions: [],
    timers: [],
    ...(began ? { began } : {}),
  })
  const fails = async () => {
    throw new Error('示例')
  }
  const features = [feature('bad', fails), feature('plain', undefined), feature('good', async () => void begun.push('good'))]
  try {
    await beginFeatures({ db: fresh.db, features, config: readConfig({}), now: () => 0 })
    expect(begun).toEqual(['good'])
    const down = async () => {
      throw new DatabaseDown('gone')
    }
    await expect(beginFeatures({ db: fresh.db, features: [feature('bad', down)], config: readConfig({}), now: () => 0 })).rejects.toThrow(
      'gone',
    )
  } finally {
    await fresh.stop()
    log.level = 'info'
  }
})

it('one whose digest cannot be made keeps nobody else without his', () =>
  withCrowd('sqlite', ['小明', '李社工', '老张'], async (crowd) => {
    log.level = 'silent'
    for (const worker of ['李社工', '老张']) await crowd.grant(worker, 'worker', { capacity: 1 })
    for (const trouble of ['手套磨穿了', '雨鞋漏水']) await crowd.say('小明', `求助 ${trouble}`)
    await crowd.say('李社工', '接案 1')
    await crowd.say('老张', '接案 2')
    const bad = await crowd.memberOf('李社工')
    const fails = async (_: unknown, owner: string) => {
      if (owner === bad) throw new Error('示例')
      return new Set<string>()
    }
    const sources = {
      heads: [],
      late: [],
      dueOfUnits: async () => [],
      reminders: { help: { listReminded: fails, remind: async () => {} } },
    }
    const digest = insightFeature(sources, async () => ({ text: '' })).timers.find((one) => one.kind === 'digest.daily')
    const [timer] = await crowd.db.select().from(crowd.db.t.timers).where(eq(crowd.db.t.timers.kind, 'digest.daily'))
    if (!timer || !digest) throw new Error('there is no digest')
    crowd.clock.set(timer.dueAt + 14 * DAY)
    const digests = async () => {
      const { outbox } = crowd.db.t
      return crowd.db.select({ member: outbox.member }).from(outbox).where(eq(outbox.purpose, 'digest.daily'))
    }
    await crowd.db.transaction((tx) => digest.run(tx, timer, crowd.clock.now()))
    expect(await digests()).toEqual([{ member: await crowd.memberOf('老张') }])
    log.level = 'info'
  }))

it('a feature that could not be told what was sent is told again, and an absent database is not asked for each', async () => {
  log.level = 'silent'
  const told: string[] = []
  let asked = 0
  let away = true
  const db = {
    transaction: async (work: (tx: unknown) => Promise<unknown>) => {
      asked++
      if (away) throw new DatabaseDown('gone')
      return work({})
    },
  } as unknown as Database
  const feature: Feature = {
    noun: 'help',
    commands: [],
    questions: [],
    timers: [],
    sent: async (_, row) => void told.push(row.id),
  }
  const telling = createTelling(db, [feature], () => 0)
  const rows = ['1', '2', '3'].map((id) => ({ id, noun: 'help' }) as OutboxRow)
  await telling.tell(rows)
  asked = 0
  await telling.again()
  expect(asked).toBe(1)
  away = false
  await telling.again()
  expect(told.sort()).toEqual(['1', '2', '3'])
  log.level = 'info'
})

it('the digest of the next day comes though the one of this day failed for good', () =>
  withCrowd('sqlite', ['王协调员'], async (crowd) => {
    const { timers } = crowd.db.t
    const digest = and(eq(timers.kind, 'digest.daily'), eq(timers.state, 'set'))
    const waiting = () => crowd.db.select().from(timers).where(digest)
    const before = (await waiting()).length
    expect(before).toBe(1)
    await crowd.db.transaction(async (tx) => void (await tx.update(timers).set({ state: 'failed' }).where(digest)))
    const whole = { db: crowd.db, features: createFeatures(), config: readConfig({}), now: () => crowd.clock.now() }
    await Promise.all([beginFeatures(whole), beginFeatures(whole)])
    expect(await waiting()).toHaveLength(before)
  }))
