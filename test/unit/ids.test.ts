import { encodeTime } from 'ulid'
import { beforeEach, expect, it, vi } from 'vitest'
import { HOUR } from '../../src/clock.js'

const NOW = Date.parse('2026-11-23T14:00:00+08:00')
let newId: (now: number) => string
let makeIdsAfter: (id: string, now: number) => void
beforeEach(async () => {
  // Ids never go back in one process: these are made as in one that has just begun.
  vi.resetModules()
  const ids = await import('../../src/db/ids.js')
  newId = ids.newId
  makeIdsAfter = ids.makeIdsAfter
})

/** Made by another process, the last one possible of its millisecond. */
const lastOf = (at: number) => `${encodeTime(at, 10)}${'Z'.repeat(16)}`

it('ids are in the order they were made in, within a millisecond and when the clock goes back', () => {
  const made = [NOW, NOW, NOW - HOUR, NOW, NOW + 1, NOW].map((at) => newId(at))
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

it('and behind what another process made, but for a clock that is wrong by days', () => {
  const other = lastOf(NOW + HOUR)
  makeIdsAfter(other, NOW)
  const [mine = '', next = ''] = [newId(NOW), newId(NOW)]
  expect([other, mine, next].sort()).toEqual([other, mine, next])
  const wrong = `${'7'.repeat(10)}${'0'.repeat(16)}`
  makeIdsAfter(wrong, NOW)
  expect(newId(NOW) < wrong).toBe(true)
})
