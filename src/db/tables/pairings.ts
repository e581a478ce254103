import type { Columns } from '../columns.js'
import type { PairState } from '../schema.js'

export const pairs = ({ table, id, text, int, time, index }: Columns) =>
  table(
    'pairs',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      worker: text().notNull(),
      rider: text().notNull(),
      state: text().$type<PairState>().notNull(),
      proposedBy: text().notNull(),
      proposedAt: time().notNull(),
      workerAgreedAt: time(),
      riderAgreedAt: time(),
      activeAt: time(),
      endedAt: time(),
      /** When the worker last wrote down a contact, and how many times since none was written in time. */
      contactedAt: time(),
      misses: int().notNull().default(0),
      /** No reminder before then: the worker said when he will. */
      snoozedUntil: time(),
      /** Why it ended, sealed under the rider's key. */
      sealedReason: text(),
    },
    (t) => [index('pairs_worker').on(t.worker, t.state), index('pairs_rider').on(t.rider, t.state)],
  )

/** What was written down of a contact, sealed under the rider's key. */
export const pairContacts = ({ table, id, text, time, index }: Columns) =>
  table(
    'pair_contacts',
    {
      id: id().primaryKey(),
      pair: text().notNull(),
      author: text().notNull(),
      way: text().notNull(),
      sealed: text(),
      at: time().notNull(),
    },
    (t) => [index('pair_contacts_pair').on(t.pair, t.at)],
  )

/** What people said of themselves for a match: shift, language, gender, wish. Nothing is inferred. */
export const memberTags = ({ table, text, time, uniqueIndex }: Columns) =>
  table('member_tags', { member: text().notNull(), kind: text().notNull(), value: text().notNull(), since: time().notNull() }, (t) => [
    uniqueIndex('member_tags_one').on(t.member, t.kind, t.value),
  ])

/** A worker is away and another stands in; chains are followed. */
export const absences = ({ table, id, text, time, index }: Columns) =>
  table(
    'absences',
    {
      id: id().primaryKey(),
      member: text().notNull(),
      substitute: text().notNull(),
      from: time().notNull(),
      until: time().notNull(),
      cancelledAt: time(),
      createdAt: time().notNull(),
    },
    (t) => [index('absences_member').on(t.member, t.until)],
  )

/** 定期座谈: of a pair or an area; one row for each time it is held. */
export const meetings = ({ table, id, text, int, time, index, uniqueIndex }: Columns) =>
  table(
    'meetings',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      title: text().notNull(),
      owner: text().notNull(),
      /** The rider, when it is a pair's. */
      rider: text(),
      area: text(),
      startsAt: time().notNull(),
      repeats: text(),
      state: text().$type<'open' | 'held' | 'cancelled'>().notNull(),
      createdAt: time().notNull(),
    },
    (t) => [uniqueIndex('meetings_number').on(t.district, t.number), index('meetings_owner').on(t.owner, t.startsAt)],
  )

/** Agenda, minutes and what somebody promised to do; words sealed. */
export const meetingItems = ({ table, id, text, int, time, index }: Columns) =>
  table(
    'meeting_items',
    {
      id: id().primaryKey(),
      meeting: text().notNull(),
      kind: text().$type<'agenda' | 'minutes' | 'action'>().notNull(),
      number: int().notNull(),
      author: text().notNull(),
      owner: text(),
      sealed: text(),
      dueAt: time(),
      doneAt: time(),
      at: time().notNull(),
    },
    (t) => [index('meeting_items_meeting').on(t.meeting, t.kind), index('meeting_items_owner').on(t.owner, t.doneAt)],
  )
