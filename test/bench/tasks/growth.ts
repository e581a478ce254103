import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteDriver } from '../../../src/db/sqlite-driver.js'
import { openDatabase, seedReference } from '../built.js'
import { gatherCrowd, morningClock } from '../crowd.js'
import { measureDisk } from '../disk.js'
import { measureLatency, measureRate } from '../load.js'
import { startWhole } from '../whole.js'
import type { PaceLatency } from './rate.js'

export interface GrowthArgs {
  members: number
  inbox: number
  timers: number
  seconds: number
}

export interface Grown extends PaceLatency {
  /** Of the file. */
  bytes: number
}

/** Latency on a file that already holds so much of other people's. */
export async function run({ members, inbox, timers, seconds }: GrowthArgs): Promise<Grown> {
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const clock = morningClock()
  await migrated(folder)
  const bytes = fill(join(folder, 'huoban.db'), { members, inbox, timers, now: clock.now() })
  const crowd = await gatherCrowd(clock)
  const traffic = 'mixed'
  const subject = await startWhole(crowd, { folder, redisUrl: undefined, traffic, now: () => clock.now() })
  try {
    await measureRate({ crowd, subject, traffic, from: 0, count: 5_200 })
    const pace = { seconds, aSecond: 50 }
    const [latency, disk] = await Promise.all([measureLatency({ crowd, traffic, from: 5_200, ...pace }), measureDisk(folder, pace)])
    return { ...latency, disk, bytes }
  } finally {
    await subject.stop()
    rmSync(folder, { recursive: true })
  }
}

async function migrated(folder: string): Promise<void> {
  const db = await openDatabase({ dataDir: folder, district: 'tongzhou' })
  await seedReference(db, 'tongzhou')
  await db.close()
}

/** Rows straight into the file, as a community of years would have left them. Returns its size. */
function fill(file: string, { members, inbox, timers, now }: Omit<GrowthArgs, 'seconds'> & { now: number }): number {
  const db = new SqliteDriver(file)
  db.pragma('synchronous = off')
  const count = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)'
  const soon = now + 30 * 86_400_000
  const statements: [string, unknown[]][] = [
    [
      `${count} insert into members (id, district, number, name, subject, kinds, created_at)
       select 'M' || i, 'tongzhou', 1000000 + i, '骑手' || i, 'S' || i, '[]', ${now} from n`,
      [members],
    ],
    [
      `${count} insert into identities (id, account, platform_id, member, name, reachable, created_at)
       select 'I' || i, 'sim-bot', 'other-' || i, 'M' || i, '骑手' || i, 0, ${now} from n`,
      [members],
    ],
    [
      `${count} insert into inbox (id, account, platform_id, lane, room_platform_id, sender_platform_id, kind, addressed_by, state, due_at, sent_at, received_at, ended_at)
       select 'B' || i, 'sim-bot', 'old-' || i, 'sim-bot/r' || (i % 5000) || ':other-' || (i % 100000), 'r' || (i % 5000), 'other-' || (i % 100000),
         'text', 'slash', 'handled', ${now - 1000}, ${now - 1000}, ${now - 1000}, ${now - 1000} from n`,
      [inbox],
    ],
    [
      `${count} insert into timers (id, kind, noun, item, data, due_at, retry_at, state, created_at)
       select 'T' || i, 'help.remind', 'help', 'H' || i, '{}', ${soon} + i, ${soon} + i, 'set', ${now} from n`,
      [timers],
    ],
  ]
  for (const [text, params] of statements) db.prepare(text).run(...params)
  db.exec('analyze')
  const pages = db.pragma('page_count', { simple: true }) as number
  db.close()
  return pages * 4096
}
