import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type Sqlite from 'better-sqlite3'
import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, param, statement, type Tx } from '../../src/db/database.js'
import { migrateSqlite, readMigrations } from '../../src/db/migrate.js'
import { openDatabase } from '../../src/db/open.js'
import { openSqlite } from '../../src/db/sqlite.js'
import { openCheckpoints } from '../../src/db/sqlite-checkpoint.js'
import { connect } from '../../src/db/sqlite-connection.js'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import type { Work } from '../../src/db/sqlite-unit.js'
import { createWriter } from '../../src/db/sqlite-writer.js'
import { StartRefused } from '../../src/db/start-refused.js'
import { insideByTurn } from '../../src/db/unit.js'
import { createVault } from '../../src/db/vault.js'
import { AppError, DatabaseDown } from '../../src/errors.js'
import { log } from '../../src/log.js'
import { childScript } from '../support/child-script.js'

const vault = createVault('00'.repeat(32))
const CHILD = fileURLToPath(new URL('database-child.ts', import.meta.url))

let folder: string
let file: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huoban-sqlite-'))
  file = join(folder, 'huoban.db')
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  rmSync(folder, { recursive: true, force: true })
})

function startChild(job: 'write' | 'open' | 'migrate', path: string) {
  const { file: script, flags } = childScript(CHILD)
  const child = spawn(process.execPath, [...flags, script, job, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  const ended = once(reader, 'close')
  return { child, lines, reader, ended }
}

const put = (tx: Tx, key: string, value = 'there') => tx.insert(tx.t.settings).values({ key, value })
const keysOf = async (db: Database) => (await db.select().from(db.t.settings).orderBy(asc(db.t.settings.key))).map((row) => row.key)

describe('a batch', () => {
  it('shares one commit: none of its units has resolved before all have run', async () => {
    const connection = connect(file, false)
    connection.raw.exec('create table t (k text primary key)')
    const writer = createWriter(connection, insideByTurn(), { busyMs: 100, mostMs: 60_000 })
    const seen: string[] = []
    const unit = (name: string) =>
      writer
        .write(async (one) => {
          connection.raw.prepare('insert into t values (?)').run(name)
          seen.push(`ran ${name}`)
          one.effects.push(() => seen.push(`after ${name}`))
        })
        .then(() => seen.push(`resolved ${name}`))
    await Promise.all([unit('a'), unit('b'), unit('c')])
    expect(seen).toEqual(['ran a', 'ran b', 'ran c', 'after a', 'after b', 'after c', 'resolved a', 'resolved b', 'resolved c'])
    await writer.stop()
    connection.raw.close()
  })

  it.each([
    0, 1,
  ])('keeps its units apart: a refused one leaves nothing, those before and after it stay (refused: %i and every other)', async (odd) => {
    const db = await openSqlite({ file, vault })
    const key = (i: number) => `k${String(i).padStart(2, '0')}`
    const units = Array.from({ length: 30 }, (_, i) =>
      db.transaction(async (tx) => {
        await put(tx, key(i))
        if (i % 2 === odd) throw new AppError('conflict', '已满')
      }),
    )
    const results = await Promise.allSettled(units)
    const refused = results.flatMap((result, i) => (result.status === 'rejected' ? [i] : []))
    expect(refused).toEqual(Array.from({ length: 15 }, (_, i) => i * 2 + odd))
    expect(await keysOf(db)).toEqual(Array.from({ length: 15 }, (_, i) => key(i * 2 + 1 - odd)))
    await db.close()
  })

  it('lets an early bell lead to a unit that sees the row and shares the commit; a refused unit rings none', async () => {
    const db = await openSqlite({ file, vault })
    const seen: string[] = []
    const answer = async (key: string) => {
      const rows = await db.transaction(async (tx) => {
        const found = await tx.select().from(tx.t.settings)
        seen.push(`answered ${key}`)
        return found
      })
      expect(rows.map((row) => row.key)).toEqual(['a'])
    }
    const answered: Promise<void>[] = []
    db.onRing(
      (_queue, key) => void answered.push(answer(key)),
      (queue) => queue === 'inbox',
    )
    const refused = db.transaction(async (tx) => {
      await put(tx, 'b')
      tx.ring('inbox', 'b')
      throw new AppError('conflict', '已满')
    })
    const kept = db.transaction(async (tx) => {
      await put(tx, 'a')
      tx.ring('timers', 'late')
      tx.ring('inbox', 'early')
    })
    await expect(refused).rejects.toThrow('已满')
    await kept.then(() => seen.push('durable'))
    await Promise.all(answered)
    expect(seen).toEqual(['answered early', 'durable', 'answered late'])
    await db.close()
  })

  it('lets other work of the process in between: three thousand units leave the event loop its turns', async () => {
    const db = await openSqlite({ file, vault })
    let turns = 0
    let going = true
    const turn = () => {
      turns++
      if (going) void setImmediate().then(turn)
    }
    turn()
    await Promise.all(Array.from({ length: 3_000 }, (_, i) => db.transaction(async (tx) => void (await put(tx, `k${i}`)))))
    going = false
    // 500 units a batch at most: six batches, a turn between each.
    expect(turns).toBeGreaterThanOrEqual(5)
    expect(await keysOf(db)).toHaveLength(3_000)
    await db.close()
  })

  it('is given up by a unit that waits for something else, and by that unit alone', async () => {
    const db = await openSqlite({ file, vault })
    const slow = db.transaction(async (tx) => {
      await put(tx, 'slow')
      await setTimeout(1)
      await put(tx, 'slower')
    })
    const forever = db.transaction(async (tx) => {
      await put(tx, 'forever')
      await new Promise(() => {})
    })
    const ticking = db.transaction(async (tx) => {
      await put(tx, 'ticking')
      await new Promise<void>((resolve) => void process.nextTick(resolve))
    })
    const good = db.transaction(async (tx) => void (await put(tx, 'good')))
    for (const bad of [slow, forever, ticking]) await expect(bad).rejects.toThrow(/waited for something that is no statement/)
    await good
    expect(await keysOf(db)).toEqual(['good'])
    await db.close()
  })
})

describe('a full disk', () => {
  // PRAGMA max_page_count says to SQLite what a full disk would, with the same roll-back of everything.
  const fill = (raw: Sqlite.Database, pagesMore: number) => {
    const pages = raw.pragma('page_count', { simple: true }) as number
    raw.pragma(`max_page_count = ${pages + pagesMore}`)
  }
  function openWriter() {
    const connection = connect(file, false)
    connection.raw.exec('create table if not exists t (k text primary key, v text)')
    const writer = createWriter(connection, insideByTurn(), { busyMs: 100, mostMs: 60_000 })
    const insert = (key: string, size = 10): Work => {
      return async (unit) => {
        try {
          connection.raw.prepare('insert into t values (?, ?)').run(key, 'x'.repeat(size))
        } catch (error) {
          unit.failed = { error }
          throw error
        }
      }
    }
    const keys = () =>
      connection.raw
        .prepare<[], { k: string }>('select k from t order by k')
        .all()
        .map((row) => row.k)
    return { connection, writer, insert, keys }
  }

  it('rejects every unit of the batch, those before and those already refused, and the writer goes on', async () => {
    const { connection, writer, insert, keys } = openWriter()
    fill(connection.raw, 4)
    let afterwards = 0
    const before: Work = async (unit) => {
      await insert('before')(unit)
      unit.effects.push(() => afterwards++)
    }
    const refused: Work = async () => {
      throw new AppError('conflict', '已满')
    }
    const after: Work = async (unit) => {
      await insert('after')(unit)
      return 'after'
    }
    const results = await Promise.allSettled([before, refused, insert('big', 100_000), after].map((work) => writer.write(work)))
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled'])
    for (const result of results.slice(0, 3)) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(DatabaseDown)
    expect(afterwards).toBe(0)
    expect(keys()).toEqual(['after'])
    connection.raw.pragma('max_page_count = 1000000')
    await writer.write(insert('big', 100_000))
    expect(keys()).toEqual(['after', 'big'])
    await writer.stop()
    connection.raw.close()
  })

  it('cannot be survived by ignoring it: nothing is written without a transaction', async () => {
    const db = await openSqlite({ file, vault })
    await db.close()
    const connection = connect(file, false)
    const writer = createWriter(connection, insideByTurn(), { busyMs: 100, mostMs: 60_000 })
    connection.raw.exec('create table t (v text)')
    fill(connection.raw, 4)
    const statement = connection.raw.prepare('insert into t values (?)')
    const stubborn = writer.write(async (unit) => {
      try {
        statement.run('x'.repeat(100_000))
      } catch (error) {
        unit.failed = { error }
      }
      return 'all is well'
    })
    await expect(stubborn).rejects.toThrow(DatabaseDown)
    expect(connection.raw.inTransaction).toBe(false)
    await writer.stop()
    connection.raw.close()
  })

  it('is DatabaseDown through the whole Database, and statements after it do not reach the disk', async () => {
    const first = await openSqlite({ file, vault })
    await first.transaction(async (tx) => void (await put(tx, 'old')))
    await first.close()
    const { raw } = connect(file, false)
    const pages = raw.pragma('page_count', { simple: true }) as number
    raw.close()
    const db = await openSqlite({ file, vault, maxPages: pages + 4 })
    const neighbour = db.transaction(async (tx) => void (await put(tx, 'neighbour')))
    const stubborn = db.transaction(async (tx) => {
      await put(tx, 'big', 'x'.repeat(200_000)).catch(() => {})
      await put(tx, 'small').catch(() => {})
    })
    const results = await Promise.allSettled([neighbour, stubborn])
    expect(results).toMatchObject([
      { status: 'rejected', reason: { name: 'DatabaseDown' } },
      { status: 'rejected', reason: { name: 'DatabaseDown' } },
    ])
    expect(await keysOf(db)).toEqual(['old'])
    await db.transaction(async (tx) => void (await put(tx, 'again')))
    expect(await keysOf(db)).toEqual(['again', 'old'])
    await db.close()
  })
})

describe('a disk that takes its time', () => {
  function openWriter() {
    const connection = connect(file, false)
    connection.raw.exec('create table if not exists t (k text primary key)')
    const flushes: { done(): void; fail(error: Error): void }[] = []
    const toDisk = () => new Promise<void>((done, fail) => flushes.push({ done, fail }))
    const writer = createWriter(connection, insideByTurn(), { busyMs: 100, mostMs: 60_000, toDisk })
    const ran: string[] = []
    const put = (key: string): Work => {
      return async () => {
        ran.push(key)
        connection.raw.prepare('insert into t values (?)').run(key)
      }
    }
    const until = async (met: () => boolean) => {
      for (let turn = 0; turn < 1_000 && !met(); turn++) await setImmediate()
      expect(met()).toBe(true)
    }
    return { connection, writer, flushes, ran, put, until }
  }

  it('is waited for by those whose commit it holds; a few do not wait for the one before theirs, and are told in order', async () => {
    const { connection, writer, flushes, ran, put, until } = openWriter()
    const told: string[] = []
    const write = (key: string) => writer.write(put(key)).then(() => told.push(key))
    const all = [write('first')]
    await until(() => flushes.length === 1)
    all.push(write('second'))
    await until(() => flushes.length === 2)
    // Two on their way are enough: others run meanwhile and are committed behind them.
    all.push(write('third'), write('fourth'))
    await until(() => ran.length === 4)
    expect(flushes).toHaveLength(2)
    expect(connection.raw.inTransaction).toBe(true)
    flushes[1]?.done()
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    expect(told).toEqual([])
    flushes[0]?.done()
    await until(() => flushes.length === 3)
    expect(told).toEqual(['first', 'second'])
    flushes[2]?.done()
    await Promise.all(all)
    expect(told).toEqual(['first', 'second', 'third', 'fourth'])
    await writer.stop()
    connection.raw.close()
  })

  it('is waited for by a burst, which grows meanwhile', async () => {
    const { connection, writer, flushes, ran, put, until } = openWriter()
    const write = (key: string) => writer.write(put(key))
    const all = [write('first')]
    await until(() => flushes.length === 1)
    for (let at = 0; at < 30; at++) all.push(write(`burst ${at}`))
    await until(() => ran.length === 31)
    all.push(write('more'))
    await until(() => ran.length === 32)
    expect(flushes).toHaveLength(1)
    flushes[0]?.done()
    await until(() => flushes.length === 2)
    flushes[1]?.done()
    await Promise.all(all)
    await writer.stop()
    connection.raw.close()
  })

  it('that fails is DatabaseDown to what was flushed beside it too, which may rest on it', async () => {
    const { connection, writer, flushes, put, until } = openWriter()
    const lost = writer.write(put('lost'))
    await until(() => flushes.length === 1)
    const beside = writer.write(put('beside'))
    await until(() => flushes.length === 2)
    const downs = [expect(lost).rejects.toThrow(DatabaseDown), expect(beside).rejects.toThrow(DatabaseDown)]
    flushes[1]?.done()
    flushes[0]?.fail(new Error('EIO'))
    await Promise.all(downs)
    const after = writer.write(put('after'))
    await until(() => flushes.length === 3)
    flushes[2]?.done()
    await after
    await writer.stop()
    connection.raw.close()
  })

  it('that fails is DatabaseDown to those whose commit it lost, and to nobody else', async () => {
    const { connection, writer, flushes, put, until } = openWriter()
    const lost = writer.write(put('lost'))
    await until(() => flushes.length === 1)
    const after = writer.write(put('after'))
    flushes[0]?.fail(new Error('EIO'))
    await expect(lost).rejects.toThrow(DatabaseDown)
    await until(() => flushes.length === 2)
    flushes[1]?.done()
    await after
    await writer.stop()
    connection.raw.close()
  })

  it('is not waited for by what need not be there at once: it goes with the next, or after a moment, or at the end', async () => {
    const { connection, writer, flushes, put } = openWriter()
    await writer.write(put('marked'), true)
    expect(flushes).toHaveLength(0)
    const written = writer.write(put('written'))
    await vi.waitFor(() => expect(flushes).toHaveLength(1))
    flushes[0]?.done()
    await written
    const slow = writer.write(put('slow'))
    await vi.waitFor(() => expect(flushes).toHaveLength(2))
    await writer.write(put('while it is on its way'), true)
    flushes[1]?.done()
    await slow
    await writer.write(put('alone'), true)
    await vi.waitFor(() => expect(flushes).toHaveLength(3))
    flushes[2]?.done()
    await writer.write(put('last'), true)
    const stopping = writer.stop()
    await vi.waitFor(() => expect(flushes).toHaveLength(4))
    flushes[3]?.done()
    await stopping
    connection.raw.close()
  })

  it('is not asked where nothing was written, and stopping waits for it', async () => {
    const { connection, writer, flushes, put, until } = openWriter()
    await writer.write(async () => {})
    expect(flushes).toHaveLength(0)
    const written = writer.write(put('last'))
    let stopped = false
    const stopping = writer.stop().then(() => {
      stopped = true
    })
    await until(() => flushes.length === 1)
    expect(stopped).toBe(false)
    flushes[0]?.done()
    await Promise.all([written, stopping])
    connection.raw.close()
  })
})

describe('the log', () => {
  const pagesOf = (path: string) => Math.ceil(statSync(`${path}-wal`).size / 4_120)
  /** 40 rows of a page each. */
  const some = (db: Database, round: number) =>
    db.transaction(async (tx) => {
      for (let i = 0; i < 40; i++) await put(tx, `k${String(round * 40 + i).padStart(5, '0')}`, 'x'.repeat(4_000))
    })

  it('is copied back by another thread while others write, and begun anew: it stays small under load', async () => {
    const db = await openSqlite({ file, vault, copyEveryRows: 200 })
    // Twenty rounds write 800 pages and more: a log that did not grow by them was begun anew. Copied by commits alone it is at 32,000.
    let round = 0
    let before = 0
    do {
      before = pagesOf(file)
      for (let i = 0; i < 20; i++) await some(db, round++)
    } while (pagesOf(file) > before)
    expect(pagesOf(file)).toBeLessThan(32_000)
    expect(await keysOf(db)).toHaveLength(40 * round)
    await db.close()
    const raw = new SqliteDriver(file, { readonly: true })
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(raw.prepare('select count(*) from settings').pluck().get()).toBe(40 * round)
    raw.close()
  })

  it('whose thread cannot work is left to the commits: nobody waits for it', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})
    const checkpoints = openCheckpoints(join(folder, 'not there.db'), 1)
    checkpoints.written(1)
    expect(checkpoints.ready()).toBe(undefined)
    await vi.waitFor(() => expect(warned).toHaveBeenCalledWith({ problem: 'ended' }, expect.stringContaining('could not be copied')))
    expect(checkpoints.ready()).toBe(undefined)
    await checkpoints.close()
    warned.mockRestore()
  })

  it('that cannot be copied, because another program reads an old state, stops nobody', async () => {
    const db = await openSqlite({ file, vault, copyEveryRows: 50 })
    const reader = new SqliteDriver(file, { readonly: true })
    reader.exec('begin')
    reader.prepare('select count(*) from settings').get()
    for (let round = 0; round < 20; round++) await some(db, round)
    expect(await keysOf(db)).toHaveLength(800)
    reader.exec('commit')
    reader.close()
    await db.close()
    expect(existsSync(`${file}-wal`)).toBe(false)
  })
})

