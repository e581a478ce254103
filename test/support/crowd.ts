import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { grantRole } from '../../src/community/roles.js'
import { registerInChat } from '../../src/community/sample.js'
import type { Role } from '../../src/db/schema.js'
import { type FreshDatabase, TEST_DISTRICT } from './database-templates.js'
import { freshDatabase } from './databases.js'
import { type RunningBot, startRunningBot } from './running-bot.js'

/** How many cases a property is tried with: more with `HUOBAN_RUNS`. A failure prints the seed that brings it back. */
export const RUNS = Number(process.env.HUOBAN_RUNS ?? 15)

export const property = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>, runs = RUNS) =>
  fc.assert(fc.asyncProperty(arbitrary, holds), {
    numRuns: runs,
    endOnFailure: true,
    ...(process.env.HUOBAN_SEED ? { seed: Number(process.env.HUOBAN_SEED) } : {}),
  })

export interface Crowd extends RunningBot {
  /** The platform id of somebody. */
  id(name: string): string
  /** Gives a role in chat, without saying so. */
  grant(name: string, role: Role, more?: { area?: string; unit?: string; capacity?: number }): Promise<void>
  memberOf(name: string): Promise<string>
}

/** A running bot of its own on a fresh database, with people and one group of them, for one history. */
export async function withCrowd<T>(dialect: 'sqlite' | 'postgres', people: string[], go: (crowd: Crowd) => Promise<T>): Promise<T> {
  const fresh: FreshDatabase = await freshDatabase(dialect, { seeded: true })
  const bot = await startRunningBot(fresh.db)
  try {
    const room = bot.world.room('通州骑手一群')?.id ?? ''
    for (const name of people) {
      const person = bot.world.person(name) ?? bot.world.addPerson({ name, friend: true })
      if (!bot.world.room(room)?.members.includes(person.id)) bot.world.join(room, person.id)
    }
    const place = { account: bot.world.botId, district: TEST_DISTRICT, now: bot.clock.now() }
    await bot.db.transaction((tx) => registerInChat(tx, { id: room, name: '通州骑手一群' }, undefined, place))
    await bot.app.settle()
    return await go(crowdOf(bot))
  } finally {
    await bot.stop()
    await fresh.stop()
  }
}

function crowdOf(bot: RunningBot): Crowd {
  const id = (name: string) => bot.world.person(name)?.id ?? ''
  const memberOf = async (name: string) => {
    const { identities } = bot.db.t
    const [row] = await bot.db
      .select()
      .from(identities)
      .where(and(eq(identities.platformId, id(name)), isNull(identities.retiredAt)))
      .limit(1)
    if (!row) throw new Error(`${name} has not said anything yet`)
    return row.member
  }
  return {
    ...bot,
    id,
    memberOf,
    async grant(name, role, more = {}) {
      await bot.say(name, '我的')
      const member = await memberOf(name)
      await bot.db.transaction(async (tx) => void (await grantRole(tx, { member, role, ...more }, bot.clock.now())))
    },
  }
}
