import { attachIdentity, issueRecoveryWord, tryRecoveryWord } from '../../community/recovery.js'
import { endSessionsOf } from '../../community/sessions.js'
import { chatSubject, countWrongTry, isLocked, RECOVERY_BY_CHAT } from '../../community/tries.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { AppError } from '../../errors.js'
import { alertCoordinators } from './alert.js'
import { writeMemberLine } from './record.js'
import * as replies from './replies.js'

export async function recoveryWord(said: Said): Promise<Reply> {
  return replies.recoveryWord(said.member.number, await issueRecoveryWord(said.tx, said.member))
}

/** 找回 <编号> <恢复词>. A wrong word is counted, so it is answered, not thrown: a refusal would roll the count back. */
export async function recover(said: Said, hasHistory: (tx: Tx, member: string) => Promise<boolean>): Promise<Reply> {
  const { tx, now } = said
  const [, number, word] = /^(\d{1,9})\s*(\S+)/.exec(said.rest.trim()) ?? []
  if (!number || !word) throw new AppError('invalid', replies.recoverForm)
  if (await hasHistory(tx, said.member.id)) throw new AppError('conflict', replies.recoverHistory)
  const chat = chatSubject(tx, said.identity)
  if (await isLocked(tx, RECOVERY_BY_CHAT, chat, now)) throw new AppError('too_many', replies.recoverChatLocked)
  const tried = await tryRecoveryWord(tx, said.district, Number(number), word, now)
  if (tried === 'locked') throw new AppError('too_many', replies.recoverLocked)
  if (tried === 'unknown' || tried === 'locked_now' || 'wrong' in tried) return wrong(said, Number(number), chat, tried)
  // Whoever held the old chat id may be signed in on the console.
  await endSessionsOf(tx, tried.found.id, now)
  if (tried.found.id !== said.member.id) await attachIdentity(tx, said.identity.id, tried.found.id, now)
  await writeMemberLine(said, 'recover', tried.found)
  return replies.recovered(tried.found.number)
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
