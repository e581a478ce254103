import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/conversation/normalise.js'
import type { Database } from '../../src/db/database.js'
import { addToPolicyIndex, dropFromPolicyIndex, rebuildPolicyIndex } from '../../src/db/policy-index.js'
import { indexSizeOf } from '../../src/db/policy-size.js'
import { policyTerms } from '../../src/db/policy-terms.js'
import { importPolicies } from '../../src/features/policies/import.js'
import { findPolicies, listPolicies } from '../../src/features/policies/queries.js'
import { TEST_DISTRICT } from '../support/database-templates.js'
import { databases } from '../support/databases.js'

const NOW = Date.parse('2026-11-25T10:00:00+08:00')
const plain = (text: string) => normalise(text).plain
const HEAD = 'code,title,answer,questions,source,valid_from,valid_to,sample\n'
const TABLE = `${HEAD}a1,示例补贴怎么领,满一年的骑手可以领示例补贴,补贴多少钱|什么时候发,示例：某局,2026-01-01,2026-12-31,是
a2,示例食堂在哪里吃饭,示例街道食堂中午开放,,示例：某街道,2026-01-01,,是
a3,示例旧办法,示例旧办法的内容,,示例：某局,2024-01-01,2025-12-31,是
`
const QUESTIONS = [
  '补贴怎么领',
  '食堂几点吃饭',
  '旧办法',
  '孩子上学',
  '我跑单摔伤了谁赔',
  '電動車上牌要帶什麼',
  '居住证',
  '今天天气好',
  'A2 12333',
  '社保断了怎么办',
  '居主证在哪办',
  '示例石堂几点开',
]

const approveAll = (db: Database) =>
  db.transaction(async (tx) => {
    await tx.update(tx.t.policies).set({ state: 'approved', approvedAt: NOW })
    await rebuildPolicyIndex(tx, TEST_DISTRICT, plain)
  })
const load = (db: Database, text: string) => importPolicies(db, TEST_DISTRICT, text, NOW)
const titles = async (db: Database, question: string, at = NOW) => {
  const { found, shown } = await findPolicies(db, TEST_DISTRICT, question, at)
  return found.slice(0, shown).map((one) => one.policy.title)
}

describe('terms', () => {
  it('are pairs of characters, words, and the parts of a word like A2', () => {
    expect(policyTerms('A2区办居住证，打12333')).toEqual(['a2', 'a', '2', '区办', '办居', '居住', '住证', '打', '12333'])
    expect(policyTerms('证')).toEqual(['证'])
    expect(policyTerms('！？。')).toEqual([])
  })
})

/** What each database answered, told to the next. */
const answers = new Map<string, unknown>()

