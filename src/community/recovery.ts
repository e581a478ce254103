import { randomInt, timingSafeEqual } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { DAY } from '../clock.js'
import type { Tx } from '../db/database.js'
import type { MemberRow } from '../db/schema.js'

const LETTERS = 'ACDEFHJKLMNPRTUVWXY'
const TRIES = 3

/** A new recovery word: with the member number it brings a person back after their chat id changed. Kept as a hash. */
export async function issueRecoveryWord(tx: Tx, member: MemberRow): Promise<string> {
  const word = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  await tx
    .update(tx.t.members)
    .set({ recoveryHash: tx.vault.hash('recovery', word), wrongWords: 0, lockedUntil: null })
    .where(eq(tx.t.members.id, member.id))
  return word
}

export type Recovery = { found: MemberRow } | { wrong: number } | 'locked' | 'locked_now' | 'unknown'

/** Compares a word with a member's. Three wrong ones lock the number for a day. */
export async function tryRecoveryWord(tx: Tx, district: string, number: number, word: string, now: number): Promise<Recovery> {
  const { members } = tx.t
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.district, district), eq(members.number, number)))
    .limit(1)
  if (!member?.recoveryHash || member.erasedAt !== null) return 'unknown'
  if ((member.lockedUntil ?? 0) > now) return 'locked'
  if (sameHash(tx.vault.hash('recovery', word.trim().toUpperCase()), member.recoveryHash)) {
    await tx.update(members).set({ wrongWords: 0, lockedUntil: null }).where(eq(members.id, member.id))
    return { found: member }
  }
  const wrongWords = member.wrongWords + 1
  const locks = wrongWords >= TRIES
  await tx
    .update(members)
    .set({ wrongWords: locks ? 0 : wrongWords, lockedUntil: locks ? now + DAY : null })
    .where(eq(members.id, member.id))
  return locks ? 'locked_now' : { wrong: TRIES - wrongWords }
}

/** Compares two hashes in the same time whatever they are. */
function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Moves a chat id to another member; the member it was made for, who has nothing yet, is left without one. Old chat ids of the other member retire. */
export async function attachIdentity(tx: Tx, identity: string, member: string, now: number): Promise<void> {
  const { identities } = tx.t
  await tx.update(identities).set({ retiredAt: now, reachable: false }).where(eq(identities.member, member))
  await tx.update(identities).set({ member, retiredAt: null, reachable: true }).where(eq(identities.id, identity))
}
