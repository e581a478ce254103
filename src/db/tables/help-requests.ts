import type { Columns } from '../columns.js'
import type { CategoryBy, HelpNoteKind, HelpState, Urgency } from '../schema.js'

export const helpRequests = ({ table, id, text, int, float, bool, time, index, uniqueIndex }: Columns) =>
  table(
    'help_requests',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      reporter: text().notNull(),
      account: text().notNull(),
      /** Where it was said; null = privately. */
      room: text(),
      /** The message that opened it: its recall withdraws. */
      openedBy: text().notNull(),
      isPrivate: bool().notNull(),
      urgency: text().$type<Urgency>().notNull(),
      category: text(),
      /** Who says so: the words alone, a trained model, its reporter or staff. */
      categoryBy: text().$type<CategoryBy>().notNull().default('words'),
      area: text(),
      /** What said that it is there (text, outline, near, gazetteer, room …). */
      areaSource: text(),
      state: text().$type<HelpState>().notNull(),
      /** A worker, or a coordinator when no worker is free; null when there is nobody. */
      owner: text(),
      acceptedBy: text(),
      result: text().$type<'solved' | 'unknown' | 'withdrawn'>(),
      rating: int(),
      reopened: int().notNull().default(0),
      ruleVersion: text(),
      openedAt: time().notNull(),
      acceptedAt: time(),
      resolvedAt: time(),
      closedAt: time(),
      latitude: float(),
      longitude: float(),
    },
    (t) => [
      uniqueIndex('help_requests_number').on(t.district, t.number),
      index('help_requests_reporter').on(t.reporter, t.number),
      index('help_requests_owner').on(t.owner, t.state),
      index('help_requests_opened_by').on(t.openedBy),
    ],
  )

/** What was said about a request. Sealed under the reporter's own key: erasing the key erases the words. */
export const helpNotes = ({ table, id, text, time, index }: Columns) =>
  table(
    'help_notes',
    {
      id: id().primaryKey(),
      request: text().notNull(),
      kind: text().$type<HelpNoteKind>().notNull(),
      author: text().notNull(),
      sealed: text(),
      at: time().notNull(),
    },
    (t) => [index('help_notes_request').on(t.request, t.at)],
  )

/** The need-to-know list: who was told of a request and may read its notes until `until`. */
export const helpReaders = ({ table, text, time, uniqueIndex }: Columns) =>
  table('help_readers', { request: text().notNull(), member: text().notNull(), since: time().notNull(), until: time() }, (t) => [
    uniqueIndex('help_readers_one').on(t.request, t.member),
  ])
