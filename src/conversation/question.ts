import { and, desc, eq, gt, inArray, lte, ne } from 'drizzle-orm'
import { DAY, MINUTE } from '../clock.js'
import { param, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { Choice, QuestionRow } from '../db/schema.js'
import type { Said } from './said.js'

/** The key under which a question to a whole room is open. */
export const roomLaneOf = (account: string, room: string) => `${account}/${room}`

/** The digit of a choice that is made by its words alone: no single digit that is typed means it. */
export const WORDS_ONLY = 99

/** What is asked by a message that a window holds is open from when it leaves; clocks of several machines may differ by this much. */
const SKEW = MINUTE

export interface NewQuestion {
  account: string
  /** The lane that may answer, or the room's own key for a question to everybody in it. */
  lane: string
  /** Null: a room question, which every member may answer. */
  member: string | null
  kind: string
  noun?: string
  item?: string
  accepts: 'choice' | 'text' | 'media'
  choices?: Choice[]
  /** Sealed. */
  data?: string
  /** When it is asked: with a message that leaves later, then. */
  now: number
  expiresAt: number
}

const openOfLane = statement<{ lane: string; room: string; now: number; soon: number }>()('open questions of a lane', (q) =>
  q
    .select()
    .from(q.t.questions)
    .where(
      and(
        inArray(q.t.questions.lane, [param('lane'), param('room')]),
        eq(q.t.questions.state, 'open'),
        gt(q.t.questions.expiresAt, param('now')),
        lte(q.t.questions.askedAt, param('soon')),
      ),
    )
    .orderBy(desc(q.t.questions.askedAt), desc(q.t.questions.id))
    .limit(20),
)
const insertQuestion = statement<Record<string, unknown>>()('insert question', (q) =>
  q.insert(q.t.questions).values({
    id: param('id'),
    account: param('account'),
    lane: param('lane'),
    member: param('member'),
    kind: param('kind'),
    noun: param('noun'),
    item: param('item'),
    accepts: param('accepts'),
    choices: param('choices'),
    sealedData: param('sealedData'),
    state: 'open',
    askedAt: param('askedAt'),
    expiresAt: param('expiresAt'),
  }),
)

/** Open, unexpired questions of a lane, newest first, at most 20; those put to everybody in its room, given by its key, among them. */
export const findOpenQuestions = (tx: Tx, lane: string, room: string | undefined, now: number): Promise<QuestionRow[]> =>
  tx.run(openOfLane, { lane, room: room ?? lane, now, soon: now + SKEW })

const leaveOlder = statement<{ lane: string; kind: string; noun: string; item: string; now: number }>()('leave older question', (q) =>
  q
    .update(q.t.questions)
    .set({ state: 'left', endedAt: param('now'), sealedData: null })
    .where(
      and(
        eq(q.t.questions.noun, param('noun')),
        eq(q.t.questions.item, param('item')),
        eq(q.t.questions.lane, param('lane')),
        eq(q.t.questions.kind, param('kind')),
        eq(q.t.questions.state, 'open'),
      ),
    ),
)

/** Opens a question. One of the same kind about the same item in the same lane ends: only the newest counts. */
export async function ask(tx: Tx, question: NewQuestion): Promise<QuestionRow> {
  const { now } = question
  const { lane, kind, noun, item } = question
  if (noun && item) await tx.run(leaveOlder, { lane, kind, noun, item, now })
  else
    for (const older of await findOpenQuestions(tx, lane, undefined, now))
      if (older.kind === kind && older.item === null) await end(tx, older.id, 'left', now)
  const row: QuestionRow = {
    id: newId(now),
    account: question.account,
    lane: question.lane,
    member: question.member,
    kind: question.kind,
    noun: question.noun ?? null,
    item: question.item ?? null,
    accepts: question.accepts,
    choices: question.choices ?? [],
    sealedData: question.data === undefined ? null : tx.vault.seal('question', question.data),
    state: 'open',
    askedAt: now,
    expiresAt: question.expiresAt,
    endedAt: null,
  }
  await tx.run(insertQuestion, { ...row })
  return row
}

/** What is asked of whoever just spoke; it waits for as long as the rule `span` says, where no `expiresAt` is given. */
export type Asked = Omit<NewQuestion, 'account' | 'lane' | 'member' | 'now' | 'expiresAt'> & {
  span?: 'question.expires' | 'question.place' | 'media.keep'
  expiresAt?: number | undefined
}

/** Asks whoever just spoke, where he spoke. */
export function askSpeaker({ tx, account, lane, member, now }: Said, asked: Asked): Promise<QuestionRow> {
  const { span = 'question.expires', expiresAt = now + tx.rules.span(span, now), ...about } = asked
  return ask(tx, { account, lane, member: member.id, now, expiresAt, ...about })
}

const endOne = statement<{ id: string; state: string; now: number }>()('end question', (q) =>
  q
    .update(q.t.questions)
    .set({ state: param('state'), endedAt: param('now'), sealedData: null })
    .where(eq(q.t.questions.id, param('id'))),
)
const leaveAll = statement<{ noun: string; item: string; now: number }>()('leave questions of an item', (q) =>
  q
    .update(q.t.questions)
    .set({ state: 'left', endedAt: param('now'), sealedData: null })
    .where(and(eq(q.t.questions.noun, param('noun')), eq(q.t.questions.item, param('item')), eq(q.t.questions.state, 'open'))),
)

const end = (tx: Tx, id: string, state: QuestionRow['state'], now: number) => tx.run(endOne, { id, state, now })
export const answerQuestion = (tx: Tx, question: QuestionRow, now: number) => end(tx, question.id, 'answered', now)
export const leaveQuestion = (tx: Tx, question: QuestionRow, now: number) => end(tx, question.id, 'left', now)

const TWO_DAYS = 2 * DAY

/** The item that the last numbered question put to a lane was about, where it was of this kind and is over since two days at most. */
export async function itemAskedLast(tx: Tx, { lane, kind, now }: { lane: string; kind: string; now: number }): Promise<string | undefined> {
  const { questions } = tx.t
  const over = and(
    eq(questions.lane, lane),
    eq(questions.accepts, 'choice'),
    ne(questions.state, 'open'),
    gt(questions.endedAt, now - TWO_DAYS),
  )
  const [last] = await tx
    .select({ item: questions.item, kind: questions.kind })
    .from(questions)
    .where(over)
    .orderBy(desc(questions.endedAt), desc(questions.id))
    .limit(1)
  return last?.kind === kind ? (last.item ?? undefined) : undefined
}

/** What was kept with a question; '' when nothing was. Read it from the row found before it was answered. */
export const openQuestionData = (tx: Tx, question: QuestionRow): string =>
  question.sealedData ? tx.vault.open('question', question.sealedData) : ''

/** Ends every open question about an item: it can no longer be answered. */
export async function closeQuestions(tx: Tx, noun: string, item: string, now: number): Promise<void> {
  await tx.run(leaveAll, { noun, item, now })
}
