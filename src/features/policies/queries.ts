import { and, asc, count, eq, gte, lte } from 'drizzle-orm'
import { isoDateOf } from '../../clock.js'
import { normalise } from '../../conversation/normalise.js'
import { dictionaryWords, longWordsOf } from '../../conversation/places/place-tokens.js'
import { leadsTo, meaningsIn } from '../../conversation/search/meanings.js'
import { isAbout, lacksThings, saysNothing, speaksOf } from '../../conversation/search/rule-question.js'
import { heardIn, unsurePairs } from '../../conversation/search/search-sounds.js'
import { searchWords } from '../../conversation/search/search-words.js'
import type { Reader } from '../../db/database.js'
import { type FoundPolicy, searchPolicies } from '../../db/policy-search.js'
import type { PolicyRow, PolicyState } from '../../db/schema.js'

/** What a question found: entries in order, and how many of them may be shown. Nothing may be where the first is not likely enough. */
export interface Search {
  found: FoundPolicy[]
  /** 0: it is not known; 1: the first is the answer; 2 or 3: they are so close that the asker chooses. */
  shown: number
  /** Where it is not known: at most three that may have to do with it. */
  maybe: FoundPolicy[]
}

/** Less likely entries are no answer: of questions about other things nine in ten stay below. */
const SURE = 0.5
/** Nobody said 政策: what is asked is then seldomer about a rule, and a wrong answer keeps help away. */
const SURE_UNASKED = 0.93
/** Below it an entry must speak of more than half of what is asked about: 献血有补贴吗 is no question about training. */
const CERTAIN = 0.985
/** So sure that it need not have every word: 随迁子女上幼儿园要哪些证 is about school though no entry names that one. */
const BEYOND_DOUBT = 0.998
/** So much surer than the next one that it need not speak of what has no row of its own: 被家暴怎么让他搬走 is about the order of protection. */
const CLEAR = 0.7
const AHEAD = 1.5
/** As likely as this an entry is named beside 不知道: of the plainest questions that are offered something 85 in a hundred are offered the right one. */
const MAYBE = 0.1
const MOST_MAYBE = 3
/** One that has so much of the first one's points is as likely. */
const CLOSE = 0.9

const headOf = ({ title, questions }: PolicyRow) => normalise(`${title}\n${questions}`).plain
const saysOf = ({ title, questions, answer }: PolicyRow) => normalise(`${title}\n${questions}\n${answer}`).plain

/** Searches the approved entries valid at `now`. */
export async function findPolicies(reader: Reader, district: string, question: string, now: number): Promise<Search> {
  const words = normalise(question).plain
  const sought = { district, words, now, unsure: unsurePairs(words) }
  const found = await search(reader, sought)
  return found.shown > 0 ? found : searchAgain(reader, sought, found)
}

interface Sought {
  district: string
  words: string
  now: number
  unsure: ReadonlyMap<string, readonly string[]>
}

async function search(reader: Reader, sought: Sought): Promise<Search> {
  const { words } = sought
  const found = await lookFor(reader, sought, searchWords().same)
  const first = isAnswer(words, found) ? found[0] : undefined
  if (!first) return { found, shown: 0, maybe: maybeOf(words, found) }
  const close = found.filter((one) => one.points >= first.points * CLOSE && one.sure >= SURE)
  return { found, shown: Math.min(close.length, 3), maybe: [] }
}

function lookFor(reader: Reader, { district, words, now, unsure }: Sought, same: readonly (readonly string[])[]): Promise<FoundPolicy[]> {
  const { common, same: known } = searchWords()
  const meant = heardIn(words, known).map(({ heard, word }) => [heard, word])
  const read = { words, common, same: [...same, ...meant], whole: longWordsOf(words), cut: dictionaryWords(words), unsure }
  return searchPolicies(reader, { district, today: isoDateOf(now), ...read })
}

