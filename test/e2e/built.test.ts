import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { startBuiltBot, until } from '../support/built-bot.js'

const DIST = resolve(import.meta.dirname, '..', '..', 'dist')
const IMPORT = /^(?:import|export)\b[^'"]*?["']([^'"]+)["'];?$/gm

/** Every file that a start reads before its first line runs, and every package that it asks Node to find. */
function readAtStart(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (name.startsWith('.')) visit(join(file, '..', name))
      else if (!isBuiltin(name)) packages.add(name)
    }
  }
  visit(join(DIST, entry))
  return { files: [...files], packages: [...packages].sort() }
}

// Node needs a millisecond and more for each file: thousands of them were most of a start.
test.each([
  'main.js',
  'import.js',
  'train.js',
  'verify.js',
])('%s reads few files, and of packages only what is bound to a library of its own', (entry) => {
  const { files, packages } = readAtStart(entry)
  expect(files.length).toBeLessThan(20)
  expect(files.every((file) => existsSync(file))).toBe(true)
  // Else nothing was read here either.
  expect(packages).toContain('better-sqlite3')
  expect(packages.filter((name) => !/^(?:better-sqlite3|@node-rs\/jieba(?:\/dict\.js)?)$/.test(name))).toEqual([])
})

test('a process that neither speaks to the chat nor serves pages loads no Wechaty and no web server', () => {
  const { files } = readAtStart('main.js')
  const loaded = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  // A name that stands in the bundle where it is loaded at all.
  expect(loaded).toContain('createLocalQueue')
  for (const name of ['WechatyBuilder', 'class Hono']) expect(loaded).not.toContain(name)
})

test('what a start writes is for its own user alone, and its command line tells nothing', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'huoban-own-'))
  const data = join(dir, 'data')
  const bot = await startBuiltBot({ DATA_DIR: data })
  try {
    const written = [data, ...readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => join(data, name))]
    expect(written.some((path) => path.endsWith('huoban.db'))).toBe(true)
    expect(written.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
    const code = /claim code +(\w+)/.exec(bot.printed())?.[1] ?? ''
    expect(code).toMatch(/^[A-Z]{8}$/)
    const line = `/proc/${bot.pid}/cmdline`
    if (existsSync(line)) expect(readFileSync(line, 'utf8')).not.toContain(code)
  } finally {
    await bot.kill('SIGTERM')
    rmSync(dir, { recursive: true, force: true })
  }
})

test('an error that nobody caught ends it, and is told without its words', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'huoban-uncaught-'))
  const fails = encodeURIComponent("process.once('SIGUSR2', () => void Promise.reject(new TypeError('老张的电话')))")
  const bot = await startBuiltBot({ DATA_DIR: dir, NODE_OPTIONS: `--import=data:text/javascript,${fails}` })
  try {
    process.kill(bot.pid, 'SIGUSR2')
    await until('it says why it ends', () => bot.printed().includes('nobody caught') || undefined)
    expect(bot.printed()).toContain('TypeError')
    expect(bot.printed()).not.toContain('老张的电话')
    expect(await bot.kill('SIGTERM')).toBe(1)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})

test('what a bot wrote down is found whole, and what was changed behind its back is told', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'huoban-verify-'))
  const verify = () => spawnSync(process.execPath, [join(DIST, 'verify.js')], { env: { DATA_DIR: dir }, encoding: 'utf8' })
  try {
    const bot = await startBuiltBot({ DATA_DIR: dir })
    expect(verify().stderr).toContain('is in use by another process')
    const at = /simulator +(\S+)/.exec(bot.printed())?.[1]
    await fetch(`${at}/say`, { method: 'POST', body: JSON.stringify({ as: '小明', text: '/同意' }) })
    await until('the bot answers', async () => ((await (await fetch(`${at}/transcript`)).json()) as unknown[]).length >= 2 || undefined)
    await bot.kill('SIGTERM')
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('It is whole.') })
    const db = new SqliteDriver(join(dir, 'huoban.db'))
    db.exec("update journal set verb = 'withdraw_consent' where verb = 'consent'")
    db.close()
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('was changed') })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
