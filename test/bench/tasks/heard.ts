import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteDriver } from '../../../src/db/sqlite-driver.js'
import { createApp, createSimGateway, readConfig } from '../built.js'
import { type Crowd, gatherCrowd, morningClock } from '../crowd.js'
import { startWechaty } from '../echo.js'
import { measureHeard } from '../load.js'

export interface HeardArgs {
  subject: 'listen' | 'record'
  warmUp: number
  messages: number
}

interface Listener {
  heard(): number
  stop(): Promise<void>
}

/** Messages a second that are heard by Wechaty alone, or recorded by us: committed and on disk, and nothing more. */
export async function run({ subject, warmUp, messages }: HeardArgs): Promise<{ rate: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const clock = morningClock()
  const crowd = await gatherCrowd(clock)
  const listener = await (subject === 'listen' ? listen(crowd) : record(crowd, folder, () => clock.now()))
  try {
    const { heard } = listener
    await measureHeard({ crowd, from: 0, count: warmUp, heard })
    return { rate: await measureHeard({ crowd, from: warmUp, count: messages, heard }) }
  } finally {
    await listener.stop()
    rmSync(folder, { recursive: true })
  }
}

async function listen(crowd: Crowd): Promise<Listener> {
  let count = 0
  const bot = await startWechaty(crowd, (one) => {
    one.on('message', () => {
      count++
    })
  })
  return { heard: () => count, stop: () => bot.stop() }
}

/** The gateway's part of the program on a SQLite file: no worker handles what is recorded. */
async function record(crowd: Crowd, folder: string, now: () => number): Promise<Listener> {
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', SEND_CAPS: 'off' })
  const app = await createApp({ config: { ...config, roles: ['gateway'] }, clock: { now }, gateway: createSimGateway(crowd.world) })
  await app.start()
  await app.settle()
  const file = new SqliteDriver(join(folder, 'huoban.db'), { readonly: true })
  const newest = file.prepare<[], { row: number | null }>('select max(rowid) as row from inbox')
  return {
    heard: () => newest.get()?.row ?? 0,
    async stop() {
      file.close()
      await app.stop()
    },
  }
}
