import { request } from 'node:http'
import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/clock.js'
import type { Role } from '../../src/db/schema.js'
import { log } from '../../src/log.js'
import { PAGES, pagesFor } from '../../src/web/console/pages.js'
import type { WebServer } from '../../src/web/server.js'
import { linkOf, signIn, startConsole, visit } from '../support/console.js'
import { type Crowd, withCrowd } from '../support/crowd.js'

async function withConsole(go: (crowd: Crowd, server: WebServer) => Promise<void>, env: Record<string, string> = {}): Promise<void> {
  await withCrowd('sqlite', ['小明', '李社工', '王协调员', '周协调员'], async (crowd) => {
    await crowd.grant('王协调员', 'coordinator')
    await crowd.grant('周协调员', 'coordinator')
    const server = await startConsole(crowd, env)
    try {
      await go(crowd, server)
    } finally {
      await server.stop()
    }
  })
}

/** A raw request: fetch does not let a test choose the Host. */
function raw(server: WebServer, path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  const { port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

describe('the way into the console', () => {
  it('a link is looked at as often as one likes, used once, and dies after ten minutes or when a newer one is sent', () =>
    withConsole(async (crowd, server) => {
      const { get, post } = visit(server)
      await crowd.say('王协调员', '控制台')
      const link = linkOf(crowd, '王协调员')
      for (const _ of [1, 2, 3]) {
        const page = await get(`/console/sign-in/${link}`)
        expect(page.status).toBe(200)
        expect(page.headers.get('set-cookie')).toBeNull()
        expect(await page.text()).toContain('进入控制台')
      }
      const entered = await post('/console/sign-in', { link })
      expect(entered.status).toBe(303)
      expect(entered.headers.get('location')).toBe('/console')
      const cookie = entered.headers.get('set-cookie') ?? ''
      for (const part of [/^huoban_session=[\w-]{32};/, /; HttpOnly/, /; SameSite=Strict/, /; Path=\/console(;|$)/])
        expect(cookie).toMatch(part)
      const again = await post('/console/sign-in', { link })
      expect(again.status).toBe(403)
      expect(await again.text()).toMatch(/已经用过[\s\S]*href="\/console\/sign-in"/)
      // Pressed twice: the browser has the first answer's cookie by then.
      const twice = await visit(server, cookie.split(';')[0]).post('/console/sign-in', { link })
      expect([twice.status, twice.headers.get('location')]).toEqual([303, '/console'])

      await crowd.say('王协调员', '控制台')
      const older = linkOf(crowd, '王协调员')
      await crowd.say('王协调员', '控制台')
      expect((await post('/console/sign-in', { link: older })).status).toBe(403)
      crowd.clock.advance(10 * MINUTE)
      expect((await post('/console/sign-in', { link: linkOf(crowd, '王协调员') })).status).toBe(403)
    }))

  it('what is not there is said in a page, signed in or not, and a slash at the end does not matter', () =>
    withConsole(async (crowd, server) => {
      const { get } = visit(server, await signIn(crowd, server, '王协调员'))
      for (const page of PAGES) expect([page.path, (await get(`${page.path}/`)).status]).toEqual([page.path, 200])
      for (const path of ['/console/nowhere', '/console/activities/x', '/console/activities/1/roster.exe', '/console/import/nothing.csv']) {
        const answer = await get(path)
        expect([path, answer.status]).toEqual([path, 404])
        const html = await answer.text()
        expect(html).toMatch(/没有(找到|这)/)
        expect(html).toContain('退出')
      }
      const page = await fetch(`${server.url}/nowhere`, { headers: { accept: 'text/html,*/*' } })
      expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('没有找到')])
      const json = await fetch(`${server.url}/nowhere`, { headers: { accept: '*/*' } })
      expect([json.status, json.headers.get('content-type')]).toEqual([404, 'application/json'])
    }))

  it('without a session there is only how to get one', () =>
    withConsole(async (_crowd, server) => {
      const { get, post } = visit(server, 'huoban_session=abcdefghijabcdefghijabcdefghijab')
      for (const page of PAGES) {
        const answer = await get(page.path)
        expect(answer.status).toBe(401)
        expect(await answer.text()).toContain('私聊机器人')
      }
      expect((await get('/console/activities/1/roster.csv')).status).toBe(401)
      expect((await get('/console/nothing')).status).toBe(401)
      expect((await post('/console/stuck/inbox/x/retry')).status).toBe(401)
      expect((await get('/console/console.css')).status).toBe(200)
    }))

  it('a session slides for twelve hours, ends after seven days, and when its owner signs out', () =>
    withConsole(async (crowd, server) => {
      const sees = async (cookie: string) => (await visit(server, cookie).get('/console')).status
      const first = await signIn(crowd, server, '王协调员')
      crowd.clock.advance(11 * HOUR)
      expect(await sees(first)).toBe(200)
      crowd.clock.advance(11 * HOUR)
      expect(await sees(first)).toBe(200)
      crowd.clock.advance(12 * HOUR)
      expect(await sees(first)).toBe(401)

      const second = await signIn(crowd, server, '王协调员')
      const began = crowd.clock.now()
      while (crowd.clock.now() < began + 7 * DAY - 6 * HOUR) {
        crowd.clock.advance(6 * HOUR)
        expect(await sees(second)).toBe(200)
      }
      crowd.clock.advance(6 * HOUR)
      expect(await sees(second)).toBe(401)

      const third = await signIn(crowd, server, '王协调员')
      const out = await visit(server, third).post('/console/sign-out')
      expect(out.status).toBe(303)
      expect(out.headers.get('set-cookie')).toMatch(/huoban_session=;.*Max-Age=0/)
      expect(await sees(third)).toBe(401)
    }))

  const ends: [string, (crowd: Crowd) => Promise<unknown>][] = [
    ['控制台 退出', (crowd) => crowd.say('王协调员', '控制台 退出')],
    ['the role is taken away', (crowd) => crowd.say('周协调员', '取消授权 王协调员 统筹')],
    ['删除我的数据', (crowd) => crowd.say('王协调员', '删除我的数据')],
    [
      '找回 from another chat id',
      async (crowd) => {
        await crowd.say('王协调员', '恢复词')
        const told = crowd.said({ with: '王协调员' }).at(-1) ?? ''
        const [, number, word] = /编号是 (\d+)，恢复词是「([A-Z]+)」/.exec(told) ?? []
        crowd.world.addPerson({ name: '王新号', friend: true })
        await crowd.say('王新号', `找回 ${number} ${word}`)
        expect(crowd.said({ with: '王新号' }).at(-1)).toContain('找回来了')
      },
    ],
  ]
  it.each(ends)('every session of a member, and an unused link, end with %s', (_what, end) =>
    withConsole(async (crowd, server) => {
      const cookies = [await signIn(crowd, server, '王协调员'), await signIn(crowd, server, '王协调员')]
      await crowd.say('王协调员', '控制台')
      const link = linkOf(crowd, '王协调员')
      const other = await signIn(crowd, server, '周协调员')
      for (const cookie of cookies) expect((await visit(server, cookie).get('/console')).status).toBe(200)
      await end(crowd)
      for (const cookie of cookies) expect((await visit(server, cookie).get('/console')).status).toBe(401)
      expect((await visit(server).post('/console/sign-in', { link })).status).toBe(403)
      expect((await visit(server, other).get('/console')).status).toBe(200)
    }))

  it('neither links nor sessions stand readable in the database', () =>
    withConsole(async (crowd, server) => {
      const cookie = await signIn(crowd, server, '王协调员')
      const { sessions, codes, outbox } = crowd.db.t
      const rows = JSON.stringify([
        await crowd.db.select().from(sessions),
        await crowd.db.select().from(codes),
        await crowd.db.select().from(outbox),
      ])
      expect(rows).not.toContain(cookie.split('=')[1])
      expect(rows).not.toContain(linkOf(crowd, '王协调员'))
    }))

  it('ten links that are none lock the address for ten minutes, coordinators hear of it once, and nobody with a right one is locked out', () =>
    withConsole(async (crowd, server) => {
      const { post } = visit(server)
      await crowd.say('王协调员', '控制台')
      const link = linkOf(crowd, '王协调员')
      const statuses = []
      for (let at = 0; at < 12; at++) statuses.push((await post('/console/sign-in', { link: `${at}`.padStart(32, 'x') })).status)
      expect(statuses).toEqual([...Array(9).fill(403), 429, 429, 429])
      expect((await post('/console/sign-in', { link })).status).toBe(303)
      expect((await post('/console/sign-in', { link })).status).toBe(429)
      await crowd.app.settle()
      expect(crowd.said({ with: '周协调员' }).filter((text) => text.includes('不存在的控制台登录链接'))).toHaveLength(1)
      crowd.clock.advance(10 * MINUTE)
      expect(await signIn(crowd, server, '王协调员')).toContain('huoban_session=')
    }))

  it('a form that did not arrive whole is refused, and is no fault in the log', () =>
    withConsole(async (crowd, server) => {
      const cookie = await signIn(crowd, server, '王协调员')
      const logged = vi.spyOn(log, 'error')
      for (const path of ['/console/sign-in', '/console/import'])
        for (const type of ['multipart/form-data', 'multipart/form-data; boundary=a']) {
          const headers = { cookie, origin: server.url, 'content-type': type }
          expect((await fetch(server.url + path, { method: 'POST', headers, body: '--a\r\nhalf' })).status).toBe(400)
        }
      expect(logged).not.toHaveBeenCalled()
    }))

  it('sign-in and sign-out stand in the journal, by subject', () =>
    withConsole(async (crowd, server) => {
      await visit(server, await signIn(crowd, server, '王协调员')).post('/console/sign-out')
      const { journal } = crowd.db.t
      const lines = await crowd.db.select().from(journal).where(eq(journal.noun, 'console'))
      expect(lines.map((line) => line.verb)).toEqual(['sign_in', 'sign_out'])
    }))
})

