import type { Columns } from '../columns.js'
import type { PolicyState } from '../schema.js'

// Reference data, loaded from seed files; rows are added, never changed.

export const areas = ({ table, id, text, uniqueIndex }: Columns) =>
  table(
    'areas',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      code: text().notNull(),
      name: text().notNull(),
      short: text().notNull(),
      parent: text(),
      level: text().$type<'street' | 'community'>().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('areas_code').on(t.district, t.code)],
  )

export const units = ({ table, id, text, uniqueIndex }: Columns) =>
  table(
    'units',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      name: text().notNull(),
      superior: text(),
      area: text(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('units_name').on(t.district, t.name)],
  )

export const categories = ({ table, id, text, bool, uniqueIndex }: Columns) =>
  table(
    'categories',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      noun: text().notNull(),
      code: text().notNull(),
      name: text().notNull(),
      parent: text(),
      /** Never talked about in a group: injury, pay, family, mood, debt, law. */
      isPrivate: bool().notNull().default(false),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('categories_code').on(t.district, t.noun, t.code, t.validFrom)],
  )

/** 权责清单: which unit answers for a category in an area, with backup, superior and deadlines. `area` null: every area. */
export const duties = ({ table, id, text, int, index }: Columns) =>
  table(
    'duties',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      category: text().notNull(),
      area: text(),
      unit: text().notNull(),
      backup: text(),
      superior: text(),
      claimMinutes: int().notNull(),
      safeMinutes: int().notNull(),
      repairMinutes: int().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [index('duties_category').on(t.district, t.category, t.area)],
  )

/** Deadlines, windows, caps and other settable numbers by name; `unit` says minutes, count or HH:mm-HH:mm. */
export const rules = ({ table, id, text, uniqueIndex }: Columns) =>
  table(
    'rules',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      name: text().notNull(),
      value: text().notNull(),
      unit: text().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('rules_name').on(t.district, t.name, t.validFrom)],
  )

/** Days that differ from "Monday to Friday are working days", per year; a year without any row is unknown and warns. */
export const calendarDays = ({ table, id, text, int, bool, uniqueIndex }: Columns) =>
  table(
    'calendar_days',
    {
      id: id().primaryKey(),
      year: int().notNull(),
      day: text().notNull(),
      working: bool().notNull(),
      name: text().notNull(),
      source: text().notNull(),
    },
    (t) => [uniqueIndex('calendar_days_day').on(t.day)],
  )

/** Question and answer of a policy. Only what a coordinator approved, and only from `validFrom` to `validTo`, is ever said. */
export const policies = ({ table, id, text, int, bool, time, index, uniqueIndex }: Columns) =>
  table(
    'policies',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      /** What coordinators call it by. */
      number: int().notNull().default(0),
      /** What the operator's file calls it by: imported again, it is the same one. */
      code: text().notNull(),
      title: text().notNull(),
      answer: text().notNull(),
      /** Other ways people ask for it, one a line. */
      questions: text().notNull().default(''),
      topic: text().notNull().default(''),
      /** Who issued it, and where it can be read. */
      source: text().notNull(),
      url: text(),
      validFrom: text().notNull(),
      validTo: text(),
      sample: bool().notNull().default(false),
      state: text().$type<PolicyState>().notNull(),
      approvedBy: text(),
      approvedAt: time(),
      importedAt: time().notNull(),
    },
    (t) => [
      uniqueIndex('policies_code').on(t.district, t.code),
      uniqueIndex('policies_number').on(t.district, t.number),
      index('policies_state').on(t.district, t.state),
    ],
  )

/** A model that proposes labels, trained from confirmed records. At most one of a noun is on. */
export const models = ({ table, id, text, int, float, bool, time, json, uniqueIndex }: Columns) =>
  table(
    'models',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      noun: text().notNull(),
      version: int().notNull(),
      /** How many confirmed records it learnt from, and its share of right answers on those held back. */
      rows: int().notNull(),
      accuracy: float().notNull(),
      weights: json<{ labels: string[]; weights: Record<string, number[]>; rarity: Record<string, number> }>().notNull(),
      isOn: bool().notNull().default(false),
      trainedAt: time().notNull(),
    },
    (t) => [uniqueIndex('models_version').on(t.district, t.noun, t.version)],
  )
