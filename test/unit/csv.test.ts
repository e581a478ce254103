import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/db/csv.js'

/** What a spreadsheet reads at the beginning of a cell as "reckon this": ASCII, what it drops before looking, and the full-width forms. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹦', ' =', '\u00a0+', '\u3000=', '\u200b-', '\ufeff@', '\0=']
const DROPPED = /^[\s\p{Cc}\p{Cf}]*/u
const dangerous = (cell: string) =>
  /^[\t\r\n]/.test(cell) ||
  STARTS.includes(cell.replace(DROPPED, '').slice(0, 1) || 'nothing') ||
  /^[﹢﹣﹫]/.test(cell.replace(DROPPED, ''))

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.tuple(fc.constantFrom(...STARTS), fc.string({ maxLength: 10 })).map(([start, rest]) => start + rest),
  fc.tuple(fc.constantFrom('"', ',', '\n', '\r\n', ' ', '"\n'), fc.constantFrom(...STARTS)).map((parts) => `${parts.join('')}1+1`),
)

describe('CSV', () => {
  it('no cell of text is a formula, and taking the apostrophe away gives every cell back', () =>
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = toCsv(['a', 'b', 'c'], rows)
        expect(text.startsWith('\uFEFF')).toBe(true)
        const read = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' }).data.slice(0, -1)
        expect(read.slice(1).flat().filter(dangerous)).toEqual([])
        const back = read.slice(1).map((row, y) => row.map((one, x) => (dangerous(rows[y]?.[x] ?? '') ? one.replace(/^'/, '') : one)))
        expect(back).toEqual(rows)
      }),
      { numRuns: 500 },
    ))

  it('numbers stay numbers', () => expect(toCsv(['a'], [[-5]])).toBe('\uFEFF"a"\r\n"-5"\r\n'))
})
