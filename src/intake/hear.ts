import type { GatewayHandlers, IncomingMessage } from '../chat/gateway.js'
import { befriended } from '../community/members.js'
import { leaveRoom, upsertRoster } from '../community/rooms.js'
import type { Command } from '../conversation/said.js'
import type { Database, Tx } from '../db/database.js'
import { errorFields, log } from '../log.js'
import { addressedBy } from './addressed.js'
import { cameTo } from './came.js'
import type { Listening } from './listening.js'
import type { Recorder } from './record-message.js'

export interface Hearing {
  handlers: GatewayHandlers
  /** The platform id of the account that is logged in; it names the account everywhere. */
  account(): string | undefined
  /** Messages from before this moment are not answered. Undefined until the database could be asked. */
  since(account: string): number | undefined
  /** What the database said it is. */
  learn(account: string, since: number): void
}

export interface HearingOptions {
  db: Database
  recorder(): Recorder
  listening: Listening
  commands: readonly Command[]
  district: string
  now(): number
}

/** What the gateway's events lead to. A message not addressed to the bot ends here, unread and unstored. */
export function createHearing(options: HearingOptions): Hearing {
  const { db, listening, commands, district } = options
  let account: string | undefined
  const since = new Map<string, number>()
  /** The first login of each account in this process: what counts while the database does not say when the bot came. */
  const firstHere = new Map<string, number>()

  const write = async (what: string, work: (tx: Tx) => Promise<unknown>) => {
    await db.transaction(async (tx) => void (await work(tx))).catch((error) => log.error(errorFields(error), `${what} not written`))
  }
  const handlers: GatewayHandlers = {
    async login(self) {
      account = self.id
      const at = firstHere.get(self.id) ?? options.now()
      firstHere.set(self.id, at)
      await write('account', async (tx) => {
        const known = await cameTo(tx, { account: self.id, name: self.name, district, at })
        tx.afterCommit(() => since.set(self.id, known))
      })
    },
    async message(message: IncomingMessage) {
      if (!account) return
      const receivedAt = options.now()
      const by = addressedBy(message, account, listening, commands, receivedAt)
      const cameAt = since.get(account) ?? firstHere.get(account)
      if (by) await options.recorder().record({ account, by, message, receivedAt, ...(cameAt === undefined ? {} : { cameAt }) })
    },
    async roster(roster) {
      const of = account
      if (of) await write('roster', (tx) => upsertRoster(tx, { account: of, district, roster, now: options.now() }))
    },
    async removed(roomId) {
      const of = account
      if (of) await write('room left', (tx) => leaveRoom(tx, { account: of, platformId: roomId, now: options.now() }))
    },
    async friend(person) {
      const of = account
      if (of) await write('friend', (tx) => befriended(tx, { account: of, platformId: person.id, now: options.now() }))
    },
  }
  return { handlers, account: () => account, since: (of) => since.get(of), learn: (of, known) => void since.set(of, known) }
}
