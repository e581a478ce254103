import { join } from 'node:path'
import pg from 'pg'
import type { Database } from '../../src/db/database.js'
import { openPostgres } from '../../src/db/postgres.js'
import { openSqlite } from '../../src/db/sqlite.js'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { createVault } from '../../src/db/vault.js'
import { type BuiltBot, startBuiltBot, until } from '../support/built-bot.js'
import { TEST_DISTRICT, TEST_KEY } from '../support/database-templates.js'

/** The built bot, in one process or in three, on a database that can be looked at from outside. */
export interface Bots {
  /** Starts what does not run. */
  start(): Promise<void>
  /** One more of a role that runs, on a data folder of its own; rejects with what it printed when it ends. */
  startAnother(role: Role): Promise<BuiltBot>
  /** SIGKILL, of one of the processes or of all. */
  kill(role?: Role): Promise<void>
  /** Processes that run, by role; `all` is the whole bot in one. */
  running: Map<Role, BuiltBot>
  /** Asks in good order and waits; throws when one does not end well. */
  stop(): Promise<void>
  /** How many rows the statement counts, read past the bot. Undefined when the database cannot be read now. */
  count(statement: string): Promise<number | undefined>
  /** Opens the database for the checker: nothing else may have it open on SQLite. */
  open(): Promise<Database>
}
export type Role = 'all' | 'gateway' | 'worker' | 'worker-2' | 'web'

const common = { vault: createVault(TEST_KEY), district: TEST_DISTRICT }

export interface BotsOptions {
  dir: string
  env: Record<string, string>
  databaseUrl?: string
  redisUrl?: string
  /** In three processes. */
  split?: boolean
  /** With a second worker. */
  twoWorkers?: boolean
}

export function createBots({ dir, env, databaseUrl, redisUrl, split, twoWorkers }: BotsOptions): Bots {
  const file = join(dir, 'huoban.db')
  const roles: Role[] = split ? ['gateway', 'worker', ...(twoWorkers ? (['worker-2'] as const) : []), 'web'] : ['all']
  const running = new Map<Role, BuiltBot>()
  const settings = {
    DATA_DIR: dir,
    DATA_KEY: TEST_KEY,
    SEND_CAPS: 'off',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    ...env,
  }
  const startAs = (role: Role, folder: string) => startBuiltBot({ ...settings, ROLES: role.replace('-2', ''), DATA_DIR: folder })
  const kill = async (role?: Role) => {
    const dying = [...running].filter(([name]) => role === undefined || name === role)
    for (const [name] of dying) running.delete(name)
    await Promise.all(dying.map(([, bot]) => bot.kill('SIGKILL')))
  }
  return {
    running,
    async start() {
      const missing = roles.filter((role) => !running.has(role))
      const folder = (role: Role) => (role === 'all' ? dir : join(dir, role))
      const started = await Promise.all(missing.map((role) => startAs(role, folder(role))))
      for (const [at, role] of missing.entries()) running.set(role, started[at] as BuiltBot)
    },
    startAnother: (role) => startAs(role, join(dir, `another-${role}`)),
    kill,
    async stop() {
      const all = [...running]
      running.clear()
      for (const [role, bot] of all) {
        const code = await bot.kill('SIGTERM')
        if (code !== 0) throw new Error(`${role} ended with ${code}: ${bot.printed().slice(-2_000)}`)
      }
    },
    count: (statement) => (databaseUrl ? countPostgres(databaseUrl, statement) : countSqlite(file, statement)).catch(() => undefined),
    open: () => (databaseUrl ? openPostgres({ server: databaseUrl, ...common }) : openSqlite({ file, ...common })),
  }
}

async function countSqlite(file: string, statement: string): Promise<number> {
  const raw = new SqliteDriver(file, { readonly: true, fileMustExist: true, timeout: 100 })
  try {
    return raw.prepare<[], { rows: number }>(statement).get()?.rows ?? 0
  } finally {
    raw.close()
  }
}

async function countPostgres(url: string, statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ rows: string }>(statement)
    return Number(rows[0]?.rows ?? 0)
  } finally {
    await client.end()
  }
}

/** What is not done yet, in the words of the tables. What a window holds has a later `due_at`, and is not waited for. */
const OPEN_WORK = (now: number): Record<string, string> => ({
  'messages pending': `inbox where state = 'pending'`,
  'replies being sent': `outbox where state = 'sending'`,
  'replies due': `outbox where state = 'queued' and (due_at <= ${now} or class in ('urgent', 'reply'))`,
  'pictures due': `files where state = 'wanted' and due_at <= ${now}`,
  'timers due': `timers where state = 'set' and retry_at <= ${now}`,
  'notices unended': `broadcasts where state = 'sending' and not exists (select 1 from outbox
      where item = broadcasts.id and purpose = 'broadcast.text' and outbox.state in ('queued', 'sending'))`,
})

const countOf = (of: string) => `(select count(*) from ${of})`

/** Resolves when nothing that is due is left to do, eight times in a row. A notice whose end could not be told at once is told within a minute. */
export async function untilDone(bots: Bots, now: () => number, limit = 120_000): Promise<void> {
  let quiet = 0
  const all = () => `select ${Object.values(OPEN_WORK(now())).map(countOf).join(' + ')} as rows`
  const done = async () => {
    quiet = (await bots.count(all())) === 0 ? quiet + 1 : 0
    return quiet >= 8 || undefined
  }
  await until('everything due is done', done, limit).catch(async (error: Error) => {
    const left: string[] = []
    for (const [what, of] of Object.entries(OPEN_WORK(now()))) left.push(`${what}: ${await bots.count(`select ${countOf(of)} as rows`)}`)
    throw new Error(`${error.message} (${left.join(', ')})`, { cause: error })
  })
}
