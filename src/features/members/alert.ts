import { receiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import type { Tx } from '../../db/database.js'
import { post } from '../../outbox/post.js'

/** Tells every coordinator privately that somebody tries what is secret. */
export async function alertCoordinators(tx: Tx, text: string, now: number): Promise<void> {
  for (const one of await coordinatorsOf(tx, null, now)) {
    const receiver = await receiverOf(tx, one.member, now)
    if (!receiver) continue
    const to = { person: receiver.platformId }
    const words = { class: 'reply', purpose: 'member.locked', text, toStaff: true } as const
    await post(tx, { account: receiver.account, to, ...words, member: one.member }, now)
  }
}
