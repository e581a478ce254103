import { DatabaseDown } from '../errors.js'
import { notOurs } from './check-folder.js'
import * as said from './replies.js'
import { isBusy, sqliteError } from './sqlite-connection.js'
import { SqliteDriver } from './sqlite-driver.js'
import { FolderInUse } from './start-refused.js'

/**
 * Holds `<file>.lock` for this process: an exclusive transaction that is never committed, so the operating system lets go
 * of it with the process, however that ends. Throws {@link FolderInUse} when another process (or this one) has it, StartRefused when this user
 * may not hold it.
 */
export function lockFile(file: string): { release(): void } {
  const path = `${file}.lock`
  let lock: InstanceType<typeof SqliteDriver> | undefined
  try {
    lock = new SqliteDriver(path, { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    if (isBusy(error)) throw inUse(file)
    throw sqliteError(error) instanceof DatabaseDown ? notOurs(path, (error as { code?: string }).code) : error
  }
  const held = lock
  return { release: () => void held.close() }
}

const inUse = (file: string) =>
  new FolderInUse(
    said.folderInUse(file),
    `${file} is in use by another process. Stop that one first, or give this one a folder of its own with DATA_DIR.`,
  )
