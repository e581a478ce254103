import { Readable } from 'node:stream'
import { UniformResourceNameRegistry as Registry } from 'file-box'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PuppetServer } from 'wechaty-puppet-service'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import { SimPuppet } from '../../src/chat/simulator/puppet.js'
import { systemClock } from '../../src/clock.js'
import { MOST_BYTES } from '../../src/files/reencode.js'
import { farGateway, type Platform, platform } from '../support/gateways.js'
import { freePort } from '../support/kept-process.js'

/** The gateway of this process keeps what is uploaded to it, and what is fetched from it, in a file that it may not have written to the end. */
describe('files over gRPC', () => {
  const token = 'insecure_test'
  let world: SimWorldHost
  let server: PuppetServer
  let near: Platform
  let room: string
  let ming: string
  const save = Registry.prototype.save

  beforeEach(async () => {
    world = await createSimWorld({ clock: systemClock })
    ming = world.addPerson({ name: '小明', friend: true }).id
    room = world.addRoom({ name: '通州骑手一群', members: [ming] }).id
    const endpoint = `127.0.0.1:${await freePort()}`
    server = new PuppetServer({ endpoint, token, puppet: new SimPuppet(world) })
    await server.start()
    near = platform(farGateway({ endpoint, token }), world as unknown as Platform['world'])
    await near.start()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await near.stop()
    await server.stop()
  })

  /** Only the first bytes are there yet when the gateway says that all are. */
  const writeHalf = () =>
    vi.spyOn(Registry.prototype, 'save').mockImplementation(async function (this: Registry, stream) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer))
      return save.call(this, Readable.from([Buffer.concat(chunks).subarray(0, 1_000)]) as Parameters<typeof save>[0])
    })

  it('a picture of two MiB reaches the room whole, though what is uploaded may not', async () => {
    writeHalf()
    const bytes = Buffer.alloc(2 * 2 ** 20, 5)
    const { id } = await near.gateway.send({ conversation: { room }, file: { name: 'map.jpg', bytes } })
    expect((await world.fileOf(id ?? ''))?.equals(bytes)).toBe(true)
  })

  it('a picture too large for one call is refused for good, not sent by half', async () => {
    const tooLarge = near.gateway.send({ conversation: { room }, file: { name: 'map.jpg', bytes: Buffer.alloc(4 * 2 ** 20, 5) } })
    await expect(tooLarge).rejects.toMatchObject({ name: 'SendError', reason: 'too large for the gateway', retryable: false })
    expect(world.transcript(0, 10)).toEqual([])
  })

  it('the largest picture that is kept goes in one call', async () => {
    const upload = vi.spyOn(Registry.prototype, 'save')
    await near.gateway.send({ conversation: { room }, file: { name: 'map.jpg', bytes: Buffer.alloc(MOST_BYTES, 5) } })
    expect(upload).not.toHaveBeenCalled()
  })

  it('a picture that comes cut off is fetched again', async () => {
    const bytes = Buffer.alloc(60_000, 7)
    const { id } = world.say({ as: ming, room, image: { name: 'hole.jpg', bytes } })
    await near.gateway.idle()
    const cut = writeHalf()
    await expect(near.gateway.download(id, 1_000_000)).rejects.toMatchObject({ name: 'SendError', retryable: true })
    expect(cut).toHaveBeenCalledTimes(3)
    cut.mockRestore()
    expect((await near.gateway.download(id, 1_000_000)).equals(bytes)).toBe(true)
  })
})
