import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, onTestFinished } from 'vitest'
import { systemClock } from '../../src/clock.js'
import { readConfig } from '../../src/config.js'
import { type Huoban, startHuoban } from '../../src/huoban.js'
import { endBrowser, findChromium, openBrowser } from './browser.js'

/** Where tests of pages leave what they saw. */
export const PICTURES = join(import.meta.dirname, '../browser/screenshots')

/** What has to be installed for a browser, undefined where one is there. Under CI it has to be: throws. */
export function missingBrowser(): string | undefined {
  const missing = findChromium() ? undefined : 'install chromium (Debian: apt-get install chromium fonts-noto-cjk)'
  if (missing && process.env.CI === 'true') throw new Error(missing)
  return missing
}

export interface SimulatorPage {
  page: Page
  /** What the browser complains about. */
  problems: string[]
  /** `http://127.0.0.1:…` */
  origin: string
  huoban: Huoban
}

/** The program as a newcomer starts it, and a browser on its simulator, until this test has ended. `before` the page is opened. */
export async function openSimulator(
  size: { width: number; height: number },
  { zone, before }: { zone?: string; before?: (page: Page, origin: string) => Promise<unknown> } = {},
): Promise<SimulatorPage> {
  mkdirSync(PICTURES, { recursive: true })
  afterAll(endBrowser)
  const dir = mkdtempSync(join(tmpdir(), 'huoban-browser-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const huoban = await startHuoban(readConfig({ DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'silent' }), systemClock)
  onTestFinished(() => huoban.stop())
  const origin = /simulator\s+(http\S+)\/simulator/.exec(huoban.banner)?.[1] ?? ''
  const browser = await openBrowser(size, zone)
  onTestFinished(() => browser.close())
  const page = browser.pages()[0] ?? (await browser.newPage())
  const problems = watch(page)
  await before?.(page, origin)
  await page.goto(`${origin}/simulator`)
  await page.waitForSelector('nav#chats button')
  return { page, problems, origin, huoban }
}

/** What the browser complains about on a page, from now on. */
export function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  return problems
}
