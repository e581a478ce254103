import { once } from 'node:events'
import { join } from 'node:path'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Message } from 'wechaty'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import type { Crowd } from './crowd.js'
import { startWechaty } from './echo.js'
import type { Subject, Surroundings } from './subject.js'

/**
 * The floor: the same path with nothing on it. Message → row → bell → lane → request and answer as rows → said → marked. Six prepared
 * statements, each unit in its savepoint, one commit for what a turn collected (at most 200 units), flushed to disk; no domain, no
 * encryption, no second recipient.
 */
export async function startFloor(crowd: Crowd, { folder, redisUrl, now }: Surroundings): Promise<Subject> {
  const rows = openRows(join(folder, 'floor.db'), now)
  const rooms = new Map<string, { say(text: string): Promise<unknown> }>()
  const handle = async (lane: string) => {
    for (;;) {
      const answer = await rows.unit(() => rows.handleNext(lane))
      if (!answer) return
      await rooms.get(answer.room)?.say(answer.text)
      await rows.unit(() => rows.sent(answer.id))
    }
  }
  const bell = redisUrl ? await redisBell(redisUrl, handle) : processBell(handle)
  const bot = await startWechaty(crowd, (one) => {
    one.on('message', async (message) => {
      const parsed = parse(message)
      const room = message.room()
      if (!parsed || !room) return
      rooms.set(room.id, room)
      await rows.unit(() => rows.record({ ...parsed, room: room.id }))
      bell.ring(parsed.lane)
    })
  })
  return {
    wordsFor: () => 1,
    async stop() {
      await bot.stop()
      await bell.stop()
      rows.close()
    },
  }
}

interface Parsed {
  id: string
  lane: string
  text: string
}

function parse(message: Message): Parsed | undefined {
  if (message.self()) return undefined
  const [, text] = /^\/(\S.*)$/s.exec(message.text()) ?? []
  const room = message.room()
  return text && room ? { id: message.id, lane: `${room.id}:${message.talker().id}`, text } : undefined
}

interface InboxRow {
  id: string
  room: string
  text: string
}

const UNITS_A_COMMIT = 200

function openRows(file: string, now: () => number) {
  const db = new SqliteDriver(file)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec(`create table inbox (id text primary key, lane text, room text, text text, state text, at integer);
    create index inbox_lane on inbox (lane, state);
    create table requests (number integer primary key, lane text, text text, at integer);
    create table outbox (id integer primary key, room text, text text, state text, at integer);`)
  const insertInbox = db.prepare(`insert into inbox values (@id, @lane, @room, @text, 'pending', @at) on conflict do nothing`)
  const oldest = db.prepare<[string], InboxRow>(
    `select id, room, text from inbox where lane = ? and state = 'pending' order by rowid limit 1`,
  )
  const insertRequest = db.prepare('insert into requests (lane, text, at) values (?, ?, ?)')
  const endInbox = db.prepare(`update inbox set state = 'handled' where id = ?`)
  const insertOutbox = db.prepare(`insert into outbox (room, text, state, at) values (?, ?, 'sending', ?)`)
  const markSent = db.prepare(`update outbox set state = 'sent' where id = ?`)
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')

  const waiting: (() => void)[] = []
  const savepoint = db.prepare('savepoint unit')
  const release = db.prepare('release unit')
  const commitAll = () => {
    const units = waiting.splice(0, UNITS_A_COMMIT)
    begin.run()
    for (const unit of units) {
      savepoint.run()
      unit()
      release.run()
    }
    commit.run()
  }
  let settled: (() => void)[] = []
  const turn = () => {
    // The last mark may still be on its way when everybody was answered.
    if (!db.open) return
    commitAll()
    const told = settled
    settled = []
    for (const tell of told) tell()
    if (waiting.length > 0) setImmediate(turn)
  }
  return {
    /** Runs `work` in the commit of this turn and resolves when it is on disk. */
    unit<T>(work: () => T): Promise<T> {
      if (waiting.length === 0) setImmediate(turn)
      return new Promise((resolve) => {
        waiting.push(() => {
          const result = work()
          settled.push(() => resolve(result))
        })
      })
    },
    record: (row: Parsed & { room: string }) => insertInbox.run({ ...row, at: now() }),
    handleNext(lane: string) {
      const row = oldest.get(lane)
      if (!row) return undefined
      const { lastInsertRowid: number } = insertRequest.run(lane, row.text, now())
      endInbox.run(row.id)
      const text = `已收到！求助 #${number} 正在找人帮您。`
      const { lastInsertRowid: id } = insertOutbox.run(row.room, text, now())
      return { id, room: row.room, text }
    },
    sent: (id: number | bigint) => markSent.run(id),
    close: () => db.close(),
  }
}

interface Bell {
  ring(lane: string): void
  stop(): Promise<void>
}

/** Wakes lanes at once, each by one hand at a time. */
function processBell(handle: (lane: string) => Promise<void>): Bell {
  const inHand = new Map<string, boolean>()
  const run = async (lane: string) => {
    do {
      inHand.set(lane, false)
      await handle(lane)
    } while (inHand.get(lane))
    inHand.delete(lane)
  }
  return {
    ring(lane) {
      if (inHand.has(lane)) inHand.set(lane, true)
      else void run(lane)
    },
    stop: async () => {},
  }
}

const KEYS_A_JOB = 100

/** The same through Redis: what one turn rang is one job. */
async function redisBell(url: string, handle: (lane: string) => Promise<void>): Promise<Bell> {
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  if (connection.status !== 'ready') await once(connection, 'ready')
  const queue = new Queue('floor', { connection })
  const local = processBell(handle)
  const worker = new Worker<{ lanes: string[] }>('floor', async (job) => job.data.lanes.forEach(local.ring), {
    connection,
    concurrency: 16,
    removeOnComplete: { count: 0 },
  })
  worker.on('error', () => {})
  let rung: string[] = []
  const flush = () => {
    const lanes = rung
    rung = []
    for (let at = 0; at < lanes.length; at += KEYS_A_JOB) void queue.add('lanes', { lanes: lanes.slice(at, at + KEYS_A_JOB) })
  }
  return {
    ring(lane) {
      if (rung.length === 0) setImmediate(flush)
      rung.push(lane)
    },
    async stop() {
      await worker.close()
      await queue.close()
      connection.disconnect()
    },
  }
}
