import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VARIABLES } from '../src/config.js'

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')

const LEAVES = ['errors', 'log', 'clock']
const EVERYTHING = ['*']
/** Who may import whom, besides itself and the leaves. `features/*`: never another feature. */
const MAY_IMPORT: Record<string, string[]> = {
  db: [],
  queue: [],
  files: ['db'],
  chat: [],
  conversation: ['db'],
  community: ['db'],
  timers: ['db', 'queue'],
  outbox: ['db', 'queue', 'files', 'chat/gateway'],
  features: ['db', 'files', 'conversation', 'community', 'outbox', 'timers'],
  intake: ['db', 'queue', 'files', 'chat/gateway', 'conversation', 'community', 'outbox'],
  web: ['db', 'files', 'community', 'features'],
  app: EVERYTHING,
  huoban: EVERYTHING,
  banner: ['config'],
  main: ['huoban', 'config'],
  config: [],
  errors: [],
  log: [],
  clock: [],
}
/** Packages that only one room may use. */
const ONLY_IN: [RegExp, RegExp][] = [
  [/^(wechaty|file-box)/, /^chat\//],
  [/^(bullmq|ioredis)/, /^queue\//],
  [/^(better-sqlite3|pg|@electric-sql)/, /^db\//],
  [/^(hono|@hono)/, /^(web\/|chat\/simulator\/http)/],
  [/^sharp$/, /^files\//],
]

interface Import {
  file: string
  from: string
}
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)]))
const sources = filesIn(src).filter((file) => /\.tsx?$/.test(file))
const read = (file: string) => readFileSync(file, 'utf8')
const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({ file: relative(src, file), from: match[1] ?? '' }))

const roomOf = (path: string) => path.split('/')[0]?.replace(/\.tsx?$/, '') ?? ''

/** What is wrong with an import; undefined when nothing is. */
function wrong({ file, from }: Import): string | undefined {
  if (!from.startsWith('.')) {
    const rule = ONLY_IN.find(([name]) => name.test(from))
    return rule && !rule[1].test(file) ? `${file} uses ${from}` : undefined
  }
  const target = normalize(join(dirname(file), from)).replace(/\.jsx?$/, '')
  const [room, other] = [roomOf(file), roomOf(target)]
  if (room === 'features' && other === 'features') {
    const [mine, theirs] = [file.split('/')[1], target.split('/')[1]]
    return mine === 'index.ts' || mine === theirs ? undefined : `${file} imports ${target}: another feature`
  }
  if (room === other || LEAVES.includes(other)) return undefined
  const allowed = MAY_IMPORT[room]
  if (!allowed) return `${file} is in no room`
  return allowed.includes('*') || allowed.some((name) => target === name || target.startsWith(`${name}/`))
    ? undefined
    : `${file} imports ${target}`
}

describe('who may import whom', () => {
  it('every import keeps to the table', () => {
    expect(sources.flatMap((file) => importsOf(file, read(file))).flatMap((one) => wrong(one) ?? [])).toEqual([])
  })
  it.each([
    ['chat/wechaty.ts', '../db/database.js'],
    ['conversation/command.ts', '../community/roles.js'],
    ['features/help-requests/open.ts', '../members/grant.js'],
    ['outbox/send.ts', '../chat/wechaty.js'],
    ['intake/hear.ts', 'wechaty'],
    ['web/server.tsx', 'bullmq'],
    ['features/rooms/commands.ts', '../../intake/understand.js'],
  ])('%s may not import %s', (file, from) => {
    expect(wrong({ file, from })).toBeDefined()
  })
})

describe('rules of the house', () => {
  /** Lines of code that match, with comments left out. */
  const lines = (pattern: RegExp, except: RegExp) =>
    sources
      .filter((file) => !except.test(relative(src, file)))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
          .map((line) => `${relative(src, file)}: ${line.trim()}`),
      )
  it('time comes from the clock', () => {
    // The chat room stamps liveness of its connection, which no test moves.
    expect(lines(/Date\.now\(\)|new Date\(/, /^(clock|log)\.ts|^chat\/(wechaty|simulator)\//)).toEqual([])
  })
  it('only config.ts reads the environment', () => {
    expect(lines(/process\.env/, /^config\.ts/)).toEqual([])
  })
  it('features write no SQL', () => {
    expect(lines(/\bsql`|import .*\bsql\b.* from 'drizzle-orm'/, /^db\//)).toEqual([])
  })
  it('no any, no silenced checks', () => {
    expect(lines(/\bas any\b|: any\b|@ts-(ignore|expect-error|nocheck)/, /^$/)).toEqual([])
  })
  it('only exports with a name', () => {
    expect(lines(/^export default/, /^$/)).toEqual([])
  })
  it('files are named in kebab-case', () => {
    expect(sources.map((file) => relative(src, file)).filter((file) => !/^[a-z0-9-./]+$/.test(file))).toEqual([])
  })
  it('what the bot says stands in replies files', () => {
    const sentence = /['"`][^'"`]*[\u4e00-\u9fa5]{4,}[^'"`]*[，。？！][^'"`]*['"`]/
    expect(lines(sentence, /replies\.ts$|^conversation\/(menu|lexicon|places|times|normalise|numbers)|^web\/|^chat\/simulator\//)).toEqual(
      [],
    )
  })
  it('no pattern words in names', () => {
    expect(
      lines(
        /\b(class|interface|type|function|const)\s+\w*(Service|Manager|Repository|UseCase|DTO|Entity|Aggregate|Container|Decorator|Saga)\b/,
        /fixed-puppet-service/,
      ),
    ).toEqual([])
  })
})

describe('.env.example', () => {
  const names = read(join(root, '.env.example'))
    .split('\n')
    .flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? [])
  it('has every variable, and no other', () => {
    expect([...names].sort()).toEqual([...VARIABLES].sort())
  })
})
