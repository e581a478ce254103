import { expect, it } from 'vitest'
import { isDay } from '../../src/db/day.js'
import { readGazetteer } from '../../src/db/gazetteer-file.js'
import { rulesOf } from '../../src/db/rules.js'

it.each(['2026-01-31', '2028-02-29', '2026-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true))
it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '2026-1-31', '31.1.2026', ''])('%s is none', (text) =>
  expect(isDay(text)).toBe(false))

it('a place or a rule that begins on no day is refused', () => {
  const file = 'code,name,kind,source,validFrom\n1,示例大集,市场,示例,2026-02-30\n2,示例小集,市场,示例,2026-02-28\n'
  const { rows, bad } = readGazetteer(file, { district: 'tongzhou', areas: new Map(), today: '2026-11-25' })
  expect([rows.map(({ row }) => row.name), bad.map(({ line }) => line)]).toEqual([['示例小集'], [2]])
  const rule = { id: 'r', name: 'r', value: '1', unit: 'count', validFrom: '2026-02-30', validTo: null }
  expect(() => rulesOf([rule])).toThrow('must be YYYY-MM-DD, not 2026-02-30')
})
