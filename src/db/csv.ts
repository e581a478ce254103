import Papa from 'papaparse'

/** What a spreadsheet may reckon: signs of a formula, their full-width and small forms, behind what it drops before it looks. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/**
 * Rows as CSV for a spreadsheet (RFC 4180, with a byte order mark): every cell quoted, and text that a spreadsheet would run as a formula
 * made text by an apostrophe before it. Numbers stay numbers.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const asText = (cell: string | number) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)
  return `\uFEFF${Papa.unparse([head, ...rows.map((row) => row.map(asText))], { quotes: true, newline: '\r\n' })}\r\n`
}
