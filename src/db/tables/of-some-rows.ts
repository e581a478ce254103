import { sql } from 'drizzle-orm'

/*
 * Nearly every row of these tables has ended. What is looked for by state is indexed only while it has that state: such an index stays
 * small, whatever the table grows to.
 */
export const FAILED = sql`state = 'failed'`
export const HAS_ITEM = sql`item is not null`
export const HAS_WORDS = sql`sealed is not null`
export const MERGED = sql`merged_into is not null`
export const OPEN = sql`state = 'open'`
export const PENDING = sql`state = 'pending'`
export const QUEUED = sql`state = 'queued'`
export const SENDING = sql`state = 'sending'`
export const SET = sql`state = 'set'`
