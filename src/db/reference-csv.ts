import Papa from 'papaparse'
import { STEP, type Steps } from './in-steps.js'
import { noHeader, notCsv, tooManyColumns } from './replies.js'

/** What an import takes at most, in rows. */
export const MOST_ROWS = 100_000
const MOST_COLUMNS = 200
/** In characters; the longest a reader takes is far below. */
const LONGEST_ROW = 100_000
/** A file is read in pieces of about so many characters. */
const PIECE = 50_000

/** The whole of a file cannot be read. Its message is for a person. */
export class ReferenceFileError extends Error {
  override readonly name = 'ReferenceFileError'
}

export interface RawRow {
  line: number
  fields: Record<string, unknown>
  /** The first value that stands under no column. */
  extra?: string
}

export const withoutEmpty = (fields: Iterable<readonly [string, unknown]>): Record<string, unknown> => {
  const kept: [string, unknown][] = []
  for (const [key, value] of fields) {
    const trimmed = typeof value === 'string' ? value.trim() : value
    if (trimmed !== '' && trimmed !== null && trimmed !== undefined) kept.push([key.trim(), trimmed])
  }
  return Object.fromEntries(kept)
}

/** The rows under a header with at least one column of `known`; one more than is taken says that there are too many. */
export function* csvRows(text: string, known: readonly string[]): Steps<RawRow[]> {
  const rows: RawRow[] = []
  let header: string[] | undefined
  for (const piece of piecesOf(plainText(text))) {
    const records = recordsOf(piece)
    if (!header) {
      const [first] = records.splice(0, 1)
      if (!first) continue
      header = headerOf(first.cells, known, records.length > 0)
    }
    for (const [at, record] of records.entries()) {
      if (at % STEP === STEP - 1) yield
      if (rows.length > MOST_ROWS) return rows
      rows.push(rawRow(record, header))
    }
    yield
  }
  return rows
}

/** Spaces before a quoted cell, which a person writes after a comma. */
const BEFORE_QUOTED = /(^|,)[ \t]+(?="(?!")|""[ \t]*(?:,|$))/gm
/** Neither begins a cell nor ends one, nor is written twice to stand for itself. */
const STRAY_QUOTE = /[^,\n"]"(?!"|[ \t]*(?:[,\n]|$))/

/** Without a byte order mark, each line ended as on Unix, quotes only where they mean something. */
function plainText(text: string): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lines = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
  if (!lines.includes('"')) return lines
  const quoted = lines.replace(BEFORE_QUOTED, '$1')
  const stray = STRAY_QUOTE.exec(quoted)
  if (stray) throw new ReferenceFileError(notCsv(1 + linesIn(quoted.slice(0, stray.index))))
  return quoted
}

function headerOf(cells: string[], known: readonly string[], withRows: boolean): string[] {
  if (cells.length > MOST_COLUMNS) throw new ReferenceFileError(tooManyColumns)
  const names = cells.map((name) => name.trim())
  if (withRows && !names.some((name) => known.includes(name))) throw new ReferenceFileError(noHeader(known))
  return names
}

interface Piece {
  text: string
  /** How many lines stand before it. */
  line: number
}

/** Each ends with a row: at the end of a line outside of quotes. */
function* piecesOf(text: string): Generator<Piece> {
  let line = 0
  let quote = text.indexOf('"')
  for (let from = 0; from < text.length; ) {
    const began = line
    let to = from
    let quoted = false
    do {
      const end = text.indexOf('\n', to)
      const next = end < 0 ? text.length : end + 1
      for (; quote >= 0 && quote < next; quote = text.indexOf('"', quote + 1)) quoted = !quoted
      to = next
      line++
    } while (to < text.length && (quoted || to - from < PIECE))
    yield { text: text.slice(from, to), line: began }
    from = to
  }
}

interface CsvRecord {
  /** On which it begins, from 1. */
  line: number
  cells: string[]
}

function recordsOf(piece: Piece): CsvRecord[] {
  // A piece ends with the row that fills it: what is longer has a row that nobody wrote.
  if (piece.text.length > PIECE + LONGEST_ROW) throw new ReferenceFileError(notCsv(undefined))
  const { data, errors } = Papa.parse<string[]>(piece.text, { delimiter: ',', newline: '\n' })
  const records: CsvRecord[] = []
  const wrong = errors[0]?.row
  let line = piece.line + 1
  for (const [at, cells] of data.entries()) {
    if (at === wrong) throw new ReferenceFileError(notCsv(line))
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells })
    line += 1 + cells.reduce((sum, cell) => sum + linesIn(cell), 0)
  }
  if (errors.length > 0) throw new ReferenceFileError(notCsv(undefined))
  return records
}

const linesIn = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0)

function rawRow({ line, cells }: CsvRecord, header: string[]): RawRow {
  // Spreadsheets end a row with commas for cells that are empty: those are no values.
  const extra = cells.slice(header.length).find((value) => value.trim() !== '')
  const fields = withoutEmpty(header.map((name, at) => [name, cells[at]] as const))
  return { line, fields, ...(extra === undefined ? {} : { extra }) }
}
