import { and, eq, isNull } from 'drizzle-orm'
import { param, type Reader, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { IdentityRow, MemberRow } from '../db/schema.js'

export interface ChatPerson {
  account: string
  platformId: string
  name: string
  /** The bot may write to this person privately. */
  friend: boolean
  district: string
  now: number
}

const memberOfIdentity = statement<{ account: string; platformId: string }>()(
  'member of a chat id',
  (q) =>
    q
      .select({ identity: q.t.identities, member: q.t.members })
      .from(q.t.identities)
      .innerJoin(q.t.members, eq(q.t.members.id, q.t.identities.member))
      .where(
        and(
          eq(q.t.identities.account, param('account')),
          eq(q.t.identities.platformId, param('platformId')),
          isNull(q.t.identities.retiredAt),
        ),
      )
      .limit(1),
  ({ account, platformId }) => `${account} ${platformId}`,
)
const memberOf = statement<{ id: string }>()('member by id', (q) =>
  q
    .select()
    .from(q.t.members)
    .where(eq(q.t.members.id, param('id')))
    .limit(1),
)
const insertMember = statement<Record<string, unknown>>()('insert member', (q) =>
  q
    .insert(q.t.members)
    .values({
      id: param('id'),
      district: param('district'),
      number: param('number'),
      name: param('name'),
      subject: param('subject'),
      sealedKey: param('sealedKey'),
      kinds: param('kinds'),
      createdAt: param('now'),
    })
    .returning(),
)
const insertIdentity = statement<Record<string, unknown>>()('insert identity', (q) =>
  q
    .insert(q.t.identities)
    .values({
      id: param('id'),
      account: param('account'),
      platformId: param('platformId'),
      member: param('member'),
      name: param('name'),
      reachable: param('reachable'),
      createdAt: param('now'),
    })
    .returning(),
)

/** The member behind a chat id, made with a number of their own when unknown. A changed display name is noted; roles hang on ids, never on names. */
export async function memberOfChat(tx: Tx, person: ChatPerson): Promise<{ member: MemberRow; identity: IdentityRow }> {
  const [known] = await tx.run(memberOfIdentity, { account: person.account, platformId: person.platformId })
  return known ? keepCurrent(tx, person, known.member, known.identity) : addMember(tx, person)
}

async function addMember(tx: Tx, person: ChatPerson): Promise<{ member: MemberRow; identity: IdentityRow }> {
  await tx.lock('chat', `${person.account}/${person.platformId}`)
  const { now, district, name, account, platformId, friend } = person
  const number = await tx.nextNumber(district, 'member')
  const keys = { subject: newId(now), sealedKey: tx.vault.newPersonKey() }
  const [member] = await tx.run(insertMember, { id: newId(now), district, number, name, ...keys, kinds: [], now })
  if (!member) throw new Error('a member that was not written')
  const [identity] = await tx.run(insertIdentity, { id: newId(now), account, platformId, member: member.id, name, reachable: friend, now })
  if (!identity) throw new Error('an identity that was not written')
  return { member, identity }
}

async function keepCurrent(tx: Tx, person: ChatPerson, member: MemberRow, identity: IdentityRow) {
  const { members, identities } = tx.t
  const renamed = person.name !== '' && person.name !== identity.name
  const reachable = identity.reachable || person.friend
  if (!renamed && reachable === identity.reachable) return { member, identity }
  const name = renamed ? person.name : identity.name
  await tx.update(identities).set({ name, reachable }).where(eq(identities.id, identity.id))
  if (renamed) await tx.update(members).set({ name }).where(eq(members.id, member.id))
  return { member: { ...member, name: renamed ? name : member.name }, identity: { ...identity, name, reachable } }
}

export async function memberById(reader: Reader, id: string): Promise<MemberRow | undefined> {
  const [member] = await reader.run(memberOf, { id })
  return member
}

/** The platform says this person became a friend: nothing is said, but private messages are possible from now on. */
export async function befriended(tx: Tx, person: { account: string; platformId: string; now: number }): Promise<void> {
  const { identities } = tx.t
  await tx
    .update(identities)
    .set({ reachable: true })
    .where(and(eq(identities.account, person.account), eq(identities.platformId, person.platformId)))
}

/** The platform says this chat id takes no private messages any more: its owner left, or took the bot out. */
export async function noFriendAnyMore(tx: Tx, person: { account: string; platformId: string }): Promise<void> {
  const { identities } = tx.t
  await tx
    .update(identities)
    .set({ reachable: false })
    .where(and(eq(identities.account, person.account), eq(identities.platformId, person.platformId)))
}
