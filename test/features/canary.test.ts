import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { symbols } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MINUTE } from '../../src/clock.js'
import { DatabaseDown } from '../../src/errors.js'
import { log } from '../../src/log.js'
import { createBullQueue } from '../../src/queue/bullmq.js'
import { liveThrough } from '../support/canary/history.js'
import { dump, type Overheard, overhearRedis, rawBytes, runRaw } from '../support/canary/surfaces.js'
import { type CanaryTown, openCanaryTown } from '../support/canary/town.js'
import { visit } from '../support/console.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { DATABASE_URL, INSTALL, REDIS_URL } from '../support/servers.js'

/**
 * What people fill in and yet stands readable in the database, column by column, with the reason. Everything else they write is sealed,
 * or is not kept.
 */
const PLAIN: Record<string, string> = {
  'members.name': 'the display name everybody in the group sees: people are found by it; emptied on erasure',
  'identities.name': 'the same, of each chat id; the row goes on erasure',
  'room_members.name': 'the same, of those in a group who never spoke to the bot: 授权 finds them by it',
  'room_members.alias': 'the name in this group: people are found by it',
  'rooms.name': 'the name of the group: 群 <name> finds it; a rider may not choose it',
  'rooms.site': 'which site the group is of, said by a coordinator: notices are addressed by it',
  'rooms.platform': 'which platform the group rides for, said by a coordinator: notices are addressed by it',
  'policies.code': 'a table an operator keeps, approved to be told to everybody',
  'policies.title': 'the same',
  'policies.answer': 'the same',
  'policies.questions': 'the same',
  'policies.topic': 'the same',
  'policies.source': 'the same',
  'policies.url': 'the same',
  'gazetteer.code': 'a table of public places that an operator keeps',
  'gazetteer.id': 'the same: the district and the code',
  'gazetteer.name': 'the same',
  'gazetteer.aliases': 'the same',
  'gazetteer.source': 'the same',
  'hazards.place': 'the place of a thing in a street, no person’s: reports of the same are found by it',
  'hazards.place_key': 'the same, without what changes from mouth to mouth',
  'activities.title': 'announced to everybody by a coordinator',
  'activities.place': 'announced to everybody by a coordinator',
  'meetings.title': 'who is met, by display name, for the worker’s list; replaced on erasure',
  'member_skills.skill': 'declared to be asked for: volunteers are found by it; goes on erasure',
  'member_tags.value': 'declared for a match; goes on erasure',
}

let town: CanaryTown | undefined
let fresh: FreshDatabase | undefined
let redis: Overheard | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  log.level = 'info'
  await town?.stop()
  await redis?.stop()
  await fresh?.stop()
  town = fresh = redis = undefined
})

/** All that this process writes: log lines, and whatever a library prints. */
function overhearOutput(): () => string {
  const heard: string[] = []
  const take = (chunk: unknown) => {
    heard.push(String(chunk))
    return true
  }
  log.level = 'debug'
  const logged = (log as unknown as Record<symbol, { write(line: string): unknown }>)[symbols.streamSym]
  if (!logged) throw new Error('pino has no stream')
  vi.spyOn(logged, 'write').mockImplementation(take)
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(take)
  return () => heard.join('\n')
}

const ways = [
  ['SQLite and the bell in the process', 'sqlite', undefined, undefined],
  ['PostgreSQL and BullMQ on Redis', 'postgres', REDIS_URL, !REDIS_URL ? INSTALL.redis : !DATABASE_URL ? INSTALL.postgres : undefined],
] as const

