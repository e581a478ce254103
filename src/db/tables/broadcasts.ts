import type { Columns } from '../columns.js'
import type { BroadcastState } from '../schema.js'

export const broadcasts = ({ table, id, text, int, bool, time, json, uniqueIndex }: Columns) =>
  table(
    'broadcasts',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      /** From the moment approval is asked: a dropped draft takes no number. */
      number: int(),
      account: text().notNull(),
      author: text().notNull(),
      approver: text(),
      sealed: text(),
      /** Segment as it was said; resolved to rooms at the preview and again at sending. */
      segment: json<{ rooms?: string[]; area?: string; site?: string; platform?: string; except?: string[] }>().notNull(),
      /** 应急: it leaves inside a window too, once two named people said so. */
      urgent: bool().notNull().default(false),
      /** Not before this moment. */
      startsAt: time(),
      /** The words of its rule, when it comes back. */
      repeats: text(),
      state: text().$type<BroadcastState>().notNull(),
      createdAt: time().notNull(),
      approvedAt: time(),
      endedAt: time(),
    },
    (t) => [uniqueIndex('broadcasts_number').on(t.district, t.number)],
  )

/** 收到, each member once. */
export const broadcastReceipts = ({ table, text, time, uniqueIndex }: Columns) =>
  table(
    'broadcast_receipts',
    { broadcast: text().notNull(), member: text().notNull(), room: text().notNull(), at: time().notNull() },
    (t) => [uniqueIndex('broadcast_receipts_one').on(t.broadcast, t.member)],
  )

/** Who wants no bulk privately; `until`: only so long. */
export const optOuts = ({ table, text, time, uniqueIndex }: Columns) =>
  table('opt_outs', { member: text().notNull(), kind: text().notNull(), since: time().notNull(), until: time() }, (t) => [
    uniqueIndex('opt_outs_one').on(t.member, t.kind),
  ])

/** Seasonal prompts, each person's once for each season and topic. */
export const seasonPrompts = ({ table, text, time, uniqueIndex }: Columns) =>
  table('season_prompts', { member: text().notNull(), season: text().notNull(), topic: text().notNull(), at: time().notNull() }, (t) => [
    uniqueIndex('season_prompts_one').on(t.member, t.season, t.topic),
  ])
