import { z } from 'zod'
import { atOnce, STEP, type Steps } from './in-steps.js'
import { csvRows, MOST_ROWS, type RawRow, ReferenceFileError, withoutEmpty } from './reference-csv.js'
import { badField, fileTooLarge, noList, notJson, tooManyFields, tooManyRows } from './replies.js'

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
  /** The line before which it stopped, for the database took no more: what stands above is taken, and the same file may be imported again. */
  stopped?: number
}

/** What an import takes at most, in characters. */
export const MOST_CHARACTERS = 20_000_000

/**
 * Reads a table an operator made: CSV with a header in its first line (UTF-8, a byte order mark is fine), or a JSON list of objects.
 * An empty field counts as absent, a column nobody asked for is left alone. Rows that do not fit `shape` or the header (a comma that wants
 * quotes cuts a field in two) are told by line; the others are taken. Throws `ReferenceFileError`, whose message is for a person, when the whole cannot be read.
 */
export const readReference = <S extends z.ZodObject>(text: string, shape: S): ReferenceRows<z.infer<S>> =>
  atOnce(readReferenceInSteps(text, shape))

/** The same, a piece at a time. */
export function* readReferenceInSteps<S extends z.ZodObject>(text: string, shape: S): Steps<ReferenceRows<z.infer<S>>> {
  if (text.length > MOST_CHARACTERS) throw new ReferenceFileError(fileTooLarge)
  const raw = /^\uFEFF?\s*[[{]/.test(text) ? jsonRows(text) : yield* csvRows(text, Object.keys(shape.shape))
  if (raw.length > MOST_ROWS) throw new ReferenceFileError(tooManyRows)
  const rows: ReferenceRows<z.infer<S>>['rows'] = []
  const bad: BadRow[] = []
  for (const [at, { line, fields, extra }] of raw.entries()) {
    if (at % STEP === STEP - 1) yield
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

function jsonRows(text: string): RawRow[] {
  const parsed = z.union([z.array(z.unknown()), z.looseObject({ rows: z.array(z.unknown()) })]).safeParse(parseJson(text))
  if (!parsed.success) throw new ReferenceFileError(noList)
  const list = Array.isArray(parsed.data) ? parsed.data : parsed.data.rows
  if (list.length > MOST_ROWS) throw new ReferenceFileError(tooManyRows)
  return list.map((one, at) => ({
    line: at + 1,
    fields: typeof one === 'object' && one !== null ? withoutEmpty(Object.entries(one)) : {},
  }))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new ReferenceFileError(notJson)
  }
}
