import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Gateway, GatewayState } from '../../src/chat/gateway.js'
import { HOUR, MINUTE, SECOND } from '../../src/clock.js'
import type { Database } from '../../src/db/database.js'
import { SendError } from '../../src/errors.js'
import { log } from '../../src/log.js'
import { createBudget } from '../../src/outbox/budget.js'
import { sendOne } from '../../src/outbox/paced.js'
import { type Message, post } from '../../src/outbox/post.js'
import { newSender, type Sender, sendConversation } from '../../src/outbox/send.js'
import { FOLD } from '../../src/outbox/words.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

/** A platform that says everything but what `refuses` names. */
function platformOf() {
  const said: { to: string; text: string }[] = []
  const platform = {
    state: 'up' as GatewayState,
    refuses: (_to: string, _text: string): SendError | undefined => undefined,
    said: (to?: string) => said.filter((one) => to === undefined || one.to === to).map((one) => one.text),
    gateway: {
      get state() {
        return platform.state
      },
      async send({ conversation, text }: Parameters<Gateway['send']>[0]) {
        const to = 'room' in conversation ? conversation.room : conversation.person
        if (platform.state !== 'up') throw new SendError('not connected', true, 'away')
        const refused = platform.refuses(to, text ?? '')
        if (refused) throw refused
        said.push({ to, text: text ?? '' })
        return { id: `${said.length}` }
      },
      saidLately: async () => undefined,
    } as unknown as Gateway,
  }
  return platform
}

const REFUSED = new SendError('the platform refused', true)
const FREE = createBudget(() => ({ perMinute: 10_000, sameRoom: 0, apart: [0, 0] }))