describe('a file that another program holds', () => {
  it('is waited for without stopping the process, and then written', async () => {
    const db = await openSqlite({ file, vault })
    const holder = new SqliteDriver(file)
    holder.exec('begin immediate')
    const written = db.transaction(async (tx) => void (await put(tx, 'k')))
    // The event loop turns while the writer, which has found the file locked by then, waits: this runs, reads, and lets go.
    for (let turn = 0; turn < 5; turn++) await setImmediate()
    expect(await keysOf(db)).toEqual([])
    holder.exec('commit')
    await written
    expect(await keysOf(db)).toEqual(['k'])
    holder.close()
    await db.close()
  })

  it('for too long is DatabaseDown, and it goes on when the file is free', async () => {
    const db = await openSqlite({ file, vault, busyMs: 60 })
    const holder = new SqliteDriver(file)
    holder.exec('begin immediate')
    await expect(db.transaction(async (tx) => void (await put(tx, 'k')))).rejects.toThrow(DatabaseDown)
    await expect(db.ping(5_000)).rejects.toThrow(DatabaseDown)
    holder.exec('commit')
    holder.close()
    await db.transaction(async (tx) => void (await put(tx, 'k')))
    await db.ping(5_000)
    expect(await keysOf(db)).toEqual(['k'])
    await db.close()
  })
})

