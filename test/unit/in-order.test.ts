import { expect, it } from 'vitest'
import { createInOrder } from '../../src/chat/wechaty/in-order.js'

it('those that stand first in line are named before each is handled, and handled one after another', async () => {
  const named: string[][] = []
  const handled: string[] = []
  let inHand = 0
  const line = createInOrder(
    100,
    async (id) => {
      expect(++inHand).toBe(1)
      await new Promise((resolve) => setImmediate(resolve))
      handled.push(id)
      inHand--
      return 'done'
    },
    (ids) => named.push(ids),
  )
  const ids = Array.from({ length: 40 }, (_, at) => `m${at}`)
  for (const id of ids) line.push(id)
  expect(named).toEqual([])
  line.open()
  await line.idle()
  expect(handled).toEqual(ids)
  expect(named[0]).toEqual(ids.slice(0, 16))
  expect(named[39]).toEqual(['m39'])
})

it('what could not be handled stays first, and is named again when the line opens', async () => {
  const named: string[][] = []
  let answer: 'done' | 'later' = 'later'
  const line = createInOrder(
    100,
    async () => answer,
    (ids) => named.push(ids),
  )
  line.push('m1')
  line.open()
  await line.idle()
  answer = 'done'
  line.open()
  await line.idle()
  expect(named).toEqual([['m1'], ['m1']])
})
