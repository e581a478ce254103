import { eq } from 'drizzle-orm'
import { type Database, param, statement } from '../db/database.js'

const markSent = statement<Mark & Record<string, unknown>>()('mark sent', (q) =>
  q
    .update(q.t.outbox)
    .set({ state: 'sent', platformId: param('platformId'), sentAt: param('sentAt') })
    .where(eq(q.t.outbox.id, param('id'))),
)

export interface Mark {
  id: string
  platformId: string | null
  sentAt: number
}

/**
 * Writes down that rows were sent; resolves when it is committed. Marks made while the database is busy share one transaction. A power cut may
 * take the newest back: their rows are `sending` then, and asked after.
 */
export function createMarker(db: Database): (marks: Mark[]) => Promise<void> {
  let waiting: Mark[] = []
  let writing: Promise<void> | undefined

  function write(): Promise<void> {
    let taken: Mark[] | undefined
    // What is marked from now on waits for the next.
    const take = () => {
      writing = undefined
      const marks = waiting
      waiting = []
      return marks
    }
    return db
      .transaction(
        async (tx) => {
          // Once, though the transaction may run again.
          taken ??= take()
          for (const mark of taken) await tx.run(markSent, { ...mark })
        },
        { onDisk: 'later' },
      )
      .finally(() => {
        // The database was not reached.
        taken ??= take()
      })
  }
  return (marks) => {
    waiting.push(...marks)
    writing ??= write()
    return writing
  }
}
