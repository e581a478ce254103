import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.js'

/** Members who are coordinators with no day on which that ends, at most 1,000. */
async function listLasting(tx: Tx): Promise<Set<string>> {
  const { roles } = tx.t
  const rows = await tx
    .select({ member: roles.member })
    .from(roles)
    .where(and(eq(roles.role, 'coordinator'), isNull(roles.revokedAt), isNull(roles.until)))
    .limit(1_000)
  return new Set(rows.map((row) => row.member))
}

/** True when this member is the only coordinator whose role ends on no day: without him a day would come on which there is none. */
export async function isLastCoordinator(tx: Tx, member: string): Promise<boolean> {
  const lasting = await listLasting(tx)
  return lasting.size === 1 && lasting.has(member)
}
