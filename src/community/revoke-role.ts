import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.js'
import type { Role } from '../db/schema.js'
import { endSessionsOf } from './sessions.js'

/** Takes a role away, in every area, and ends what is open on the console with it. False when the member did not have it. */
export async function revokeRole(tx: Tx, member: string, role: Role, now: number): Promise<boolean> {
  const { roles } = tx.t
  const held = await tx
    .update(roles)
    .set({ revokedAt: now })
    .where(and(eq(roles.member, member), eq(roles.role, role), isNull(roles.revokedAt)))
    .returning()
  if (held.length > 0) await endSessionsOf(tx, member, now)
  return held.length > 0
}
