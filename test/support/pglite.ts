import { PGlite } from '@electric-sql/pglite'
import type { PgClient, PgPool, PgQuery } from '../../src/db/postgres-connection.js'

/** PGlite behind the face of a pool with one connection: who asks for it while it is lent waits. */
export function pgliteAsPool(pglite: PGlite): PgPool {
  let free: Promise<void> = Promise.resolve()
  const query = async ({ text, rowMode }: PgQuery, values?: unknown[]) => {
    const result = await pglite.query(text, values, rowMode === 'array' ? { rowMode } : {})
    return {
      rows: result.rows,
      command: text.trim().split(/\s/)[0]?.toUpperCase() ?? '',
      rowCount: result.affectedRows ?? result.rows.length,
    }
  }
  let giveBack = () => {}
  // One object for ever: what is prepared on the connection is found by it.
  const client: PgClient = { query, release: () => giveBack() }
  return {
    connect: async () => {
      const before = free
      let done = () => {}
      free = new Promise((resolve) => {
        done = resolve
      })
      await before
      giveBack = done
      return client
    },
    // The instance is the test's: it goes on to the next database.
    end: async () => {},
  }
}

/** A server from a dumped data folder, or an empty one. */
export const startPglite = (dump?: Uint8Array<ArrayBuffer>) => PGlite.create(dump ? { loadDataDir: new Blob([dump]) } : {})
