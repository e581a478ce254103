import { and, count, eq, gt, gte, inArray, ne, or } from 'drizzle-orm'
import { DAY, local, midnightOf } from '../../clock.js'
import type { Tx } from '../../db/database.js'
import type { PairRow } from '../../db/schema.js'
import { nameOf, tellMember } from './propose.js'
import { findPair } from './queries.js'
import * as replies from './replies.js'

/** The timer of a contact that is due. */
export const CONTACT = 'pair.contact'
export const REMIND = 'pair.remind'

const SAID = { said: 1 }
/** The reminder went out with the digest of that morning: when it is due nothing more is said. */
export const isSaid = ({ data }: { data: Record<string, string | number> }) => data.said === 1

/** The worker, or who stands in for him, hears that the rider is to be met; past the cap of a week the morning digest says it with the others. */
export async function remind(tx: Tx, pair: PairRow, to: string, dueAt: number, now: number): Promise<void> {
  if (!(await mayRemind(tx, to, now))) return
  const days = Math.round((dueAt - (pair.contactedAt ?? pair.activeAt ?? dueAt)) / DAY)
  const text = replies.remind(await nameOf(tx, pair.rider), days)
  await tellMember(tx, pair, to, { class: 'reminder', purpose: REMIND, text }, now)
}

/** At most `pair.week` reminders of this kind in seven days. */
async function mayRemind(tx: Tx, worker: string, now: number): Promise<boolean> {
  const { outbox } = tx.t
  const since = and(eq(outbox.purpose, REMIND), eq(outbox.member, worker), gt(outbox.createdAt, now - 7 * DAY), ne(outbox.state, 'dropped'))
  const [row] = await tx.select({ rows: count() }).from(outbox).where(since)
  return Number(row?.rows ?? 0) < tx.rules.count('pair.week', now)
}

/** Of these pairs, the ids of those a reminder has named today, or will once the night is over: the digest need not name them again. */
export async function listReminded(tx: Tx, member: string, pairs: readonly string[], now: number): Promise<Set<string>> {
  const { outbox } = tx.t
  const ofToday = or(inArray(outbox.state, ['queued', 'sending']), gte(outbox.sentAt, midnightOf(now)))
  const rows = await tx
    .select({ item: outbox.item })
    .from(outbox)
    .where(
      and(eq(outbox.purpose, REMIND), eq(outbox.member, member), inArray(outbox.item, [...pairs]), ne(outbox.state, 'dropped'), ofToday),
    )
    .limit(1_000)
  return new Set(rows.flatMap(({ item }) => item ?? []))
}

/** What would be said of these pairs (ids, and when each is due) later today is said now, in one message with the digest. */
export async function remindWithDigest(tx: Tx, member: string, due: ReadonlyMap<string, number>, now: number): Promise<void> {
  const { timers } = tx.t
  const endOfDay = local(now).endOf('day').valueOf()
  for (const [id, dueAt] of due) {
    const pair = dueAt > now && dueAt <= endOfDay ? await findPair(tx, id) : undefined
    if (!pair) continue
    await tx
      .update(timers)
      .set({ data: SAID })
      .where(and(eq(timers.kind, CONTACT), eq(timers.item, id), eq(timers.state, 'set')))
    await remind(tx, pair, member, dueAt, now)
  }
}
