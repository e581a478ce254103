import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.js'
import { readConfig } from '../../src/config.js'
import { type Huoban, startHuoban } from '../../src/huoban.js'
import { findChromium, openBrowser } from '../support/browser.js'

const PICTURES = join(import.meta.dirname, 'screenshots')
mkdirSync(PICTURES, { recursive: true })
const missing = findChromium() ? undefined : 'install chromium (Debian: apt-get install chromium fonts-noto-cjk)'
if (missing && process.env.CI === 'true') throw new Error(missing)

let browser: BrowserContext | undefined
let huoban: Huoban | undefined
let dir = ''
afterEach(async () => {
  await browser?.close()
  await huoban?.stop()
  rmSync(dir, { recursive: true, force: true })
})

async function open(width: number, height: number): Promise<Page> {
  dir = mkdtempSync(join(tmpdir(), 'huoban-browser-'))
  huoban = await startHuoban(readConfig({ DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'silent' }), systemClock)
  const url = /simulator\s+(http\S+)/.exec(huoban.banner)?.[1] ?? ''
  browser = await openBrowser({ width, height })
  const page = browser.pages()[0] ?? (await browser.newPage())
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(url)
  await page.waitForSelector('nav#chats button')
  expect(problems).toEqual([])
  return page
}
const chat = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const said = (page: Page, title: string, words: string) => chat(page, title).locator('.line.bot', { hasText: words }).last().waitFor()

async function become(page: Page, name: string) {
  await page.locator('#me').selectOption(name)
}
async function say(page: Page, title: string, text: string) {
  const box = chat(page, title).getByRole('textbox')
  await box.fill(text)
  await box.press('Enter')
}

describe.skipIf(missing)('the simulator page', () => {
  it('on a desk: from the first visit to a solved help request', async () => {
    const page = await open(1360, 820)
    await page.screenshot({ path: join(PICTURES, 'desk-first-visit.png') })
    expect(await page.locator('#tries button').count()).toBe(4)
    await page.locator('#tries button').nth(0).click()
    await said(page, '通州骑手一群', '已收到')
    await page.locator('#tries button').nth(1).click()
    await said(page, '伙伴', '已接案')
    await say(page, '伙伴', '结案 1 补好了')
    await said(page, '伙伴', '结果已记下')
    await become(page, '小明')
    await page.locator('#chats button', { hasText: '通州骑手一群' }).click()
    await said(page, '通州骑手一群', '解决了')
    await say(page, '通州骑手一群', '1')
    await said(page, '通州骑手一群', '已结案')
    await page.screenshot({ path: join(PICTURES, 'desk-solved.png') })
  })

  it('on a phone of 375 px: nothing is cut off, keyboard alone is enough', async () => {
    const page = await open(375, 720)
    await page.screenshot({ path: join(PICTURES, 'phone-list.png') })
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(375)
    await page.locator('#chats button', { hasText: '通州骑手一群' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('/求助 有人晕倒了 在北苑地铁站')
    await page.keyboard.press('Enter')
    await said(page, '通州骑手一群', '120')
    await page.screenshot({ path: join(PICTURES, 'phone-emergency.png') })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
    const small = await page.evaluate(
      `[...document.querySelectorAll('button, select')].filter((one) => one.offsetParent && one.getBoundingClientRect().height < 40).map((one) => one.textContent)`,
    )
    expect(small).toEqual([])
  })

  it('pins and pictures are cards, and what people write is never markup', async () => {
    const page = await open(1360, 820)
    await become(page, '小明')
    await page.locator('#chats button', { hasText: '通州骑手一群' }).click()
    await say(page, '通州骑手一群', '<img src=x onerror="document.title=1"> 你好')
    await chat(page, '通州骑手一群').locator('.line.mine', { hasText: '<img src=x' }).waitFor()
    await page.request.post(new URL('/simulator/say', page.url()).href, {
      data: { as: '小明', room: '通州骑手一群', location: { lat: 39.9093, lng: 116.6572, name: '万达广场（示例）' } },
    })
    await chat(page, '通州骑手一群').getByText('万达广场（示例）').last().waitFor()
    expect(await page.title()).not.toBe('1')
    const picture = await sharp({ create: { width: 160, height: 120, channels: 3, background: '#7a9' } })
      .jpeg()
      .toBuffer()
    await page.request.post(new URL('/simulator/say', page.url()).href, {
      data: { as: '小明', room: '通州骑手一群', image: { name: 'hole.jpg', base64: picture.toString('base64') } },
    })
    await chat(page, '通州骑手一群').locator('.line img').last().waitFor()
    await page.screenshot({ path: join(PICTURES, 'desk-cards.png') })
  })

  it('T40 a notice: its author sees the preview, another coordinator approves', async () => {
    const page = await open(1360, 820)
    await become(page, '王协调员')
    await page.locator('#chats button', { hasText: '伙伴（私聊）' }).click()
    await say(page, '伙伴', '通知 明天有雨，路滑慢行\n带好雨衣')
    await said(page, '伙伴', '预览')
    await page.screenshot({ path: join(PICTURES, 'desk-notice-preview.png') })
    await say(page, '伙伴', '1')
    await said(page, '伙伴', '另一位')
    await become(page, '周协调员')
    await page.locator('#chats button', { hasText: '伙伴（私聊）' }).click()
    await said(page, '伙伴', '需要另一位统筹批准')
    await say(page, '伙伴', '1')
    await said(page, '伙伴', '批准了')
    await page.screenshot({ path: join(PICTURES, 'desk-notice-approved.png') })
  })
})
