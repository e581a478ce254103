import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { breath, type Run } from './run.js'
import type { Scale } from './scale.js'

/** No file of the bot's may grow past so many bytes: to the bot a full disk. `unlimited` gives it room again. */
export function limitFiles(run: Run, bytes: number | 'unlimited'): void {
  const pid = run.bots.running.get('all')?.pid ?? 0
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}

/** Long enough for the bot to have tried, and failed, and tried again. */
const A_WHILE = 2_500

export async function fillDisk(run: Run, scale: Scale): Promise<void> {
  for (const [what, bytes] of [
    ['no room for the database', 200_000],
    ['no room for anything', 1],
  ] as const) {
    await run.speak(scale.messages)
    limitFiles(run, bytes)
    run.inject(`disk full: ${what}`)
    await run.speak(scale.messages)
    await breath(A_WHILE)
    await run.speak(5)
    limitFiles(run, 'unlimited')
    await run.connected()
  }
}

export async function lockFile(run: Run, scale: Scale): Promise<void> {
  const other = new SqliteDriver(join(run.dir, 'huoban.db'), { timeout: 10_000 })
  try {
    await run.speak(scale.messages)
    other.exec('begin immediate')
    run.inject(`database locked ${scale.locked} ms by another program`)
    await run.speak(scale.messages)
    await breath(scale.locked)
    await run.speak(5)
  } finally {
    if (other.inTransaction) other.exec('rollback')
    other.close()
  }
  await run.connected()
}

/** The file is made read-only under the running bot, which has it open. */
export async function forbidWriting(run: Run, scale: Scale): Promise<void> {
  const file = join(run.dir, 'huoban.db')
  chmodSync(file, 0o444)
  run.inject('database file made read-only')
  await run.speak(scale.messages)
  await run.connected()
  chmodSync(file, 0o644)
}
