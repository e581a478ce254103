import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { withNoticeTown } from '../support/notice-town.js'

const ROOMS = 12
const TEXT = '今夜大风，注意广告牌'

/** Sends a notice to twelve groups; the process dies at its n-th step from the approval on, and starts again. */
async function sendWithDeathAt(step: number) {
  let armed = false
  let steps = 0
  let died: (() => void) | undefined
  const death = new Promise<void>((resolve) => {
    died = resolve
  })
  const onStep = () => {
    if (!armed || ++steps !== step) return undefined
    armed = false
    died?.()
    return new Promise<void>(() => {})
  }
  return withNoticeTown(ROOMS, onStep, async (town) => {
    for (const text of [`通知 ${TEXT}`, '1']) {
      town.say('王协调员', text)
      await town.app.settle()
    }
    armed = true
    town.say('周协调员', '1')
    const ended = await Promise.race([death.then(() => 'died' as const), town.app.settle().then(() => 'settled' as const)])
    if (ended === 'died') await town.killAndStart()
    for (let minute = 0; minute < 3; minute++) {
      town.clock.advance(60_000)
      await town.app.settle()
    }
    const { world, db } = town
    const said = world.transcript(0, 10_000).filter((entry) => entry.from === world.botId && entry.text === TEXT)
    const rows = await db.select().from(db.t.outbox).where(eq(db.t.outbox.purpose, 'broadcast.text'))
    return { ended, perRoom: town.rooms.map((room) => said.filter((entry) => entry.room === room.id).length), rows }
  })
}

describe('a notice', () => {
  it('T40 killed at twenty points reaches each group once', async () => {
    let deaths = 0
    for (let step = 1; step <= 20; step++) {
      const { ended, perRoom, rows } = await sendWithDeathAt(step)
      if (ended === 'died') deaths++
      expect(rows, `killed at step ${step}`).toHaveLength(ROOMS)
      for (const [at, times] of perRoom.entries()) {
        const repeated = rows.some((row) => row.maybeRepeated)
        expect(times, `group ${at}, killed at step ${step}`).toBeGreaterThanOrEqual(1)
        if (!repeated) expect(times, `group ${at}, killed at step ${step}`).toBe(1)
      }
      expect(rows.every((row) => row.state === 'sent')).toBe(true)
    }
    expect(deaths).toBeGreaterThanOrEqual(14)
  })

  it('T40 called back while it is on its way to a group is taken back there too', async () => {
    let isOnItsWay = () => false
    let callBack = async () => {}
    const onStep = async (step: string) => {
      if (step !== 'sending' || !isOnItsWay()) return
      isOnItsWay = () => false
      await callBack()
    }
    await withNoticeTown(2, onStep, async (town) => {
      const { db, world } = town
      for (const text of [`通知 ${TEXT}`, '1']) {
        town.say('王协调员', text)
        await town.app.settle()
      }
      isOnItsWay = () => world.transcript(0, 100).some((entry) => entry.room && entry.text === TEXT)
      callBack = async () => {
        town.say('王协调员', '撤回通知 1')
        const states = async () => (await db.select().from(db.t.broadcasts)).map((one) => one.state)
        await vi.waitUntil(async () => (await states()).includes('called_back'), { timeout: 20_000 })
      }
      town.say('周协调员', '1')
      await town.app.settle()
      const shown = world.transcript(0, 100).filter((entry) => entry.room && entry.from === world.botId && !entry.recalled)
      expect(shown.filter((entry) => entry.text === TEXT)).toEqual([])
      const rows = await db.select().from(db.t.outbox).where(eq(db.t.outbox.purpose, 'broadcast.text'))
      expect(rows.filter((row) => row.state === 'queued' || row.state === 'sending')).toEqual([])
    })
  })

  it('T40 that may pass a window stands in the journal with both who let it', async () => {
    const journalOf = async (text: string) =>
      withNoticeTown(
        1,
        () => {},
        async (town) => {
          for (const [who, words] of [
            ['王协调员', text],
            ['王协调员', '1'],
            ['周协调员', '1'],
          ] as const) {
            town.say(who, words)
            await town.app.settle()
          }
          const { journal, members } = town.db.t
          const lines = await town.db
            .select({ verb: journal.verb, who: members.name })
            .from(journal)
            .innerJoin(members, eq(members.subject, journal.actor))
            .where(eq(journal.noun, 'broadcast'))
          return lines.map(({ verb, who }) => `${verb} ${who}`)
        },
      )
    expect(await journalOf(`应急通知 ${TEXT}`)).toEqual(expect.arrayContaining(['ask 王协调员', 'bypass 周协调员']))
    expect((await journalOf(`通知 ${TEXT}`)).filter((line) => line.startsWith('bypass'))).toEqual([])
  })
})
