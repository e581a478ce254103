import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type KeptProcess, keepProcess } from './kept-process.js'
import { findProgram } from './redis.js'

const DEBIAN = '/usr/lib/postgresql'

/** The folder of `initdb` and `postgres`: on PATH, or the newest that Debian has installed beside it. */
export function findPostgres(): string | undefined {
  const onPath = findProgram('initdb')
  if (onPath && findProgram('postgres')) return join(onPath, '..')
  if (!existsSync(DEBIAN)) return undefined
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** PostgreSQL refuses to run as root: there it is run as the system's own `postgres` user. */
function notRoot(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) throw new Error('run the tests as another user than root: there is no user postgres here')
  return { uid: Number(uid), gid: Number(gid) }
}

export interface PostgresServer extends KeptProcess {
  /** Its superuser, in the database `postgres`. */
  url: string
}

/** A PostgreSQL cluster of one's own, made for speed and gone with the process: nothing of it survives a crash. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres()
  if (!bin) throw new Error('install postgresql')
  const user = notRoot()
  const folder = mkdtempSync(join(tmpdir(), 'huoban-pg-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const cluster = join(folder, 'data')
  const init = ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, { stdio: 'pipe', cwd: folder, ...user })
  const port = await freePort()
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    'jit=off',
    'listen_addresses=127.0.0.1',
  ]
  const args = ['-D', cluster, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])]
  const kept = await keepProcess({
    command: join(bin, 'postgres'),
    args,
    signal: 'INT',
    folder,
    ready: /ready to accept connections/,
    ...(user ? { user } : {}),
  })
  return { ...kept, url: `postgres://postgres@127.0.0.1:${port}/postgres` }
}
