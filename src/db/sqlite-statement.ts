import type Sqlite from 'better-sqlite3'
import { Column, is, Param, Placeholder, SQL } from 'drizzle-orm'
import type { PreparedQuery } from 'drizzle-orm/better-sqlite3'
import type { Params } from './database.js'

type Convert = (value: unknown) => unknown

/** What is read here of drizzle's prepared query, all of it public at run time. */
interface Plan {
  fields?: { path: string[]; field: unknown }[]
  joinsNotNullableMap?: Record<string, boolean>
}

interface Field {
  table: string | undefined
  key: string
  convert: Convert | undefined
}

/**
 * Drizzle's prepared query without its work at each call, which costs more than SQLite's own: how a value is bound and what a row
 * becomes is decided once. What an outer join leaves out as a whole is left to drizzle.
 */
export function compileStatement(query: PreparedQuery, raw: Sqlite.Database): (params: Params) => unknown {
  const { sql, params } = inlined(query.getQuery())
  const bind = binder(params)
  const { fields, joinsNotNullableMap } = query as unknown as Plan
  if (!fields) {
    const statement = raw.prepare(sql)
    return (values) => statement.run(bind(values))
  }
  const outerJoin = Object.values(joinsNotNullableMap ?? {}).includes(false)
  const deepest = Math.max(...fields.map(({ path }) => path.length))
  if (deepest > 2 || (outerJoin && deepest > 1)) return (values) => query.all(values)
  const statement = raw.prepare(sql).raw()
  const read = reader(fields.map(fieldOf))
  return (values) => (statement.all(bind(values)) as unknown[][]).map(read)
}

/**
 * Numbers that never change stand in the text. SQLite plans a statement anew each time a bound LIMIT is set, which takes ten times as
 * long as a look-up.
 */
function inlined({ sql, params }: { sql: string; params: unknown[] }): { sql: string; params: unknown[] } {
  const texts = sql.split('?')
  if (texts.length !== params.length + 1) return { sql, params }
  const kept: unknown[] = []
  const text = params.reduce((before: string, part, at) => {
    const value = is(part, Param) && !is(part.value, Placeholder) ? part.encoder.mapToDriverValue(part.value) : part
    const constant = Number.isSafeInteger(value)
    if (!constant) kept.push(part)
    return `${before}${constant ? value : '?'}${texts[at + 1]}`
  }, texts[0] ?? '')
  return { sql: text, params: kept }
}

function binder(params: unknown[]): (values: Params) => unknown[] {
  const places = params.map((part) => {
    if (!is(part, Param)) return { value: part }
    if (is(part.value, Placeholder)) return { name: part.value.name, convert: part.encoder.mapToDriverValue.bind(part.encoder) as Convert }
    return { value: part.encoder.mapToDriverValue(part.value) }
  })
  return (values) => {
    const bound = new Array<unknown>(places.length)
    for (const [at, place] of places.entries()) {
      if (place.name === undefined) bound[at] = place.value
      else {
        if (!(place.name in values)) throw new Error(`no value for "${place.name}"`)
        bound[at] = place.convert(values[place.name])
      }
    }
    return bound
  }
}

function fieldOf({ path, field }: { path: string[]; field: unknown }): Field {
  const [first = '', second] = path
  const place = second === undefined ? { table: undefined, key: first } : { table: first, key: second }
  const decoder = is(field, Column) ? field : is(field, SQL) ? decoderOf(field) : decoderOf((field as { sql: SQL }).sql)
  const convert = decoder.mapFromDriverValue
  const plain = convert === Column.prototype.mapFromDriverValue || convert === PASSED_ON
  return { ...place, convert: plain ? undefined : (value) => (value === null ? null : convert.call(decoder, value)) }
}

type Decoder = { mapFromDriverValue(value: unknown): unknown }
const decoderOf = (sql: SQL): Decoder => (sql as unknown as { decoder: Decoder }).decoder
const PASSED_ON = decoderOf(new SQL([])).mapFromDriverValue

function reader(fields: Field[]): (row: unknown[]) => Record<string, unknown> {
  return (row) => {
    const result: Record<string, unknown> = {}
    for (let at = 0; at < fields.length; at++) {
      const { table, key, convert } = fields[at] as Field
      const value = convert ? convert(row[at]) : row[at]
      if (table === undefined) result[key] = value
      else {
        result[table] ??= {}
        ;(result[table] as Record<string, unknown>)[key] = value
      }
    }
    return result
  }
}
