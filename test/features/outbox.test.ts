import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { DatabaseDown } from '../../src/errors.js'
import { createBudget } from '../../src/outbox/budget.js'
import { sendOne } from '../../src/outbox/paced.js'
import { post } from '../../src/outbox/post.js'
import { recoverSending, requeue } from '../../src/outbox/recover.js'
import { newSender, type Sender, sendConversation } from '../../src/outbox/send.js'
import { retryOutbox } from '../../src/outbox/stuck.js'
import { FOLD } from '../../src/outbox/words.js'
import { eachWithBot } from '../support/each-with-bot.js'
import type { RunningBot } from '../support/running-bot.js'

const ROOM = '通州骑手一群'

const senderOf = (bot: RunningBot): Sender =>
  newSender({
    db: bot.db,
    gateway: bot.app.gateway,
    bytes: { put: async () => {}, get: async () => undefined, remove: async () => {} },
    now: () => bot.clock.now(),
    listen: () => {},
  })

const CONVERSATION = (bot: RunningBot) => `room:${bot.world.room(ROOM)?.id}`

describe.each(['sqlite', 'postgres'] as const)('the outbox on %s', (dialect) => {
  let bot: RunningBot
  eachWithBot(dialect, (started) => {
    bot = started
  })
  const write = (texts: string[], kind: 'urgent' | 'reply' | 'reminder' = 'reply') =>
    bot.db.transaction(async (tx) => {
      const to = { room: bot.world.room(ROOM)?.id ?? '' }
      for (const text of texts)
        await post(tx, { account: bot.world.botId, to, class: kind, purpose: 'test', text, toStaff: false }, bot.clock.now())
    })
  const rows = () => bot.db.select().from(bot.db.t.outbox).orderBy(bot.db.t.outbox.id)
  const wait = async (milliseconds: number) => {
    bot.clock.advance(milliseconds)
    await bot.app.settle()
  }

  it('what a window holds, however much it is, does not keep an answer from leaving', async () => {
    bot.clock.advance(9 * 3_600_000)
    await write(
      Array.from({ length: 80 }, (_, at) => `提醒 ${at}`),
      'reminder',
    )
    await bot.app.settle()
    await write(['答复'])
    await bot.app.settle()
    expect(bot.said({ room: ROOM })).toEqual(['答复'])
  })

  it('reminders that left in one message are not said again when they could not be marked', async () => {
    const person = bot.world.person('小明')?.id ?? ''
    await bot.say('小明', '我的')
    bot.world.failNextSends(1, 'sent_but_no_answer')
    await bot.db.transaction(async (tx) => {
      const to = { person }
      for (const text of ['提醒一', '提醒二'])
        await post(tx, { account: bot.world.botId, to, class: 'reminder', purpose: 'test', text, toStaff: false }, bot.clock.now())
    })
    const before = bot.said({ with: '小明' }).length
    await bot.app.settle()
    await bot.db.transaction(async (tx) => {
      await tx.update(tx.t.outbox).set({ state: 'sending' }).where(eq(tx.t.outbox.class, 'reminder'))
    })
    await recoverSending(senderOf(bot))
    await bot.app.settle()
    expect(bot.said({ with: '小明' }).slice(before)).toHaveLength(1)
    const reminders = (await rows()).filter((row) => row.class === 'reminder')
    expect(reminders.map((row) => [row.state, row.foldKey !== null, row.maybeRepeated])).toEqual([
      ['sent', true, false],
      ['sent', true, false],
    ])
  })

  it('asked to end in the middle of a batch, the sender says what it has begun, and the next start the rest', async () => {
    const said = () => bot.said({ room: ROOM })
    await bot.app.queue.stop()
    await write(['一', '二', '三'])
    let closed = false
    const sender: Sender = { ...senderOf(bot), closed: () => closed }
    sender.step = () => {
      closed = true
    }
    await sendConversation(sender, CONVERSATION(bot))
    expect(said()).toEqual(['一'])
    expect((await rows()).map((row) => [row.state, row.attempts, row.maybeRepeated])).toEqual([
      ['sent', 0, false],
      ['queued', 0, false],
      ['queued', 0, false],
    ])
    await sendConversation(senderOf(bot), CONVERSATION(bot))
    expect(said()).toEqual(['一', '二', '三'])
  })

  it('a mark that fails: nothing is said twice, nothing is marked as perhaps repeated, and nobody overtakes', async () => {
    const sender = senderOf(bot)
    const down = () => Promise.reject(new DatabaseDown('gone'))
    const said = () => bot.said({ room: ROOM })
    await bot.app.queue.stop()
    await write(['一', '二', '三'])
    await expect(sendConversation({ ...sender, mark: down }, CONVERSATION(bot))).rejects.toThrow('gone')
    expect(said()).toEqual(['一'])
    await write(['四'])
    await sendConversation(sender, CONVERSATION(bot))
    expect(said()).toEqual(['一', '二', '三', '四'])
    expect((await rows()).map((row) => [row.state, row.maybeRepeated])).toEqual(Array(4).fill(['sent', false]))
    expect(sender.stranded.size + sender.known.size + sender.inHand.size).toBe(0)
  })

  it('answers to old messages wait for each other while a backlog is read, and leave as one', async () => {
    const answer = async (text: string) => {
      await bot.db.transaction(async (tx) => {
        const to = { person: bot.world.person('小红')?.id ?? '' }
        const base = { account: bot.world.botId, to, class: 'reply', purpose: 'test', toStaff: false, folded: true } as const
        await post(tx, { ...base, text }, bot.clock.now())
      })
      await bot.app.settle()
    }
    await bot.say('小红', '我的')
    for (const text of ['一', '二', '三', '四']) {
      await answer(text)
      await wait(2_000)
    }
    expect(bot.said({ with: '小红' })).toHaveLength(1)
    await wait(3_000)
    const [, folded, ...more] = bot.said({ with: '小红' })
    expect(folded?.split(FOLD)).toEqual(['一', '二', '三', '四'])
    expect(more).toEqual([])
  })

  it('answers to old messages that still wait leave before a newer answer to the same person', async () => {
    await bot.say('小红', '我的')
    await bot.db.transaction(async (tx) => {
      const to = { person: bot.world.person('小红')?.id ?? '' }
      const base = { account: bot.world.botId, to, class: 'reply', purpose: 'answer', toStaff: false, replyTo: 'a message' } as const
      for (const text of ['一', '二']) await post(tx, { ...base, text, folded: true }, bot.clock.now())
      await post(tx, { ...base, text: '三' }, bot.clock.now())
    })
    await bot.app.settle()
    const [, folded, newer, ...more] = bot.said({ with: '小红' })
    expect(folded?.split(FOLD)).toEqual(['一', '二'])
    expect(newer).toBe('三')
    expect(more).toEqual([])
  })

  it('a row that was written down as said while it was looked after does not go back', async () => {
    const sender = senderOf(bot)
    await write(['一'])
    await bot.app.settle()
    const [row] = await rows()
    if (!row) throw new Error('nothing was written')
    await requeue(sender, [{ ...row, state: 'sending' }], true)
    expect(await rows()).toMatchObject([{ state: 'sent', maybeRepeated: false }])
  })

  it('at a pace, what is urgent leaves at once however much waits before it in its group, and the rest follows', async () => {
    await bot.app.queue.stop()
    await write(Array.from({ length: 60 }, (_, at) => `答复 ${at}`))
    await write(['急'], 'urgent')
    const sender = senderOf(bot)
    const budget = createBudget(() => ({ perMinute: 1_000, sameRoom: 0, apart: [0, 0] }))
    for (let sent = 0; sent < 3; sent++) await sendOne(sender, budget)
    expect(bot.said({ room: ROOM })).toEqual(['急', '答复 0', '答复 1'])
  })

  it('a message that fails holds back those behind it, and all are said in order', async () => {
    bot.world.failNextSends(2)
    await write(['一', '二', '三'])
    await bot.app.settle()
    expect(bot.said({ room: ROOM })).toEqual([])
    expect((await rows()).map((row) => row.state)).toEqual(['queued', 'queued', 'queued'])
    await wait(5_000)
    await wait(20_000)
    expect(bot.said({ room: ROOM })).toEqual(['一', '二', '三'])
  })

  it('no answer, but it was said: it is not said again', async () => {
    bot.world.failNextSends(1, 'sent_but_no_answer')
    await write(['一', '二'])
    await bot.app.settle()
    expect(bot.said({ room: ROOM })).toEqual(['一', '二'])
    expect((await rows()).map((row) => row.state)).toEqual(['sent', 'sent'])
  })

  it('no answer and it was not said: it is said once more', async () => {
    bot.world.failNextSends(1, 'hang')
    await write(['一'])
    await bot.app.settle()
    await wait(5_000)
    expect(bot.said({ room: ROOM })).toEqual(['一'])
  })

  it('gives up in the end, says why, and can be tried again by hand', async () => {
    bot.world.failNextSends(100)
    await write(['一'])
    await bot.app.settle()
    for (let hour = 0; hour < 7; hour++) await wait(3_600_000)
    const [row] = await rows()
    expect([row?.state, row?.reason]).toEqual(['failed', 'the platform refused'])
    bot.world.failNextSends(0)
    expect(await bot.db.transaction((tx) => retryOutbox(tx, row?.id ?? '', bot.clock.now()))).toBe(true)
    await bot.app.settle()
    expect(bot.said({ room: ROOM })).toEqual(['一'])
  })

  it('a held reminder does not hold back a reply', async () => {
    bot.clock.set(Date.parse('2026-11-23T23:00:00+08:00'))
    await write(['早上再说'], 'reminder')
    await write(['现在说'])
    await bot.app.settle()
    expect(bot.said({ room: ROOM })).toEqual(['现在说'])
    bot.clock.set(Date.parse('2026-11-24T07:00:00+08:00'))
    await bot.app.settle()
    expect(bot.said({ room: ROOM })).toEqual(['现在说', '早上再说'])
  })
})
