import { and, desc, eq, gt } from 'drizzle-orm'
import { param, statement, type Tx } from '../db/database.js'
import { makeIdsAfter, newId } from '../db/ids.js'
import type { Opens, OutboxClass, QuestionRow } from '../db/schema.js'
import { leavesAt } from './windows.js'

/** Where something is said: a room (mentioning somebody) or a private chat, in platform ids. */
export type Place = { room: string; mention?: string | undefined } | { person: string }

export interface Message {
  /** Made earlier, so that it leaves before what was posted since; made now when left out. */
  id?: string | undefined
  account: string
  to: Place
  class: OutboxClass
  /** Why it is said, as `noun.reason`: what makes it pointless drops it by this name. */
  purpose: string
  text: string
  toStaff: boolean
  noun?: string
  item?: string
  member?: string
  /** A stored picture (files row) that is sent instead of text. */
  file?: string
  /** The platform id of a message of ours that is taken back; where the platform refuses, `text` is said instead. */
  recalls?: string | undefined
  /** `text` leaves as a file of this name. */
  document?: string | undefined
  /** The inbox row it answers. */
  replyTo?: string
  /**
   * Leaves in one message with the others of its person and conversation: an answer to a message older than ten minutes, or (`late`) what a
   * timer says that fell due as long ago, when nobody was there to hear it.
   */
  folded?: boolean | 'late'
  /** The question it asks, already opened. */
  asks?: QuestionRow | undefined
  /** Not before this moment. */
  notBefore?: number
}

/** Answers to old messages wait so long for the next of their kind, and so long in all: a backlog takes its time to be read. */
const FOLD_WAIT = 3_000
const FOLD_MOST = 30_000

const insertOutbox = statement<Record<string, unknown>>()('insert outbox', (q) =>
  q.insert(q.t.outbox).values({
    id: param('id'),
    account: param('account'),
    conversation: param('conversation'),
    mention: param('mention'),
    member: param('member'),
    class: param('class'),
    purpose: param('purpose'),
    noun: param('noun'),
    item: param('item'),
    sealed: param('sealed'),
    file: param('file'),
    document: param('document'),
    recalls: param('recalls'),
    foldKey: param('foldKey'),
    replyTo: param('replyTo'),
    opens: param('opens'),
    toStaff: param('toStaff'),
    state: 'queued',
    dueAt: param('dueAt'),
    createdAt: param('createdAt'),
  }),
)

export const conversationOf = (to: Place) => ('room' in to ? `room:${to.room}` : `person:${to.person}`)

/** Writes a message into the outbox and rings for its conversation after the commit. Returns the row's id. */
export async function post(tx: Tx, message: Message, now: number): Promise<string> {
  const id = message.id ?? newId(now)
  const conversation = conversationOf(message.to)
  const mention = 'room' in message.to ? (message.to.mention ?? null) : null
  const foldKey = message.folded ? `${message.folded === 'late' ? 'late' : 'old'}:${conversation}:${mention ?? ''}` : null
  const earliest = Math.max(message.notBefore ?? now, message.folded ? now + FOLD_WAIT : now)
  if (foldKey) await waitForThis(tx, { conversation, foldKey }, earliest, now)
  await tx.run(insertOutbox, {
    id,
    account: message.account,
    conversation,
    mention,
    member: message.member ?? null,
    class: message.class,
    purpose: message.purpose,
    noun: message.noun ?? null,
    item: message.item ?? null,
    sealed: tx.vault.seal('outbox', message.text),
    file: message.file ?? null,
    document: message.document ?? null,
    recalls: message.recalls ?? null,
    foldKey,
    replyTo: message.replyTo ?? null,
    opens: message.asks ? opensOf(message.asks) : null,
    toStaff: message.toStaff,
    dueAt: leavesAt(tx.rules, message.class, message.toStaff, earliest),
    createdAt: now,
  })
  tx.ring('outbox', conversation)
  return id
}

const newestQueued = statement<{ conversation: string }>()('newest queued in a conversation', (q) => {
  const { id, conversation, state } = q.t.outbox
  return q
    .select({ id })
    .from(q.t.outbox)
    .where(and(eq(conversation, param('conversation')), eq(state, 'queued')))
    .orderBy(desc(id))
    .limit(1)
})

/** What is posted there from now on leaves behind what another process, on a machine whose clock is ahead perhaps, has posted there. */
export async function postAfterOthers(tx: Tx, to: Place, now: number): Promise<void> {
  const [newest] = await tx.run(newestQueued, { conversation: conversationOf(to) })
  if (newest) makeIdsAfter(newest.id, now)
}

/** Those before it leave together with it. */
async function waitForThis(tx: Tx, fold: { conversation: string; foldKey: string }, until: number, now: number): Promise<void> {
  const { outbox } = tx.t
  const same = and(eq(outbox.conversation, fold.conversation), eq(outbox.state, 'queued'), eq(outbox.foldKey, fold.foldKey))
  await tx
    .update(outbox)
    .set({ dueAt: until })
    .where(and(same, eq(outbox.attempts, 0), gt(outbox.createdAt, now - FOLD_MOST)))
}

function opensOf(question: QuestionRow): Opens {
  return {
    question: question.id,
    lane: question.lane,
    accepts: question.accepts,
    choices: question.choices,
    until: question.expiresAt,
  }
}
