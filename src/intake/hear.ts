import { eq } from 'drizzle-orm'
import type { GatewayHandlers, IncomingMessage } from '../chat/gateway.js'
import { befriended } from '../community/members.js'
import { leaveRoom, upsertRoster } from '../community/rooms.js'
import type { Command } from '../conversation/said.js'
import type { Database, Tx } from '../db/database.js'
import { errorFields, log } from '../log.js'
import { addressedBy } from './addressed.js'
import type { Listening } from './listening.js'
import type { Recorder } from './record-message.js'

export interface Hearing {
  handlers: GatewayHandlers
  /** The platform id of the account that is logged in; it names the account everywhere. */
  account(): string | undefined
  /** Messages from before this moment are not answered. */
  since(account: string): number
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

  const write = async (what: string, work: (tx: Tx) => Promise<unknown>) => {
    await db.transaction(async (tx) => void (await work(tx))).catch((error) => log.error(errorFields(error), `${what} not written`))
  }
  const handlers: GatewayHandlers = {
    async login(self) {
      account = self.id
      await write('account', async (tx) => {
        since.set(self.id, await sinceOf(tx, { ...self, district }, options.now()))
      })
    },
    async message(message: IncomingMessage) {
      if (!account) return
      const receivedAt = options.now()
      const by = addressedBy(message, account, listening, commands, receivedAt)
      if (by) await options.recorder().record({ account, by, message, receivedAt })
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
  return { handlers, account: () => account, since: (of) => since.get(of) ?? 0 }
}

/** The account's first login is when the bot came: kept for ever. */
async function sinceOf(tx: Tx, self: { id: string; name: string; district: string }, now: number): Promise<number> {
  const { accounts } = tx.t
  const row = { id: self.id, platformId: self.id, name: self.name, district: self.district, since: now }
  await tx
    .insert(accounts)
    .values(row)
    .onConflictDoUpdate({ target: accounts.platformId, set: { name: self.name } })
  const [known] = await tx.select({ since: accounts.since }).from(accounts).where(eq(accounts.platformId, self.id)).limit(1)
  return known?.since ?? now
}
