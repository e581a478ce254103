import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../src/clock.js'
import type { Command } from '../../src/conversation/said.js'
import { firstIdAt, newId } from '../../src/db/ids.js'
import { AppError } from '../../src/errors.js'
import { type Handling, processConversation } from '../../src/intake/process-conversation.js'
import { log } from '../../src/log.js'
import { post } from '../../src/outbox/post.js'
import { runTimer } from '../../src/timers/run-due.js'
import { setTimer } from '../../src/timers/timers.js'
import { type FreshDatabase, TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const AT = Date.parse('2026-11-23T14:00:00+08:00')
const LANE = 'bot/ming'

/** A command that does what a test wants. */
const command = (run: Command['run']): Command => ({ word: '示例', ability: 'member.self', usage: '/示例 内容', hint: '示例', run })

describe.each(['sqlite', 'postgres'] as const)('two workers in one lane, on %s', (dialect) => {
  let fresh: FreshDatabase
  let now = AT
  beforeEach(async () => {
    log.level = 'silent'
    now = AT
    fresh = await freshDatabase(dialect, { seeded: true })
  })
  afterEach(async () => {
    await fresh.stop()
    log.level = 'info'
  })
  const handlingOf = (run: Command['run']): Handling => ({
    db: fresh.db,
    now: () => now,
    commands: [command(run)],
    features: [],
    district: TEST_DISTRICT,
  })
  const hear = (text: string) =>
    fresh.db.transaction(async (tx) => {
      const sender = { id: 'ming', name: '小明', roomAlias: '', friend: true }
      const id = newId(now)
      await tx.insert(tx.t.inbox).values({
        ...{ id, account: 'bot', platformId: id, lane: LANE, senderPlatformId: 'ming', kind: 'text', addressedBy: 'private' },
        sealed: tx.vault.seal('inbox', JSON.stringify({ text, textWithoutMention: text, sender })),
        ...{ state: 'pending', dueAt: now, sentAt: now, receivedAt: now },
      })
      return id
    })
  const both = (handling: Handling) => Promise.all([processConversation(handling, LANE), processConversation(handling, LANE)])
  const row = async (id: string) => (await fresh.db.select().from(fresh.db.t.inbox).where(eq(fresh.db.t.inbox.id, id)))[0]
  const answers = async () => (await fresh.db.select().from(fresh.db.t.outbox)).length

  it('a refusal that both come to is said once', async () => {
    const id = await hear('/示例')
    await both(
      handlingOf(async () => {
        throw new AppError('invalid', '不行')
      }),
    )
    expect(await row(id)).toMatchObject({ state: 'rejected', reason: 'invalid' })
    expect(await answers()).toBe(1)
  })

  it('a try that both fail counts once', async () => {
    const id = await hear('/示例')
    const handling = handlingOf(async () => {
      throw new Error('示例')
    })
    await both(handling)
    expect(await row(id)).toMatchObject({ state: 'pending', attempts: 1 })
    for (let minute = 0; minute < 20; minute++) {
      now += MINUTE
      await both(handling)
    }
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 4 })
    expect(await answers()).toBe(1)
  })

  it('one of whom fails what the other then does: it is done', async () => {
    const id = await hear('/示例')
    let tries = 0
    await both(
      handlingOf(async () => {
        if (++tries === 1) throw new Error('示例')
        return '好'
      }),
    )
    now += MINUTE
    await processConversation(
      handlingOf(async () => '好'),
      LANE,
    )
    expect(await row(id)).toMatchObject({ state: 'handled' })
    expect(await answers()).toBe(1)
  })

  it('answers of one who waited for the lane leave behind those that were said before, whatever the clocks say', async () => {
    await hear('/示例 一')
    await hear('/示例 二')
    const fast = handlingOf(async () => '一')
    await fresh.db.transaction(async (tx) => {
      // Another machine, whose clock is ahead, has answered there.
      const [id, to] = [`${firstIdAt(now + MINUTE).slice(0, 10)}${'Z'.repeat(16)}`, { person: 'ming' }]
      await post(tx, { id, account: 'bot', to, class: 'reply', purpose: 'answer', text: '零', toStaff: false }, now)
    })
    await processConversation(fast, LANE)
    const { outbox } = fresh.db.t
    const said = await fresh.db.select().from(outbox).orderBy(outbox.id)
    if (dialect === 'postgres') expect(said.map((row) => fresh.db.vault.open('outbox', row.sealed ?? ''))).toEqual(['零', '一', '一'])
  })

  it('a timer that both fail counts once, and waits for its next try', async () => {
    await fresh.db.transaction((tx) => setTimer(tx, { kind: 'bad', noun: 'help', item: 'x', dueAt: now }, now))
    const [timer] = await fresh.db.select().from(fresh.db.t.timers)
    const fails = async () => {
      throw new Error('示例')
    }
    const run = () => runTimer(fresh.db, new Map([['bad', fails]]), timer?.id ?? '', now)
    await Promise.all([run(), run()])
    expect((await fresh.db.select().from(fresh.db.t.timers))[0]).toMatchObject({ attempts: 1, retryAt: now + 5 * SECOND })
  })

  it('what cannot even be refused is tried again and ends as failed: the lane goes on', async () => {
    const id = await hear('/示例')
    const after = await hear('/示例 好')
    const handling = handlingOf(async ({ rest }) => {
      if (rest.trim() === '好') return '好'
      throw Object.defineProperty(new AppError('invalid', ''), 'message', {
        get: () => {
          throw new Error('示例')
        },
      })
    })
    for (let minute = 0; minute < 20; minute++) {
      await processConversation(handling, LANE)
      now += MINUTE
    }
    expect(await row(id)).toMatchObject({ state: 'failed' })
    expect((await row(id))?.reason).toBeTruthy()
    expect(await row(after)).toMatchObject({ state: 'handled' })
  })
})
