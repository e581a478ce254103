import { Column, is, Param, Placeholder, SQL } from 'drizzle-orm'
import type { Params } from './database.js'

export type Convert = (value: unknown) => unknown

/** What is read here of drizzle's prepared query, all of it public at run time. */
export interface Plan {
  fields?: { path: string[]; field: unknown }[]
  joinsNotNullableMap?: Record<string, boolean>
}

/** What an outer join leaves out as a whole becomes one null, and not an object of nulls: that is left to drizzle. */
export function isForDrizzle({ fields = [], joinsNotNullableMap }: Plan): boolean {
  const outerJoin = Object.values(joinsNotNullableMap ?? {}).includes(false)
  const deepest = Math.max(0, ...fields.map(({ path }) => path.length))
  return deepest > 2 || (outerJoin && deepest > 1)
}

/*
 * What is bound and what a row becomes is written out once, as a literal with the names in it: by names looked up at each call a list of values takes
 * three times as long, and an object that grows key by key fifteen times, and longer to read. The names are those of columns and places, never a value.
 */

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

/** The values of a statement in the order of its places. Null stays null whatever the column would make of it; `plain` makes what the driver can bind. */
export function binder(params: unknown[], plain: Convert): (values: Params) => unknown[] {
  const places = params.map(placeOf)
  const bind = (value: unknown, values: Params, { name = '', convert }: Place): unknown => {
    if (value === undefined && !(name in values)) throw new Error(`no value for "${name}"`)
    if (value === null || value === undefined) return null
    return plain(convert ? convert(value) : value)
  }
  const list = places.map(({ name }, at) =>
    name === undefined ? `places[${at}].value` : `bind(values[${JSON.stringify(name)}], values, places[${at}])`,
  )
  return new Function('places', 'bind', `return (values) => [${list}]`)(places, bind)
}

interface Field {
  table: string | undefined
  key: string
  convert: Convert | undefined
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

/** What a row, as the list of its values, becomes. */
export function reader(selected: NonNullable<Plan['fields']>): (row: unknown[]) => Record<string, unknown> {
  const fields = selected.map(fieldOf)
  const parts = new Map<string | undefined, string[]>()
  for (const [at, { table, key, convert }] of fields.entries()) {
    const value = convert ? `convert[${at}](row[${at}])` : `row[${at}]`
    parts.set(table, [...(parts.get(table) ?? []), `${JSON.stringify(key)}: ${value}`])
  }
  const literal = [...parts].map(([table, part]) => (table === undefined ? `${part}` : `${JSON.stringify(table)}: {${part}}`))
  return new Function('convert', `return (row) => ({${literal}})`)(fields.map(({ convert }) => convert))
}
