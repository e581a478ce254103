import { is, Param, Placeholder } from 'drizzle-orm'
import type { Params, Statement, Tx } from './database.js'
import { DatabaseMisuse } from './unit.js'

type Encode = (value: unknown) => unknown

/** What a prepared query of either dialect looks like from here. */
interface Prepared {
  getQuery(): { sql: string; params: unknown[] }
}

/**
 * drizzle hands a null given for a named place to the column's encoder, which makes the word "null" of it for JSON and
 * false for a boolean: here null stays null. `plain` turns what the driver cannot bind (SQLite: booleans) into what it can.
 */
export function keepNulls(prepared: Prepared, plain: Encode): void {
  const { params } = prepared.getQuery()
  for (const [i, part] of params.entries()) {
    if (is(part, Placeholder)) params[i] = new Param(part, { mapToDriverValue: (value) => plain(value ?? null) })
    else if (is(part, Param) && is(part.value, Placeholder)) {
      const { encoder } = part
      params[i] = new Param(part.value, { mapToDriverValue: (value) => (value == null ? null : encoder.mapToDriverValue(value)) })
    }
  }
}

/** Statements prepared on one connection, by name: built at first use. */
export interface PreparedStatements<C> {
  get<P extends Params, R>(statement: Statement<P, R>): C
}

/** What drizzle prepares of a declared statement, with these builders. */
export const prepareWith =
  <Q extends Prepared>(builder: Tx) =>
  <P extends Params, R>(statement: Statement<P, R>): Q =>
    statement.build(builder).prepare(statement.name) as unknown as Q

/** `compile` makes of a declared statement what runs it: once per statement and connection. */
export function preparedStatements<C>(compile: <P extends Params, R>(statement: Statement<P, R>) => C): PreparedStatements<C> {
  const known = new Map<string, { statement: unknown; query: C }>()
  return {
    get: (statement) => {
      const found = known.get(statement.name)
      if (found) {
        if (found.statement !== statement) throw new DatabaseMisuse(`two statements are named "${statement.name}"`)
        return found.query
      }
      // PostgreSQL cuts names after 63 bytes, and two that are equal up to there would be taken for one.
      if (Buffer.byteLength(statement.name) > 63)
        throw new DatabaseMisuse(`the name of statement "${statement.name}" is longer than 63 bytes`)
      const query = compile(statement)
      known.set(statement.name, { statement, query })
      return query
    },
  }
}

/** Builders as Tx offers them. */
export type Builders = Pick<Tx, 't' | 'select' | 'insert' | 'update' | 'delete'>

/** The Tx a statement is built with: it can build, outside a transaction only selects, and do nothing else. */
export function builderTx(parts: Builders, reading: boolean): Tx {
  const write = (): never => {
    throw new DatabaseMisuse('a write outside a transaction')
  }
  const only = (): never => {
    throw new DatabaseMisuse('a statement is built from select, insert, update and delete alone')
  }
  return {
    ...parts,
    ...(reading ? { insert: write, update: write, delete: write } : {}),
    get rules() {
      return only()
    },
    get vault() {
      return only()
    },
    run: only,
    write: only,
    lock: only,
    nextNumber: only,
    attempt: only,
    afterCommit: only,
    ring: only,
  }
}
