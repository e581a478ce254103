import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findProgram } from './redis.js'

export const findChromium = () => findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome')

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let running: Promise<Browser> | undefined

/** A window of headless Chromium with a profile of its own, silent towards the network. The program is started once for all windows: call {@link endBrowser} after the last. */
export async function openBrowser(size: { width: number; height: number }, zone = 'Asia/Shanghai'): Promise<BrowserContext> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('install chromium')
  running ??= chromium.launch({ executablePath, headless: true, args: ARGS })
  return (await running).newContext({ viewport: size, locale: 'zh-CN', timezoneId: zone })
}

export async function endBrowser(): Promise<void> {
  const browser = await running
  running = undefined
  await browser?.close()
}
