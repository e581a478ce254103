import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { types } from 'wechaty-puppet'
import type { GatewayHandlers, GatewayState } from '../../src/chat/gateway.js'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import { SimPuppet } from '../../src/chat/simulator/puppet.js'
import { FixedPuppetService } from '../../src/chat/wechaty/fixed-puppet-service.js'
import type { WechatyLimits } from '../../src/chat/wechaty/options.js'
import { createWechatyGateway } from '../../src/chat/wechaty.js'
import { systemClock } from '../../src/clock.js'
import { farGateway, LIMITS, type Platform, platform } from '../support/gateways.js'
import { type SimGatewayProcess, startSimGatewayProcess } from '../support/sim-gateway-handle.js'

/** Handlers of a bot of which nobody asks what it heard. */
const DEAF: GatewayHandlers = {
  login: async () => {},
  message: async () => {},
  roster: async () => {},
  removed: async () => {},
  friend: async () => {},
}

/** What a gateway over gRPC lives through. */
describe('when the platform’s process has trouble', () => {
  let folder: string
  let far: SimGatewayProcess
  let near: Platform
  let room: string
  let ming: string
  const others: Platform[] = []

  const connect = (limits: Partial<WechatyLimits> = {}) => platform(farGateway(far, limits), far.world)
  const becomes = (one: Platform, state: GatewayState) => vi.waitUntil(() => one.gateway.state === state, { timeout: 30_000, interval: 10 })
  const texts = (one = near) => one.messages({ room }).map((message) => message.text)
  const say = (text: string) => far.world.say({ as: ming, room, text })

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'huoban-gateway-'))
    far = await startSimGatewayProcess({ file: join(folder, 'world.jsonl') })
    ming = (await far.world.addPerson({ name: '小明', friend: true })).id
    room = (await far.world.addRoom({ name: '通州骑手一群', members: [ming] })).id
    near = connect()
  })
  afterEach(async () => {
    for (const one of others.splice(0)) await one.stop()
    await near.stop()
    await far.stop()
    rmSync(folder, { recursive: true })
  })

  test('killed and started again: the bot goes on by itself, in order, and nothing is heard twice', async () => {
    await near.start()
    await say('一')
    await near.gateway.idle()
    await far.kill()
    await becomes(near, 'down')
    await expect(near.gateway.send({ conversation: { room }, text: '在吗' })).rejects.toMatchObject({ name: 'SendError', retryable: true })
    await far.restart()
    for (const text of ['二', '三', '四']) await say(text)
    await becomes(near, 'up')
    await say('五')
    await near.gateway.idle()
    expect(texts()).toEqual(['一', '二', '三', '四', '五'])
    expect(near.heard.filter((one) => 'login' in one)).toHaveLength(2)
    expect((await near.gateway.send({ conversation: { room }, text: '在的' })).id).toBeDefined()
  })

  test('not there at the start: the bot waits for it', async () => {
    await far.kill()
    await near.gateway.start(DEAF)
    await becomes(near, 'down')
    await far.restart()
    await becomes(near, 'up')
  })

  test('frozen: sends and downloads end, silence is noticed, and the thaw is found', async () => {
    near = connect({ silence: 2_000, send: 300 })
    await near.start()
    far.freeze()
    await expect(near.gateway.send({ conversation: { room }, text: '在吗' })).rejects.toMatchObject({ kind: 'unsure', retryable: false })
    await becomes(near, 'down')
    far.thaw()
    await becomes(near, 'up')
    await say('回来了')
    await near.gateway.idle()
    expect(texts()).toContain('回来了')
  })

  test('frozen for good: the bot can still be stopped', async () => {
    await near.start()
    far.freeze()
    await near.gateway.stop()
    expect(near.gateway.state).toBe('stopped')
    far.thaw()
  })

  test('without a heartbeat: taken for dead, and connected anew', async () => {
    near = connect({ silence: 1_000 })
    await near.start()
    await far.stopHeartbeat()
    await becomes(near, 'down')
    await becomes(near, 'up')
    await say('还在')
    await near.gateway.idle()
    expect(texts()).toContain('还在')
  })

  test('signed out by its owner: it is not up', async () => {
    await near.start()
    await far.signOut()
    await becomes(near, 'connecting')
    await expect(near.gateway.send({ conversation: { room }, text: '在吗' })).rejects.toMatchObject({ retryable: true })
  })

  test('a second bot on the same token is turned away, takes nothing from the first, and follows it', async () => {
    await near.start()
    const rival = connect()
    others.push(rival)
    const up = rival.start()
    await becomes(rival, 'down')
    await say('一')
    await near.gateway.idle()
    expect(texts()).toEqual(['一'])
    expect(near.gateway.state).toBe('up')
    expect(rival.heard).toEqual([])
    await near.gateway.stop()
    await up
    await say('二')
    await rival.gateway.idle()
    expect(texts(rival)).toEqual(['二'])
  })

  test('a second bot that gives up leaves the first in peace', async () => {
    await near.start()
    const rival = connect()
    // Not `rival.start()`: that waits twenty seconds for what never comes.
    await rival.gateway.start(DEAF)
    await becomes(rival, 'down')
    await rival.gateway.stop()
    await say('一')
    await near.gateway.idle()
    expect(texts()).toEqual(['一'])
  })

  test('a bot that was killed comes back to what was said meanwhile', async () => {
    await near.start()
    await say('一')
    await near.gateway.idle()
    // What a killed process leaves behind: a connection that ends without a word.
    await near.gateway.stop()
    await say('二')
    const next = connect()
    others.push(next)
    await next.start()
    expect(texts(next)).toEqual(['二'])
  })

  test('with a token it does not know: never up', async () => {
    const stranger = platform(farGateway({ ...far, token: 'insecure_other' }), far.world)
    others.push(stranger)
    stranger.start().catch(() => {})
    await becomes(stranger, 'down')
    expect(stranger.heard).toEqual([])
    await stranger.gateway.stop()
  })
})

test('in this process too, silence is noticed and the puppet made anew', async () => {
  const world = await createSimWorld({ clock: systemClock })
  const puppets: SimPuppet[] = []
  const puppet = () => {
    const made = new SimPuppet(world)
    puppets.push(made)
    return made
  }
  const gateway = createWechatyGateway({ puppet, ...LIMITS, silence: 300 })
  const here = platform(gateway, {} as Platform['world'])
  try {
    await here.start()
    puppets[0]?.stopHeartbeat()
    await vi.waitUntil(() => puppets.length > 1 && gateway.state === 'up', { timeout: 20_000, interval: 10 })
  } finally {
    await here.stop()
  }
})

test('a group that changes while the gateway is lost ends nothing: nobody waits for what says so to the gateway', async () => {
  const puppet = new FixedPuppetService({ token: 'insecure_nobody', endpoint: '127.0.0.1:1', tls: { disable: true } })
  await expect(puppet.dirtyPayload(types.Dirty.RoomMember, 'room')).resolves.toBeUndefined()
})
