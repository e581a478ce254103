import { and, asc, eq, lte } from 'drizzle-orm'
import { HOUR, MINUTE, SECOND } from '../clock.js'
import type { QuestionHandler } from '../conversation/said.js'
import { inTheirOrder } from '../db/at-once.js'
import { type Database, param, statement } from '../db/database.js'
import type { QuestionRow } from '../db/schema.js'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'

const MOST = 2_000
const AT_ONCE = 50
/** Waits before the second, third … try of one whose handler fails. After the last it ends without it. */
const BACK_OFF = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR]

const dueQuestions = statement<{ now: number }>()('questions nobody answered', (q) =>
  q
    .select()
    .from(q.t.questions)
    .where(and(eq(q.t.questions.state, 'open'), lte(q.t.questions.expiresAt, param('now'))))
    .orderBy(asc(q.t.questions.expiresAt), asc(q.t.questions.id))
    .limit(MOST),
)

/**
 * Ends questions nobody answered in time, each in a transaction of its own with what its kind does then. One that cannot be ended is tried again
 * later, and holds up no other. The result is how many were due.
 */
export function createQuestionExpiry(db: Database, handlers: ReadonlyMap<string, QuestionHandler>): (now: number) => Promise<number> {
  const failed = new Map<string, { tries: number; again: number }>()
  const expire = async (question: QuestionRow, now: number) => {
    const before = failed.get(question.id)
    if (before && before.again > now) return
    const givenUp = before !== undefined && before.tries > BACK_OFF.length
    try {
      await expireOne(db, question, givenUp ? undefined : handlers.get(question.kind), now)
      failed.delete(question.id)
    } catch (error) {
      if (error instanceof DatabaseDown) throw error
      const tries = (before?.tries ?? 0) + 1
      failed.set(question.id, { tries, again: now + (BACK_OFF[tries - 1] ?? 0) })
      log.error({ question: question.id, attempt: tries, ...errorFields(error) }, 'a question could not be ended')
    }
  }
  return async (now) => {
    const due = await db.run(dueQuestions, { now })
    for (const id of failed.keys()) if (!due.some((one) => one.id === id)) failed.delete(id)
    const most = inTheirOrder(db, AT_ONCE)
    for (let at = 0; at < due.length; at += most) await Promise.all(due.slice(at, at + most).map((one) => expire(one, now)))
    return due.length
  }
}

const expireOne = (db: Database, question: QuestionRow, handler: QuestionHandler | undefined, now: number): Promise<void> =>
  db.transaction(async (tx) => {
    const { questions } = tx.t
    const [row] = await tx
      .update(questions)
      .set({ state: 'expired', endedAt: now, sealedData: null })
      .where(and(eq(questions.id, question.id), eq(questions.state, 'open')))
      .returning()
    if (row) await handler?.expire?.(tx, question, now)
  })
