import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '../db/database.js'
import type { Spooled } from './spool.js'

/** An account, and when the bot came to it as far as the process that heard it knows: its first login there. */
export interface Came {
  account: string
  district: string
  /** What the account calls itself, where that is known. */
  name?: string
  at: number
}

/**
 * When the bot came to an account: kept for ever, the earliest that was ever known. A login whose row the database could not take counts
 * all the same, for what is recorded later carries its moment.
 */
export async function cameTo(tx: Tx, { account, district, name, at }: Came): Promise<number> {
  const { accounts } = tx.t
  const row = { id: account, platformId: account, name: name ?? '', district, since: at }
  const insert = tx.insert(accounts).values(row)
  await (name === undefined ? insert.onConflictDoNothing() : insert.onConflictDoUpdate({ target: accounts.platformId, set: { name } }))
  await tx
    .update(accounts)
    .set({ since: at })
    .where(and(eq(accounts.platformId, account), gt(accounts.since, at)))
  const [known] = await tx.select({ since: accounts.since }).from(accounts).where(eq(accounts.platformId, account)).limit(1)
  return known?.since ?? at
}

/** What this process knows of when the bot came. */
export interface Known {
  /** Messages from before this moment are recorded, not answered. Undefined until the database could be asked. */
  since(account: string): number | undefined
  /** What it is, when it was asked here. */
  learn(account: string, since: number): void
  district: string
}

/** When the bot came to the account of a message: one that was heard while the database was down tells it what the login could not. */
export async function sinceOf(tx: Tx, { account, cameAt }: Spooled, known: Known): Promise<number> {
  const since = known.since(account)
  if (since !== undefined && (cameAt === undefined || cameAt >= since)) return since
  if (cameAt === undefined) return 0
  const found = await cameTo(tx, { account, district: known.district, at: cameAt })
  tx.afterCommit(() => known.learn(account, found))
  return found
}
