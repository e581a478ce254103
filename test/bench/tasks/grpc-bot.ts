import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { log, WechatyBuilder } from 'wechaty'
import { PuppetService } from 'wechaty-puppet-service'
import { createApp, createWechatyGateway, readConfig } from '../built.js'
import { morningClock } from '../crowd.js'

export interface BotArgs {
  bot: 'echo' | 'whole'
  endpoint: string
  token: string
  since: number
  people: { rooms: string[]; workers: string[]; coordinators: string[]; contact: string; account: string }
}

/** A bot that reaches its chat over gRPC, until it is killed. */
export async function run(args: BotArgs): Promise<never> {
  await (args.bot === 'echo' ? startEcho(args) : startOurs(args))
  process.send?.({ ready: true })
  return new Promise<never>(() => {})
}

async function startEcho({ endpoint, token }: BotArgs): Promise<void> {
  log.level('silent')
  const bot = WechatyBuilder.build({ puppet: new PuppetService({ endpoint, token, tls: { serverName: 'insecure' } }) })
  bot.on('error', () => {})
  bot.on('message', async (message) => {
    if (!message.self()) await message.say('收到')
  })
  const ready = new Promise<void>((resolve) => bot.once('ready', () => resolve()))
  await bot.start()
  await ready
}

async function startOurs({ endpoint, token, since }: BotArgs): Promise<void> {
  const clock = morningClock(since)
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', SEND_CAPS: 'off', SEND_PACE: 'off' })
  const gateway = createWechatyGateway({ token, endpoint, authority: '', noTls: false, clock })
  const app = await createApp({ config, clock, gateway })
  await app.start()
  while (gateway.state !== 'up') await new Promise((resolve) => setTimeout(resolve, 20))
  await app.settle()
}
