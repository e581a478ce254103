import { expect, test } from 'vitest'
import { holds } from '../../src/community/gazetteer.js'

test('an entry of a reference table holds on its first and on its last day', () => {
  const entry = { validFrom: '2026-11-01', validTo: '2026-11-25' }
  const on = (day: string) => holds(entry, Date.parse(`${day}T12:00:00+08:00`))
  expect(['2026-10-31', '2026-11-01', '2026-11-25', '2026-11-26'].map(on)).toEqual([false, true, true, false])
  expect(holds({ ...entry, validTo: null }, Date.parse('2030-01-01T12:00:00+08:00'))).toBe(true)
})
