import { is, type SQL, sql } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/*
 * What the dialects do not share, said once. Features use these and drizzle's operators, never `sql`.
 */

/** How many rows, as a number. */
export const countRows = (): SQL<number> => sql<number>`count(*)`.mapWith(Number)

/** The sum, 0 for no rows. PostgreSQL would give text, and nothing for no rows. */
export const sumOf = (column: SQLiteColumn): SQL<number> => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)

/** The greatest value, null for no rows. */
export const greatestOf = (column: SQLiteColumn): SQL<number | null> => sql<number | null>`max(${column})`.mapWith(Number)

/** The text is somewhere in the column, A–Z like a–z; `%` and `_` are characters like any other. */
export function contains(column: SQLiteColumn, text: string): SQL {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  // SQLite's own LIKE takes A–Z for a–z already.
  return is(column, PgColumn) ? sql`${column} ilike ${pattern} escape '\\'` : sql`${column} like ${pattern} escape '\\'`
}

/** One of the two texts is the other or stands in it, neither of them empty. */
export function nestled(column: SQLiteColumn, text: never): SQL {
  const given = sql`${text}`
  // `replace` is the one word for it that both dialects have: it changes what holds what it looks for.
  return sql`(replace(${column}, ${given}, '') <> ${column} or replace(${given}, ${column}, '') <> ${given})`
}

/** `value`, or `other` where it is null. */
export const orElse = (value: SQLiteColumn, other: unknown): SQL<number> => sql<number>`coalesce(${value}, ${other})`

/** `value + by`, reckoned where it is stored. */
export const plus = (value: SQLiteColumn, by: unknown): SQL<number> => sql<number>`${value} + ${by}`