describe('what a page may be asked by whom', () => {
  const roles: Role[] = ['worker', 'coordinator', 'volunteer', 'grid', 'unit', 'partner', 'auditor']
  it.each(roles)('as %s', (role) =>
    withConsole(async (crowd, server) => {
      // Signed in as a coordinator first: what counts is the role at each request.
      await crowd.grant('李社工', 'coordinator')
      const cookie = await signIn(crowd, server, '李社工')
      const { roles: held } = crowd.db.t
      const member = await crowd.memberOf('李社工')
      await crowd.db.transaction(async (tx) => void (await tx.update(held).set({ role }).where(eq(held.member, member))))
      const may = pagesFor([{ role } as never]).map((page) => page.path)
      for (const page of PAGES) {
        const answer = await visit(server, cookie).get(page.path)
        expect([page.path, answer.status]).toEqual([page.path, may.includes(page.path) ? 200 : 403])
        if (answer.status === 403) expect(await answer.text()).toContain('没有权限')
      }
      const retry = await visit(server, cookie).post('/console/stuck/inbox/none/retry')
      expect(retry.status).toBe(may.includes('/console/stuck') ? 404 : 403)
    }))

  it('what changes something comes from a page of ours', () =>
    withConsole(async (crowd, server) => {
      const cookie = await signIn(crowd, server, '王协调员')
      const host = new URL(server.url).host
      const send = (headers: Record<string, string>) => raw(server, '/console/stuck/inbox/none/retry', { cookie, host, ...headers }, 'POST')
      expect(await send({ origin: server.url })).toBe(404)
      expect(await send({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(404)
      for (const bad of [
        {},
        { origin: 'null' },
        { origin: 'https://evil.example' },
        { origin: `http://${host}.evil.example` },
        { 'sec-fetch-site': 'cross-site', origin: server.url },
        { 'sec-fetch-site': 'same-site', origin: server.url },
        { 'sec-fetch-site': 'none' },
      ])
        expect([bad, await send(bad as Record<string, string>)]).toEqual([bad, 403])
      expect((await visit(server, cookie).get('/console')).status).toBe(200)
    }))

  it('under a name that was made to point here nothing is served', () =>
    withConsole(async (crowd, server) => {
      const cookie = await signIn(crowd, server, '王协调员')
      for (const host of ['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example'])
        for (const path of ['/', '/console', '/console/activities', '/console/sign-in'])
          expect([host, path, await raw(server, path, { host, cookie })]).toEqual([host, path, 403])
      expect(await raw(server, '/console', { host: 'localhost:3000', cookie })).toBe(200)
      expect(await raw(server, '/healthz', { host: 'evil.example' })).toBe(200)
    }))

  it('behind PUBLIC_URL: its name is served, links begin with it, the cookie is Secure', () =>
    withConsole(
      async (crowd, server) => {
        await crowd.say('王协调员', '控制台')
        const link = linkOf(crowd, '王协调员')
        const answer = await fetch(`${server.url}/console/sign-in`, {
          method: 'POST',
          headers: { origin: 'https://huoban.example' },
          body: new URLSearchParams({ link }),
          redirect: 'manual',
        })
        const cookie = answer.headers.get('set-cookie') ?? ''
        expect(cookie).toMatch(/^__Secure-huoban_session=.*; Secure/)
        expect(answer.headers.get('strict-transport-security')).toBe('max-age=15552000')
        const sent = cookie.split(';')[0] ?? ''
        expect(await raw(server, '/console', { host: 'huoban.example', cookie: sent })).toBe(200)
        expect(await raw(server, '/console', { host: 'other.example', cookie: sent })).toBe(403)
      },
      { PUBLIC_URL: 'https://huoban.example' },
    ))

  it('a body is bounded, and nothing of it is kept', () =>
    withConsole(async (_crowd, server) => {
      const answer = await visit(server).post('/console/sign-in', { link: 'x'.repeat(70_000) })
      expect(answer.status).toBe(413)
    }))

  it('of somebody who is not signed in nothing is read: the answer does not wait for the end of what is sent', () =>
    withConsole(async (crowd, server) => {
      const cookie = await signIn(crowd, server, '王协调员')
      const begin = (headers: Record<string, string>) =>
        new Promise<number | undefined>((resolve, reject) => {
          const { port } = new URL(server.url)
          const all = { origin: server.url, 'content-type': 'text/plain', 'transfer-encoding': 'chunked', ...headers }
          const sent = request({ host: '127.0.0.1', port, path: '/console/import', method: 'POST', headers: all }, (answer) => {
            resolve(answer.statusCode)
            sent.destroy()
          })
          sent.on('error', reject)
          sent.write('x'.repeat(65_536))
          if (headers.cookie) sent.end()
        })
      expect(await begin({})).toBe(401)
      expect(await begin({ cookie })).toBe(400)
    }))

  it('pages run nothing, are framed by nobody and kept by no cache', () =>
    withConsole(async (crowd, server) => {
      const page = await visit(server, await signIn(crowd, server, '王协调员')).get('/console/stuck')
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|script-src/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(page.headers.get('x-content-type-options')).toBe('nosniff')
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(await page.text()).not.toMatch(/ style=|<script/)
    }))
})
