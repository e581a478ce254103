import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HOUR, local } from '../../src/clock.js'
import { addWorkingTime, calendarOf, isFirstAskedFor, workingDays } from '../../src/community/calendar.js'

const seed = JSON.parse(readFileSync(new URL('../../seed/calendar.json', import.meta.url), 'utf8')) as {
  rows: { day: string; year: number; working: boolean }[]
}
const calendar = calendarOf(seed.rows)
const hours = { from: 9, to: 18 }
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const due = (from: string, span: number) => local(addWorkingTime(calendar, hours, at(from), span).at).format('YYYY-MM-DD HH:mm')

describe('working time', () => {
  it.each([
    ['2026-11-23 10:00', 2 * HOUR, '2026-11-23 12:00'],
    ['2026-11-23 17:00', 2 * HOUR, '2026-11-24 10:00'],
    ['2026-11-23 07:30', 2 * HOUR, '2026-11-23 11:00'],
    ['2026-11-23 19:00', 2 * HOUR, '2026-11-24 11:00'],
    ['2026-11-27 17:00', 2 * HOUR, '2026-11-30 10:00'],
    ['2026-11-23 16:00', 2 * HOUR, '2026-11-23 18:00'],
    ['2026-11-23 10:00', workingDays(hours, 3), '2026-11-26 10:00'],
  ])('from %s, %d ms of it end at %s', (from, span, expected) => expect(due(from, span)).toBe(expected))

  it('stands still on public holidays, and runs on make-up days', () => {
    // 2026: National Day 1–7 October; Sunday 20 September and Saturday 10 October are worked.
    expect(due('2026-09-30 17:00', 2 * HOUR)).toBe('2026-10-08 10:00')
    expect(due('2026-10-09 17:00', 2 * HOUR)).toBe('2026-10-10 10:00')
    expect(due('2026-09-19 10:00', 2 * HOUR)).toBe('2026-09-20 11:00')
  })

  it('of a year without a notice knows what the law makes a holiday', () => {
    expect(due('2026-12-31 17:30', HOUR)).toBe('2027-01-04 09:30')
    expect(due('2027-04-30 17:00', 2 * HOUR)).toBe('2027-05-03 10:00')
  })

  it('says when it passed a year whose holidays nobody has entered', () => {
    expect(addWorkingTime(calendar, hours, at('2026-12-30 10:00'), HOUR).unknownYear).toBe(undefined)
    expect(addWorkingTime(calendar, hours, at('2026-12-31 17:30'), 9 * HOUR).unknownYear).toBe(2027)
    expect([2027, 2027, 2028].map((year) => isFirstAskedFor(calendar, year))).toEqual([true, false, true])
  })
})
