import type { Database } from '../../../src/db/database.js'

export interface Mortal {
  db: Database
  /** Nothing of this process reaches the database any more. Resolves when what had reached it has ended, as a database server ends it. */
  die(): Promise<void>
}

/**
 * The shared database as one process sees it. A process that is killed takes its connections with it; in a test it runs on in the same
 * process as the next one, and without this it would go on claiming rows behind its successor's back.
 */
export function mortal(shared: Database): Mortal {
  let dead = false
  const inFlight = new Set<Promise<unknown>>()
  const never = () => new Promise<never>(() => {})
  const transaction: Database['transaction'] = async (work) => {
    if (dead) return never()
    const run = shared.transaction(work)
    inFlight.add(run)
    try {
      const result = await run
      return dead ? never() : result
    } catch (error) {
      if (dead) return never()
      throw error
    } finally {
      inFlight.delete(run)
    }
  }
  return {
    db: Object.create(shared, { transaction: { value: transaction } }) as Database,
    async die() {
      dead = true
      await Promise.allSettled([...inFlight])
    },
  }
}
