import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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
  /** Ends it: `fast` in order, `immediate` as in a crash. Its data stay. */
  halt(how: 'fast' | 'immediate'): Promise<void>
  /** Starts it again on the same data and port. */
  resume(): Promise<void>
}

export interface PostgresOptions {
  /** What was committed outlives `halt('immediate')`. */
  durable?: boolean
  /** Every commit waits for the disk, as in production. */
  flushed?: boolean
}

/** A PostgreSQL cluster of one's own, made for speed and gone with the process: unless it is `durable`, a crash loses its last commits. */
export async function startPostgres({ durable = false, flushed = false }: PostgresOptions = {}): Promise<PostgresServer> {
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
    `fsync=${flushed ? 'on' : 'off'}`,
    `synchronous_commit=${durable || flushed ? 'on' : 'off'}`,
    `full_page_writes=${flushed ? 'on' : 'off'}`,
    'max_connections=200',
    'jit=off',
    'listen_addresses=127.0.0.1',
  ]
  const args = ['-D', cluster, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])]
  // The data of a durable one outlive its process, so its folder does not go with it.
  const keep = () =>
    keepProcess({
      command: join(bin, 'postgres'),
      args,
      signal: 'INT',
      ready: /ready to accept connections/,
      ...(durable ? {} : { folder }),
      ...(user ? { user } : {}),
    })
  let kept = await keep()
  const pid = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async halt(how) {
      process.kill(pid(), how === 'fast' ? 'SIGINT' : 'SIGQUIT')
      await kept.stop()
    },
    async resume() {
      kept = await keep()
    },
    async stop() {
      await kept.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
