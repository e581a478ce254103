import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readConfig, VARIABLES } from '../src/config.js'
import {
  checkChinese,
  checkExports,
  checkGlobals,
  checkImports,
  checkNames,
  checkPackages,
  checkSql,
  readExample,
  readSource,
  type SourceFile,
} from './support/house-rules.js'

const files = readSource()

describe('the house', () => {
  test('has files to check', () => expect(files.length).toBeGreaterThan(20))
  test('every import keeps to the table', () => expect(checkImports(files)).toEqual([]))
  test('packages stay in their rooms', () => expect(checkPackages(files)).toEqual([]))
  test('raw SQL stays in db', () => expect(checkSql(files)).toEqual([]))
  test('the environment is read in config.ts and the time in clock.ts', () => expect(checkGlobals(files)).toEqual([]))
  test('exports have names', () => expect(checkExports(files)).toEqual([]))
  test('Chinese sentences stand in replies.ts', () => expect(checkChinese(files)).toEqual([]))
  test('things are named for what they are', () => expect(checkNames(files)).toEqual([]))
})

test('every library is named in a decision that says what it is for', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const decisions = readdirSync('docs/decisions').map((name) => readFileSync(`docs/decisions/${name}`, 'utf8'))
  const text = decisions.join('\n')
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter((name) => !name.startsWith('@types/'))
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

describe('.env.example', () => {
  const example = readExample()
  test('has every variable of config.ts, in its order', () => expect(example.map(([name]) => name)).toEqual(VARIABLES))
  test('is accepted as it stands, all at once', () => expect(() => readConfig(Object.fromEntries(example))).not.toThrow())
})

describe('the rules themselves find', () => {
  const house = (bad: Record<string, string>): SourceFile[] => {
    const others = ['db/database', 'queue/queue', 'chat/gateway', 'chat/wechaty', 'web/server', 'features/activities/queries', 'log', 'app']
    return [...others.map((path) => ({ path: `${path}.ts`, text: '' })), ...Object.entries(bad).map(([path, text]) => ({ path, text }))]
  }
  const bad: [string, (files: SourceFile[]) => string[], Record<string, string>, string][] = [
    [
      'a feature that imports another',
      checkImports,
      { 'features/hazards/open.ts': "import { a } from '../activities/queries.js'" },
      'may not',
    ],
    ['a database that rings', checkImports, { 'db/open.ts': "import type { Queue } from '../queue/queue.js'" }, 'may not'],
    ['a page that sends', checkImports, { 'web/page.tsx': "import('../outbox/post.js')" }, 'is not there'],
    ['an outbox that knows Wechaty', checkImports, { 'outbox/send.ts': "export { a } from '../chat/wechaty.js'" }, 'may not'],
    ['a room that knows the whole', checkImports, { 'intake/hear.ts': "import { createApp } from '../app.js'" }, 'may not'],
    ['a room nobody planned', checkImports, { 'helpers/all.ts': '' }, 'not in the table'],
    ['an import without ending', checkImports, { 'web/page.tsx': "import { log } from '../log'" }, 'end in .js'],
    ['an import from outside', checkImports, { 'web/page.tsx': "import { log } from '../../test/x.js'" }, 'outside'],
    ['Wechaty in intake', checkPackages, { 'intake/hear.ts': "import type { Message } from 'wechaty'" }, 'wechaty'],
    ['Redis in the outbox', checkPackages, { 'outbox/send.ts': "import { Redis } from 'ioredis'" }, 'ioredis'],
    ['a driver in a feature', checkPackages, { 'features/hazards/open.ts': "import { pgTable } from 'drizzle-orm/pg-core'" }, 'pg-core'],
    ['a web framework in the real chat', checkPackages, { 'chat/wechaty/link.ts': "import { Hono } from 'hono'" }, 'hono'],
    ['PGlite in the product', checkPackages, { 'db/open.ts': "import { PGlite } from '@electric-sql/pglite'" }, 'pglite'],
    ['SQL in a feature', checkSql, { 'features/hazards/queries.ts': "import { eq, sql as raw } from 'drizzle-orm'" }, 'raw SQL'],
    ['the environment', checkGlobals, { 'web/server.ts': 'const port = process.env.PORT' }, 'process.env'],
    ['a look at the clock', checkGlobals, { 'timers/run.ts': 'const at = Date.now()' }, 'Clock'],
    ['a date made now', checkGlobals, { 'timers/run.ts': 'const at = new Date()' }, 'Clock'],
    ['a default export', checkExports, { 'web/page.tsx': 'export default function page() {}' }, 'default'],
    ['a default expression', checkExports, { 'web/page.tsx': 'export default 1' }, 'default'],
    ['a sentence in an action', checkChinese, { 'features/hazards/open.ts': "const a = '已收到，谢谢'" }, 'replies.ts'],
    ['a sentence around a value', checkChinese, { 'features/hazards/open.ts': 'const a = `第\u0024{n}号。`' }, 'replies.ts'],
    ['a pattern for a name', checkNames, { 'outbox/send.ts': 'class SendService {}' }, 'SendService'],
    ['a pattern in a field', checkNames, { 'outbox/send.ts': 'interface A { memberRepository: string }' }, 'memberRepository'],
    ['a pattern for a file', checkNames, { 'outbox/send-manager.ts': '' }, 'named for its job'],
    ['a file in camel case', checkNames, { 'outbox/sendAll.ts': '' }, 'kebab-case'],
  ]
  test.each(bad)('%s', (_what, check, more, finding) => {
    const found = check(house(more))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(finding)
  })

  const good: [string, (files: SourceFile[]) => string[], Record<string, string>][] = [
    ['the leaves from anywhere', checkImports, { 'db/open.ts': "import { log } from '../log.js'" }],
    ['a page that asks a feature', checkImports, { 'web/page.tsx': "import { a } from '../features/activities/queries.js'" }],
    ['the interface of the chat', checkImports, { 'outbox/send.ts': "import type { Gateway } from '../chat/gateway.js'" }],
    [
      'a command and its hint',
      checkChinese,
      { 'features/hazards/commands.ts': "const c = { word: '隐患', hint: '看到危险，拍一张发来' }" },
    ],
    ['a reckoned date', checkGlobals, { 'db/rules.ts': "const at = Date.parse('2025-01-01')" }],
  ]
  test.each(good)('nothing wrong with %s', (_what, check, more) => expect(check(house(more))).toEqual([]))
})
