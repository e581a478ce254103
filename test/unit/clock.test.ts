import { describe, expect, it } from 'vitest'
import { DAY, isoDateOf, local, midnightOf, onTheWall } from '../../src/clock.js'

/** Around midnights, month and year ends and leap days, and before 1970. */
const MOMENTS = [
  '1969-12-31T15:59:59.999Z',
  '1970-01-01T00:00Z',
  '2024-02-28T15:59:59.999Z',
  '2024-02-28T16:00Z',
  '2026-12-31T15:59Z',
  '2026-12-31T16:00Z',
]
  .map(Date.parse)
  .concat(Array.from({ length: 1_000 }, (_, nth) => 1_600_000_000_000 + nth * (DAY * 1.37)))

describe('the clock on the wall', () => {
  it('says the same by arithmetic as by calendar', () => {
    for (const at of MOMENTS) {
      const moment = local(at)
      expect(midnightOf(at)).toBe(moment.startOf('day').valueOf())
      expect(isoDateOf(at)).toBe(moment.format('YYYY-MM-DD'))
      expect(onTheWall(at)).toEqual({
        year: moment.year(),
        month: moment.month() + 1,
        day: moment.date(),
        weekday: moment.day(),
        hour: moment.hour(),
        minute: moment.minute(),
      })
    }
  })
})
