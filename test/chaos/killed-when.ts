import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** Starts the program, and kills it `after` milliseconds from when `now` holds, or at once when it has ended, or runs, before that. */
export async function killedWhen(
  main: string,
  env: Record<string, string>,
  now: () => Promise<true | undefined> | true | undefined,
  after: number,
): Promise<void> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  let runs = false
  child.stdout?.on('data', (chunk: Buffer) => {
    runs ||= chunk.includes('is running')
  })
  const isOver = () => runs || child.exitCode !== null || child.signalCode !== null
  try {
    // Some of these moments are short.
    while (!isOver() && !(await now())) await wait(1)
    if (!isOver()) await Promise.race([ended, wait(after)])
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}
