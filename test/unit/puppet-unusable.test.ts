import { afterEach, expect, test, vi } from 'vitest'
import { createWechatyGateway } from '../../src/chat/wechaty.js'
import { log } from '../../src/log.js'

const loads = vi.hoisted(() => ({ count: 0 }))
vi.mock('../../src/chat/wechaty/fixed-puppet-service.js', () => ({
  FixedPuppetService: class {
    constructor() {
      loads.count++
      throw Object.assign(new Error('Cannot find module secret_token'), { code: 'ERR_MODULE_NOT_FOUND' })
    }
  },
}))

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a puppet that cannot be loaded ends it with one named reason, and is not tried again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})
  const unusable = vi.fn()
  const limits = { firstWait: 1, longestWait: 1 }
  const far = { token: 'secret_token', endpoint: '127.0.0.1:1', authority: 'example.invalid', noTls: true }
  const gateway = createWechatyGateway({ ...far, ...limits, unusable })
  const nothing = async () => {}
  await gateway.start({ login: nothing, message: nothing, friend: nothing, roster: nothing, removed: nothing })
  await vi.waitUntil(() => unusable.mock.calls.length > 0)
  // Another try would wait in a timer.
  expect(vi.getTimerCount()).toBe(0)
  expect(unusable.mock.calls).toEqual([['ERR_MODULE_NOT_FOUND']])
  expect(loads.count).toBe(1)
  expect(gateway.state).toBe('down')
  expect(warned.mock.calls.map(([fields]) => fields)).toEqual([{ gateway: 'the puppet cannot be loaded: ERR_MODULE_NOT_FOUND' }])
  await gateway.stop()
  expect(gateway.state).toBe('stopped')
})
