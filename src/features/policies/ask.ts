import { inArray } from 'drizzle-orm'
import { isoDateOf } from '../../clock.js'
import { may } from '../../community/abilities.js'
import { asWritten, normalise } from '../../conversation/normalise.js'
import { UNWILLING, WILLING } from '../../conversation/numbers.js'
import { askSpeaker, openQuestionData, WORDS_ONLY } from '../../conversation/question.js'
import type { Answer, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { classify } from '../../conversation/topics/lexicon.js'
import { isValid } from '../../db/policy-search.js'
import type { Choice, PolicyRow, QuestionRow } from '../../db/schema.js'
import { findPolicies, findRules } from './queries.js'
import * as replies from './replies.js'

/** Opens a help request with these words: the verb of 求助, passed in. */
export type OpenHelp = (said: Said, words: string) => Promise<Reply>

interface Kept {
  words: string
  /** Ids of the entries that were offered, in order. */
  offered: string[]
  /** The word 政策 was not said: he may have wanted somebody's help. */
  unasked?: boolean
}

/** 政策 问题: the answer, a few to choose from, or 不知道 with the offer to ask somebody. */
export async function askPolicy(said: Said): Promise<Reply> {
  const words = said.rest.trim()
  if (!words) return { text: replies.askQuestion, asks: await askMore(said) }
  return answerWords(said, asWritten(said.text, words))
}

async function answerWords(said: Said, words: string): Promise<Answer> {
  const { found, shown, maybe } = await findPolicies(said.tx, said.district, words, said.now)
  const policies = found.slice(0, shown).map((one) => one.policy)
  if (policies.length > 0) return answerWith(said, policies, { words, offered: [] })
  const related = maybe.map((one) => one.policy)
  const asks = await offerHelp(said, { words, offered: related.map((policy) => policy.id) })
  return { text: related.length > 0 ? replies.unknownBut(related) : replies.unknown, asks }
}

/** A question about rules that nobody called 政策: the answer, and how to get help if that was meant. Undefined: it is not known for sure. */
export async function answerUnasked(said: Said): Promise<Reply> {
  if (!may(said.roles, 'policy.ask')) return undefined
  const words = said.text.trim()
  const policies = (await findRules(said.tx, said.district, words, said.now)).map((one) => one.policy)
  return policies.length > 0 ? answerWith(said, policies, { words, offered: [], unasked: true }) : undefined
}

async function answerWith(said: Said, policies: readonly PolicyRow[], kept: Kept): Promise<Answer> {
  const [first] = policies
  if (first && policies.length === 1) return answerOne(said, first, kept)
  const choices = [...policies, undefined].map((_, at) => ({ digit: at + 1, words: at === policies.length ? ['都不是'] : [] }))
  const offered = policies.map((policy) => policy.id)
  return { text: replies.which(policies), asks: await askAbout(said, 'policy.which', choices, { ...kept, offered }) }
}

/** For ten minutes 求助 alone means these words: it takes no digit from a question that was open before. */
async function answerOne(said: Said, policy: PolicyRow, kept: Kept): Promise<Answer> {
  const text = answerText(said, policy, kept.words)
  if (!kept.unasked) return { text }
  const choices = [{ digit: WORDS_ONLY, words: ['求助', '要求助', '要帮忙', '帮忙'] }]
  return { text: `${text}\n${replies.orHelp}`, asks: await askAbout(said, 'policy.help', choices, kept, 'question.place') }
}

/** What he chose, if it is still answered with. */
async function answerOffered(said: Said, id: string, kept: Kept): Promise<Reply> {
  const { policies } = said.tx.t
  const [policy] = await said.tx
    .select()
    .from(policies)
    .where(inArray(policies.id, [id]))
    .limit(1)
  if (policy?.state !== 'approved' || !isValid(policy, isoDateOf(said.now))) return replies.gone
  return answerOne(said, policy, kept)
}

/** His own words are never said again; about a private matter the group gets the general answer alone. */
function answerText(said: Said, policy: PolicyRow, words: string): string {
  const aside = said.room && classify(normalise(words).plain).isPrivate
  return aside ? `${replies.answer(policy)}\n${replies.talkAlone}` : replies.answer(policy)
}

/** 1 and 2 mean the same whatever else is offered; what may have to do with it has the digits after them. */
const HELP_CHOICES: Choice[] = [
  { digit: 1, words: ['求助', '请人帮我问', '帮我问', '帮我问问', '帮我问一下', '问问'], spokenTo: WILLING, sense: 'willing' },
  { digit: 2, words: ['不用', '不用了', '算了'], spokenTo: UNWILLING, sense: 'unwilling' },
]
const offerHelp = (said: Said, kept: Kept) =>
  askAbout(
    said,
    'policy.unknown',
    [...HELP_CHOICES, ...kept.offered.map((_, at) => ({ digit: HELP_CHOICES.length + 1 + at, words: [] }))],
    kept,
  )

function askAbout(
  said: Said,
  kind: string,
  choices: QuestionRow['choices'],
  kept: Kept,
  span: 'question.expires' | 'question.place' = 'question.expires',
): Promise<QuestionRow> {
  return askSpeaker(said, { kind, accepts: 'choice', choices, data: JSON.stringify(kept), span })
}

const askMore = (said: Said) => askSpeaker(said, { kind: 'policy.question', accepts: 'text' })

const keptOf = (said: Said, question: QuestionRow) => JSON.parse(openQuestionData(said.tx, question)) as Kept

const openWith = (openHelp: OpenHelp, said: Said, words: string) =>
  openHelp({ ...said, text: words, plain: normalise(words).plain, rest: words }, words)

export const askQuestions = (openHelp: OpenHelp): QuestionHandler[] => [
  {
    kind: 'policy.question',
    async answer(said) {
      if (said.kind !== 'text' || !said.text.trim()) return { text: replies.askQuestion, asks: await askMore(said) }
      return answerWords(said, said.text.trim())
    },
  },
  {
    kind: 'policy.unknown',
    async answer(said, question, choice) {
      const kept = keptOf(said, question)
      if (choice === 1) return openWith(openHelp, said, kept.words)
      const id = kept.offered[(choice ?? 0) - HELP_CHOICES.length - 1]
      return id ? answerOffered(said, id, { ...kept, unasked: true }) : replies.left
    },
  },
  { kind: 'policy.help', answer: (said, question) => openWith(openHelp, said, keptOf(said, question).words) },
  {
    kind: 'policy.which',
    async answer(said, question, choice) {
      const kept = keptOf(said, question)
      const id = kept.offered[(choice ?? 0) - 1]
      if (!id) return { text: replies.unknown, asks: await offerHelp(said, { words: kept.words, offered: [] }) }
      return answerOffered(said, id, kept)
    },
  },
]
