import { accessSync, constants, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort, type KeptProcess, keepProcess } from './kept-process.js'

/** The folder of PATH that has this program, as a full name; undefined when none has. */
export function findProgram(name: string, folders = (process.env.PATH ?? '').split(delimiter)): string | undefined {
  return folders
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

export const findRedis = () => findProgram('redis-server')

export interface RedisServer extends KeptProcess {
  url: string
  port: number
  /** Dead at once, as by a power cut. */
  kill(): Promise<void>
  /** Runs no more, with all connections open, until `thaw`. */
  freeze(): void
  thaw(): void
}

/** A Redis of one's own, keeping nothing on disk; on `port`, or a free one. */
export async function startRedis(port?: number): Promise<RedisServer> {
  const command = findRedis()
  if (!command) throw new Error('install redis-server')
  const at = port ?? (await freePort())
  const folder = mkdtempSync(join(tmpdir(), 'huoban-redis-'))
  const args = [
    '--port',
    String(at),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
    '--daemonize',
    'no',
    '--pidfile',
    join(folder, 'pid'),
  ]
  const kept = await keepProcess({ command, args, signal: 'TERM', folder, ready: /[Rr]eady to accept connections/ })
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  const kill = async () => {
    process.kill(pid, 'SIGKILL')
    await kept.stop()
  }
  return {
    ...kept,
    port: at,
    url: `redis://127.0.0.1:${at}`,
    kill,
    freeze: () => void process.kill(pid, 'SIGSTOP'),
    thaw: () => void process.kill(pid, 'SIGCONT'),
  }
}
