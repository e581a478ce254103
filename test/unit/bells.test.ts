import { expect, test } from 'vitest'
import { connectBells } from '../../src/app/bells.js'
import { type ProcessRole, readConfig } from '../../src/config.js'
import type { Database, Ring } from '../../src/db/database.js'
import type { Queue } from '../../src/queue/queue.js'

/** What rows ring in a process of these roles, and how. */
function rung(roles: ProcessRole[], silent = false): string[] {
  const heard: string[] = []
  let ring: Ring = () => {}
  const db = {
    onRing(to: Ring) {
      ring = to
    },
  } as unknown as Database
  const queue = {
    ring: (name, key) => heard.push(`ring ${name} ${key}`),
    answer: (name, key) => heard.push(`answer ${name} ${key}`),
  } as Partial<Queue> as Queue
  connectBells(db, queue, { ...readConfig({}), roles }, { silent: () => silent, stepped: false })
  ring('inbox', 'room:ming')
  ring('outbox', 'room:1')
  return heard
}

test('where the gateway is, what leaves does not go through Redis; what is to be handled does, for any worker', () => {
  expect(rung(['gateway', 'worker', 'web'])).toEqual(['ring inbox room:ming', 'answer outbox room:1'])
  expect(rung(['gateway'])).toEqual(['ring inbox room:ming', 'answer outbox room:1'])
})

test('a worker alone rings for the gateway', () => {
  expect(rung(['worker'])).toEqual(['ring inbox room:ming', 'ring outbox room:1'])
})

test('a process that was given up rings for nobody', () => {
  expect(rung(['gateway', 'worker', 'web'], true)).toEqual([])
})
