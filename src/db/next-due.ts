import { and, gt, min, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { param, statement, type Tx } from './database.js'

interface DueRows {
  table: SQLiteTable
  /** The rows that wait. */
  waits: SQL
  at: SQLiteColumn
}

/** Declares: when the first row that waits is due, after a moment. Null where none is. `name` is unique in the program. */
export const nextDue = (name: string, rows: (t: Tx['t']) => DueRows) =>
  statement<{ after: number }>()(name, ({ select, t }) => {
    const { table, waits, at } = rows(t)
    return select({ at: min(at) })
      .from(table)
      .where(and(waits, gt(at, param('after'))))
  })
