import { may } from '../../src/community/abilities.js'
import { normalise } from '../../src/conversation/normalise.js'
import { asksForRule } from '../../src/conversation/search/rule-question.js'
import { guessIntent } from '../../src/conversation/wishes/intent.js'
import type { Database } from '../../src/db/database.js'
import { newId } from '../../src/db/ids.js'
import { addToPolicyIndex } from '../../src/db/policy-index.js'
import { createFeatures } from '../../src/features/index.js'
import { findPolicies, findRules, type Search } from '../../src/features/policies/queries.js'
import { TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import type { Mistake, Score } from './score.js'

type Line = Record<string, unknown>

/** Any moment: the entries are valid then. */
const NOW = Date.parse('2026-11-25T10:00:00+08:00')

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join('\n') : value === undefined || value === null ? '' : String(value)
const firstOf = (line: Line, names: readonly string[]): unknown => {
  const name = names.find((one) => line[one] !== undefined)
  return name === undefined ? undefined : line[name]
}

interface Doc {
  id: string
  title: string
  questions: string
  answer: string
}

const docOf = (line: Line, at: number): Doc => ({
  id: textOf(firstOf(line, ['id', 'doc_id', 'docid', '_id', 'code']) ?? at),
  title: textOf(firstOf(line, ['title', 'question', 'head', 'name'])),
  questions: textOf(line.title !== undefined ? [line.questions ?? '', line.question ?? ''] : line.questions),
  answer: textOf(firstOf(line, ['text', 'answer', 'body', 'content', 'reply'])),
})

/** The ids of the right entries; none for a question about something else. */
function wantedOf(line: Line): string[] {
  const value = firstOf(line, ['id', 'doc', 'doc_id', 'docid', 'ids', 'docs', 'answer', 'expect', 'expected', 'label'])
  if (value === undefined || value === null || value === false) return []
  return (Array.isArray(value) ? value : [value]).map(textOf)
}

async function fill(db: Database, docs: readonly Doc[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const rows = docs.map((doc, at) => {
    const id = newId(NOW)
    ids.set(id, doc.id)
    const known = { district: TEST_DISTRICT, number: at + 1, code: `${at}`, source: 'file', validFrom: '2026-01-01', importedAt: NOW }
    return { id, ...known, title: doc.title, questions: doc.questions, answer: doc.answer, state: 'approved' as const }
  })
  for (let at = 0; at < rows.length; at += 100)
    await db.transaction(async (tx) => {
      await tx.insert(tx.t.policies).values(rows.slice(at, at + 100))
      await addToPolicyIndex(tx, rows.slice(at, at + 100), (text) => normalise(text).plain)
    })
  return ids
}

/**
 * What the product's own search says of a file of questions over a file of entries, in a fresh database: the right entry first, among
 * the first three, and what is asked about something else and told "不知道". See docs/language.md for the formats.
 */
export async function scoreSearch(
  docs: readonly Line[],
  queries: readonly Line[],
  dialect: 'sqlite' | 'postgres' = 'sqlite',
): Promise<Score[]> {
  const fresh = await freshDatabase(dialect)
  try {
    const ids = await fill(fresh.db, docs.map(docOf))
    const judged: Judged[] = []
    for (const line of queries) {
      const text = textOf(firstOf(line, ['text', 'query', 'question', 'q']))
      const search = await findPolicies(fresh.db, TEST_DISTRICT, text, NOW)
      judged.push(judge(text, wantedOf(line), search, ids))
    }
    return scoresOf(judged)
  } finally {
    await fresh.stop()
  }
}

/** What is asked without the word 政策 is asked by riders. */
const riderCommands = createFeatures().flatMap((feature) => feature.commands)
const ofRiders = (word: string) => riderCommands.some((one) => one.word === word && may([], one.ability))

/**
 * What is said to free words that may ask for a rule: `{text, policy: id}` is answered from that entry, `{text, policy: null}` (not known, a
 * trouble of one's own, talk) goes on as if there were no policies.
 */
export async function scoreRules(
  docs: readonly Line[],
  rows: readonly Line[],
  dialect: 'sqlite' | 'postgres' = 'sqlite',
): Promise<Score[]> {
  const fresh = await freshDatabase(dialect)
  try {
    const ids = await fill(fresh.db, docs.map(docOf))
    const mistakes: Record<'known' | 'other', Mistake[]> = { known: [], other: [] }
    for (const line of rows) {
      const text = textOf(line.text)
      const { plain } = normalise(text)
      const asks = asksForRule(plain, guessIntent(plain, ofRiders))
      const found = asks ? await findRules(fresh.db, TEST_DISTRICT, text, NOW) : []
      const said = found.map((one) => ids.get(one.policy.id) ?? '')
      const wanted = line.policy === null ? [] : [line.policy].flat().map(textOf)
      const right = wanted.length === 0 ? said.length === 0 : said.some((id) => wanted.includes(id))
      const reason =
        wanted.length === 0 ? 'answered with a rule' : !asks ? 'not taken for a rule' : said.length > 0 ? 'another entry' : 'not sure'
      const told = { text, wanted: wanted.join(',') || 'none', got: said.join(',') || 'none', class: reason }
      if (!right) mistakes[wanted.length > 0 ? 'known' : 'other'].push(told)
    }
    const known = rows.filter((line) => line.policy !== null).length
    const scored = (part: string, all: number, wrong: Mistake[]): Score => ({ part, right: all - wrong.length, all, mistakes: wrong })
    return [scored('rules known', known, mistakes.known), scored('rules others', rows.length - known, mistakes.other)]
  } finally {
    await fresh.stop()
  }
}

interface Judged {
  text: string
  wanted: string[]
  /** Where the right one stood, from 1; 0: not among the first ten. */
  rank: number
  answered: boolean
  /** The right one is said, or offered: to choose from, or as what may have to do with it. */
  helped: boolean
  sure: number
  got: string
}

function judge(text: string, wanted: string[], search: Search, ids: ReadonlyMap<string, string>): Judged {
  const got = search.found.map((one) => ids.get(one.policy.id) ?? '')
  const first = search.found[0]
  return {
    text,
    wanted,
    rank: got.findIndex((id) => wanted.includes(id)) + 1,
    answered: search.shown > 0,
    helped: [...search.found.slice(0, search.shown), ...search.maybe].some((one) => wanted.includes(ids.get(one.policy.id) ?? '')),
    sure: first?.sure ?? 0,
    got: first ? `${got[0]} ${first.policy.title.slice(0, 30)} (${first.sure.toFixed(2)})` : 'none',
  }
}

function scoresOf(judged: readonly Judged[]): Score[] {
  const on = judged.filter((one) => one.wanted.length > 0)
  const off = judged.filter((one) => one.wanted.length === 0)
  const score = (part: string, all: readonly Judged[], right: (one: Judged) => boolean, mistake: (one: Judged) => string): Score => {
    const mistakes: Mistake[] = all
      .filter((one) => !right(one))
      .map((one) => ({ text: one.text, wanted: one.wanted.join(',') || 'none', got: one.got, class: mistake(one) }))
    return { part, right: all.length - mistakes.length, all: all.length, mistakes }
  }
  const missed = (one: Judged) =>
    one.rank === 0 ? 'not found' : one.rank > 3 ? 'below the third' : one.answered ? 'second or third' : 'right, but not sure enough'
  return [
    score('search R@1', on, (one) => one.rank === 1, missed),
    score('search R@3', on, (one) => one.rank >= 1 && one.rank <= 3, missed),
    score(
      'search sure',
      on,
      (one) => one.answered,
      () => 'not sure enough',
    ),
    score('search helped', on, (one) => one.helped, missed),
    score(
      'search off',
      off,
      (one) => !one.answered,
      () => 'answered what is about something else',
    ),
  ]
}
