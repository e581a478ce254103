import { LONGEST, longText, PIECES, READERS } from '../../support/long-texts.js'

export interface LongText {
  what: string
  piece: string
  /** Milliseconds of a processor for the longest text there is. */
  ms: number
  /** That beside four texts of a quarter of its length: 1 where the work grows with the length, 4 where with its square. */
  growth: number
}

const ofProcessor = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** What takes less is lost in what else the process does. */
const LEAST_MS = 20
const QUARTERS = 4

/** Each reader on each long text; those that take so long that their growth can be told. */
export async function run(): Promise<LongText[]> {
  const found: LongText[] = []
  for (const [what, read] of READERS)
    for (const piece of PIECES) {
      const quarter = longText(piece, LONGEST / QUARTERS)
      read(quarter)
      const ms = ofProcessor(() => read(longText(piece, LONGEST)))
      if (ms < LEAST_MS) continue
      // Not the same text: what was read last is remembered.
      const short = ofProcessor(() => {
        for (let n = 0; n < QUARTERS; n++) read(`${n}${quarter}`)
      })
      found.push({ what, piece, ms, growth: ms / Math.max(short, 1) })
    }
  return found
}