for (const one of databases)
  describe.skipIf(one.missing)(`policies on ${one.name}`, () => {
    it('are found in the same order with the same numbers on every database', async () => {
      const fresh = await one.fresh({ seeded: true })
      try {
        await load(fresh.db, TABLE)
        await approveAll(fresh.db)
        for (const question of QUESTIONS) {
          const { found } = await findPolicies(fresh.db, TEST_DISTRICT, question, NOW)
          const told = found.map(({ policy, points, sure }) => [policy.code, points.toFixed(9), sure.toFixed(9)])
          if (!answers.has(question)) answers.set(question, told)
          expect(told, question).toEqual(answers.get(question))
        }
        expect(answers.get('居住证')).not.toEqual([])
      } finally {
        await fresh.stop()
      }
    })

    it('are found when people’s words share only a character with them, and are not surely the answer then', async () => {
      const fresh = await one.fresh()
      try {
        await load(fresh.db, `${HEAD}c1,示例烟草零售,零售香烟要有许可,,示例,2026-01-01,,\nc2,示例酒类经营,卖酒要备案,,示例,2026-01-01,,\n`)
        await approveAll(fresh.db)
        const { found, shown } = await findPolicies(fresh.db, TEST_DISTRICT, '烟怎么批', NOW)
        expect(found.map(({ policy }) => policy.code)).toEqual(['c1'])
        expect(shown).toBe(0)
      } finally {
        await fresh.stop()
      }
    })

    it('are found when the phone wrote what only sounds like their words', async () => {
      const fresh = await one.fresh()
      try {
        await load(fresh.db, `${HEAD}d1,示例合同签订,签合同要书面,,示例,2026-01-01,,\nd2,示例食堂,食堂中午开放,,示例,2026-01-01,,\n`)
        await approveAll(fresh.db)
        const first = async (question: string) => (await findPolicies(fresh.db, TEST_DISTRICT, question, NOW)).found[0]?.policy.code
        expect(await first('石堂几点开')).toBe('d2')
        expect(await first('没签喝同怎么办')).toBe('d1')
      } finally {
        await fresh.stop()
      }
    })

    it('are counted with their terms as they come and go', async () => {
      const fresh = await one.fresh()
      try {
        await load(fresh.db, TABLE)
        await approveAll(fresh.db)
        const all = await indexSizeOf(fresh.db, TEST_DISTRICT)
        const [first] = await listPolicies(fresh.db, TEST_DISTRICT, 'approved', 1)
        if (!first) throw new Error('no entry')
        expect(all.entries).toBe(3)
        await fresh.db.transaction((tx) => dropFromPolicyIndex(tx, [first.id]))
        const left = await indexSizeOf(fresh.db, TEST_DISTRICT)
        expect(left).toEqual({
          entries: 2,
          head: all.head - policyTerms(`${first.title}\n${first.questions}`).length,
          body: all.body - policyTerms(first.answer).length,
        })
        // What is not in it takes nothing away.
        await fresh.db.transaction((tx) => dropFromPolicyIndex(tx, [first.id]))
        expect(await indexSizeOf(fresh.db, TEST_DISTRICT)).toEqual(left)
        await fresh.db.transaction((tx) => addToPolicyIndex(tx, [first], plain))
        expect(await indexSizeOf(fresh.db, TEST_DISTRICT)).toEqual(all)
        await approveAll(fresh.db)
        expect(await indexSizeOf(fresh.db, TEST_DISTRICT)).toEqual(all)
      } finally {
        await fresh.stop()
      }
    })

    it('are read again without a change, and become drafts when their text changed', async () => {
      const fresh = await one.fresh()
      try {
        expect(await load(fresh.db, TABLE)).toEqual({ added: 3, changed: 0, same: 0, bad: [] })
        expect(await titles(fresh.db, '补贴怎么领')).toEqual([])
        await approveAll(fresh.db)
        expect(await titles(fresh.db, '补贴怎么领')).toEqual(['示例补贴怎么领'])
        expect(await load(fresh.db, TABLE)).toEqual({ added: 0, changed: 0, same: 3, bad: [] })
        expect(await titles(fresh.db, '补贴怎么领')).toEqual(['示例补贴怎么领'])
        expect(await load(fresh.db, TABLE.replace('满一年', '满两年'))).toEqual({ added: 0, changed: 1, same: 2, bad: [] })
        expect(await titles(fresh.db, '补贴怎么领')).toEqual([])
        expect((await listPolicies(fresh.db, TEST_DISTRICT, 'draft', 10)).map((policy) => policy.number)).toEqual([1])
      } finally {
        await fresh.stop()
      }
    })

    it('are answered on their first and last day and never outside of them', async () => {
      const fresh = await one.fresh()
      try {
        await load(fresh.db, TABLE)
        await approveAll(fresh.db)
        const at = (day: string) => Date.parse(`${day}+08:00`)
        expect(await titles(fresh.db, '补贴怎么领', at('2025-12-31T23:59:59'))).toEqual([])
        expect(await titles(fresh.db, '补贴怎么领', at('2026-01-01T00:00:00'))).toHaveLength(1)
        expect(await titles(fresh.db, '补贴怎么领', at('2026-12-31T23:59:59'))).toHaveLength(1)
        expect(await titles(fresh.db, '补贴怎么领', at('2027-01-01T00:00:00'))).toEqual([])
        expect(await titles(fresh.db, '旧办法', NOW)).toEqual([])
      } finally {
        await fresh.stop()
      }
    })

    it('of a file with bad lines the good ones are taken, and the others told by line; JSON is read too', async () => {
      const fresh = await one.fresh()
      try {
        const text = `${HEAD}b1,示例甲,内容,,示例,2026-01-01,,
b2,,内容,,示例,2026-01-01,,
b3,示例丙,内容,,示例,2026-02-30,,
b4,示例丁,内容,,示例,2026-02-01,2026-01-01,
b1,示例戊,内容,,示例,2026-01-01,,
`
        const { bad, ...counts } = await load(fresh.db, text)
        expect(counts).toEqual({ added: 1, changed: 0, same: 0 })
        expect(bad.map((row) => row.line)).toEqual([3, 4, 5, 6])
        expect(bad.map((row) => row.reason).join('\n')).toMatch(/title：要填[\s\S]*valid_from：[\s\S]*valid_to：失效日期[\s\S]*b1/)
        const json = JSON.stringify([
          { code: 'b1', title: '示例甲', answer: '内容', source: '示例', valid_from: '2026-01-01' },
          { code: 'b9' },
        ])
        const again = await load(fresh.db, json)
        expect({ ...again, bad: again.bad.map((row) => row.line) }).toEqual({ added: 0, changed: 0, same: 1, bad: [2] })
      } finally {
        await fresh.stop()
      }
    })
  })