describe('kill -9', () => {
  it('in the middle of group commits loses no row that was said to be written', async () => {
    for (const rows of [1, 700]) {
      const { child, lines, reader, ended } = startChild('write', file)
      const before = lines.length
      while (lines.length - before < rows) await once(reader, 'line')
      child.kill('SIGKILL')
      await ended
      const said = lines.filter((line) => line !== 'open')
      expect(said.length).toBeGreaterThanOrEqual(rows - 1)
      const db = await openSqlite({ file, vault })
      const kept = new Set(await keysOf(db))
      expect(said.filter((key) => !kept.has(key))).toEqual([])
      // The next child begins again with the same keys.
      await db.transaction(async (tx) => void (await tx.delete(tx.t.settings)))
      await db.close()
    }
  })
})

describe('the data folder', () => {
  it('belongs to one process: a second is refused with what to do, and let in when the first is gone, even killed', async () => {
    const { child, lines, reader } = startChild('write', file)
    while (!lines.includes('open')) await once(reader, 'line')
    await expect(openSqlite({ file, vault })).rejects.toThrow(StartRefused)
    await expect(openSqlite({ file, vault })).rejects.toThrow(/in use by another process.*DATA_DIR/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const db = await openSqlite({ file, vault })
    const second = startChild('open', file)
    await second.ended
    expect(second.lines[0]).toMatch(/^StartRefused: .*正被另一个程序使用/)
    await db.close()
  })

  it('is let go of when the database is closed, or could not be opened', async () => {
    const raw = new SqliteDriver(file)
    raw.exec('create table applied_migrations (number integer primary key, tag text, hash text)')
    const newer = [...readMigrations('sqlite'), { tag: '9999_tomorrow', hash: 'x' }]
    for (const [i, one] of newer.entries()) raw.prepare('insert into applied_migrations values (?, ?, ?)').run(i, one.tag, one.hash)
    await expect(openSqlite({ file, vault })).rejects.toThrow(/newer version of Huoban.*9999_tomorrow/)
    raw.exec('drop table applied_migrations')
    raw.close()
    for (let i = 0; i < 2; i++) await (await openSqlite({ file, vault })).close()
  })
})

describe('a declared statement', () => {
  it('is built once for all databases of the process, and reads of each its own rows', async () => {
    let built = 0
    const values = statement<{ key: string }>()('test values by key', (q) => {
      built++
      return q
        .select({ value: q.t.settings.value })
        .from(q.t.settings)
        .where(eq(q.t.settings.key, param('key')))
    })
    for (const value of ['一', '二']) {
      const db = await openSqlite({ file: join(folder, value), vault })
      await db.transaction(async (tx) => void (await tx.insert(tx.t.settings).values({ key: '示例', value })))
      expect(await db.run(values, { key: '示例' })).toEqual([{ value }])
      await db.close()
    }
    expect(built).toBe(1)
  })
})

describe('migrating', () => {
  it('by several processes at once is done once', async () => {
    const all = Array.from({ length: 3 }, () => startChild('migrate', file))
    await Promise.all(all.map((one) => one.ended))
    expect(all.map((one) => one.lines)).toEqual([['migrated'], ['migrated'], ['migrated']])
    const raw = new SqliteDriver(file, { readonly: true })
    expect(raw.prepare('select tag from applied_migrations').all()).toEqual(readMigrations('sqlite').map(({ tag }) => ({ tag })))
    raw.close()
  })

  it('leaves an older database as it was when a step fails', async () => {
    const raw = new SqliteDriver(file)
    const [start] = readMigrations('sqlite')
    if (!start) throw new Error('no migration')
    await migrateSqlite(raw, [start])
    const bad = { tag: '0001_bad', hash: 'x', statements: ['create table good (a text)', 'create table bad (syntax error here,,)'] }
    await expect(migrateSqlite(raw, [start, bad])).rejects.toThrow(/syntax/)
    expect(raw.prepare("select name from sqlite_master where name = 'good'").all()).toEqual([])
    expect(raw.prepare('select tag from applied_migrations').all()).toEqual([{ tag: start.tag }])
    const good = { ...bad, tag: '0001_good', statements: ['create table good (a text)'] }
    await migrateSqlite(raw, [start, good])
    await migrateSqlite(raw, [start, good])
    expect(raw.prepare('select tag from applied_migrations order by number').all()).toEqual([{ tag: start.tag }, { tag: '0001_good' }])
    raw.close()
  })
})

describe('the data key', () => {
  it('is noted, and a start with another is refused', async () => {
    const db = await openDatabase({ dataDir: folder, dataKey: '11'.repeat(32) })
    await db.close()
    await expect(openDatabase({ dataDir: folder, dataKey: '22'.repeat(32) })).rejects.toThrow(/written with data key/)
    await (await openDatabase({ dataDir: folder, dataKey: '11'.repeat(32) })).close()
  })
})
