import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJielong } from '../../src/conversation/jielong/jielong.js'
import { compareLists, nothingYet } from '../../src/conversation/jielong/jielong-compare.js'
import { whoIsNamed } from '../../src/conversation/jielong/jielong-who.js'

/** What a group does to a list over an evening, each time as the whole text that is sent. */
interface Row {
  who: string
  /** As the name is written now: signs may come to it, a place behind it. */
  name: string
  says: string
}

const PEOPLE = '小明 小红 老张 小李 阿强 大刘 王姐 小芳 周师傅 一路向北 取消一切 3号楼老王 晚风 阿花'
  .split(' ')
  .map((name) => ({ name, alias: '' }))
const NAMES = PEOPLE.map(({ name }) => name)
const calledAgain = (name: string, nth: number) => [name, `${name}🛵`, `${name}（北苑站）`, `🌟${name}`][nth % 4] as string
/** None of them says that who wrote it stays away. */
const SAYS = [
  ['', 1],
  ['带1人', 2],
  ['+2', 3],
  ['（2人）', 2],
  ['2大1小', 3],
  ['共3人', 3],
  ['晚到十分钟', 1],
  ['孩子不去了就我', 1],
  ['可能来不了', 1],
  ['如果下雨就不去了', 1],
  ['取消周五那场，周六来', 1],
  ['上次没来这次一定来', 1],
  ['不取消，还来', 1],
  ['老婆不来，我来', 1],
  ['不吃辣', 1],
  ['我妈去不了，我自己去', 1],
  ['小芳不去了，我替她', 1],
  ['之前取消过，这次重报', 1],
  ['取消外卖，去现场吃', 1],
  ['XL', 1],
  ['带2人（原来带3人）', 3],
] as const
const HEADS = new Map<string, number>(SAYS)

const LAYOUTS: ((rows: readonly string[]) => string)[] = [
  (rows) => `#接龙\n周六体检\n\n${rows.map((row, at) => `${at + 1}. ${row}`).join('\n')}`,
  (rows) => `#接龙\n周六体检\n${rows.map((row, at) => `${at + 1}.${row}`).join('\n')}`,
  (rows) => `#接龙\n周六体检\n例 小王 晚到\n\n${rows.map((row, at) => `${at + 1}. ${row}`).join('\n')}\n\n大家快点接龙，三点结束`,
  (rows) => `接龙：周六体检\n${rows.map((row, at) => `${at + 1}、${row}`).join('\n')}`,
  (rows) => `#接龍\n周六体检\n\n${rows.map((row, at) => `${at * 2 + 1}. ${row}`).join('\n')}`,
]
const textOf = (rows: readonly Row[], layout: number) =>
  LAYOUTS[layout % LAYOUTS.length]?.(rows.map(({ name, says }) => `${name} ${says}`.trim())) ?? ''

const step = fc.record({
  kind: fc.constantFrom('append', 'older', 'say', 'reorder', 'rename', 'delete', 'copy'),
  at: fc.nat(40),
  back: fc.integer({ min: 1, max: 4 }),
  layout: fc.nat(20),
})
type Step = { kind: 'append' | 'older' | 'say' | 'reorder' | 'rename' | 'delete' | 'copy'; at: number; back: number; layout: number }

function next(lists: readonly Row[][], { kind, at, back }: Step): Row[] {
  const base = (kind === 'older' ? lists.at(-back) : lists.at(-1)) ?? []
  const who = NAMES.find((name) => !lists.flat().some((row) => row.who === name))
  const pick = base.length > 0 ? at % base.length : 0
  const change = (make: (row: Row) => Row) => base.map((row, index) => (index === pick ? make(row) : row))
  switch (kind) {
    case 'append':
    case 'older':
      return who ? [...base, { who, name: who, says: SAYS[at % SAYS.length]?.[0] ?? '' }] : base
    case 'say':
      return change((row) => ({ ...row, says: SAYS[at % SAYS.length]?.[0] ?? '' }))
    case 'reorder':
      return [...base.slice(pick), ...base.slice(0, pick)]
    case 'rename':
      return change((row) => ({ ...row, name: calledAgain(row.who, at) }))
    case 'delete':
      return base.filter((_, index) => index !== pick)
    case 'copy':
      return base
  }
}

describe('a list over an evening, as texts', () => {
  it('nobody leaves unasked: every line is read with its heads, none is taken for off, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        let remembered = nothingYet()
        const lists: Row[][] = [[]]
        const asked = new Set<string>()
        let deleted = false
        for (const one of steps) {
          const rows = next(lists, one)
          lists.push(rows)
          deleted ||= one.kind === 'delete'
          if (rows.length === 0) continue
          const { entries } = parseJielong(textOf(rows, one.layout), [], NAMES)
          expect(entries.map(({ name }) => whoIsNamed(name, PEOPLE)?.name ?? name)).toEqual(rows.map(({ who }) => who))
          expect(entries.map(({ heads, cancelled }) => (cancelled ? 0 : heads))).toEqual(rows.map(({ says }) => HEADS.get(says)))
          const named = new Map(entries.flatMap(({ name }) => [[name, whoIsNamed(name, PEOPLE)?.name ?? name] as const]))
          const sender = rows.at(-1)?.who ?? ''
          const compared = compareLists(remembered, entries, { sender, named })
          for (const line of compared.added) line.member = named.get(line.name) ?? ''
          remembered = compared.remembered
          for (const line of compared.vanished) asked.add(line.member ?? line.name)
          const there = new Set(remembered.lines.map((line) => line.member))
          for (const { who } of rows) expect(there).toContain(who)
          for (const who of asked) expect(there).toContain(who)
          expect(new Set(remembered.lines.map((line) => line.member)).size).toBe(remembered.lines.length)
        }
        // Nobody is asked where nobody took a line away, whoever went on from an older list, or changed a name or the order.
        if (!deleted) expect([...asked]).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
