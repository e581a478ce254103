import { parseNumber } from './numbers.js'
import { matchAt, N } from './scan.js'

/** Days that follow each other. */

const NEXT_OF_ROW = new RegExp(`[、和及]\\s?(${N}{1,3})(?=[日号、和及])[日号]?`, 'y')
/** 11月26、27号: how many days on the last of a row that goes on from `first` lies, and where it ends. */
export function rowOfDays(text: string, from: number, first: number): { days: number; to: number } | undefined {
  let [days, to] = [0, from]
  for (
    let found = matchAt(NEXT_OF_ROW, text, to);
    found && parseNumber(found[1] ?? '') === first + days + 1;
    found = matchAt(NEXT_OF_ROW, text, to)
  ) {
    days++
    to += found[0].length
  }
  return days > 0 && /[日号]/.test(text[to - 1] ?? '') ? { days, to } : undefined
}
