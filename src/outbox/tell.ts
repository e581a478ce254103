import { and, asc, eq, isNull } from 'drizzle-orm'
import { param, statement, type Tx } from '../db/database.js'
import type { OutboxClass, QuestionRow } from '../db/schema.js'
import { post } from './post.js'
import { forGroup, forPerson } from './spoken-in.js'

/** Whom something is told, in platform ids. */
export interface Hearer {
  member: string
  account: string
  platformId: string
  /** The bot may write to this person privately. */
  reachable: boolean
  staff: boolean
}

export interface Telling {
  class: OutboxClass
  /** `noun.reason`: see `dropHeld`. */
  purpose: string
  text: string
  noun: string
  item: string
  /** See `Message.folded`. */
  folded?: 'late' | undefined
  /** Said instead of `text` where others read along. */
  roomText?: string
  file?: string
  /** Opens the question it asks, in the lane it will be answered in. */
  asks?(lane: string): Promise<QuestionRow>
}

/**
 * Says it privately to one who can be written to, else by mention in `from`, the platform id of the group it was said in; in another of his
 * groups when he has left that one. Who is in none is tried privately: where the platform refuses, the console shows it. False: he is in
 * none, and so most likely hears nothing.
 */
export async function tell(tx: Tx, hearer: Hearer, from: string | undefined, telling: Telling, now: number): Promise<boolean> {
  const { account, platformId } = hearer
  const room = from && !hearer.reachable ? await roomToSayItIn(tx, hearer, from) : from
  const privately = hearer.reachable || !room
  const lane = privately ? `${account}/${platformId}` : `${account}/${room}:${platformId}`
  if (privately && telling.class === 'bulk' && (await hasOptedOut(tx, hearer.member))) return true
  const asks = await telling.asks?.(lane)
  await post(
    tx,
    {
      account,
      to: privately ? { person: platformId } : { room, mention: platformId },
      class: telling.class,
      purpose: telling.purpose,
      text: privately ? forPerson(telling.text) : forGroup(telling.roomText ?? telling.text),
      toStaff: hearer.staff,
      noun: telling.noun,
      item: telling.item,
      member: hearer.member,
      asks,
      ...(telling.folded ? { folded: telling.folded } : {}),
      ...(telling.file ? { file: telling.file } : {}),
    },
    now,
  )
  return hearer.reachable || room !== undefined
}

const seats = statement<{ account: string; platformId: string }>()('rooms of a chat id', (q) =>
  q
    .select({ platformId: q.t.rooms.platformId, kind: q.t.rooms.kind, leftAt: q.t.roomMembers.leftAt })
    .from(q.t.roomMembers)
    .innerJoin(q.t.rooms, eq(q.t.rooms.id, q.t.roomMembers.room))
    .where(and(eq(q.t.rooms.account, param('account')), eq(q.t.roomMembers.platformId, param('platformId')), isNull(q.t.rooms.leftAt)))
    .orderBy(asc(q.t.rooms.createdAt), asc(q.t.rooms.id))
    .limit(200),
)

/** A group whose list is not known yet is taken at its word: only who is known to have left is looked for elsewhere. */
async function roomToSayItIn(tx: Tx, { account, platformId }: Hearer, from: string): Promise<string | undefined> {
  const known = await tx.run(seats, { account, platformId })
  if (known.find((seat) => seat.platformId === from)?.leftAt == null) return from
  return known.find((seat) => seat.leftAt === null && seat.kind === 'rider')?.platformId
}

/** `tell` would say it in this group to one who is no friend. */
export const isToldIn = async (tx: Tx, hearer: Hearer, room: string): Promise<boolean> => (await roomToSayItIn(tx, hearer, room)) === room

/** False where `tell` would most likely be heard by nobody: no friend, and in none of the bot's groups any more. */
export async function canHear(tx: Tx, hearer: Hearer, from: string | undefined): Promise<boolean> {
  return hearer.reachable || (from !== undefined && (await roomToSayItIn(tx, hearer, from)) !== undefined)
}

/** 退订: nothing nobody asked for is said to this member privately. */
async function hasOptedOut(tx: Tx, member: string): Promise<boolean> {
  const { optOuts } = tx.t
  const [row] = await tx
    .select({ member: optOuts.member })
    .from(optOuts)
    .where(and(eq(optOuts.member, member), eq(optOuts.kind, 'bulk')))
    .limit(1)
  return row !== undefined
}
