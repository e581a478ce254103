import { join } from 'node:path'
import { until } from './built-bot.js'
import { type SimGatewayProcess, startSimGatewayProcess } from './sim-gateway-handle.js'

/** What was taken by a bot that died is said once more after this time. */
const AGAIN = 5_000

/** The simulated chat in a process of its own, with 小明 and 小红 in a group, 李社工 and 王协调员. */
export class Town {
  constructor(
    readonly chat: SimGatewayProcess,
    readonly room: string,
    readonly ids: Record<string, string>,
  ) {}
  say(name: string, text: string, inRoom = false) {
    return this.chat.world.say({ as: this.ids[name] ?? '', text, ...(inRoom ? { room: this.room } : {}) })
  }
  async said(where: 'room' | string) {
    const all = await this.chat.world.transcript(0, 10_000)
    return all.filter((entry) => entry.from === 'sim-bot' && (where === 'room' ? entry.room === this.room : entry.with === this.ids[where]))
  }
  /**
   * Says it to the bot until it answers so. Once is enough as a rule, for the platform keeps what nobody took; said every moment instead, hundreds of
   * messages wait for a bot that starts, and each is answered.
   */
  async asks(name: string, text: string, words: RegExp) {
    let again = 0
    return until(`${name} is answered ${words}`, async () => {
      const answer = (await this.said(name)).find((one) => words.test(one.text))
      if (answer || Date.now() < again) return answer
      again = Date.now() + AGAIN
      await this.say(name, text)
      return undefined
    })
  }
  /** The bot says this there. */
  async hears(where: 'room' | string, words: RegExp) {
    const entry = await until(`${where} ${words}`, async () => (await this.said(where)).find((one) => words.test(one.text)))
    return entry
  }
}

/** Its world lives in `dir`. */
export async function newTown(dir: string): Promise<Town> {
  const chat = await startSimGatewayProcess({ file: join(dir, 'world.jsonl') })
  const ids: Record<string, string> = {}
  for (const name of ['小明', '小红', '李社工', '王协调员']) ids[name] = (await chat.world.addPerson({ name })).id
  const room = await chat.world.addRoom({ name: '通州骑手一群', members: [ids.小明 ?? '', ids.小红 ?? ''] })
  return new Town(chat, room.id, ids)
}
