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

/** `value`, or `other` where it is null. */
export const orElse = (value: SQLiteColumn, other: unknown): SQL<number> => sql<number>`coalesce(${value}, ${other})`

/** `value + by`, reckoned where it is stored. */
export const plus = (value: SQLiteColumn, by: unknown): SQL<number> => sql<number>`${value} + ${by}`
