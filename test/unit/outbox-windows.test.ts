import { describe, expect, it } from 'vitest'
import { local } from '../../src/clock.js'
import type { Rules } from '../../src/db/rules.js'
import { addOpenTime, beforeWindow, leavesAt } from '../../src/outbox/windows.js'

const rules = {
  text: (name: string) => (name === 'quiet.night' ? '22:30-07:00' : '10:30-13:30,17:30-20:30'),
} as unknown as Rules
const at = (text: string) => Date.parse(`${text}+08:00`)
const said = (moment: number) => local(moment).format('YYYY-MM-DD HH:mm')

describe('when a message may leave', () => {
  it.each([
    ['reminder', false, '2026-11-23T09:00', '2026-11-23 09:00'],
    ['reminder', false, '2026-11-23T10:30', '2026-11-23 13:30'],
    ['reminder', false, '2026-11-23T13:29:59', '2026-11-23 13:30'],
    ['reminder', false, '2026-11-23T13:30', '2026-11-23 13:30'],
    ['reminder', true, '2026-11-23T11:00', '2026-11-23 11:00'],
    ['bulk', false, '2026-11-23T18:00', '2026-11-23 20:30'],
    ['bulk', true, '2026-11-23T22:30', '2026-11-24 07:00'],
    ['reminder', true, '2026-11-24T06:59', '2026-11-24 07:00'],
    ['reminder', false, '2026-12-31T23:59', '2027-01-01 07:00'],
    ['reply', false, '2026-11-23T23:30', '2026-11-23 23:30'],
    ['urgent', false, '2026-11-23T11:30', '2026-11-23 11:30'],
  ] as const)('%s to staff %s said at %s leaves at %s', (kind, toStaff, when, expected) => {
    expect(said(leavesAt(rules, kind, toStaff, at(when)))).toBe(expected)
  })

  it('goes on to the next window where one ends as another begins', () => {
    const touching = { text: (name: string) => (name === 'quiet.night' ? '22:30-07:00' : '07:00-08:00') } as unknown as Rules
    expect(said(leavesAt(touching, 'bulk', false, at('2026-11-23T23:00')))).toBe('2026-11-24 08:00')
  })

  it('says which window it does not understand', () => {
    const broken = { text: () => 'late' } as unknown as Rules
    expect(() => leavesAt(broken, 'bulk', true, at('2026-11-23T23:00'))).toThrow(/quiet window late/)
  })
})

describe('what is said of a time to come', () => {
  it.each([
    ['2026-11-23T09:00', '2026-11-23 09:00'],
    ['2026-11-23T11:00', '2026-11-23 10:29'],
    ['2026-11-24T03:00', '2026-11-23 22:29'],
  ])('at %s leaves at %s, and nothing holds it then', (when, expected) => {
    const moment = beforeWindow(rules, at(when))
    expect(said(moment)).toBe(expected)
    expect(leavesAt(rules, 'reminder', false, moment)).toBe(moment)
  })
})

describe('time that is given to answer', () => {
  const MINUTES = 60_000
  it.each([
    ['2026-11-23T09:00', 30, '2026-11-23 09:30'],
    ['2026-11-23T10:20', 30, '2026-11-23 13:50'],
    ['2026-11-23T11:00', 30, '2026-11-23 14:00'],
    ['2026-11-23T22:20', 30, '2026-11-24 07:20'],
  ])('from %s on, %i minutes end at %s', (when, minutes, expected) => {
    expect(said(addOpenTime(rules, at(when), minutes * MINUTES))).toBe(expected)
  })
})
