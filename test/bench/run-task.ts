import { fork } from 'node:child_process'

/** Like a start in production. */
const FLAGS = ['--import', 'tsx', '--max-semi-space-size=32']

/** Runs `tasks/<task>.ts` (or a file that is named from there) alone in a process of its own and resolves with what it measured. */
export function runTask<R>(task: string, args: object, how: { env?: Record<string, string>; flags?: string[] } = {}): Promise<R> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./child.ts', import.meta.url), {
      execArgv: [...FLAGS, ...(how.flags ?? [])],
      env: { ...process.env, ...how.env },
    })
    let answer: { result: R } | undefined
    child.once('message', (message) => {
      answer = message as { result: R }
    })
    child.once('error', reject)
    child.once('exit', (code) => (answer ? resolve(answer.result) : reject(new Error(`${task} ended with ${code}`))))
    child.send({ task, args })
  })
}

/** The middle one; of an even number the lower of the two. */
export const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0
