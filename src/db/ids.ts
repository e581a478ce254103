import { randomFillSync } from 'node:crypto'
import { decodeTime, encodeTime } from 'ulid'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The last four digits count up within a millisecond; starting in the lower half leaves half a million of them. */
const COUNT = 32 ** 4
const random = new Uint8Array(16)

let lastTime = -1
let prefix = ''
let counter = 0

const digit = (value: number) => DIGITS.charAt(value & 31)

/**
 * A new ULID. In one process ids sort in the order in which they were made, also when `now` stands still or goes back:
 * what is sorted by id is in order of creation.
 */
export function newId(now: number): string {
  if (now > lastTime || ++counter >= COUNT) {
    lastTime = Math.max(now, lastTime + (counter >= COUNT ? 1 : 0))
    randomFillSync(random)
    prefix = encodeTime(lastTime, 10)
    for (let i = 0; i < 12; i++) prefix += digit(random[i] ?? 0)
    counter = (((random[12] ?? 0) << 16) | ((random[13] ?? 0) << 8) | (random[14] ?? 0)) % (COUNT / 2)
  }
  return prefix + digit(counter >> 15) + digit(counter >> 10) + digit(counter >> 5) + digit(counter)
}

/** No two machines' clocks differ by more, and no clock that is set right was ahead by more. */
const MOST_AHEAD = 24 * 60 * 60_000

/**
 * Ids made from now on sort behind this one, which another process made, or this one before its clock was set back. Not where that clock was
 * wrong by days: rows are removed by what their ids say.
 */
export function makeIdsAfter(id: string, now: number): void {
  const at = decodeTime(id)
  if (at < lastTime || at > now + MOST_AHEAD) return
  lastTime = at
  counter = COUNT
}

/** What no id made at that moment or later sorts before. */
export const firstIdAt = (at: number): string => encodeTime(Math.max(at, 0), 10) + '0'.repeat(16)
