import { isBusy } from './sqlite-connection.js'
import { SqliteDriver } from './sqlite-driver.js'
import { StartRefused } from './start-refused.js'

/**
 * Holds `<file>.lock` for this process: an exclusive transaction that is never committed, so the operating system lets go
 * of it with the process, however that ends. Throws {@link StartRefused} when another process (or this one) has it.
 */
export function lockFile(file: string): { release(): void } {
  const lock = new SqliteDriver(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new StartRefused(`${file} is in use by another process. Stop that one first, or give this one a folder of its own with DATA_DIR.`)
  }
  return { release: () => void lock.close() }
}
