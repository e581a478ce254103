import type { Columns } from '../columns.js'
import type { CategoryBy, HazardNoteKind, HazardState, Urgency } from '../schema.js'
import { MERGED } from './of-some-rows.js'

export const hazards = ({ table, id, text, int, float, bool, time, index, uniqueIndex }: Columns) =>
  table(
    'hazards',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      reporter: text().notNull(),
      account: text().notNull(),
      /** Where it was said; null = privately. */
      room: text(),
      openedBy: text().notNull(),
      category: text().notNull(),
      /** Who says so: the words alone, a trained model, its reporter or staff. */
      categoryBy: text().$type<CategoryBy>().notNull().default('words'),
      urgency: text().$type<Urgency>().notNull(),
      area: text(),
      /** What said that it is there (text, outline, near, gazetteer, room …): an area out of doubt is not one that was guessed. */
      areaSource: text(),
      /** Where it is, in the words used for it: a thing's place, no person's. */
      place: text(),
      /** The same without what changes from mouth to mouth, '' when it has none: what others of its kind are looked through for. Null: written before it was kept. */
      placeKey: text(),
      /** The gazetteer's entry those words name, when it is a spot: two reports on one may be the same. A road is none. */
      gazetteer: text(),
      latitude: float(),
      longitude: float(),
      state: text().$type<HazardState>().notNull(),
      /** Accountable: the first unit until another claims. Null: no unit has a contact, coordinators are. */
      unit: text(),
      /** Whistled for now: after 退回 another than `unit`. */
      asked: text(),
      refusals: int().notNull().default(0),
      /** Distinct people who reported it, the first among them. */
      voices: int().notNull().default(1),
      /** The same thing in the same place was closed not long ago. */
      recurrent: bool().notNull().default(false),
      mergedInto: text(),
      reopened: int().notNull().default(0),
      result: text().$type<'confirmed' | 'unknown' | 'withdrawn'>(),
      /** Reckoned once from the first report; moved by nothing but waiting for the reporter and an approved extension. */
      claimDueAt: time().notNull(),
      safeDueAt: time().notNull(),
      repairDueAt: time().notNull(),
      ruleVersion: text(),
      reportedAt: time().notNull(),
      /** Its clocks stand still since then: the reporter was asked something. Never where somebody is in danger. */
      pausedAt: time(),
      /** A grid member saw it. */
      verifiedAt: time(),
      claimedAt: time(),
      safeAt: time(),
      repairedAt: time(),
      closedAt: time(),
    },
    (t) => [
      uniqueIndex('hazards_number').on(t.district, t.number),
      index('hazards_like').on(t.district, t.category, t.reportedAt),
      index('hazards_reporter').on(t.reporter, t.number),
      index('hazards_opened_by').on(t.openedBy),
      index('hazards_merged_into').on(t.mergedInto).where(MERGED),
    ],
  )

/** Who reported the same thing, each once: they hear the end. */
export const hazardVoices = ({ table, text, time, uniqueIndex }: Columns) =>
  table(
    'hazard_voices',
    {
      hazard: text().notNull(),
      member: text().notNull(),
      /** The room it was said in; null = privately. */
      room: text(),
      /** The own report that was found to be the same, if there was one. */
      from: text(),
      at: time().notNull(),
    },
    (t) => [uniqueIndex('hazard_voices_one').on(t.hazard, t.member)],
  )

/** What was said about a hazard, sealed under the key of the one who said it. */
export const hazardNotes = ({ table, id, text, time, index }: Columns) =>
  table(
    'hazard_notes',
    {
      id: id().primaryKey(),
      hazard: text().notNull(),
      kind: text().$type<HazardNoteKind>().notNull(),
      author: text().notNull(),
      sealed: text(),
      at: time().notNull(),
    },
    (t) => [index('hazard_notes_hazard').on(t.hazard, t.at)],
  )
