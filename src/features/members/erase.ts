import { and, eq, inArray, isNull } from 'drizzle-orm'
import { endSessionsOf } from '../../community/sessions.js'
import type { Tx } from '../../db/database.js'
import { writeJournal } from '../../db/journal.js'
import type { MemberRow } from '../../db/schema.js'

/**
 * Erases a member: name, keys, chat ids, roles, sessions, and what still waits to be said to them. The journal keeps its lines under a random subject
 * whose mapping is gone, so every figure stays right; texts sealed under the person's key can no longer be opened by anybody.
 */
export async function eraseMember(tx: Tx, member: MemberRow, now: number): Promise<void> {
  const { identities, roles, roomMembers, outbox, questions, files } = tx.t
  await writeJournal(tx, {
    at: now,
    district: member.district,
    verb: 'erase',
    noun: 'member',
    item: member.subject ?? 'erased',
    actor: 'system',
  })
  const chats = await tx.select().from(identities).where(eq(identities.member, member.id))
  const ids = chats.map((chat) => chat.platformId)
  await forgetMembers(tx, [member.id, ...(await joinedTo(tx, member.id))], now)
  await tx.delete(identities).where(eq(identities.member, member.id))
  if (ids.length > 0) await tx.update(roomMembers).set({ name: '', alias: '' }).where(inArray(roomMembers.platformId, ids))
  await endSessionsOf(tx, member.id, now)
  await tx
    .update(roles)
    .set({ revokedAt: now })
    .where(and(eq(roles.member, member.id), isNull(roles.revokedAt)))
  await tx
    .update(outbox)
    .set({ state: 'dropped', sealed: null })
    .where(and(eq(outbox.member, member.id), eq(outbox.state, 'queued')))
  await tx.update(outbox).set({ sealed: null }).where(eq(outbox.member, member.id))
  await tx.update(questions).set({ state: 'left', endedAt: now, sealedData: null }).where(eq(questions.member, member.id))
  await tx.update(files).set({ expiresAt: now }).where(eq(files.owner, member.id))
}

/** What says who these were, and opens what they said, goes; the rows stay, for figures count them. */
export async function forgetMembers(tx: Tx, ids: readonly string[], now: number): Promise<void> {
  const { members } = tx.t
  await tx
    .update(members)
    .set({ name: '', subject: null, sealedKey: null, recoveryHash: null, area: null, kinds: [], consentedAt: null, erasedAt: now })
    .where(inArray(members.id, [...ids]))
}

/** The numbers that were joined to this one (合并成员), also by way of another, and not taken apart again. */
async function joinedTo(tx: Tx, kept: string): Promise<string[]> {
  const { memberMerges } = tx.t
  const found = new Set([kept])
  for (const into of found) {
    const merges = await tx
      .select({ gone: memberMerges.gone })
      .from(memberMerges)
      .where(and(eq(memberMerges.kept, into), isNull(memberMerges.undoneAt)))
    for (const { gone } of merges) found.add(gone)
  }
  found.delete(kept)
  return [...found]
}
