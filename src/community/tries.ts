import { and, eq } from 'drizzle-orm'
import { DAY, HOUR, MINUTE, type Millis } from '../clock.js'
import type { Reader, Tx } from '../db/database.js'

/*
 * Wrong tries at something secret. The secrets themselves are looked up by a keyed hash (HMAC-SHA-256 under the data key): how long the
 * look-up takes tells at most how far the hash of a guess agrees with a stored one, and nobody without the key can steer that. What is
 * compared outside the database (recovery words) is compared in constant time.
 */

export interface Limit {
  kind: string
  /** This many wrong ones within `within` lock for `lock`. */
  most: number
  within: Millis
  lock: Millis
}

/** One chat id guessing claim codes: 19^8 codes, so five a day find nothing. */
export const CLAIM_BY_CHAT: Limit = { kind: 'claim', most: 5, within: DAY, lock: DAY }
/** All chat ids together; `subject` is `all`. A new code, printed at the next start, takes the lock away. */
export const CLAIM_BY_ALL: Limit = { kind: 'claim', most: 50, within: DAY, lock: HOUR }
/** One chat id trying recovery words of several members; each member's own three tries are in `recovery.ts`. */
export const RECOVERY_BY_CHAT: Limit = { kind: 'recovery', most: 6, within: DAY, lock: DAY }
/** One address opening sign-in links that are none. */
export const SIGN_IN_BY_ADDRESS: Limit = { kind: 'console', most: 10, within: 10 * MINUTE, lock: 10 * MINUTE }
/** One chat id sending short codes while it has one to redeem. */
export const CODE_BY_CHAT: Limit = { kind: 'help.private', most: 5, within: DAY, lock: DAY }
/** One chat id guessing check-in codes: a million codes, so six a day find nothing. */
export const CHECK_IN_BY_CHAT: Limit = { kind: 'activity.code', most: 6, within: DAY, lock: DAY }

/** Who tries, as a keyed hash: the row outlives an erased chat id and says nothing about it. */
export const chatSubject = (tx: Tx, identity: { account: string; platformId: string }) =>
  tx.vault.hash('tries', `${identity.account}/${identity.platformId}`)

async function triesOf(reader: Reader, kind: string, subject: string) {
  const { wrongTries } = reader.t
  const [row] = await reader
    .select()
    .from(wrongTries)
    .where(and(eq(wrongTries.kind, kind), eq(wrongTries.subject, subject)))
    .limit(1)
  return row
}

export async function isLocked(reader: Reader, limit: Limit, subject: string, now: Millis): Promise<boolean> {
  return ((await triesOf(reader, limit.kind, subject))?.lockedUntil ?? 0) > now
}

/** Counts a wrong try, `weight` times. True when this one locks: said once, to whoever has to know. */
export async function countWrongTry(tx: Tx, limit: Limit, subject: string, now: Millis, weight = 1): Promise<boolean> {
  await tx.lock('tries', `${limit.kind}/${subject}`)
  const { wrongTries } = tx.t
  const row = await triesOf(tx, limit.kind, subject)
  const fresh = !row || row.since <= now - limit.within
  const tries = (fresh ? 0 : row.tries) + weight
  const locks = tries >= limit.most
  const values = { tries: locks ? 0 : tries, since: fresh ? now : row.since, lockedUntil: locks ? now + limit.lock : null }
  await tx
    .insert(wrongTries)
    .values({ kind: limit.kind, subject, ...values })
    .onConflictDoUpdate({ target: [wrongTries.kind, wrongTries.subject], set: values })
  return locks
}

export async function forgetTries(tx: Tx, limit: Limit, subject: string): Promise<void> {
  const { wrongTries } = tx.t
  await tx.delete(wrongTries).where(and(eq(wrongTries.kind, limit.kind), eq(wrongTries.subject, subject)))
}
