import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { badField, fileTooLarge, noHeader, noList, notCsv, notJson, tooManyColumns, tooManyFields, tooManyRows } from './replies.js'

/** A row that could not be taken: the line it stands on (an object's place in a JSON list, from 1) and what is wrong, for a person. */
export interface BadRow {
  line: number
  reason: string
}
export interface ReferenceRows<R> {
  rows: { line: number; row: R }[]
  bad: BadRow[]
}

/** What an import did: rows that are new, that were changed, that were there already as they are, and rows that could not be taken. */
export interface ImportResult {
  added: number
  changed: number
  same: number
  bad: BadRow[]
}

/** What an import takes at most, in characters and rows. */
export const MOST_CHARACTERS = 20_000_000
const MOST_ROWS = 100_000
const MOST_COLUMNS = 200
/** In characters; the longest a reader takes is far below. */
const LONGEST_ROW = 100_000

/**
 * Reads a table an operator made: CSV with a header in its first line (UTF-8, a byte order mark is fine), or a JSON list of objects.
 * An empty field counts as absent, a column nobody asked for is left alone. Rows that do not fit `shape` or the header (a comma that wants
 * quotes cuts a field in two) are told by line; the others are taken. Throws `ReferenceFileError`, whose message is for a person, when the whole cannot be read.
 */
export function readReference<S extends z.ZodObject>(text: string, shape: S): ReferenceRows<z.infer<S>> {
  if (text.length > MOST_CHARACTERS) throw new ReferenceFileError(fileTooLarge)
  const raw = /^\uFEFF?\s*[[{]/.test(text) ? jsonRows(text) : csvRows(text, Object.keys(shape.shape))
  if (raw.length > MOST_ROWS) throw new ReferenceFileError(tooManyRows)
  const rows: ReferenceRows<z.infer<S>>['rows'] = []
  const bad: BadRow[] = []
  for (const { line, fields, extra } of raw) {
    if (extra !== undefined) {
      bad.push({ line, reason: tooManyFields(extra) })
      continue
    }
    const parsed = shape.safeParse(fields)
    if (parsed.success) rows.push({ line, row: parsed.data })
    else bad.push({ line, reason: parsed.error.issues.map((issue) => badField(issue.path.join('.'), issue.message)).join('；') })
  }
  return { rows, bad }
}

export class ReferenceFileError extends Error {
  override readonly name = 'ReferenceFileError'
}

interface RawRow {
  line: number
  fields: Record<string, unknown>
  /** The first value that stands under no column. */
  extra?: string
}

const withoutEmpty = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]) => [key.trim(), typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && value !== null),
  )

function jsonRows(text: string): RawRow[] {
  const parsed = z.union([z.array(z.unknown()), z.looseObject({ rows: z.array(z.unknown()) })]).safeParse(parseJson(text))
  if (!parsed.success) throw new ReferenceFileError(noList)
  const list = Array.isArray(parsed.data) ? parsed.data : parsed.data.rows
  if (list.length > MOST_ROWS) throw new ReferenceFileError(tooManyRows)
  return list.map((one, at) => ({
    line: at + 1,
    fields: typeof one === 'object' && one !== null ? withoutEmpty(one as Record<string, unknown>) : {},
  }))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new ReferenceFileError(notJson)
  }
}

function boundedHeader(names: string[]): string[] {
  if (names.length > MOST_COLUMNS) throw new ReferenceFileError(tooManyColumns)
  return names
}

/** csv-parse gives each record the line it ends on; lines inside quotes are taken off to tell where it begins. */
function csvRows(text: string, known: readonly string[]): RawRow[] {
  let records: { info: { lines: number; columns: unknown[]; error?: { record?: string[] } }; record: Record<string, string> }[]
  try {
    // One more than is taken says that there are too many; no more of them is made into rows.
    records = parse(text, {
      to: MOST_ROWS + 1,
      max_record_size: LONGEST_ROW,
      bom: true,
      columns: boundedHeader,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    if (error instanceof ReferenceFileError) throw error
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : undefined
    throw new ReferenceFileError(notCsv(line))
  }
  const columns = Object.keys(records[0]?.record ?? {}).map((name) => name.trim())
  if (records.length > 0 && !columns.some((name) => known.includes(name))) throw new ReferenceFileError(noHeader(known))
  return records.map(({ info, record }) => {
    const inside = Object.values(record).reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0)
    // Spreadsheets end a row with commas for cells that are empty: those are no values.
    const extra = info.error?.record?.slice(info.columns.length).find((value) => value !== '')
    return { line: info.lines - inside, fields: withoutEmpty(record), ...(extra === undefined ? {} : { extra }) }
  })
}
