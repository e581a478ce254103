import type { Columns } from '../columns.js'

/** Who is signed in. The token itself is only in the browser. */
export const sessions = ({ table, text, time, index }: Columns) =>
  table(
    'sessions',
    {
      tokenHash: text().primaryKey(),
      member: text().notNull(),
      createdAt: time().notNull(),
      expiresAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [index('sessions_member').on(t.member)],
  )

/** Wrong tries at something secret (a claim code, a sign-in link), by who tried: limits them. */
export const wrongTries = ({ table, text, int, time, uniqueIndex }: Columns) =>
  table(
    'wrong_tries',
    { kind: text().notNull(), subject: text().notNull(), tries: int().notNull(), since: time().notNull(), lockedUntil: time() },
    (t) => [uniqueIndex('wrong_tries_one').on(t.kind, t.subject)],
  )
