import type Sqlite from 'better-sqlite3'
import { Column, is, Param, Placeholder, SQL } from 'drizzle-orm'
import type { PreparedQuery } from 'drizzle-orm/better-sqlite3'
import type { Params } from './database.js'
import { keepNulls } from './prepared.js'

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
 * becomes is decided once. What an outer join leaves out as a whole is left to drizzle: only then is `prepare` called, for the same query on this connection.
 */
export function compileStatement(query: PreparedQuery, raw: Sqlite.Database, prepare: () => PreparedQuery): (params: Params) => unknown {
  const { sql, params } = inlined(query.getQuery())
  const bind = binder(params)
  const { fields, joinsNotNullableMap } = query as unknown as Plan
  if (!fields) {
    const statement = raw.prepare(sql)
    return (values) => statement.run(bind(values))
  }
  const outerJoin = Object.values(joinsNotNullableMap ?? {}).includes(false)
  const deepest = Math.max(...fields.map(({ path }) => path.length))
  if (deepest > 2 || (outerJoin && deepest > 1)) {
    const whole = prepare()
    keepNulls(whole, (value) => (typeof value === 'boolean' ? Number(value) : value))
    return (values) => whole.all(values)
  }
  const statement = raw.prepare(sql).raw()
  const read = reader(fields.map(fieldOf))
  return (values) => (statement.all(bind(values)) as unknown[][]).map(read)
}

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

interface Place {
  name: string | undefined
  /** What a value becomes, unless it is bound as it is. */
  convert: Convert | undefined
  /** Bound each time, where there is no name. */
  value: unknown
}

function placeOf(part: unknown): Place {
  if (is(part, Placeholder)) return { name: part.name, convert: undefined, value: undefined }
  if (!is(part, Param)) return { name: undefined, convert: undefined, value: part }
  const { encoder, value } = part
  if (!is(value, Placeholder)) return { name: undefined, convert: undefined, value: encoder.mapToDriverValue(value) }
  const plain = encoder.mapToDriverValue === Column.prototype.mapToDriverValue
  return { name: value.name, convert: plain ? undefined : (one) => encoder.mapToDriverValue(one), value: undefined }
}

/*
 * What is bound and what a row becomes is written out once, as a literal with the names in it: by names looked up at each call a list of values takes
 * three times as long, and an object that grows key by key fifteen times, and longer to read. The names are those of columns and places, never a value.
 */

function binder(params: unknown[]): (values: Params) => unknown[] {
  const places = params.map(placeOf)
  const list = places.map(({ name }, at) =>
    name === undefined ? `places[${at}].value` : `bind(values[${JSON.stringify(name)}], values, places[${at}])`,
  )
  return new Function('places', 'bind', `return (values) => [${list}]`)(places, bind)
}

/** Null stays null whatever the column would make of it; SQLite knows no booleans. */
function bind(value: unknown, values: Params, { name = '', convert }: Place): unknown {
  if (value === undefined && !(name in values)) throw new Error(`no value for "${name}"`)
  if (value === null || value === undefined) return null
  const converted = convert ? convert(value) : value
  return typeof converted === 'boolean' ? Number(converted) : converted
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
  const parts = new Map<string | undefined, string[]>()
  for (const [at, { table, key, convert }] of fields.entries()) {
    const value = convert ? `convert[${at}](row[${at}])` : `row[${at}]`
    parts.set(table, [...(parts.get(table) ?? []), `${JSON.stringify(key)}: ${value}`])
  }
  const literal = [...parts].map(([table, part]) => (table === undefined ? `${part}` : `${JSON.stringify(table)}: {${part}}`))
  return new Function('convert', `return (row) => ({${literal}})`)(fields.map(({ convert }) => convert))
}
