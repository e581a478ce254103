import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IncomingMessage } from '../../src/chat/gateway.js'
import { HOUR, MINUTE } from '../../src/clock.js'
import type { Database } from '../../src/db/database.js'
import { DatabaseDown } from '../../src/errors.js'
import { createHearing } from '../../src/intake/hear.js'
import { createListening } from '../../src/intake/listening.js'
import { createRecorder } from '../../src/intake/record-message.js'
import { createSpool } from '../../src/intake/spool.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const CAME = Date.parse('2026-11-23T14:00:00+08:00')
const BOT = { id: 'the-bot', name: '伙伴' }

describe.each(['sqlite', 'postgres'] as const)('the bot comes while the database is down, on %s', (dialect) => {
  let fresh: FreshDatabase
  let dir: string
  let now = CAME
  beforeEach(async () => {
    fresh = await freshDatabase(dialect, { seeded: true })
    dir = await mkdtemp(join(tmpdir(), 'came-'))
    now = CAME
  })
  afterEach(async () => {
    await fresh.stop()
    await rm(dir, { recursive: true, force: true })
  })

  /** A process that hears: `db.down` says whether its database can be reached. */
  const start = () => {
    const state = { down: true }
    const transaction: Database['transaction'] = (work) =>
      state.down ? Promise.reject(new DatabaseDown('gone')) : fresh.db.transaction(work)
    const db: Database = Object.assign(Object.create(fresh.db), { transaction })
    const recorder = createRecorder({
      db,
      district: TEST_DISTRICT,
      spool: createSpool(dir, fresh.db.vault),
      since: (account) => hearing.since(account),
      learn: (account, since) => hearing.learn(account, since),
    })
    const options = { db, recorder: () => recorder, listening: createListening(), commands: [], district: TEST_DISTRICT, now: () => now }
    const hearing = createHearing(options)
    return { state, recorder, hearing }
  }
  const message = (id: string, sentAt: number): IncomingMessage => ({
    ...{ id, sentAt, kind: 'text', text: '求助 车坏了', textWithoutMention: '求助 车坏了', mentionsBot: false },
    sender: { id: 'ming', name: '小明', roomAlias: '', friend: true },
  })
  const states = async () => {
    const { inbox } = fresh.db.t
    const rows = await fresh.db.select({ id: inbox.platformId, state: inbox.state }).from(inbox).limit(20)
    return Object.fromEntries(rows.map((row) => [row.id, row.state]))
  }
  const say = async ({ hearing, recorder }: ReturnType<typeof start>, id: string, sentAt: number) => {
    await hearing.handlers.message(message(id, sentAt))
    await recorder.idle()
  }

  it('what was said before it came is before, when the database is back', async () => {
    const one = start()
    await one.hearing.handlers.login(BOT)
    await say(one, 'before', CAME - HOUR)
    await say(one, 'after', CAME)
    one.state.down = false
    await one.recorder.replay()
    await say(one, 'late', CAME - MINUTE)
    expect(await states()).toEqual({ before: 'ignored', after: 'pending', late: 'ignored' })
    now += HOUR
    await one.hearing.handlers.login(BOT)
    expect(one.hearing.since(BOT.id)).toBe(CAME)
  })

  it.each([
    ['before it logs in', false] as const,
    ['after it logged in', true] as const,
  ])('what another process heard first counts, replayed %s', async (_, first) => {
    const one = start()
    await one.hearing.handlers.login(BOT)
    await say(one, 'before', CAME - HOUR)
    await say(one, 'after', CAME + MINUTE)
    now += HOUR
    const two = start()
    two.state.down = false
    if (first) await two.hearing.handlers.login(BOT)
    await two.recorder.replay()
    if (!first) await two.hearing.handlers.login(BOT)
    await say(two, 'between', CAME + 2 * MINUTE)
    expect(await states()).toEqual({ before: 'ignored', after: 'pending', between: 'pending' })
    const [account] = await fresh.db.select().from(fresh.db.t.accounts).limit(1)
    expect(account).toMatchObject({ platformId: BOT.id, name: BOT.name, since: CAME })
  })
})