describe.each(ways)('words and names of people, on %s', (_name, dialect, redisUrl, missing) => {
  it.skipIf(missing)(
    'stand sealed in the database, and nowhere else',
    async () => {
      fresh = await freshDatabase(dialect, { seeded: true })
      redis = redisUrl ? await overhearRedis(redisUrl) : undefined
      const output = overhearOutput()
      const prefix = `canary-${process.pid}-${Math.random().toString(36).slice(2)}`
      const onError = (queue: string, _key: string, error: unknown) => log.error({ queue, error: error instanceof Error ? error.name : '' })
      town = await openCanaryTown(fresh, redisUrl ? createBullQueue({ url: redisUrl, prefix, onError }) : undefined)
      const { canaries } = town

      await liveThrough(town)
      const pages = await goWrong(town, fresh)
      const spooled = await databaseDown(town)

      expect(canaries.size).toBeGreaterThan(200)
      // Nothing that is looked at below may be empty, or it would prove nothing.
      expect(output().length).toBeGreaterThan(500)
      expect(output()).toContain('handling failed')
      expect(output()).toContain('sending failed')
      if (redis) expect(redis.text()).toContain(prefix)
      expect(spooled.length).toBeGreaterThan(100)

      expect(canaries.in(output()), 'log').toEqual([])
      expect(canaries.in(redis?.text() ?? ''), 'Redis').toEqual([])
      expect(canaries.in(pages), 'metrics and error pages').toEqual([])
      expect(canaries.in(spooled), 'spool').toEqual([])

      const found = await readable(fresh, canaries)
      expect([...found.keys()].sort()).toEqual(Object.keys(PLAIN).sort())
      // What stood in a readable column before it was changed may still be in the log beside the file.
      const plain = new Set([...found.values()].flatMap((what) => [...what]))
      const sealed = canaries.in(rawBytes(fresh)).filter((what) => !plain.has(what) && !/^(a )?(new )?(name|place|alias) of/.test(what))
      expect(sealed, 'the raw file').toEqual([])

      // What could not be handled before is tried again first: one person's messages keep their order.
      town.clock.advance(11 * MINUTE)
      await town.app.settle()
      await town.say('骑手', '删除我的数据')
      const heard = town.world.transcript(0, 100_000).filter((entry) => entry.with === town?.who.骑手)
      expect(heard.at(-1)?.text).toContain('已删除')
      const left = await readable(fresh, canaries)
      expect([...left].filter(([, what]) => what.has('name of 骑手') || what.has('alias of 骑手'))).toEqual([])
      if (fresh.file) await runRaw(fresh, 'pragma wal_checkpoint(truncate)')
      expect(canaries.in(rawBytes(fresh)).filter((what) => /^(name|alias) of 骑手/.test(what))).toEqual([])
      for (const column of ['member_skills.skill', 'member_tags.value'])
        expect([...(left.get(column) ?? [])].filter((what) => !what.includes('of staff'))).toEqual([])
    },
    240_000,
  )
})

/** Columns with planted words in them that can be read, and which. */
async function readable(fresh: FreshDatabase, canaries: CanaryTown['canaries']): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  for (const [table, rows] of await dump(fresh))
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        for (const what of canaries.in(textOf(value)))
          found.set(`${table}.${column}`, (found.get(`${table}.${column}`) ?? new Set<string>()).add(what))
  return found
}
const textOf = (value: unknown) =>
  Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'string' ? value : (JSON.stringify(value) ?? '')

/** A handler that throws, a send whose error quotes the message, a picture that cannot be had, pages asked for odd things. */
async function goWrong(town: CanaryTown, fresh: FreshDatabase): Promise<string> {
  const { app, canaries, say, clock, web } = town
  const of = (what: string) => canaries.plant(what)
  for (const table of ['help_notes', 'activities', 'outbox', 'questions', 'members', 'identities']) {
    await runRaw(fresh, `alter table ${table} rename to ${table}_away`)
    // The look for what is due misses the table too, and says so to its caller.
    await say('骑手', `求助 车坏了 ${of(`求助 without ${table}`)}`).catch(() => {})
    await say('统筹', `发布活动 ${of(`a title without ${table}`)} 11月28日19:00到20:30 地点 ${of('a place')} 名额 5`).catch(() => {})
    await runRaw(fresh, `alter table ${table}_away rename to ${table}`)
    // What failed is tried again, and lets what is behind it pass.
    clock.advance(11 * MINUTE)
    await app.settle()
  }
  const send = vi.spyOn(app.gateway, 'send').mockImplementation(async (message) => {
    throw new Error(`could not send ${JSON.stringify(message)}`)
  })
  await say('骑手', `求助 车坏了 ${of('求助 that cannot be answered')}`)
  send.mockRestore()
  clock.advance(10 * MINUTE)
  await app.settle()
  const { get, post } = visit(web)
  const asked = [
    await get('/metrics'),
    await get(`/console/${of('a path')}`),
    await get(`/console/sign-in/${of('a link')}`.replace(/.$/, '!')),
    await post('/console/sign-in', { link: of('a link, posted') }),
    await get(`/nothing?${of('a query')}`),
  ]
  return (await Promise.all(asked.map((answer) => answer.text()))).join('\n')
}

/** Messages that come while the database is away wait on the disk. Returns the names and contents of what lies there then. */
async function databaseDown(town: CanaryTown): Promise<string> {
  const { app, canaries, say, dir } = town
  const down = vi.spyOn(app.db, 'transaction').mockRejectedValue(new DatabaseDown('away'))
  await say('骑手', `求助 车坏了 ${canaries.plant('求助 while the database is away')}`).catch(() => {})
  await say('骑手', `/求助 车坏了 ${canaries.plant('求助 in a group while the database is away')}`, { room: true }).catch(() => {})
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  expect(names.some((name) => name.startsWith('spool'))).toBe(true)
  const files = names.map((name) => join(dir, name)).filter((file) => existsSync(file) && statSync(file).isFile())
  const text = [...names, ...files.map((file) => readFileSync(file).toString('latin1'))].join('\n')
  down.mockRestore()
  await app.settle()
  return text
}
