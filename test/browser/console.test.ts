import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Huoban } from '../../src/huoban.js'
import { missingBrowser, openSimulator, PICTURES, type SimulatorPage, watch } from '../support/simulator-page.js'

const missing = missingBrowser()
let huoban: Huoban | undefined

const DESK = { width: 1360, height: 820 }
const PHONE = { width: 375, height: 720 }

/** The simulator, with an activity in it, and whatever the browser complains about. */
async function open(size: { width: number; height: number }): Promise<SimulatorPage> {
  const text = '发布活动 示例体检 明天19:00到20:30 地点 示例驿站 名额 5 群 通州骑手一群'
  const before = (page: Page, origin: string) => page.request.post(`${origin}/simulator/say`, { data: { as: '王协调员', text } })
  const opened = await openSimulator(size, { before })
  huoban = opened.huoban
  await huoban.app.settle()
  return opened
}

const fits = async (page: Page) => (await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')) as boolean
const small = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll('button, nav a')].filter((one) => one.offsetParent && one.getBoundingClientRect().height < 40).map((one) => one.textContent)`,
  )

/** From the simulated private chat to the console, as a newcomer does it. */
async function enter(page: Page): Promise<Page> {
  await page.locator('#tries button').nth(3).click()
  const link = page.getByRole('region', { name: '伙伴', exact: true }).locator('.line.bot a').last()
  await link.waitFor()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await opened.getByRole('button', { name: '进入控制台' }).waitFor()
  return opened
}

describe.skipIf(missing)('the console in a browser', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('on a %s: from the simulated chat to the pages, and out again', async (name, size) => {
    const shot = (page: Page, what: string) => page.screenshot({ path: join(PICTURES, `console-${name}-${what}.png`) })
    const { page, problems, origin } = await open(size)
    const opened = await enter(page)
    await shot(page, 'link')
    const seen = watch(opened)
    await shot(opened, 'enter')
    await opened.getByRole('button', { name: '进入控制台' }).click()
    await opened.waitForURL(`${origin}/console`)
    expect(await opened.locator('header').textContent()).toContain('王协调员')
    await shot(opened, 'home')
    for (const [label, path] of [
      ['活动', 'activities'],
      ['卡住的消息', 'stuck'],
    ] as const) {
      await opened.getByRole('navigation').getByRole('link', { name: label }).click()
      await opened.waitForURL(`${origin}/console/${path}`)
      expect(await opened.getByRole('heading', { level: 1 }).textContent()).toBe(label)
      expect(await fits(opened)).toBe(true)
      expect(await small(opened)).toEqual([])
      await shot(opened, path)
    }
    await opened.goto(`${origin}/console/activities`)
    await opened.getByText('示例体检').waitFor()
    const [download] = await Promise.all([opened.waitForEvent('download'), opened.getByRole('link', { name: '活动 #1 的名单' }).click()])
    expect(download.suggestedFilename()).toBe('活动1名单.csv')
    await opened.getByRole('button', { name: '退出' }).click()
    await opened.waitForURL(/sign-in/)
    expect(await opened.getByRole('heading', { level: 1 }).textContent()).toBe('已退出')
    await shot(opened, 'left')
    await opened.goto(`${origin}/console/stuck`)
    expect(await opened.getByRole('heading', { level: 1 }).textContent()).toBe('还没有登录')
    await shot(opened, 'signed-out')
    // The last page is a 401: the browser says so itself, and nothing else is wrong.
    expect([...problems, ...seen].filter((one) => !one.includes('401'))).toEqual([])
  })

  it('long lists and long names: nothing is hidden at the side, on a desk or a phone, in the light or the dark', async () => {
    const { page, origin } = await open(DESK)
    const long = '特别长的活动标题'.repeat(6)
    const say = (text: string) => page.request.post(`${origin}/simulator/say`, { data: { as: '王协调员', text } })
    for (let at = 0; at < 120; at++)
      await say(
        `发布活动 ${at % 3 ? `示例体检${at}` : long} 明天19:00 地点 ${at % 2 ? '示例驿站' : '示例街道示例大厦地下一层'.repeat(2)} 名额 5 群 通州骑手一群`,
      )
    await huoban?.app.settle()
    const opened = await enter(page)
    await opened.getByRole('button', { name: '进入控制台' }).click()
    await opened.waitForURL(`${origin}/console`)
    for (const size of [DESK, PHONE]) {
      await opened.setViewportSize(size)
      for (const path of ['activities', 'import', 'stuck']) {
        await opened.goto(`${origin}/console/${path}`)
        for (const summary of await opened.locator('summary').all()) await summary.click()
        const outside = await opened.evaluate(
          `[...document.querySelectorAll('td, th, a, button, select, input')].filter((one) => one.offsetParent && one.getBoundingClientRect().right > window.innerWidth).map((one) => one.textContent)`,
        )
        expect([path, size.width, outside]).toEqual([path, size.width, []])
        await opened.emulateMedia({ colorScheme: 'dark' })
        await opened.screenshot({ path: join(PICTURES, `console-${size.width}-${path}-dark.png`) })
        await opened.emulateMedia({ colorScheme: 'light' })
        await opened.screenshot({ path: join(PICTURES, `console-${size.width}-${path}-long.png`) })
      }
    }
    await opened.goto(`${origin}/console/activities`)
    expect(await opened.locator('tbody tr').count()).toBe(121)
  })

  it('a page of another site neither reads the simulator nor speaks in it', async () => {
    const { page, origin } = await open(DESK)
    const before = (await (await page.request.get(`${origin}/simulator/transcript`)).json()).length
    const other = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>示例</title>'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
    const tries = (await page.evaluate(`(async () => {
      const body = JSON.stringify({ as: '小明', room: '通州骑手一群', text: '/求助 假的' })
      const ways = [{ mode: 'no-cors', body }, { mode: 'cors', body, headers: { 'content-type': 'application/json' } }]
      return Promise.all(ways.map((way) => fetch('${origin}/simulator/say', { method: 'POST', ...way }).then((answer) => answer.type, () => 'refused')))
    })()`)) as string[]
    other.closeAllConnections()
    other.close()
    expect(tries).toEqual(['refused', 'refused'])
    await huoban?.app.settle()
    expect((await (await page.request.get(`${origin}/simulator/transcript`)).json()).length).toBe(before)
  })
})
