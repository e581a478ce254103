import { local } from '../../src/clock.js'
import { parseTime } from '../../src/conversation/times/times.js'
import { type Item, type Score, score } from './score.js'

const wall = (at: number | undefined, like: string | undefined, dateOnly: boolean) =>
  at === undefined ? '' : local(at).format((like?.includes('T') ?? !dateOnly) ? 'YYYY-MM-DDTHH:mm' : 'YYYY-MM-DD')

type Expect = { start?: string; end?: string } | null
/** Times are told apart by what is expected: a point or a deadline, a range, or no time at all. */
const KINDS_OF_TIME: Record<string, (expect: Expect) => boolean> = {
  times: (expect) => expect !== null && !(expect.start && expect.end),
  ranges: (expect) => expect !== null && expect.start !== undefined && expect.end !== undefined,
  traps: (expect) => expect === null,
}

/** `{text, ref, expect: {start?, end?} | null}`, wall clock of Asia/Shanghai; those of one kind. */
export const scoreTimes =
  (kind: string) =>
  (all: readonly Item[]): Score => {
    const items = all.filter((item) => KINDS_OF_TIME[kind]?.(item.expect as Expect))
    return score(kind, items, (item) => {
      const ref = String(item.ref)
      const at = Date.parse(/[Z+]/.test(ref.slice(10)) ? ref : `${ref.length === 10 ? `${ref}T00:00:00` : ref}+08:00`)
      if (Number.isNaN(at)) throw new Error(`"${item.text}": "ref" must be a time like 2026-11-25T10:00:00`)
      const read = parseTime(item.text, at)
      const expect = item.expect as Expect
      const given = (time: string | undefined) => time?.slice(0, 16).replace(' ', 'T')
      const show = (start: string, end: string) => `${start}${end ? ` → ${end}` : ''}` || 'none'
      const wanted = expect ? show(given(expect.start) ?? '', given(expect.end) ?? '') : 'none'
      const got = read
        ? show(
            wall(read.start, given(expect?.start), read.dateOnly),
            expect && !expect.end ? '' : wall(read.end, given(expect?.end), read.dateOnly),
          )
        : 'none'
      return { wanted, got, class: !expect ? 'a time where there is none' : !read ? 'no time found' : expect.end ? 'an end' : 'a point' }
    })
  }

/** Points, ranges and traps of one file, each a row. */
export const scoreAllTimes = (items: readonly Item[]): Score[] => Object.keys(KINDS_OF_TIME).map((kind) => scoreTimes(kind)(items))
