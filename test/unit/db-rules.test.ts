import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../src/db/rules.js'

const rule = (name: string, value: string, unit: string, validFrom: string, validTo: string | null = null) => ({
  id: `${name}/${validFrom}`,
  name,
  value,
  unit,
  validFrom,
  validTo,
})
/** A moment in Shanghai. */
const at = (text: string) => Date.parse(`${text}+08:00`)

const rules = rulesOf([
  rule('help.accept', '30', 'minutes', '2026-01-01'),
  rule('help.accept', '20', 'minutes', '2026-03-01'),
  rule('cap.room', '5', 'count', '2026-01-01', '2026-01-31'),
  rule('quiet.night', '22:00-07:00', 'HH:mm-HH:mm', '2026-01-01'),
  rule('broken', 'many', 'count', '2026-01-01'),
])

describe('rules', () => {
  it('are those of the day in Shanghai, to the millisecond', () => {
    expect(rules.span('help.accept', at('2026-02-28T23:59:59.999'))).toBe(30 * 60_000)
    expect(rules.span('help.accept', at('2026-03-01T00:00:00.000'))).toBe(20 * 60_000)
    expect(rules.version('help.accept', at('2026-02-01T12:00'))).toBe('help.accept/2026-01-01')
    expect(rules.version('help.accept', at('2026-04-01T12:00'))).toBe('help.accept/2026-03-01')
  })

  it('hold through their last day and not longer', () => {
    expect(rules.count('cap.room', at('2026-01-31T23:59:59'))).toBe(5)
    expect(() => rules.count('cap.room', at('2026-02-01T00:00'))).toThrow(/no rule cap\.room/)
    expect(() => rules.count('cap.room', at('2025-12-31T23:59'))).toThrow(/no rule cap\.room/)
  })

  it('give text as it is', () => {
    expect(rules.text('quiet.night', at('2026-01-05T12:00'))).toBe('22:00-07:00')
  })

  it('throw for what is not there, not a number, or in another unit', () => {
    expect(() => rules.count('nobody', at('2026-01-05T12:00'))).toThrow(/no rule nobody/)
    expect(() => rules.count('broken', at('2026-01-05T12:00'))).toThrow(/not a number/)
    expect(() => rules.span('cap.room', at('2026-01-05T12:00'))).toThrow(/not in minutes/)
  })

  it('have days that are days', () => {
    expect(() => rulesOf([rule('x', '1', 'count', '1 March')])).toThrow(/YYYY-MM-DD/)
    expect(() => rulesOf([rule('x', '1', 'count', '2026-02-01', '2026-13-01')])).toThrow(/YYYY-MM-DD/)
  })
})
