import { createRequire } from 'node:module'
import { join } from 'node:path'
import { drive, type PeerArgs, type PeerResult, RIDERS, ROOMS, textOf, WORD } from './drive.js'

/** The part of Koishi's documented interface that is used here; its packages are not installed where this is type-checked. */
interface Session {
  userId: string
  channelId: string
}
interface KoishiContext {
  plugin(plugin: unknown, config?: object): void
  start(): Promise<void>
  model: { extend(table: string, fields: Record<string, string>, how: { autoInc: boolean }): void }
  database: { create(table: string, row: object): Promise<{ id: number }> }
  command(definition: string): { action(work: (argv: { session: Session }, text: string) => Promise<string>): void }
  mock: {
    initUser(id: string, authority: number): Promise<void>
    initChannel(id: string, assignee: string): Promise<void>
    client(user: string, channel: string): { receive(text: string, replies: number): Promise<string[]> }
  }
}

/** Koishi with its SQLite driver, spoken to through its own mock of a chat: a command that keeps one row and answers with its number. */
export async function run(args: PeerArgs): Promise<PeerResult> {
  const require = createRequire(join(args.packages, 'package.json'))
  const { Context } = require('koishi') as { Context: new () => KoishiContext }
  const driver = (require('@minatojs/driver-sqlite') as { default: unknown }).default
  const mock = (require('@koishijs/plugin-mock') as { default: unknown }).default
  const ctx = new Context()
  ctx.plugin(driver, { path: join(args.folder, 'koishi.db') })
  ctx.plugin(mock)
  ctx.model.extend('request', { id: 'unsigned', who: 'string', room: 'string', text: 'text', at: 'unsigned(8)' }, { autoInc: true })
  ctx.command(`${WORD} <text:text>`).action(async ({ session }, text) => {
    const row = { who: session.userId, room: session.channelId, text, at: Date.now() }
    return `已收到 #${(await ctx.database.create('request', row)).id}`
  })
  await ctx.start()
  // Known before they speak: two who speak first in one group at one time would both create it.
  for (let room = 0; room < ROOMS; room++) await ctx.mock.initChannel(`room${room}`, '514')
  const clients: ReturnType<KoishiContext['mock']['client']>[] = []
  for (let rider = 0; rider < RIDERS; rider++) {
    await ctx.mock.initUser(`rider${rider}`, 1)
    clients.push(ctx.mock.client(`rider${rider}`, `room${rider % ROOMS}`))
  }
  // It is not stopped: its process ends with the answer, and stopping the mock of 2.6.6 throws.
  return drive(args, RIDERS, async (lane, nth) => {
    const [answer] = (await clients[lane]?.receive(`${WORD} ${textOf(nth)}`, 1)) ?? []
    if (!answer?.startsWith('已收到 #')) throw new Error(`Koishi answered ${answer}`)
  })
}
