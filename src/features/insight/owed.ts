import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/database.js'

/** What one person owes of a noun: how many, and some of them by the name they are called by. */
export interface Owed {
  noun: string
  rows: number
  /** `#3`, `1-2` of an action of a meeting, a rider, of a pair or who waits for a worker; the most overdue first. */
  named: string[]
}

/** So many are named: what fits into a line on a phone. */
const NAMED = 5

/** `owed`: ids of items by noun, the most overdue first. By noun. */
export async function nameOwed(tx: Tx, owed: ReadonlyMap<string, ReadonlySet<string>>): Promise<Owed[]> {
  const all: Owed[] = []
  for (const noun of [...owed.keys()].sort()) {
    const items = [...(owed.get(noun) ?? [])]
    const names = await namesOf(tx, noun, items.slice(0, NAMED))
    all.push({ noun, rows: items.length, named: items.flatMap((item) => names.get(item) ?? []) })
  }
  return all
}

async function namesOf(tx: Tx, noun: string, ids: string[]): Promise<Map<string, string>> {
  if (noun === 'pair') return ridersOf(tx, ids)
  if (noun === 'action') return actionsOf(tx, ids)
  if (noun === 'rider') return membersOf(tx, ids)
  const tables: Record<string, NumberedTable | undefined> = { help: tx.t.helpRequests, hazard: tx.t.hazards, meeting: tx.t.meetings }
  const table = tables[noun]
  if (!table) return new Map()
  const rows = await tx.select({ id: table.id, number: table.number }).from(table).where(inArray(table.id, ids)).limit(NAMED)
  return new Map(rows.map(({ id, number }) => [id, `#${number}`]))
}
type NumberedTable = Tx['t']['helpRequests'] | Tx['t']['hazards'] | Tx['t']['meetings']

async function ridersOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const { pairs, members } = tx.t
  const rows = await tx
    .select({ id: pairs.id, name: members.name })
    .from(pairs)
    .innerJoin(members, eq(members.id, pairs.rider))
    .where(inArray(pairs.id, ids))
    .limit(NAMED)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function membersOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const { members } = tx.t
  const rows = await tx.select({ id: members.id, name: members.name }).from(members).where(inArray(members.id, ids)).limit(NAMED)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function actionsOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const { meetings, meetingItems } = tx.t
  const rows = await tx
    .select({ id: meetingItems.id, number: meetingItems.number, meeting: meetings.number })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meeting))
    .where(inArray(meetingItems.id, ids))
    .limit(NAMED)
  return new Map(rows.map(({ id, number, meeting }) => [id, `${meeting}-${number}`]))
}
