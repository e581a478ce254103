import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { param, type Reader, statement } from '../db/database.js'
import type { IdentityRow } from '../db/schema.js'
import { isStaff } from './abilities.js'
import { rolesOf } from './roles.js'

/** How a member can be written to: the chat id to use, and whether the bot may write to it privately. */
export interface Receiver {
  member: string
  name: string
  account: string
  platformId: string
  reachable: boolean
  staff: boolean
}

const newestIdentity = statement<{ member: string }>()('newest identity', (q) =>
  q
    .select()
    .from(q.t.identities)
    .where(and(eq(q.t.identities.member, param('member')), isNull(q.t.identities.retiredAt)))
    .orderBy(desc(q.t.identities.reachable), desc(q.t.identities.createdAt), asc(q.t.identities.id))
    .limit(1),
)

/** Undefined when the member has no chat id any more (erased, or changed and not yet found again). */
export async function receiverOf(reader: Reader, member: string, now: number): Promise<Receiver | undefined> {
  const [identity] = await reader.run(newestIdentity, { member })
  return identity && receiver(identity, isStaff(await rolesOf(reader, member, now)))
}

/** The same for one who is known to be staff. */
export async function staffReceiverOf(reader: Reader, member: string): Promise<Receiver | undefined> {
  const [identity] = await reader.run(newestIdentity, { member })
  return identity && receiver(identity, true)
}

/** False: the platform would most likely not take what is said privately, as to staff who have not added the bot yet. */
export async function isFriend(reader: Reader, member: string): Promise<boolean> {
  const [identity] = await reader.run(newestIdentity, { member })
  return identity?.reachable ?? false
}

function receiver(identity: IdentityRow, staff: boolean): Receiver {
  const { member, name, account, platformId } = identity
  // Staff can always be written to: they are friends of the account by agreement.
  return { member, name, account, platformId, reachable: identity.reachable || staff, staff }
}
