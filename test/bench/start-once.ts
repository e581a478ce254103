import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltBot, startBuiltBot, until } from '../support/built-bot.js'

/** What a process has used when it has come so far. */
export interface Used {
  /** By the clock on the wall, from its start. */
  seconds: number
  /** Of processor, all threads; NaN where the system does not tell. */
  cpu: number
  /** MiB. */
  resident: number
}

/** Ticks of /proc are hundredths of a second on Linux. */
const TICKS = 100
export function usedBy(pid: number, since: number): Used {
  const seconds = (performance.now() - since) / 1000
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const fields = after.split(' ')
    const [, kib = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return { seconds, cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, resident: Number(kib) / 1024 }
  } catch {
    return { seconds, cpu: Number.NaN, resident: Number.NaN }
  }
}

/** A script of Node that ends by itself; one that prints what it used is believed. */
export async function runBare(args: string[]): Promise<Used> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  const seconds = (performance.now() - began) / 1000
  return { seconds, ...(JSON.parse(printed) as Omit<Used, 'seconds'>) }
}

export const NODE_ALONE = [
  '-e',
  'const u = process.cpuUsage(); console.log(JSON.stringify({ cpu: (u.user + u.system) / 1e6, resident: process.memoryUsage().rss / 2 ** 20 }))',
]
export const BARE_WECHATY = [join(import.meta.dirname, 'bare-wechaty.mjs')]

export interface Answered extends Used {
  /** From said to answered, in seconds. */
  waited: number
}

/** From the start of the built program to its answer to the first thing said in the simulated chat; then `after` looks at it. */
export async function startToAnswer<T>(
  folder: string,
  text: string,
  after: (bot: BuiltBot, began: number) => Promise<T>,
): Promise<[Answered, T]> {
  const began = performance.now()
  const bot = await startBuiltBot({ DATA_DIR: folder })
  try {
    const [url] = /http:\/\/[\w.:]+/.exec(bot.printed()) ?? []
    const call = async <A>(path: string, body?: object) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${url}/simulator/${path}`, body ? { method: 'POST', body: JSON.stringify(body), headers } : {})
      return (await answer.json()) as A
    }
    const said = performance.now()
    const { id } = await call<{ id: string }>('say', { as: '小明', text })
    await until('an answer', async () => {
      const lines = await call<{ id: string; text?: string }[]>('transcript')
      const at = lines.findIndex((line) => line.id === id)
      return lines.slice(at + 1).some((line) => line.text?.includes('求助')) || undefined
    })
    const answered = { ...usedBy(bot.pid, began), waited: (performance.now() - said) / 1000 }
    return [answered, await after(bot, began)]
  } finally {
    await bot.kill('SIGTERM')
  }
}
