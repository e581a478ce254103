import { inArray } from 'drizzle-orm'
import { classify } from '../../conversation/lexicon.js'
import { asWritten, normalise } from '../../conversation/normalise.js'
import { ask, openQuestionData } from '../../conversation/question.js'
import type { Answer, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { isValid } from '../../db/policy-search.js'
import type { PolicyRow, QuestionRow } from '../../db/schema.js'
import { dayOf, findPolicies } from './queries.js'
import * as replies from './replies.js'

/** Opens a help request with these words: the verb of 求助, passed in. */
export type OpenHelp = (said: Said, words: string) => Promise<Reply>

interface Kept {
  words: string
  /** Ids of the entries that were offered, in order. */
  offered: string[]
}

/** 政策 问题: the answer, a few to choose from, or 不知道 with the offer to ask somebody. */
export async function askPolicy(said: Said): Promise<Reply> {
  const words = said.rest.trim()
  if (!words) return { text: replies.askQuestion, asks: await askMore(said) }
  return answerWords(said, asWritten(said.text, words))
}

async function answerWords(said: Said, words: string): Promise<Answer> {
  const { found, shown } = await findPolicies(said.tx, said.district, words, said.now)
  const policies = found.slice(0, shown).map((one) => one.policy)
  const [first] = policies
  if (!first) return { text: replies.unknown, asks: await offerHelp(said, { words, offered: [] }) }
  if (policies.length === 1) return { text: answerText(said, first, words) }
  const choices = [...policies, undefined].map((_, at) => ({ digit: at + 1, words: at === policies.length ? ['都不是'] : [] }))
  const kept: Kept = { words, offered: policies.map((policy) => policy.id) }
  return { text: replies.which(policies), asks: await askAbout(said, 'policy.which', choices, kept) }
}

/** His own words are never said again; about a private matter the group gets the general answer alone. */
function answerText(said: Said, policy: PolicyRow, words: string): string {
  const aside = said.room && classify(normalise(words).plain).isPrivate
  return aside ? `${replies.answer(policy)}\n${replies.talkAlone}` : replies.answer(policy)
}

const offerHelp = (said: Said, kept: Kept) =>
  askAbout(
    said,
    'policy.unknown',
    [
      { digit: 1, words: ['求助', '请人帮我问', '帮我问'] },
      { digit: 2, words: ['不用', '不用了', '算了'] },
    ],
    kept,
  )

function askAbout(said: Said, kind: string, choices: QuestionRow['choices'], kept: Kept): Promise<QuestionRow> {
  const { tx, account, lane, member, now } = said
  const expiresAt = now + tx.rules.span('question.expires', now)
  return ask(tx, { account, lane, member: member.id, kind, accepts: 'choice', choices, data: JSON.stringify(kept), now, expiresAt })
}

function askMore(said: Said): Promise<QuestionRow> {
  const { tx, account, lane, member, now } = said
  const expiresAt = now + tx.rules.span('question.expires', now)
  return ask(tx, { account, lane, member: member.id, kind: 'policy.question', accepts: 'text', now, expiresAt })
}

const keptOf = (said: Said, question: QuestionRow) => JSON.parse(openQuestionData(said.tx, question)) as Kept

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
      if (choice !== 1) return replies.left
      const { words } = keptOf(said, question)
      return openHelp({ ...said, text: words, plain: normalise(words).plain, rest: words }, words)
    },
  },
  {
    kind: 'policy.which',
    async answer(said, question, choice) {
      const { words, offered } = keptOf(said, question)
      const id = offered[(choice ?? 0) - 1]
      if (!id) return { text: replies.unknown, asks: await offerHelp(said, { words, offered: [] }) }
      const { policies } = said.tx.t
      const [policy] = await said.tx
        .select()
        .from(policies)
        .where(inArray(policies.id, [id]))
        .limit(1)
      if (policy?.state !== 'approved' || !isValid(policy, dayOf(said.now))) return replies.gone
      return answerText(said, policy, words)
    },
  },
]
