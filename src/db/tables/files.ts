import type { Columns } from '../columns.js'

export const files = ({ table, id, text, int, time, index }: Columns) =>
  table(
    'files',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      owner: text().notNull(),
      noun: text().notNull(),
      item: text().notNull(),
      kind: text().$type<'picture' | 'pin'>().notNull(),
      /** The message that carries it; fetched by the gateway process. */
      platformId: text().notNull(),
      conversation: text().notNull(),
      replyTo: text(),
      hash: text(),
      size: int(),
      state: text().$type<'wanted' | 'stored' | 'failed' | 'expired'>().notNull(),
      attempts: int().notNull().default(0),
      dueAt: time().notNull(),
      reason: text(),
      expiresAt: time().notNull(),
      createdAt: time().notNull(),
    },
    (t) => [
      index('files_state').on(t.state, t.dueAt),
      index('files_item').on(t.noun, t.item),
      index('files_owner').on(t.owner),
      index('files_expires').on(t.state, t.expiresAt),
      index('files_hash').on(t.hash),
    ],
  )

/** The bytes, when processes are split and share no disk. */
export const fileBytes = ({ table, text, bytes }: Columns) => table('file_bytes', { hash: text().primaryKey(), bytes: bytes().notNull() })
