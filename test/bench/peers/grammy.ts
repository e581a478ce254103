import { createRequire } from 'node:module'
import { join } from 'node:path'
import { SqliteDriver } from '../../../src/db/sqlite-driver.js'
import { drive, type PeerArgs, type PeerResult, RIDERS, ROOMS, textOf } from './drive.js'

/** The part of grammY's documented interface that is used here; it is not installed where this is type-checked. */
interface Asked {
  from: { id: number }
  chat: { id: number }
  match: string
  reply(text: string): Promise<unknown>
}
interface GrammyBot {
  api: { config: { use(transport: (call: unknown, method: string, payload: { text?: string }) => Promise<object>): void } }
  command(name: string, work: (asked: Asked) => Promise<void>): void
  handleUpdate(update: object): Promise<void>
}

/** Telegram's commands are of Latin letters. */
const COMMAND = '/ask'

/** grammY with a transport that answers at once, and better-sqlite3 beside it: a command that keeps one row and answers with its number. */
export async function run(args: PeerArgs): Promise<PeerResult> {
  const { Bot } = createRequire(join(args.packages, 'package.json'))('grammy') as { Bot: new (token: string, how: object) => GrammyBot }
  const db = new SqliteDriver(join(args.folder, 'grammy.db'))
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec('create table request (id integer primary key, who integer, room integer, text text, at integer)')
  const insert = db.prepare('insert into request (who, room, text, at) values (?, ?, ?, ?)')
  const bot = new Bot('1:insecure', { botInfo: { id: 1, is_bot: true, first_name: 'bench', username: 'bench_bot' } })
  let answered = 0
  bot.api.config.use(async (_call, _method, { text }) => {
    if (text?.startsWith('已收到 #')) answered++
    return { ok: true, result: { message_id: answered } }
  })
  bot.command(COMMAND.slice(1), async (asked) => {
    const { lastInsertRowid } = insert.run(asked.from.id, asked.chat.id, asked.match, Date.now())
    await asked.reply(`已收到 #${lastInsertRowid}`)
  })
  const result = await drive(args, RIDERS, async (lane, nth) => {
    const before = answered
    await bot.handleUpdate(updateOf(lane, nth))
    if (answered === before) throw new Error('grammY did not answer')
  })
  db.close()
  return result
}

function updateOf(rider: number, nth: number): object {
  const from = { id: rider + 100, is_bot: false, first_name: `骑手${rider}` }
  const chat = { id: -1 - (rider % ROOMS), type: 'supergroup', title: `示例${rider % ROOMS}群` }
  const entities = [{ type: 'bot_command', offset: 0, length: COMMAND.length }]
  return { update_id: nth, message: { message_id: nth, date: 0, from, chat, text: `${COMMAND} ${textOf(nth)}`, entities } }
}
