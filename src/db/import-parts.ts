import { errorFields, log } from '../log.js'
import type { Database, Tx } from './database.js'
import type { ImportResult } from './reference-file.js'

type Taken = Pick<ImportResult, 'added' | 'changed' | 'same'>

/**
 * Takes rows in parts of at most `most`, each in a transaction of its own: others have their turn between, and nothing is held long. What stops
 * it (a database that is down, a bug, which are logged) leaves the parts before as they are; the line of the first row that was not taken is given back.
 */
export async function takeInParts<R extends { line: number }>(
  db: Database,
  rows: readonly R[],
  most: number,
  take: (tx: Tx, part: readonly R[]) => Promise<Taken>,
): Promise<Taken & Pick<ImportResult, 'stopped'>> {
  const all = { added: 0, changed: 0, same: 0 }
  for (let at = 0; at < rows.length; at += most) {
    const part = rows.slice(at, at + most)
    try {
      const taken = await db.transaction((tx) => take(tx, part))
      all.added += taken.added
      all.changed += taken.changed
      all.same += taken.same
    } catch (error) {
      log.error({ row: at, ...errorFields(error) }, 'an import stopped')
      return { ...all, stopped: part[0]?.line ?? 0 }
    }
  }
  return all
}
