import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.js'
import { readConfig } from '../../src/config.js'
import { type Huoban, startHuoban } from '../../src/huoban.js'
import { log } from '../../src/log.js'

let huoban: Huoban
let origin = ''
let dir = ''
beforeAll(async () => {
  log.level = 'silent'
  dir = mkdtempSync(join(tmpdir(), 'huoban-door-'))
  huoban = await startHuoban(readConfig({ DATA_DIR: dir, PORT: '0' }), systemClock)
  origin = /simulator\s+(http\S+)\/simulator/.exec(huoban.banner)?.[1] ?? ''
})
afterAll(async () => {
  await huoban.stop()
  rmSync(dir, { recursive: true, force: true })
  log.level = 'info'
})

const JSON_TYPE = 'application/json'
const WORDS = JSON.stringify({ as: '小明', text: '我的' })

/** Raw, so that a test may say any Host, Origin and type. */
function ask(path: string, headers: Record<string, string>, body?: string): Promise<{ status: number; headers: Record<string, unknown> }> {
  const url = new URL(origin)
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request(
      { host: url.hostname, port: url.port, path, method, headers: { host: url.host, ...headers }, setHost: false },
      (answer) => {
        answer.resume()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
const lines = async () => ((await (await fetch(`${origin}/simulator/transcript`)).json()) as unknown[]).length

describe('the door of the simulator', () => {
  it('opens for its own page and for a script of this machine', async () => {
    expect((await ask('/simulator/say', { 'content-type': JSON_TYPE, origin }, WORDS)).status).toBe(202)
    expect((await ask('/simulator/say', { 'content-type': JSON_TYPE, 'sec-fetch-site': 'same-origin' }, WORDS)).status).toBe(202)
    expect((await ask('/simulator/say', { 'content-type': JSON_TYPE }, WORDS)).status).toBe(202)
  })

  it('stays shut for pages of others, and nothing is said', async () => {
    await huoban.app.settle()
    const before = await lines()
    const statuses = []
    for (const headers of [
      { origin: 'https://evil.example', 'content-type': JSON_TYPE },
      { origin: 'null', 'content-type': 'text/plain' },
      { origin: 'http://127.0.0.1:1', 'content-type': 'application/x-www-form-urlencoded' },
      { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' },
      { 'sec-fetch-site': 'same-site', origin, 'content-type': JSON_TYPE },
      { host: 'evil.example', origin: 'http://evil.example', 'content-type': JSON_TYPE },
    ])
      statuses.push((await ask('/simulator/say', headers as Record<string, string>, WORDS)).status)
    expect(statuses).toEqual(Array(6).fill(403))
    // A form of our own page may not say it either: only what asks first may send this type.
    expect((await ask('/simulator/say', { origin, 'content-type': 'text/plain' }, WORDS)).status).toBe(400)
    await huoban.app.settle()
    expect(await lines()).toBe(before)
  })

  it('is not there under another name', async () => {
    for (const path of ['/simulator', '/simulator/transcript', '/simulator/events', '/simulator/state'])
      expect((await ask(path, { host: 'rebound.example' })).status).toBe(403)
  })

  it('is not there behind a proxy, which asks in its own name for somebody else', async () => {
    const added = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-real-ip', 'x-client-ip', 'forwarded', 'via']
    for (const name of [...added, 'cf-connecting-ip', 'true-client-ip', 'fly-client-ip', 'tailscale-user-login'])
      for (const path of ['/simulator', '/simulator/transcript', '/simulator/events'])
        expect([name, (await ask(path, { [name]: '203.0.113.9' })).status]).toEqual([name, 403])
  })

  it('is not there behind a proxy that says nothing of itself: it asks in the HTTP of the nineties', async () => {
    for (const path of ['/simulator', '/simulator/transcript']) {
      const url = new URL(origin)
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(url.port), url.hostname, () => socket.write(`GET ${path} HTTP/1.0\r\nHost: ${url.host}\r\n\r\n`))
        socket.once('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''))
        socket.once('error', reject)
      })
      expect(answer).toContain('403')
    }
  })

  it('takes back what people said and nothing else', async () => {
    await huoban.app.settle()
    const said = (await (await fetch(`${origin}/simulator/transcript`)).json()) as { id: string; from: string }[]
    const id = said.find((line) => line.from === 'bot')?.id ?? ''
    expect(id).not.toBe('')
    for (const one of [id, 'nothing'])
      expect((await ask('/simulator/recall', { 'content-type': JSON_TYPE }, JSON.stringify({ id: one }))).status).toBe(400)
  })

  it('takes pictures by their bytes, and serves none as a page', async () => {
    const send = async (name: string, bytes: Buffer) =>
      fetch(`${origin}/simulator/say`, {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE },
        body: JSON.stringify({ as: '小明', image: { name, base64: bytes.toString('base64') } }),
      })
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    for (const name of ['x.jpg', 'x.html', 'x.svg']) expect((await send(name, html)).status).toBe(400)
    expect((await send('x.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).status).toBe(400)
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } })
      .png()
      .toBuffer()
    const sent = await send('page.html', picture)
    expect(sent.status).toBe(202)
    const { id } = (await sent.json()) as { id: string }
    const { headers } = await ask(`/simulator/file/${encodeURIComponent(id)}`, {})
    expect(headers['content-type']).toBe('image/png')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    // Too large: refused, or the connection is closed on it while it is still being sent.
    const large = send('large.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(12 * 1024 * 1024)]))
    expect(
      await large.then(
        (answer) => answer.status,
        () => 400,
      ),
    ).toBe(400)
  })
})
