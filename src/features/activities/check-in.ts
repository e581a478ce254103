import { randomInt } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { signUpOf } from './queries.js'
import * as replies from './replies.js'

const DIGITS = 6

/** 签到码: made once, shown again when asked again. */
export async function showCode(said: Said, activity: ActivityRow): Promise<Reply> {
  const { tx } = said
  if (activity.sealedCode) return replies.code(activity, tx.vault.open('member', activity.sealedCode))
  const code = String(randomInt(10 ** (DIGITS - 1), 10 ** DIGITS))
  const set = { codeHash: tx.vault.hash('activity.code', code), sealedCode: tx.vault.seal('member', code) }
  await tx.update(tx.t.activities).set(set).where(eq(tx.t.activities.id, activity.id))
  return replies.code(activity, code)
}

/** 签到 by code: counted once, however often it is sent. */
export async function checkIn(said: Said): Promise<Reply> {
  const { tx, now } = said
  const code = said.rest.normalize('NFKC').replace(/\D/g, '')
  const { activities, signUps } = tx.t
  const hash = tx.vault.hash('activity.code', code)
  const [activity] = await tx
    .select()
    .from(activities)
    .where(and(eq(activities.codeHash, hash), eq(activities.state, 'open')))
    .limit(1)
  if (!activity || code.length !== DIGITS) throw new AppError('invalid', replies.wrongCode)
  const mine = await signUpOf(tx, activity.id, said.member.id)
  if (mine?.state !== 'held') throw new AppError('forbidden', replies.noPlaceHere(activity))
  if (mine.checkedInAt === null) await tx.update(signUps).set({ checkedInAt: now }).where(eq(signUps.id, mine.id))
  return replies.checkedIn(activity)
}
