import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.js'
import { CLAIM_BY_ALL, forgetTries } from './tries.js'

const LETTERS = 'ACDEFHJKLMNPRTUVWXY'
const LENGTH = 8
/** Under which wrong codes of all chat ids together are counted. */
export const EVERYBODY = 'all'

/** A code that makes its first user a coordinator. Only its hash is kept: it is shown once. A new one replaces an unused one. */
export async function issueClaimCode(tx: Tx, now: number): Promise<string> {
  const { codes } = tx.t
  await tx.delete(codes).where(and(eq(codes.kind, 'claim'), isNull(codes.usedAt)))
  await forgetTries(tx, CLAIM_BY_ALL, EVERYBODY)
  const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  await tx.insert(codes).values({ hash: tx.vault.hash('claim', code), kind: 'claim', createdAt: now })
  return code
}

/** True when the code was right and unused; it is used now. */
export async function useClaimCode(tx: Tx, code: string, member: string, now: number): Promise<boolean> {
  const { codes } = tx.t
  const hash = tx.vault.hash('claim', code.trim().toUpperCase())
  const used = await tx
    .update(codes)
    .set({ usedAt: now, member })
    .where(and(eq(codes.hash, hash), eq(codes.kind, 'claim'), isNull(codes.usedAt)))
    .returning()
  return used.length > 0
}
