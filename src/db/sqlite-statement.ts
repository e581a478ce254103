import type Sqlite from 'better-sqlite3'
import { is, Param, Placeholder } from 'drizzle-orm'
import type { PreparedQuery } from 'drizzle-orm/better-sqlite3'
import type { Params } from './database.js'
import { keepNulls } from './prepared.js'
import { binder, isForDrizzle, type Plan, reader } from './statement-values.js'

/**
 * Drizzle's prepared query without its work at each call, which costs more than SQLite's own: how a value is bound and what a row
 * becomes is decided once. What an outer join leaves out as a whole is left to drizzle: only then is `prepare` called, for the same query on this connection.
 */
export function compileStatement(query: PreparedQuery, raw: Sqlite.Database, prepare: () => PreparedQuery): (params: Params) => unknown {
  const { sql, params } = inlined(query.getQuery())
  const bind = binder(params, plain)
  const plan = query as unknown as Plan
  if (!plan.fields) {
    const statement = raw.prepare(sql)
    return (values) => statement.run(bind(values))
  }
  if (isForDrizzle(plan)) {
    const whole = prepare()
    keepNulls(whole, plain)
    return (values) => whole.all(values)
  }
  const statement = raw.prepare(sql).raw()
  const read = reader(plan.fields)
  return (values) => (statement.all(bind(values)) as unknown[][]).map(read)
}

/** SQLite knows no booleans. */
const plain = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value)

/**
 * What never changes stands in the text. SQLite plans a statement anew each time a bound LIMIT is set, which takes ten times as long as
 * a look-up, and each time a value is set that decides whether an index of some rows only will do.
 */
function inlined({ sql, params }: { sql: string; params: unknown[] }): { sql: string; params: unknown[] } {
  const texts = sql.split('?')
  if (texts.length !== params.length + 1) return { sql, params }
  const kept: unknown[] = []
  const text = params.reduce((before: string, part, at) => {
    const literal = literalOf(part)
    if (literal === undefined) kept.push(part)
    return `${before}${literal ?? '?'}${texts[at + 1]}`
  }, texts[0] ?? '')
  return { sql: text, params: kept }
}

function literalOf(part: unknown): string | undefined {
  if (is(part, Placeholder) || (is(part, Param) && is(part.value, Placeholder))) return undefined
  const value = is(part, Param) ? part.encoder.mapToDriverValue(part.value) : part
  if (typeof value === 'string' && !value.includes('\0')) return `'${value.replaceAll("'", "''")}'`
  return Number.isSafeInteger(value) ? String(value) : undefined
}