/**
 * What is not known as it was asked is looked for once more as papers would say it (崴脚 is an injury at work): a word of every day may mean many
 * things, so that it finds what is offered, and the answer only where enough of them lead to it.
 */
async function searchAgain(reader: Reader, sought: Sought, before: Search): Promise<Search> {
  const meanings = meaningsIn(sought.words)
  if (meanings.length === 0) return before
  const found = await lookFor(reader, sought, [...searchWords().same, ...meanings.map(({ word, said }) => [word, ...said])])
  const [first] = found
  if (!first) return before
  const says = saysOf(first.policy)
  const isMeant = first.sure >= CLEAR && leadsTo(sought.words, says) && lacksThings(sought.words, says) !== 'all'
  return isMeant ? { found, shown: 1, maybe: [] } : { found, shown: 0, maybe: maybeOf(sought.words, found) }
}

/** Whether the first of them answers the question. */
function isAnswer(words: string, [first, second]: readonly FoundPolicy[]): boolean {
  if (!first || first.sure < SURE) return false
  const says = saysOf(first.policy)
  const lacks = lacksThings(words, says)
  if (lacks === 'all') return false
  if (first.sure >= CERTAIN || (speaksOf(words, says) && (first.sure >= CLEAR || !saysNothing(words)))) return true
  return first.sure >= CLEAR && lacks === 'none' && first.points >= (second?.points ?? 0) * AHEAD
}

/** What has nothing of the things that are named has to be the likelier. */
const maybeOf = (words: string, found: readonly FoundPolicy[]) =>
  found.slice(0, MOST_MAYBE).filter(({ sure, policy }) => sure >= SURE || (sure >= MAYBE && lacksThings(words, saysOf(policy)) !== 'all'))

/** The entries that answer a question nobody called 政策: those that are surely the answer, and speak of what was asked about, also in their title or usual questions. */
export async function findRules(reader: Reader, district: string, question: string, now: number): Promise<FoundPolicy[]> {
  const { plain } = normalise(question)
  // Nobody said 政策: what entries do not have is not guessed at (车牌摇号 is no other word).
  const { found, shown } = await search(reader, { district, words: plain, now, unsure: new Map() })
  return found.filter(
    ({ policy, sure }, at) =>
      at < shown && sure >= SURE_UNASKED && (sure >= BEYOND_DOUBT || speaksOf(plain, saysOf(policy))) && isAbout(plain, headOf(policy)),
  )
}

export async function findPolicy(reader: Reader, district: string, number: number): Promise<PolicyRow | undefined> {
  const { policies } = reader.t
  const [row] = await reader
    .select()
    .from(policies)
    .where(and(eq(policies.district, district), eq(policies.number, number)))
    .limit(1)
  return row
}

/** By number; at most `most`. */
export function listPolicies(reader: Reader, district: string, state: PolicyState, most: number): Promise<PolicyRow[]> {
  const { policies } = reader.t
  return Promise.resolve(
    reader
      .select()
      .from(policies)
      .where(and(eq(policies.district, district), eq(policies.state, state)))
      .orderBy(asc(policies.number))
      .limit(most),
  )
}

export async function countPolicies(reader: Reader, district: string, state: PolicyState): Promise<number> {
  const { policies } = reader.t
  const [row] = await reader
    .select({ rows: count() })
    .from(policies)
    .where(and(eq(policies.district, district), eq(policies.state, state)))
  return Number(row?.rows ?? 0)
}

/** Approved entries whose last day is from one day to another, the soonest first. */
export function listExpiring(reader: Reader, district: string, from: string, to: string, most: number): Promise<PolicyRow[]> {
  const { policies } = reader.t
  return Promise.resolve(
    reader
      .select()
      .from(policies)
      .where(and(eq(policies.district, district), eq(policies.state, 'approved'), gte(policies.validTo, from), lte(policies.validTo, to)))
      .orderBy(asc(policies.validTo), asc(policies.number))
      .limit(most),
  )
}
