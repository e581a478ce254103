import { listStoodInFor } from '../../community/absences.js'
import { staffReceiverOf } from '../../community/receivers.js'
import type { Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { tell } from '../../outbox/tell.js'
import { nextOwner } from './next-owner.js'
import { nameOf } from './propose.js'
import * as replies from './replies.js'

/** A substitute is no worker any more: who is away, or will be, hears that nobody stands in for him, and a coordinator does. */
export async function tellNobodyStandsIn(tx: Tx, of: Unowned, substitute: string, now: number): Promise<void> {
  const coordinator = await nextOwner(tx, of, null, now)
  for (const { member, from, until } of await listStoodInFor(tx, substitute, now)) {
    const [who, gone] = [await nameOf(tx, member), await nameOf(tx, substitute)]
    await say(tx, of, member, replies.nobodyStandsIn(gone), now)
    if (coordinator && coordinator !== member) await say(tx, of, coordinator, replies.nobodyStandsInFor(who, gone, { from, until }), now)
  }
}

async function say(tx: Tx, of: Unowned, member: string, text: string, now: number): Promise<void> {
  if (member === of.answer?.member) return void of.answer.lines.push(text)
  const receiver = await staffReceiverOf(tx, member)
  const words = { class: of.class, purpose: 'leave.unattended', text, noun: 'leave', item: member } as const
  if (receiver) await tell(tx, receiver, undefined, words, now)
}
