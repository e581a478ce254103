import { and, eq, gt, isNull } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { receiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import type { Handed, TimerHandler, Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { writeJournal } from '../../db/journal.js'
import type { MemberRow, OutboxClass, Role, RoleRow } from '../../db/schema.js'
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
    if (!role || role.revokedAt !== null) return
    if (role.role === 'coordinator' && (await coordinatorsOf(tx, null, now)).length === 0) await keepOn(tx, role, now)
    else await handOnOf(tx, handOn, [role], { class: 'reminder' }, now)
  },
})

/** The last coordinator goes on until there is another: nobody else could name one. */
async function keepOn(tx: Tx, role: RoleRow, now: number): Promise<void> {
  const { roles } = tx.t
  await tx.update(roles).set({ until: null }).where(eq(roles.id, role.id))
  const member = await memberById(tx, role.member)
  if (!member) return
  const item = member.subject ?? member.id
  await writeJournal(tx, { at: now, district: member.district, verb: 'keep_on', noun: 'role', item, to: role.role, actor: 'system' })
  await say(tx, member.id, { class: 'urgent' }, replies.keptOn, now)
}

/** How it is said. `speaker`: whose words ended or gave the role; what he must hear is given back, for his answer. `emptyHanded`: said to whose it was, if he had nothing. */
interface How {
  class: OutboxClass
  speaker?: string
  emptyHanded?: string
}

/** These roles of one member are over: what he owned goes to others, each of whom hears of all of it in one message, as he does. */
export async function handOnOf(tx: Tx, handOn: HandOn, roles: readonly RoleRow[], how: How, now: number): Promise<string[]> {
  const forSpeaker: string[] = []
  const told = new Set<string>()
  for (const { member, role, unit } of roles) {
    const former = await memberById(tx, member)
    if (!former) continue
    const answer = how.speaker === undefined ? {} : { answer: { member: how.speaker, lines: forSpeaker } }
    const handed = await handOn(tx, { district: former.district, member, unit, class: how.class, ...answer }, now)
    if (handed.length === 0) continue
    if (how.speaker && how.speaker !== member) forSpeaker.push(...(await countsOf(tx, former.name, handed, how.speaker)))
    forSpeaker.push(...(await tellOwners(tx, handed, how, (items) => replies.handedToYou(former.name, role, items), now)))
    const text = replies.handedFromYou(
      role,
      handed.map((one) => one.item),
    )
    forSpeaker.push(...(await say(tx, member, how, text, now)))
    told.add(member)
  }
  for (const member of new Set(roles.map((role) => role.member)))
    if (how.emptyHanded && !told.has(member)) await say(tx, member, how, how.emptyHanded, now)
  return forSpeaker
}

/** What went to whom, where not all of it is the speaker's own now. */
async function countsOf(tx: Tx, former: string, handed: readonly Handed[], speaker: string): Promise<string[]> {
  const items = new Map<string, number>()
  for (const { to } of handed) if (to) items.set(to, (items.get(to) ?? 0) + 1)
  if ([...items.keys()].every((to) => to === speaker)) return []
  const counts = []
  for (const [to, many] of items) counts.push({ name: (await memberById(tx, to))?.name ?? '', items: many })
  return [
    replies.handedCounts(
      former,
      counts.sort((a, b) => b.items - a.items),
    ),
  ]
}

/** A member's number is joined to another of the same person, and these roles with it: what he owned stays his where he may still own it; else it goes on, as above. */
export async function handOnJoined(tx: Tx, handOn: HandOn, roles: readonly RoleRow[], to: MemberRow, now: number): Promise<void> {
  for (const { member, role, unit } of roles) {
    const handed = await handOn(tx, { district: to.district, member, unit, class: 'reply' }, now)
    const others = handed.filter((one) => one.to !== to.id)
    await tellOwners(tx, others, { class: 'reply' }, (items) => replies.handedToYou(to.name, role, items), now)
  }
}

/** Somebody is there now: what had no owner is his, or another's, who is told of each. */
export async function handOnNobodys(
  tx: Tx,
  handOn: HandOn,
  { district, role, speaker }: { district: string; role: Role; speaker: string },
  now: number,
): Promise<string[]> {
  if (role !== 'worker' && role !== 'coordinator' && role !== 'unit') return []
  const handed = await handOn(tx, { district, member: null, unit: null, class: 'reply' }, now)
  return tellOwners(tx, handed, { class: 'reply', speaker }, replies.nobodysIsYours, now)
}

/** Each who has not heard of them hears of all that is his now, once. */
async function tellOwners(tx: Tx, handed: readonly Handed[], how: How, words: (items: string[]) => string, now: number): Promise<string[]> {
  const forSpeaker: string[] = []
  for (const to of new Set(handed.flatMap((one) => (one.untold && one.to ? [one.to] : [])))) {
    const items = handed.filter((one) => one.untold && one.to === to).map((one) => one.item)
    forSpeaker.push(...(await say(tx, to, how, words(items), now)))
  }
  return forSpeaker
}

async function say(tx: Tx, member: string, how: How, text: string, now: number): Promise<string[]> {
  if (member === how.speaker) return [text]
  const receiver = await receiverOf(tx, member, now)
  const words = { class: how.class, purpose: 'role.handed_on', text, noun: 'role', item: member } as const
  // Who was staff a moment ago is a friend of the account still.
  if (receiver) await tell(tx, { ...receiver, reachable: true }, undefined, words, now)
  return []
}
