import { and, eq, or, sql } from 'drizzle-orm'
import type { Database } from './database.js'

/** A row of `settings` that one process holds: who, and when by the server's own clock it last said so. PostgreSQL only: a file has its lock. */
export interface Lease {
  /** True when it is ours now: nobody had it, or its holder has not renewed it for `after` milliseconds. */
  take(after: number): Promise<boolean>
  /** False when another has it. */
  renew(): Promise<boolean>
  /** Who has it, and when that was said, by the server's clock; undefined when nobody has. */
  held(): Promise<{ by: string; at: string } | undefined>
  release(): Promise<void>
}

/** `holder` without spaces. */
export function createLease(db: Database, key: string, holder: string): Lease {
  const { settings } = db.t
  const said = sql<string>`${holder}::text || ' ' || extract(epoch from clock_timestamp())`
  const theirs = sql`split_part(${settings.value}, ' ', 1)`
  // Set back, the server's clock would have it held for as long as that.
  const silent = sql`abs(extract(epoch from clock_timestamp()) - nullif(split_part(${settings.value}, ' ', 2), '')::float8)`
  const mine = and(eq(settings.key, key), sql`${theirs} = ${holder}`)
  const write = (value: string | typeof said, where: typeof mine) =>
    // Lost with the server, it is only renewed a moment later.
    db.transaction(async (tx) => (await tx.update(settings).set({ value }).where(where).returning({ key: settings.key })).length > 0, {
      onDisk: 'with next',
    })
  return {
    async take(after) {
      await db.transaction(async (tx) => void (await tx.insert(settings).values({ key, value: '' }).onConflictDoNothing()))
      const free = or(eq(settings.value, ''), sql`${silent} > ${after / 1_000}`)
      return write(said, or(mine, and(eq(settings.key, key), free)))
    },
    renew: () => write(said, mine),
    async held() {
      const [row] = await db.select().from(settings).where(eq(settings.key, key)).limit(1)
      const [by, at] = row?.value.split(' ') ?? []
      return by && at ? { by, at } : undefined
    },
    release: async () => void (await write('', mine)),
  }
}
