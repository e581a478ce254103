import { and, eq } from 'drizzle-orm'
import type { Tx } from '../db/database.js'
import type { OutboxClass, QuestionRow } from '../db/schema.js'
import { post } from './post.js'

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
  /** Said instead of `text` where others read along. */
  roomText?: string
  file?: string
  /** Opens the question it asks, in the lane it will be answered in. */
  asks?(lane: string): Promise<QuestionRow>
}

/** Says it privately to one who can be written to, else by mention in `room`, the platform id of the group it was said in. */
export async function tell(tx: Tx, hearer: Hearer, room: string | undefined, telling: Telling, now: number): Promise<void> {
  const { account, platformId } = hearer
  const privately = hearer.reachable || !room
  const lane = privately ? `${account}/${platformId}` : `${account}/${room}:${platformId}`
  if (privately && telling.class === 'bulk' && (await hasOptedOut(tx, hearer.member))) return
  const asks = await telling.asks?.(lane)
  await post(
    tx,
    {
      account,
      to: privately ? { person: platformId } : { room, mention: platformId },
      class: telling.class,
      purpose: telling.purpose,
      text: privately ? telling.text : (telling.roomText ?? telling.text),
      toStaff: hearer.staff,
      noun: telling.noun,
      item: telling.item,
      member: hearer.member,
      asks,
      ...(telling.file ? { file: telling.file } : {}),
    },
    now,
  )
}

/** 退订: nothing nobody asked for is said to this member privately. */
export async function hasOptedOut(tx: Tx, member: string): Promise<boolean> {
  const { optOuts } = tx.t
  const [row] = await tx
    .select({ member: optOuts.member })
    .from(optOuts)
    .where(and(eq(optOuts.member, member), eq(optOuts.kind, 'bulk')))
    .limit(1)
  return row !== undefined
}
