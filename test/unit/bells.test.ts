import { afterEach, expect, test, vi } from 'vitest'
import { reportUnanswered } from '../../src/app/bells.js'
import { MINUTE } from '../../src/clock.js'
import { DatabaseDown } from '../../src/errors.js'
import { log } from '../../src/log.js'

afterEach(() => vi.restoreAllMocks())

function reporting() {
  const said = vi.spyOn(log, 'error').mockImplementation(() => {})
  let now = 0
  const report = reportUnanswered(() => now)
  return { report, lines: () => said.mock.calls.map(([fields]) => fields), wait: (span: number) => (now += span) }
}
const down = new DatabaseDown('away')

test('while the database is away each queue says so once a minute, and how often it did not', () => {
  const { report, lines, wait } = reporting()
  for (let n = 0; n < 100; n++) report('inbox', 'a', down)
  report('outbox', 'b', down)
  expect(lines()).toMatchObject([{ queue: 'inbox' }, { queue: 'outbox' }])
  wait(MINUTE)
  report('inbox', 'a', down)
  expect(lines()).toHaveLength(3)
  expect(lines()[2]).toMatchObject({ queue: 'inbox', more: 99, error: 'DatabaseDown' })
})

test('a clock that is set back does not silence it', () => {
  const { report, lines, wait } = reporting()
  wait(60 * MINUTE)
  report('inbox', 'a', down)
  wait(-30 * MINUTE)
  report('inbox', 'a', down)
  expect(lines()).toHaveLength(2)
})

test('every other error is said each time', () => {
  const { report, lines } = reporting()
  report('inbox', 'a', down)
  for (let n = 0; n < 3; n++) report('inbox', 'a', new TypeError('a bug'))
  expect(lines()).toHaveLength(4)
})