describe.each(['sqlite', 'postgres'] as const)('who waits for a message that could not be said, on %s', (dialect) => {
  let fresh: FreshDatabase
  let db: Database
  let platform: ReturnType<typeof platformOf>
  let sender: Sender
  let now: number
  beforeEach(async () => {
    log.level = 'silent'
    fresh = await freshDatabase(dialect, { seeded: true })
    db = fresh.db
    platform = platformOf()
    now = Date.parse('2026-11-23T14:00:00+08:00')
    sender = newSender({
      db,
      gateway: platform.gateway,
      bytes: { put: async () => {}, get: async () => undefined, remove: async () => {} },
      now: () => now,
      listen: () => {},
    })
  })
  afterEach(async () => {
    await fresh.stop()
    log.level = 'info'
  })
  const write = (to: Message['to'], texts: string[], more: Partial<Message> = {}) =>
    db.transaction(async (tx) => {
      const base = { account: 'bot', to, class: 'reply', purpose: 'answer', toStaff: false, ...more } as const
      for (const text of texts) await post(tx, { ...base, text }, now)
    })
  const rows = () => db.select().from(db.t.outbox).orderBy(db.t.outbox.id)
  const paced = async (times: number) => {
    for (let time = 0; time < times; time++) await sendOne(sender, FREE)
  }
  const send = { 'at a pace': () => paced(20), 'without a pace': () => sendConversation(sender, 'room:group') }

  it('nothing is tried while the platform is away, so that all of it leaves as soon as it is back', async () => {
    await write({ room: 'group' }, ['一', '二'])
    platform.state = 'down'
    for (let hour = 0; hour < 5; hour++) {
      await sendConversation(sender, 'room:group')
      now += HOUR
    }
    expect((await rows()).map((row) => [row.state, row.attempts])).toEqual(Array(2).fill(['queued', 0]))
    platform.state = 'up'
    await sendConversation(sender, 'room:group')
    expect(platform.said()).toEqual(['一', '二'])
  })

  it('a platform that goes away while something is said is no failure of what is said', async () => {
    await write({ room: 'group' }, ['一', '二'])
    platform.refuses = () => new SendError('not connected', true, 'away')
    for (let time = 0; time < 20; time++) {
      await sendConversation(sender, 'room:group')
      now += 5 * SECOND
    }
    platform.refuses = () => undefined
    await sendConversation(sender, 'room:group')
    expect(platform.said()).toEqual(['一', '二'])
  })

  it.each(Object.entries(send))('what one person cannot be told in a group holds up nobody else there, %s', async (_, send) => {
    const to = (mention: string) => ({ room: 'group', mention })
    platform.refuses = (_to, text) => (text.startsWith('明') ? REFUSED : undefined)
    await write(to('ming'), ['明一'])
    await write(to('hong'), ['红一'])
    await write(to('ming'), ['明二'])
    await write({ room: 'group' }, ['通知'], { class: 'urgent' })
    await write(to('hong'), ['红二'])
    await send()
    expect(platform.said().filter((text) => text !== '通知')).toEqual(['红一', '红二'])
    expect(platform.said()).toContain('通知')
    platform.refuses = () => undefined
    now += MINUTE
    await send()
    expect(platform.said().slice(-2)).toEqual(['明一', '明二'])
  })

  it('a platform that says it is too much is left alone by the whole group', async () => {
    platform.refuses = () => new SendError('the platform limits this account', true, 'limited')
    await write({ room: 'group', mention: 'ming' }, ['一'])
    await sendConversation(sender, 'room:group')
    platform.refuses = () => undefined
    await write({ room: 'group', mention: 'hong' }, ['二'])
    await sendConversation(sender, 'room:group')
    expect(platform.said()).toEqual([])
    now += 11 * MINUTE
    await sendConversation(sender, 'room:group')
    expect(platform.said()).toEqual(['一', '二'])
  })

  it('however much waits behind what failed, other groups are answered at a pace', async () => {
    platform.refuses = (to) => (to === 'closed' ? REFUSED : undefined)
    await write({ room: 'closed' }, ['一'])
    await paced(1)
    await write(
      { room: 'closed' },
      Array.from({ length: 150 }, (_, at) => `后 ${at}`),
    )
    await write({ room: 'open' }, ['答复'])
    await paced(3)
    expect(platform.said()).toEqual(['答复'])
  })

  it('a newer answer and the older ones that waited for it both leave, at a pace', async () => {
    const ming = { room: 'group', mention: 'ming' }
    await write(ming, ['一', '二'], { folded: true, replyTo: 'old' })
    await write(ming, ['三'], { replyTo: 'new' })
    await paced(3)
    expect(platform.said()).toEqual([['一', '二'].join(FOLD), '三'])
    expect(sender.inHand.size).toBe(0)
  })

  it('late reminders that the night holds, however many, keep no answer from leaving', async () => {
    now = Date.parse('2026-11-23T23:00:00+08:00')
    const to = { person: 'worker' }
    await write(
      to,
      Array.from({ length: 60 }, (_, at) => `提醒 ${at}`),
      { class: 'reminder', folded: 'late' },
    )
    await write(to, ['答复'])
    await sendConversation(sender, 'person:worker')
    expect(platform.said()).toEqual(['答复'])
  })

  it('words that nobody can read any more fail at once, and are seen on the console; what is behind them leaves', async () => {
    await write({ person: 'ming' }, ['一', '二'])
    const [first] = await rows()
    await db.transaction(async (tx) => {
      await tx
        .update(tx.t.outbox)
        .set({ sealed: 'nobody can read this' })
        .where(eq(tx.t.outbox.id, first?.id ?? ''))
    })
    await sendConversation(sender, 'person:ming')
    expect(platform.said()).toEqual(['二'])
    expect((await rows())[0]).toMatchObject({ state: 'failed', reason: 'it cannot be put into words' })
  })

  it('what was erased while it was being said is not said again when that fails', async () => {
    await write({ person: 'ming' }, ['一'])
    platform.refuses = () => {
      platform.refuses = () => undefined
      return REFUSED
    }
    const refuse = platform.gateway.send
    platform.gateway.send = async (message) => {
      await db.transaction(async (tx) => void (await tx.update(tx.t.outbox).set({ sealed: null })))
      return refuse(message)
    }
    await sendConversation(sender, 'person:ming')
    now += MINUTE
    await sendConversation(sender, 'person:ming')
    expect(platform.said()).toEqual([])
    expect((await rows()).map((row) => row.state)).toEqual(['dropped'])
  })

  it('what a first try claimed, and a second one did not, is in nobody’s hand', async () => {
    await write({ person: 'ming' }, ['一'])
    let tries = 0
    const transaction: Database['transaction'] = (work, how) =>
      db.transaction(async (tx) => {
        await work(tx)
        if (++tries > 1) return work(tx)
        await tx.update(tx.t.outbox).set({ state: 'dropped' })
        return work(tx)
      }, how)
    const again: Database = Object.assign(Object.create(db), { transaction })
    await sendConversation({ ...sender, db: again }, 'person:ming')
    expect(sender.inHand.size).toBe(0)
  })
})
