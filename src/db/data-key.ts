import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as said from './replies.js'
import { StartRefused } from './start-refused.js'

const NAME = 'data.key'

/**
 * The data key, 64 hex digits: the configured one, else that of `data.key` under `dataDir`, which the first start makes
 * (readable by its owner only). Throws {@link StartRefused} when others may read the file or it is no key.
 */
export function loadDataKey(configured: string | undefined, dataDir: string): string {
  if (configured) return configured.toLowerCase()
  const file = join(dataDir, NAME)
  return readKey(file) ?? makeKey(dataDir, file)
}

function readKey(file: string): string | undefined {
  try {
    // Windows has no such bits; there the folder's own rights decide.
    const open = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
    if (open) throw new StartRefused(said.keyIsOpen(file), `${file} can be read by other users of this machine. Run: chmod 600 ${file}`)
    const key = readFileSync(file, 'utf8').trim().toLowerCase()
    if (!/^[0-9a-f]{64}$/.test(key))
      throw new StartRefused(
        said.noKey(file),
        `${file} is not a data key (64 hexadecimal digits). Put the right file back from your backup.`,
      )
    return key
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'EACCES' || code === 'EPERM')
      throw new StartRefused(
        said.keyNotOurs(file, code),
        `${file} cannot be read by this user (${code}). Start as the user who started it before, or chown it to this one.`,
      )
    throw error
  }
}

/** Written under another name and linked into place: a start that dies half-way leaves no half key, and two starts agree on one. */
function makeKey(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(32).toString('hex')}\n`)
    fsyncSync(handle)
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(handle)
    rmSync(draft, { force: true })
  }
  const key = readKey(file)
  if (!key) throw new StartRefused(said.keyNotMade(file), `${file} could not be made. Look at the disk it is on.`)
  return key
}
