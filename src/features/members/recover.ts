import { eq } from 'drizzle-orm'
import { attachIdentity, issueRecoveryWord, tryRecoveryWord } from '../../community/recovery.js'
import { endSessionsOf } from '../../community/sessions.js'
import { chatSubject, countWrongTry, isLocked, RECOVERY_BY_CHAT } from '../../community/tries.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { alertCoordinators } from './alert.js'
import { forgetMembers } from './erase.js'
import { type HandOn, handOnJoined } from './hand-on.js'
import { moveBelongings } from './move.js'
import { writeMemberLine } from './record.js'
import * as replies from './replies.js'

export async function recoveryWord(said: Said): Promise<Reply> {
  return replies.recoveryWord(said.member.number, await issueRecoveryWord(said.tx, said.member))
}

/** 找回 <编号> <恢复词>. A wrong word is counted, so it is answered, not thrown: a refusal would roll the count back. */
export async function recover(said: Said, hasHistory: (tx: Tx, member: string) => Promise<boolean>, handOn: HandOn): Promise<Reply> {
  const { tx, now } = said
  const rest = said.rest.trim()
  const [, number, word] = /^(\d{1,9})\s*(\D\S*|(?<=\s)\S+)?/.exec(rest) ?? []
  if (rest === '') throw new MissingPart(replies.recoverForm)
  if (!number) throw new AppError('invalid', replies.recoverForm)
  if (!word) throw new MissingPart(replies.recoverWhichWord(Number(number)))
  if (await hasHistory(tx, said.member.id)) throw new AppError('conflict', replies.recoverHistory)
  const chat = chatSubject(tx, said.identity)
  if (await isLocked(tx, RECOVERY_BY_CHAT, chat, now)) throw new AppError('too_many', replies.recoverChatLocked)
  const tried = await tryRecoveryWord(tx, said.district, Number(number), word, now)
  if (tried === 'locked') throw new AppError('too_many', replies.recoverLocked)
  if (tried === 'unknown' || tried === 'locked_now' || 'wrong' in tried) return wrong(said, Number(number), chat, tried)
  // Whoever held the old chat id may be signed in on the console.
  await endSessionsOf(tx, tried.found.id, now)
  if (tried.found.id !== said.member.id) await joinTo(said, tried.found, handOn)
  await writeMemberLine(said, 'recover', tried.found)
  return replies.recovered(tried.found.number)
}

/** The chat id is that of the number found again, and so is what was begun under the number it had meanwhile. */
async function joinTo({ tx, now, identity, member, roles }: Said, found: MemberRow, handOn: HandOn): Promise<void> {
  await attachIdentity(tx, identity.id, found.id, now)
  await moveBelongings(tx, member.id, found.id)
  await handOnJoined(tx, handOn, roles, found, now)
  const { signUps } = tx.t
  const [stays] = await tx.select({ id: signUps.id }).from(signUps).where(eq(signUps.member, member.id)).limit(1)
  // Nobody would ask for this number to be erased.
  if (!stays) await forgetMembers(tx, [member.id], now)
}

async function wrong(said: Said, number: number, chat: string, tried: 'unknown' | 'locked_now' | { wrong: number }): Promise<Reply> {
  const { tx, now } = said
  // Three wrong ones lock: where no number is there to be locked, the chat id is.
  const chatLocks = await countWrongTry(tx, RECOVERY_BY_CHAT, chat, now, tried === 'unknown' ? RECOVERY_BY_CHAT.most / 3 : 1)
  if (tried === 'locked_now') await alertCoordinators(tx, replies.recoverAlert(number), now)
  if (chatLocks) await alertCoordinators(tx, replies.recoverChatAlert(said.member.number), now)
  if (tried === 'locked_now') return replies.recoverLocked
  if (chatLocks) return replies.recoverChatLocked
  return tried === 'unknown' ? replies.recoverUnknown : replies.recoverWrong(tried.wrong)
}
