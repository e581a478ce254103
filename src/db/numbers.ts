import { sql } from 'drizzle-orm'
import { param, statement } from './database.js'

/** Counts one up in a district's counter of a noun. The row stays locked until the transaction ends, so numbers have no gaps. */
export const countUp = statement<{ district: string; noun: string }>()('count up', (q) => {
  const { counters } = q.t
  return q
    .insert(counters)
    .values({ district: param('district'), noun: param('noun'), value: 1 })
    .onConflictDoUpdate({ target: [counters.district, counters.noun], set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
})
