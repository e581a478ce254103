import type { Tx } from '../../db/database.js'
import type { RoleRow } from '../../db/schema.js'

/** What a feature has to say first in a coordinator's digest. */
export type DigestHead = (tx: Tx, district: string, area: string | null) => Promise<string[]>

/** What is past its deadline and whose it is: `求助 #3（李社工）`, the most overdue first, at most 20. For coordinators. */
export type LateLines = (tx: Tx, district: string, now: number) => Promise<string[]>

/** The hazards, by id, that the units a member answers for must do something about until a moment, whoever was told last. */
export type DueOfUnits = (tx: Tx, district: string, roles: readonly RoleRow[], until: number) => Promise<string[]>

/** Of what one owes (ids, and when each is due): what a reminder has named today, and what is said with the digest that would be said later that day. */
export interface Reminders {
  listReminded(tx: Tx, member: string, items: readonly string[], now: number): Promise<ReadonlySet<string>>
  remind(tx: Tx, member: string, due: ReadonlyMap<string, number>, now: number): Promise<void>
}

export interface Sources {
  heads: readonly DigestHead[]
  late: readonly LateLines[]
  dueOfUnits: DueOfUnits
  /** By noun. */
  reminders: Readonly<Record<string, Reminders>>
}

/** Of all the areas they are a coordinator of, each line once. */
export async function headOf(tx: Tx, heads: readonly DigestHead[], district: string, roles: readonly RoleRow[]): Promise<string[]> {
  const lines = new Set<string>()
  for (const { area } of roles.filter((held) => held.role === 'coordinator'))
    for (const line of await linesOf(heads, (head) => head(tx, district, area))) lines.add(line)
  return [...lines]
}

/** The lines of all of them, in their order. */
export async function linesOf<T>(sources: readonly T[], read: (source: T) => Promise<string[]>): Promise<string[]> {
  const lines: string[] = []
  for (const source of sources) lines.push(...(await read(source)))
  return lines
}
