import { and, eq, gt, isNull } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { receiverOf } from '../../community/receivers.js'
import type { Handed, TimerHandler, Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { OutboxClass, Role, RoleRow } from '../../db/schema.js'
import { tell } from '../../outbox/tell.js'
import { hasTimer, setTimer } from '../../timers/timers.js'
import * as replies from './replies.js'

/** What each feature hands on: see `Feature.handOn`. */
export type HandOn = (tx: Tx, of: Unowned, now: number) => Promise<Handed[]>

const ENDS = 'role.ends'
const MOST = 1_000

/** A role that ends on a day ends by itself; what its holder owned must not wait until it is late. */
export async function watchEnd(tx: Tx, { id, until }: RoleRow, now: number): Promise<void> {
  if (until !== null) await setTimer(tx, { kind: ENDS, noun: 'role', item: id, dueAt: until }, now)
}

/** Those that were given before, or by other means than words. */
export async function watchEnds(tx: Tx, now: number): Promise<void> {
  const { roles } = tx.t
  const ending = await tx
    .select()
    .from(roles)
    .where(and(isNull(roles.revokedAt), gt(roles.until, now)))
    .limit(MOST)
  for (const role of ending) if (!(await hasTimer(tx, ENDS, role.id))) await watchEnd(tx, role, now)
}

export const roleEnds = (handOn: HandOn): TimerHandler => ({
  kind: ENDS,
  async run(tx, timer, now) {
    const [role] = await tx.select().from(tx.t.roles).where(eq(tx.t.roles.id, timer.item)).limit(1)
    if (role && role.revokedAt === null) await handOnOf(tx, handOn, [role], 'reminder', now)
  },
})

/** These roles of one member are over: what he owned goes to others, each of whom hears of all of it in one message, as he does. */
export async function handOnOf(tx: Tx, handOn: HandOn, roles: readonly RoleRow[], kind: OutboxClass, now: number): Promise<void> {
  for (const { member, role, unit } of roles) {
    const former = await memberById(tx, member)
    if (!former) continue
    const handed = await handOn(tx, { district: former.district, member, unit }, now)
    if (handed.length === 0) continue
    const purpose = 'role.handed_on'
    for (const to of new Set(handed.flatMap((one) => (one.untold && one.to ? [one.to] : [])))) {
      const items = handed.filter((one) => one.untold && one.to === to).map((one) => one.item)
      await say(tx, to, { class: kind, purpose, text: replies.handedToYou(former.name, role, items) }, now)
    }
    const items = handed.map((one) => one.item)
    await say(tx, member, { class: kind, purpose, text: replies.handedFromYou(role, items) }, now)
  }
}

/** Somebody is there now: what had no owner is his, or another's, who is told of each. */
export async function handOnNobodys(tx: Tx, handOn: HandOn, { district, role }: { district: string; role: Role }, now: number) {
  if (role === 'worker' || role === 'coordinator' || role === 'unit') await handOn(tx, { district, member: null, unit: null }, now)
}

async function say(tx: Tx, member: string, words: { class: OutboxClass; purpose: string; text: string }, now: number): Promise<void> {
  const receiver = await receiverOf(tx, member, now)
  // Who was staff a moment ago is a friend of the account still.
  if (receiver) await tell(tx, { ...receiver, reachable: true }, undefined, { ...words, noun: 'role', item: member }, now)
}
