import { parse } from 'csv-parse/sync'
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

export const withoutEmpty = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]) => [key.trim(), typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && value !== null),
  )

/** The rows under a header with at least one column of `known`; one more than is taken says that there are too many. */
export function* csvRows(text: string, known: readonly string[]): Steps<RawRow[]> {
  const rows: RawRow[] = []
  let header: string[] | undefined
  for (const piece of piecesOf(text)) {
    const most = MOST_ROWS + 1 - rows.length
    if (most <= 0) break
    const read = recordsOf(piece, header, most)
    header = read.header
    const names = header?.map((name) => name.trim()) ?? []
    if (rows.length === 0 && read.records.length > 0 && !names.some((name) => known.includes(name)))
      throw new ReferenceFileError(noHeader(known))
    for (const [at, record] of read.records.entries()) {
      if (at % STEP === STEP - 1) yield
      rows.push(rawRow(record, piece.line))
    }
    yield
  }
  return rows
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
  info: { lines: number; columns: unknown[]; error?: { record?: string[] } }
  record: Record<string, string>
}

function recordsOf(piece: Piece, known: string[] | undefined, most: number): { records: CsvRecord[]; header: string[] | undefined } {
  let header = known
  const options = {
    to: most,
    max_record_size: LONGEST_ROW,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }
  const read = (names: string[]) => {
    if (names.length > MOST_COLUMNS) throw new ReferenceFileError(tooManyColumns)
    header = names
    return names
  }
  try {
    const records = parse(piece.text, { ...options, columns: known ?? read }) as unknown as CsvRecord[]
    return { records, header }
  } catch (error) {
    if (error instanceof ReferenceFileError) throw error
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) + piece.line : undefined
    throw new ReferenceFileError(notCsv(line))
  }
}

/** csv-parse gives each record the line it ends on; lines inside quotes are taken off to tell where it begins. */
function rawRow({ info, record }: CsvRecord, before: number): RawRow {
  const inside = Object.values(record).reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0)
  // Spreadsheets end a row with commas for cells that are empty: those are no values.
  const extra = info.error?.record?.slice(info.columns.length).find((value) => value !== '')
  return { line: before + info.lines - inside, fields: withoutEmpty(record), ...(extra === undefined ? {} : { extra }) }
}
