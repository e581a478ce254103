import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Huoban } from '../../src/huoban.js'
import { missingBrowser, openSimulator, PICTURES } from '../support/simulator-page.js'

const missing = missingBrowser()

let huoban: Huoban | undefined
async function open(width: number, height: number, zone?: string): Promise<Page> {
  const opened = await openSimulator({ width, height }, zone ? { zone } : {})
  huoban = opened.huoban
  expect(opened.problems).toEqual([])
  return opened.page
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

  it('a phone far away: the sample picture belongs to a hazard, times are those of Shanghai, a message is quoted and taken back', async () => {
    const page = await open(390, 844, 'America/New_York')
    const before = Date.now()
    await page.locator('#chats button', { hasText: '通州骑手一群' }).click()
    await say(page, '通州骑手一群', '/吹哨 云景东路有个大坑')
    await said(page, '通州骑手一群', '已收到')
    const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
    const shown = await chat(page, '通州骑手一群').locator('.line.bot .who').last().textContent()
    expect([clock.format(before), clock.format(Date.now())].some((time) => shown?.endsWith(` ${time}`))).toBe(true)
    await chat(page, '通州骑手一群').getByRole('button', { name: '发图片' }).click()
    await page.getByRole('button', { name: '关闭' }).click()
    await chat(page, '通州骑手一群').getByRole('button', { name: '发图片' }).click()
    await page.getByRole('button', { name: '示例图片' }).click()
    await become(page, '赵科长')
    await page.locator('#chats button', { hasText: '私聊' }).click()
    await chat(page, '伙伴').locator('.line.bot img').last().waitFor()
    await become(page, '小明')
    await page.locator('#chats button', { hasText: '通州骑手一群' }).click()
    await chat(page, '通州骑手一群').locator('.line.bot').getByRole('button', { name: '引用' }).last().click()
    await page.getByRole('button', { name: '引用', exact: true }).click()
    await page.screenshot({ path: join(PICTURES, 'phone-quote.png') })
    await chat(page, '通州骑手一群').getByRole('textbox').fill('/进度 隐患 1')
    await page.keyboard.press('Enter')
    await chat(page, '通州骑手一群').locator('.line.mine .quoted').waitFor()
    await said(page, '通州骑手一群', '已通知单位')
    const count = await chat(page, '通州骑手一群').locator('.line').count()
    await chat(page, '通州骑手一群').locator('.line.mine').getByRole('button', { name: '撤回' }).last().click()
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await chat(page, '通州骑手一群').locator('.line.mine', { hasText: '撤回了一条消息' }).waitFor()
    expect(await chat(page, '通州骑手一群').locator('.line').count()).toBe(count)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  })

  it('a list is continued with the title the bot spoke of, and what cannot be said is told in Chinese', async () => {
    const page = await open(1360, 820)
    await page.request.post(new URL('/simulator/say', page.url()).href, {
      data: { as: '王协调员', text: '发布活动 示例体检 明天19:00 地点 示例驿站 名额 5 群 通州骑手一群' },
    })
    await become(page, '小明')
    await page.locator('#chats button', { hasText: '通州骑手一群' }).click()
    await say(page, '通州骑手一群', '/活动')
    await said(page, '通州骑手一群', '示例体检')
    await chat(page, '通州骑手一群').getByRole('button', { name: '发接龙' }).click()
    expect(await page.getByRole('textbox', { name: '接龙' }).inputValue()).toBe('#接龙\n示例体检\n\n1. 小明')
    await page.getByRole('dialog').getByRole('button', { name: '发送' }).click()
    await said(page, '通州骑手一群', '1/5')
    await page.locator('#add').click()
    await page.locator('#person-form input[name=name]').fill('小红')
    await page.getByRole('button', { name: '加人' }).click()
    await page.locator('#status', { hasText: '已经有「小红」了' }).waitFor()
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

  it('says that the bot is gone as long as it is, and keeps what was not sent', async () => {
    const page = await open(375, 720)
    await page.locator('nav#chats button').last().click()
    await huoban?.stop()
    const status = page.locator('#status')
    await status.filter({ hasText: '断开' }).waitFor()
    await say(page, '伙伴', '车坏了')
    await status.filter({ hasText: '连不上' }).waitFor()
    await status.filter({ hasText: '断开' }).waitFor()
    expect(await chat(page, '伙伴').getByRole('textbox').inputValue()).toBe('车坏了')
  })

  it('can be read in the dark', async () => {
    const page = await open(1360, 820)
    await page.emulateMedia({ colorScheme: 'dark' })
    const shades = (await page.evaluate(
      `['body', 'header', '#chats', '.chat', '#tour', '#add', 'textarea'].map((one) => { const { color, backgroundColor } = getComputedStyle(document.querySelector(one)); return [one, color, backgroundColor] })`,
    )) as [string, string, string][]
    const light = (colour: string) =>
      /\d+/g.exec(colour) ? (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3 : 0
    for (const [one, ink, ground] of shades) expect([one, light(ink) - light(ground) > 120]).toEqual([one, true])
  })
})
