import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findProgram } from './redis.js'

export const findChromium = () => findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome')

/** Headless Chromium with a profile of its own, silent towards the network. */
export async function openBrowser(size: { width: number; height: number }, zone = 'Asia/Shanghai'): Promise<BrowserContext> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('install chromium')
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'huoban-chromium-')), {
    executablePath,
    headless: true,
    viewport: size,
    locale: 'zh-CN',
    timezoneId: zone,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
