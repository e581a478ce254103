import { describe, expect, it } from 'vitest'
import type { WebServer } from '../../src/web/server.js'
import { signIn, startConsole, visit } from '../support/console.js'
import { type Crowd, withCrowd } from '../support/crowd.js'

const TABLE = `code,title,answer,questions,source,valid_from
n1,示例驿站几点开门,示例驿站早上六点开门,驿站什么时候开,示例街道,2026-01-01
n2,,没有标题,,示例街道,2026-01-01
`

async function upload(
  server: WebServer,
  cookie: string,
  kind: string,
  content: string | Uint8Array,
): Promise<{ status: number; text: string }> {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new File([content], '示例.csv', { type: 'text/csv' }))
  const answer = await fetch(`${server.url}/console/import`, { method: 'POST', headers: { cookie, origin: server.url }, body: form })
  return { status: answer.status, text: (await answer.text()).replaceAll(/\s+/g, ' ') }
}

const withPage = (go: (crowd: Crowd, server: WebServer, cookie: string) => Promise<void>) =>
  withCrowd('sqlite', ['小明', '王协调员'], async (crowd) => {
    await crowd.grant('王协调员', 'coordinator')
    const server = await startConsole(crowd)
    try {
      await go(crowd, server, await signIn(crowd, server, '王协调员'))
    } finally {
      await server.stop()
    }
  })

describe('the page for importing', () => {
  it('takes a table, tells bad rows by line, and what it took is answered once a coordinator approved it', () =>
    withPage(async (crowd, server, cookie) => {
      expect(await (await visit(server, cookie).get('/console/import')).text()).toContain('<option value="policies">政策')
      const first = await upload(server, cookie, 'policies', TABLE)
      expect(first.status).toBe(200)
      expect(first.text).toMatch(/新增 1 行，改动 0 行，没变 0 行，有问题 1 行/)
      expect(first.text).toMatch(/>3<.*title：要填/)
      expect((await upload(server, cookie, 'policies', TABLE)).text).toMatch(/新增 0 行，改动 0 行，没变 1 行/)
      await crowd.say('小明', '政策 示例驿站几点开门')
      expect(crowd.said({ with: '小明' }).at(-1)).toContain('不知道')
      await crowd.say('王协调员', '核准政策 全部')
      await crowd.say('王协调员', '1')
      await crowd.say('小明', '政策 示例驿站几点开门')
      expect(crowd.said({ with: '小明' }).at(-1)).toMatch(/示例驿站早上六点开门[\s\S]*来源：示例街道/)
    }))

  it('offers templates that import as they are', () =>
    withPage(async (_crowd, server, cookie) => {
      const page = await (await visit(server, cookie).get('/console/import')).text()
      for (const kind of ['policies', 'gazetteer']) {
        expect(page).toContain(`/console/import/${kind}.csv`)
        const template = await visit(server, cookie).get(`/console/import/${kind}.csv`)
        expect(template.headers.get('content-disposition')).toContain('attachment')
        const bytes = new Uint8Array(await template.arrayBuffer())
        expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
        expect((await upload(server, cookie, kind, bytes)).text).toMatch(/新增 1 行，改动 0 行，没变 0 行，有问题 0 行/)
      }
      expect((await visit(server, cookie).get('/console/import/outlines.csv')).status).toBe(404)
    }))

  it('reads what a spreadsheet saved as GBK, and refuses what is no table with a sentence', () =>
    withPage(async (_crowd, server, cookie) => {
      // 示例 in GBK.
      const gbk = Buffer.concat([
        Buffer.from('code,title,answer,source,valid_from\ng1,'),
        Buffer.from([0xca, 0xbe, 0xc0, 0xfd]),
        Buffer.from(',x,y,2026-01-01\n'),
      ])
      expect((await upload(server, cookie, 'policies', Uint8Array.from(gbk))).text).toMatch(/新增 1 行/)
      const broken = await upload(server, cookie, 'policies', '{"rows": [')
      expect(broken.status).toBe(400)
      expect(broken.text).toContain('不是有效的 JSON')
      expect((await upload(server, cookie, 'nothing', TABLE)).status).toBe(400)
      expect((await upload(server, cookie, 'policies', '')).status).toBe(400)
    }))
})
