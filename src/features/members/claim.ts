import { EVERYBODY, useClaimCode } from '../../community/claim.js'
import { grantRole } from '../../community/roles.js'
import { CLAIM_BY_ALL, CLAIM_BY_CHAT, chatSubject, countWrongTry, isLocked } from '../../community/tries.js'
import type { Reply, Said } from '../../conversation/said.js'
import { AppError } from '../../errors.js'
import { log } from '../../log.js'
import { alertCoordinators } from './alert.js'
import { type HandOn, handOnNobodys } from './hand-on.js'
import { writeMemberLine } from './record.js'
import * as replies from './replies.js'

/** 认领 <码>: the first coordinator. A wrong code is counted, so it is answered, not thrown: a refusal would roll the count back. */
export async function claim(said: Said, handOn: HandOn): Promise<Reply> {
  const { tx, now } = said
  if (!said.rest.trim()) throw new AppError('invalid', replies.claimWrong)
  const chat = chatSubject(tx, said.identity)
  if (await isLocked(tx, CLAIM_BY_CHAT, chat, now)) throw new AppError('too_many', replies.claimLocked)
  if (await isLocked(tx, CLAIM_BY_ALL, EVERYBODY, now)) throw new AppError('too_many', replies.claimLockedForAll)
  if (!(await useClaimCode(tx, said.rest, said.member.id, now))) return wrong(said, chat)
  await grantRole(tx, { member: said.member.id, role: 'coordinator' }, now)
  await writeMemberLine(said, 'claim', said.member)
  const of = { district: said.district, role: 'coordinator', speaker: said.member.id } as const
  return [replies.claimed, ...(await handOnNobodys(tx, handOn, of, now))].join('\n')
}

async function wrong(said: Said, chat: string): Promise<Reply> {
  const { tx, now } = said
  const byChat = await countWrongTry(tx, CLAIM_BY_CHAT, chat, now)
  const byAll = await countWrongTry(tx, CLAIM_BY_ALL, EVERYBODY, now)
  // Before the first claim there is no coordinator to tell: the one who reads the log started the program.
  if (byChat || byAll) log.warn({ all: byAll }, 'wrong claim codes: locked')
  if (byAll) await alertCoordinators(tx, replies.claimAlertForAll, now)
  else if (byChat) await alertCoordinators(tx, replies.claimAlert(said.member.number), now)
  return byChat ? replies.claimLocked : replies.claimWrong
}
