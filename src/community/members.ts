import { and, eq, isNull, or } from 'drizzle-orm'
import { param, type Reader, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { IdentityRow, MemberRow } from '../db/schema.js'

export { openForPerson, sealForPerson } from './person-key.js'

export interface ChatPerson {
  account: string
  platformId: string
  name: string
  /** The bot may write to this person privately. */
  friend: boolean
  district: string
  now: number
}

const memberOfIdentity = statement<{ account: string; platformId: string }>()('member of a chat id', (q) =>
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

/** People a name may mean: a member number, else an exact display name, else an exact alias in a room. At most 20, by member number. */
export async function findMembersByName(tx: Tx, district: string, name: string): Promise<MemberRow[]> {
  const { members, identities, roomMembers, rooms } = tx.t
  const wanted = name.normalize('NFKC').trim().replace(/^@/, '')
  if (/^#?\d{1,9}$/.test(wanted)) {
    const number = Number(wanted.replace('#', ''))
    const byNumber = await tx
      .select()
      .from(members)
      .where(and(eq(members.district, district), eq(members.number, number), isNull(members.erasedAt)))
    if (byNumber.length > 0) return byNumber
  }
  const byName = await tx
    .select()
    .from(members)
    .where(and(eq(members.district, district), eq(members.name, wanted), isNull(members.erasedAt)))
    .orderBy(members.number)
    .limit(20)
  if (byName.length > 0) return byName
  const byAlias = await tx
    .select({ member: members })
    .from(roomMembers)
    .innerJoin(rooms, eq(rooms.id, roomMembers.room))
    .innerJoin(identities, and(eq(identities.account, rooms.account), eq(identities.platformId, roomMembers.platformId)))
    .innerJoin(members, eq(members.id, identities.member))
    .where(and(eq(roomMembers.alias, wanted), isNull(roomMembers.leftAt), isNull(members.erasedAt)))
    .orderBy(members.number)
    .limit(20)
  return [...new Map(byAlias.map((row) => [row.member.id, row.member])).values()]
}

/** The same, and everybody of that name known so far only from the list of a group, who become members now. */
export async function findPeopleByName(
  tx: Tx,
  asked: { account: string; district: string; name: string; now: number },
): Promise<MemberRow[]> {
  const members = await findMembersByName(tx, asked.district, asked.name)
  const name = asked.name.normalize('NFKC').trim().replace(/^@/, '')
  // A number means one person. A name may be somebody's too who has not spoken yet: which one is asked, never guessed.
  if (members.length > 0 && /^#?\d+$/.test(name)) return members
  const { roomMembers, rooms } = tx.t
  const listed = await tx
    .select({ platformId: roomMembers.platformId, name: roomMembers.name, friend: roomMembers.friend })
    .from(roomMembers)
    .innerJoin(rooms, and(eq(rooms.id, roomMembers.room), eq(rooms.account, asked.account), isNull(rooms.leftAt)))
    .where(and(or(eq(roomMembers.name, name), eq(roomMembers.alias, name)), isNull(roomMembers.leftAt)))
    .limit(20)
  const people = new Map(listed.map((row) => [row.platformId, row]))
  const found = new Map(members.map((member) => [member.id, member]))
  const { account, district, now } = asked
  for (const { platformId, name: called, friend } of people.values()) {
    const { member } = await memberOfChat(tx, { account, platformId, name: called, friend, district, now })
    found.set(member.id, member)
  }
  return [...found.values()]
}
