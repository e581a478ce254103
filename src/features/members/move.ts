import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/database.js'

/**
 * Moves chat ids, roles and sign-ups of one number to another of the same person; returns their ids by table, so that it can be undone. Of an
 * activity both signed up for each keeps its own.
 */
export async function moveBelongings(tx: Tx, from: string, to: string): Promise<Record<string, string[]>> {
  const { identities, signUps, roles } = tx.t
  const chats = await tx
    .update(identities)
    .set({ member: to })
    .where(and(eq(identities.member, from), isNull(identities.retiredAt)))
    .returning()
  const held = await tx.update(roles).set({ member: to }).where(eq(roles.member, from)).returning()
  const theirs = await tx.select().from(signUps).where(eq(signUps.member, from)).limit(10_000)
  const mine = await tx.select().from(signUps).where(eq(signUps.member, to)).limit(10_000)
  const free = theirs.filter((one) => !mine.some((other) => other.activity === one.activity)).map((one) => one.id)
  if (free.length > 0) await tx.update(signUps).set({ member: to }).where(inArray(signUps.id, free))
  return { identities: chats.map((row) => row.id), roles: held.map((row) => row.id), signUps: free }
}
