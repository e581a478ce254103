import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/**
 * The column kinds every table is written with, once per dialect. Times are milliseconds since 1970 as integers:
 * no dialect converts them, so they pass through prepared statements and both drivers unchanged.
 */
const sqlite = {
  table: lite.sqliteTable,
  id: () => lite.text(),
  text: () => lite.text(),
  int: () => lite.integer(),
  bigint: () => lite.integer({ mode: 'number' }),
  float: () => lite.real(),
  bool: () => lite.integer({ mode: 'boolean' }),
  time: () => lite.integer({ mode: 'number' }),
  json: <T>() => lite.text({ mode: 'json' }).$type<T>(),
  bytes: () => lite.blob({ mode: 'buffer' }),
  index: (name: string) => lite.index(name),
  uniqueIndex: (name: string) => lite.uniqueIndex(name),
}

export type Columns = typeof sqlite

const postgres = {
  table: pg.pgTable,
  id: () => pg.text(),
  text: () => pg.text(),
  int: () => pg.integer(),
  bigint: () => pg.bigint({ mode: 'number' }),
  float: () => pg.doublePrecision(),
  bool: () => pg.boolean(),
  time: () => pg.bigint({ mode: 'number' }),
  json: <T>() => pg.jsonb().$type<T>(),
  bytes: () =>
    pg.customType<{ data: Buffer; driverData: Uint8Array }>({
      dataType: () => 'bytea',
      fromDriver: (value) => Buffer.from(value),
    })(),
  index: (name: string) => pg.index(name),
  uniqueIndex: (name: string) => pg.uniqueIndex(name),
}

export const sqliteColumns: Columns = sqlite
/** The one cast: the Postgres set has the SQLite set's type, so that the schema is a function of either. */
export const postgresColumns = postgres as unknown as Columns
