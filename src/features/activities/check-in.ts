import { randomInt } from 'node:crypto'
import { and, eq, isNotNull } from 'drizzle-orm'
import { CHECK_IN_BY_CHAT, chatSubject, countWrongTry, isLocked } from '../../community/tries.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { countsHours, creditHours, type PairOf } from './hours.js'
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
export async function checkIn(said: Said, pairOf: PairOf): Promise<Reply> {
  const { tx, now } = said
  if (!said.rest.trim()) throw new MissingPart(replies.askCode)
  const code = said.rest.normalize('NFKC').replace(/\D/g, '')
  const { activities, signUps } = tx.t
  const hash = tx.vault.hash('activity.code', code)
  const [activity] = await tx
    .select()
    .from(activities)
    .where(and(eq(activities.codeHash, hash), eq(activities.state, 'open')))
    .limit(1)
  if (code.length !== DIGITS) throw new AppError('invalid', code ? replies.wrongCode : replies.noCode)
  const chat = chatSubject(tx, said.identity)
  if (await isLocked(tx, CHECK_IN_BY_CHAT, chat, now)) throw new AppError('too_many', replies.codeLocked)
  // Answered, not thrown: a refusal would roll the count back.
  if (!activity) return (await countWrongTry(tx, CHECK_IN_BY_CHAT, chat, now)) ? replies.codeLocked : replies.wrongCode
  const mine = await signUpOf(tx, activity.id, said.member.id)
  if (mine?.state === 'held' && mine.checkedInAt === null) await tx.update(signUps).set({ checkedInAt: now }).where(eq(signUps.id, mine.id))
  if (mine?.state !== 'held' && !(await comesAlong(said, activity, pairOf))) throw new AppError('forbidden', replies.noPlaceHere(activity))
  return replies.checkedIn(activity, await creditHours(tx, activity, said.member.id, pairOf, now))
}

/** A worker serves beside the rider of his pair who holds a place: he needs none of his own. */
async function comesAlong(said: Said, activity: ActivityRow, pairOf: PairOf): Promise<boolean> {
  if (!countsHours(activity) || !said.roles.some((role) => role.role === 'worker')) return false
  const { signUps } = said.tx.t
  const held = await said.tx
    .select({ member: signUps.member })
    .from(signUps)
    .where(and(eq(signUps.activity, activity.id), eq(signUps.state, 'held')))
    .limit(5_000)
  for (const { member } of held) if ((await pairOf(said.tx, member))?.other === said.member.id) return true
  return false
}

/** 证明: that one was there, in words to be shown. */
export async function certify(said: Said, activity: ActivityRow): Promise<Reply> {
  const { signUps, serviceHours } = said.tx.t
  const [entry] = await said.tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.activity, activity.id), eq(signUps.member, said.member.id), isNotNull(signUps.checkedInAt)))
    .limit(1)
  const [hours] = await said.tx
    .select()
    .from(serviceHours)
    .where(and(eq(serviceHours.activity, activity.id), eq(serviceHours.member, said.member.id)))
    .limit(1)
  if (!entry && !hours) throw new AppError('not_found', replies.noCertificate(activity))
  return replies.certificate(activity, said.identity.name, hours?.minutes ?? 0)
}
