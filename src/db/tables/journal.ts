import { sql } from 'drizzle-orm'
import type { Columns } from '../columns.js'

export const journal = ({ table, id, text, int, time, index }: Columns) =>
  table(
    'journal',
    {
      id: id().primaryKey(),
      at: time().notNull(),
      district: text().notNull(),
      verb: text().notNull(),
      noun: text().notNull(),
      item: text().notNull(),
      from: text(),
      to: text(),
      /** The actor's random subject id, `system` for a timer. */
      actor: text().notNull(),
      unit: text(),
      area: text(),
      category: text(),
      dueAt: time(),
      ruleVersion: text(),
      /** The seal that holds this row; null = not sealed yet. Only a way to find those: `journal_sealed` is what counts. */
      seal: int(),
    },
    (t) => [
      index('journal_item').on(t.noun, t.item),
      index('journal_at').on(t.at),
      index('journal_unsealed').on(t.id).where(sql`seal is null`),
    ],
  )

export const journalSeals = ({ table, text, int, time }: Columns) =>
  table('journal_seals', {
    number: int().primaryKey(),
    previous: text().notNull(),
    hash: text().notNull(),
    count: int().notNull(),
    sealedAt: time().notNull(),
  })

/** Which rows a seal holds, in which order, with each row's own hash. Commit order is not id order. */
export const journalSealed = ({ table, text, int, uniqueIndex }: Columns) =>
  table(
    'journal_sealed',
    { journal: text().primaryKey(), seal: int().notNull(), position: int().notNull(), hash: text().notNull() },
    (t) => [uniqueIndex('journal_sealed_place').on(t.seal, t.position)],
  )
