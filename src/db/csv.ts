import { stringify } from 'csv-stringify/sync'

/**
 * Rows as CSV for a spreadsheet (RFC 4180, with a byte order mark): every cell quoted, and text that a spreadsheet would run as a formula
 * made text by an apostrophe before it: what begins with = + - @, their full-width forms, a tab or a carriage return.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return stringify([head, ...rows], { bom: true, escape_formulas: true, quoted: true, record_delimiter: '\r\n' })
}
