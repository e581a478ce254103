import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export interface BuiltBot {
  readonly pid: number
  /** Everything it printed so far. */
  printed(): string
  kill(signal: NodeJS.Signals): Promise<number | null>
}

export const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js')

/** As `npm start` does. */
const FLAGS = ['--enable-source-maps', '--max-semi-space-size=32']

/** Starts the built bot as a process of its own, of another user with `uid`, and resolves when it says that it runs. */
export async function startBuiltBot(env: Record<string, string>, uid?: number): Promise<BuiltBot> {
  if (!existsSync(MAIN)) throw new Error('build first: npm run build')
  const child: ChildProcess = spawn(process.execPath, [...FLAGS, MAIN], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: '0', LOG_LEVEL: 'warn', SEND_PACE: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  // A test that ran out of time leaves none behind.
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let printed = ''
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed = `${printed}${chunk.toString()}`.slice(-100_000)
      if (printed.includes('is running')) resolve()
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}: ${printed}`)))
  })
  return {
    pid: child.pid ?? 0,
    printed: () => printed,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const gone = once(child, 'exit')
      child.kill(signal)
      const [code] = (await gone) as [number | null]
      return code
    },
  }
}

/** Asks until the answer is there; the limit only ends a test that would never end. */
export async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined, limit = 60_000): Promise<T> {
  const end = Date.now() + limit
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`never happened: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
