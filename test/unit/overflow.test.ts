import { expect, it } from 'vitest'
import { createOverflow } from '../../src/intake/overflow.js'
import type { Spool, Spooled } from '../../src/intake/spool.js'

const entry = (id: string) => ({ account: 'a', by: 'private', receivedAt: 1, message: { id } }) as unknown as Spooled
const ids = (entries: Spooled[]) => entries.map((one) => one.message.id)

/** A spool whose disk can be full. */
function fakeSpool() {
  let kept: Spooled[] = []
  const disk = { full: false }
  const spool: Spool = {
    async add(one) {
      if (disk.full) throw new Error('ENOSPC')
      kept.push(one)
    },
    empty: async () => kept.length === 0,
    async replay(record) {
      const taken = kept
      await record(taken)
      kept = kept.slice(taken.length)
      return taken.length
    },
  }
  return { spool, disk }
}

it('what neither the database nor the disk takes is held, and comes behind what is on disk, in order', async () => {
  const { spool, disk } = fakeSpool()
  const overflow = createOverflow(spool)
  await overflow.add([entry('1'), entry('2')])
  disk.full = true
  await overflow.add([entry('3'), entry('4')])
  disk.full = false
  await overflow.add([entry('5')])
  expect(await overflow.empty()).toBe(false)
  const seen: string[] = []
  expect(await overflow.replay(async (entries) => void seen.push(...ids(entries)))).toBe(5)
  expect(seen).toEqual(['1', '2', '3', '4', '5'])
  expect(await overflow.empty()).toBe(true)
})

it('nothing leaves before it is taken, and what comes meanwhile is behind it', async () => {
  const { spool, disk } = fakeSpool()
  const overflow = createOverflow(spool)
  disk.full = true
  await overflow.add([entry('1'), entry('2')])
  await expect(overflow.replay(() => Promise.reject(new Error('down')))).rejects.toThrow('down')
  const seen: string[] = []
  await overflow.replay(async (entries) => {
    if (seen.length === 0) await overflow.add([entry('3')])
    seen.push(...ids(entries))
  })
  expect(seen).toEqual(['1', '2', '3'])
})

it('what is held goes to the disk as soon as that takes it, though the database is away', async () => {
  const { spool, disk } = fakeSpool()
  const overflow = createOverflow(spool)
  const down = () => Promise.reject(new Error('down'))
  disk.full = true
  await overflow.add([entry('1'), entry('2')])
  disk.full = false
  await expect(overflow.replay(down)).rejects.toThrow('down')
  disk.full = true
  const seen: string[] = []
  // Another process finds it there.
  await createOverflow(spool).replay(async (entries) => void seen.push(...ids(entries)))
  expect(seen).toEqual(['1', '2'])
})
