import { eq, getTableColumns } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '../../src/clock.js'
import type { Purpose } from '../../src/db/vault.js'
import { eachWithBot } from '../support/each-with-bot.js'
import type { RunningBot } from '../support/running-bot.js'

const ROOM = '通州骑手一群'
const PHONE = '13800001234'
const PURPOSES: Purpose[] = ['inbox', 'outbox', 'spool', 'question', 'member', 'note']

describe.each(['sqlite', 'postgres'] as const)('a phone in a whistle, on %s', (dialect) => {
  let bot: RunningBot
  eachWithBot(dialect, (started) => {
    bot = started
  })
  beforeEach(async () => {
    await bot.say('小红', '/我的')
    await bot.db.transaction(async (tx) => {
      const [unit] = await tx.select().from(tx.t.units).where(eq(tx.t.units.name, '梨园镇'))
      const [hong] = await tx.select().from(tx.t.members).where(eq(tx.t.members.name, '小红'))
      const role = { role: 'unit', area: null, unit: unit?.id ?? '', capacity: null, grantedBy: null, grantedAt: bot.clock.now() } as const
      await tx.insert(tx.t.roles).values({ id: 'r1', member: hong?.id ?? '', ...role, until: null, revokedAt: null })
    })
  })

  const keys = async () => (await bot.db.select().from(bot.db.t.members)).flatMap((member) => member.sealedKey ?? [])

  /** Whatever key this program holds is tried: a sealed text counts as what it says. */
  async function opened(value: string): Promise<string> {
    const tries = [
      ...PURPOSES.map((purpose) => () => bot.db.vault.open(purpose, value)),
      ...(await keys()).map((key) => () => bot.db.vault.openWith(key, value)),
    ]
    for (const attempt of tries)
      try {
        return attempt()
      } catch {}
    return ''
  }

  /** Where the phone can be read: in plain, or by who holds the keys, as `table.column`. */
  async function found() {
    const at = { plain: new Set<string>(), sealed: new Set<string>() }
    for (const [name, table] of Object.entries(bot.db.t)) {
      if (Object.keys(getTableColumns(table)).length === 0) continue
      for (const row of (await bot.db.select().from(table)) as Record<string, unknown>[])
        for (const [column, value] of Object.entries(row)) {
          const text = typeof value === 'string' ? value : JSON.stringify(value)
          if (text?.includes(PHONE)) at.plain.add(`${name}.${column}`)
          if (text?.startsWith('v1.') && (await opened(text)).includes(PHONE)) at.sealed.add(`${name}.${column}`)
        }
    }
    return { plain: [...at.plain], sealed: [...at.sealed].sort() }
  }
  const whistle = () => bot.say('小明', `/吹哨 井盖破损 在梨园南街口 找${PHONE}`, { room: ROOM })
  const heardByUnit = () => bot.said({ with: '小红' }).join('\n')

  it('waits sealed in its question, and goes with it when nobody answers', async () => {
    await whistle()
    expect(bot.said({ room: ROOM }).at(-1)).toContain('留电话')
    expect(heardByUnit()).toContain('〔电话〕')
    expect(await found()).toEqual({ plain: [], sealed: ['questions.sealedData'] })
    bot.clock.advance(2 * DAY + MINUTE)
    await bot.app.settle()
    expect(await found()).toEqual({ plain: [], sealed: [] })
    expect(heardByUnit()).not.toContain(PHONE)
  })

  it('is nowhere once its reporter said no', async () => {
    await whistle()
    await bot.say('小明', '不留', { room: ROOM })
    expect(await found()).toEqual({ plain: [], sealed: [] })
    expect(heardByUnit()).not.toContain(PHONE)
  })

  it('is a note under his own key and known to the unit once he said so; the journal knows the verb alone', async () => {
    await whistle()
    await bot.say('小明', '留电话', { room: ROOM })
    expect(heardByUnit()).toContain(PHONE)
    expect(await found()).toEqual({ plain: [], sealed: ['hazardNotes.sealed', 'outbox.sealed'] })
    const { hazardNotes, journal } = bot.db.t
    const [note] = await bot.db.select().from(hazardNotes).where(eq(hazardNotes.kind, 'contact'))
    const [ming] = await bot.db.select().from(bot.db.t.members).where(eq(bot.db.t.members.name, '小明'))
    expect(bot.db.vault.openWith(ming?.sealedKey ?? '', note?.sealed ?? '')).toBe(PHONE)
    const lines = await bot.db.select().from(journal).where(eq(journal.verb, 'leave_contact'))
    expect(lines).toHaveLength(1)
    expect(lines[0]?.actor).toBe(ming?.subject)
  })

  it.each([
    ['he leaves', ['/退出']],
    ['he erases himself', ['/删除我的数据']],
    ['he withdraws it', ['/撤销 隐患 1']],
    ['it is over', ['/修好 1']],
  ])('is nowhere when %s', async (_when, words) => {
    await whistle()
    await bot.say('小明', '/留电话', { room: ROOM })
    if (words[0] === '/修好 1') for (const step of ['报到 1', '办结 1 换了井盖', '没有']) await bot.say('小红', step)
    for (const text of words) await bot.say('小明', text, { room: ROOM })
    expect(bot.said({ room: ROOM }).at(-1)).toMatch(/已收回同意|已删除|已撤销|已确认修复/)
    expect(await found()).toEqual({ plain: [], sealed: [] })
  })
})
