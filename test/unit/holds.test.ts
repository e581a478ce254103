import { expect, it } from 'vitest'
import { createBehind, createHolds } from '../../src/outbox/holds.js'

const NOW = Date.UTC(2026, 2, 3, 2)
const row = (id: string, more = {}) => ({ id, conversation: 'room:a', mention: 'ming', attempts: 0, dueAt: NOW, reason: null, ...more })
const failed = (reason: string | null) => row('1', { attempts: 1, dueAt: NOW + 60_000, reason })

it.each([
  ['what failed and is tried again', 'timeout', true],
  ['what failed once and waits for a window since', null, false],
  ['what failed once and is over a cap since', 'capped: account', false],
])('%s holds back what is behind it for the same person: %s, %s', (_, reason, held) => {
  const holds = createHolds(NOW)
  holds.back(failed(reason))
  expect(holds.back(row('2'))).toBe(held)
  const isBehind = createBehind([failed(reason), row('2', { ...failed(reason), id: '2', conversation: 'room:b' })], NOW)
  expect(isBehind(row('2'))).toBe(held)
  expect(isBehind(row('0'))).toBe(false)
  expect(holds.back(row('3', { mention: 'hong' }))).toBe(false)
})
