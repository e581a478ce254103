import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Gateway } from '../chat/gateway.js'
import { leasedGateway } from '../chat/leased.js'
import { type Clock, SECOND } from '../clock.js'
import type { Database } from '../db/database.js'
import { createLease, type Lease } from '../db/lease.js'
import * as said from '../db/replies.js'
import { StartRefused } from '../db/start-refused.js'
import { DatabaseDown } from '../errors.js'
import { log } from '../log.js'
import { every } from '../timers/every.js'

const RENEWED_EVERY = SECOND
/** Not renewed for so long, its holder says nothing before it has renewed it. */
const HELD_FOR = 4 * SECOND
/** Not renewed for so long, another takes it: what the holder began to say just before has left. */
const TAKEN_AFTER = 6 * SECOND
/** One that is about to end is given so long. */
const GIVEN = 3 * SECOND
const LOOK_AGAIN = 300

/** That the gateway of this process is the only one on its database. */
export interface Sole {
  /** The same gateway, for as long as that is so. */
  over(gateway: Gateway): Gateway
  /** Another may begin. */
  release(): Promise<void>
}

/** Where nobody else can be. */
export const FREE: Sole = { over: (gateway) => gateway, release: async () => {} }

/**
 * On PostgreSQL several processes may be on one database, and one of them alone may say what it holds: the one that has the lease. Who finds
 * it in use is refused; who died leaves it free in some seconds; who stood still, and finds another in its place, has said nothing since and
 * is `ended`.
 */
export async function soleGateway(db: Database, clock: Clock, ended: (sentence: string) => void): Promise<Sole> {
  if (db.dialect === 'sqlite') return FREE
  const lease = createLease(db, 'gateway', `${hostname().replace(/\s/g, '')}:${process.pid}:${randomUUID().slice(0, 8)}`)
  let renewed = await takeOver(lease, clock)
  let lost = false
  const loop = every(RENEWED_EVERY, 'renewing the lease of the gateway', async () => {
    const asked = moment(clock)
    const isMine = await lease.renew().catch((error) => {
      if (error instanceof DatabaseDown) return undefined
      throw error
    })
    if (isMine) renewed = asked
    if (isMine !== false || lost) return
    lost = true
    const held = await lease.held().catch(() => undefined)
    ended(said.ousted(held?.by ?? ''))
  })
  return {
    over: (gateway) => leasedGateway(gateway, () => !lost && renewed.ago() < HELD_FOR),
    async release() {
      await loop.stop()
      await lease.release().catch(() => {})
    },
  }
}

/** Resolves with when it was asked for. Who renews it meanwhile is at work; who does not will not for long be waited for. */
async function takeOver(lease: Lease, clock: Clock): Promise<Moment> {
  const began = moment(clock)
  let first: string | undefined
  for (;;) {
    const asked = moment(clock)
    if (await lease.take(TAKEN_AFTER)) return asked
    const held = await lease.held()
    if (!first) log.warn({ holder: held?.by }, 'another gateway has this database: waiting whether it ends')
    first ??= held?.at
    if (held && held.at !== first && began.ago() > GIVEN) throw inUse(held.by)
    await wait(LOOK_AGAIN)
  }
}

const inUse = (holder: string) =>
  new StartRefused(
    said.gatewayInUse(holder),
    `Another gateway (${holder}) says what this database holds. There can be one: stop that one first, then start this one.`,
  )

interface Moment {
  ago(): number
}

/** Now, by both clocks: the one stands still while the machine sleeps, the other may be set back. */
function moment(clock: Clock): Moment {
  const [at, steady] = [clock.now(), performance.now()]
  return { ago: () => Math.max(clock.now() - at, performance.now() - steady) }
}
