import { eq } from 'drizzle-orm'
import { param, type Statement, statement, type Tx } from './database.js'
import type { Tables } from './schema.js'

type Table = keyof Tables
/** Tables whose rows are found by `id`. */
type WithId = { [K in Table]: Tables[K] extends { id: unknown } ? K : never }[Table]
type Row<K extends Table> = Tables[K]['$inferSelect']
type Write = Statement<Record<string, unknown>, unknown>

/*
 * A builder takes longer than SQLite itself. These are built once for each set of columns, of which a program has few. Columns given as
 * undefined are left out: an insert leaves them to their default, a change leaves them as they are.
 */

/** Writes a new row. */
export async function insertRow<K extends Table>(tx: Tx, table: K, row: Tables[K]['$inferInsert']): Promise<void> {
  await tx.run(insertOf(table, given(row)), row as Record<string, unknown>)
}

/** Sets some columns of the row with this id. */
export async function changeRow<K extends WithId>(tx: Tx, table: K, id: string, set: Partial<Row<K>>): Promise<void> {
  const columns = given(set)
  if (columns.length > 0) await tx.run(changeOf(table, columns), { ...set, rowId: id })
}

const given = (row: object) =>
  Object.entries(row)
    .flatMap(([column, value]) => (value === undefined ? [] : [column]))
    .sort()
const places = (columns: string[]) => Object.fromEntries(columns.map((column) => [column, param(column)]))

const inserts = new Map<string, Write>()
const changes = new Map<string, Write>()

function kept(known: Map<string, Write>, key: string, make: () => Write): Write {
  const write = known.get(key) ?? make()
  known.set(key, write)
  return write
}

const insertOf = (table: Table, columns: string[]): Write =>
  kept(inserts, `${table} ${columns}`, () =>
    statement<Record<string, unknown>>()(`insert row ${inserts.size} of ${table}`, (q) =>
      q.insert(q.t[table] as Tables['members']).values(places(columns) as never),
    ),
  )

const changeOf = (table: WithId, columns: string[]): Write =>
  kept(changes, `${table} ${columns}`, () =>
    statement<Record<string, unknown>>()(`change row ${changes.size} of ${table}`, (q) => {
      const rows = q.t[table] as Tables['members']
      return q
        .update(rows)
        .set(places(columns))
        .where(eq(rows.id, param('rowId')))
    }),
  )
