import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import ts from 'typescript6'

/** One file of src/: its path from there, with forward slashes. */
export interface SourceFile {
  path: string
  text: string
}

/** What is wrong, as `path: sentence`. */
export type Finding = string

export function readSource(root = 'src'): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|tsx)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

const LEAVES = ['errors', 'log', 'clock']
const CHAT_INTERFACE = ['chat/gateway', 'chat/kinds']
const EVERYTHING = ['']
const FEATURE = ['db', 'files', 'conversation', 'community', 'outbox', 'timers']

/**
 * Who may import whom, besides itself and the leaves: a room (every file under it), or one file. `features/*` is each folder under
 * features/, which may never import another; `features/index` lists them. The files that wire the rooms together know them all.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  errors: [],
  log: [],
  clock: [],
  config: [],
  db: [],
  queue: [],
  files: ['db'],
  chat: [],
  conversation: ['db'],
  community: ['db'],
  timers: ['db', 'queue'],
  outbox: ['db', 'queue', 'files', ...CHAT_INTERFACE],
  'features/*': FEATURE,
  'features/index': ['features', ...FEATURE],
  intake: ['db', 'queue', 'files', ...CHAT_INTERFACE, 'conversation', 'community', 'outbox'],
  web: ['db', 'files', 'community', 'features/*/queries', 'features/*/actions'],
  app: EVERYTHING,
  huoban: EVERYTHING,
  console: EVERYTHING,
  importers: EVERYTHING,
  import: EVERYTHING,
  told: ['config', 'db/replies', 'db/start-refused'],
  train: ['config', 'db', 'features/labels/train', 'told'],
  verify: ['config', 'db', 'told'],
  banner: ['config'],
  main: ['app', 'huoban', 'config', 'told'],
}

/** A package (with what is under it) and the only rooms that may name it; none: tests only. */
const PACKAGES: readonly { name: RegExp; rooms: readonly string[] }[] = [
  { name: /^(wechaty|@juzi\/|@chatie\/|file-box$)/, rooms: ['chat'] },
  { name: /^(bullmq|ioredis)(\/|$)/, rooms: ['queue'] },
  { name: /^(better-sqlite3|pg|drizzle-orm\/(better-sqlite3|node-postgres|pglite|sqlite-core|pg-core))(\/|$)/, rooms: ['db'] },
  { name: /^@electric-sql\//, rooms: [] },
  // One writer of CSV: it makes no cell a formula.
  { name: /^papaparse$/, rooms: ['db'] },
  { name: /^(hono|@hono)(\/|$)/, rooms: ['web', 'chat/simulator'] },
]

const room = (path: string): string => {
  const [first, second] = path.replace(/\.tsx?$/, '').split('/')
  if (first === 'features') return second === 'index' ? 'features/index' : 'features/*'
  return first ?? ''
}
const own = (path: string) => (path.startsWith('features/') ? path.split('/').slice(0, 2).join('/') : room(path))
const under = (path: string, allowed: string) => {
  const wanted = allowed === '' ? [] : allowed.split('/')
  const parts = path.split('/')
  return wanted.every((part, at) => part === '*' || part === parts[at])
}

function importsOf(file: SourceFile): string[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map((one) => one.fileName)
}

/** The import table, and that every import names a file that is there. */
export function checkImports(files: SourceFile[], mayImport = MAY_IMPORT): Finding[] {
  const known = new Set(files.map((file) => file.path.replace(/\.tsx?$/, '')))
  return files.flatMap((file) => {
    const allowed = mayImport[room(file.path)]
    if (!allowed) return [`${file.path}: its room is not in the table`]
    return importsOf(file)
      .filter((name) => name.startsWith('.'))
      .flatMap((name) => {
        const target = posix.join(posix.dirname(file.path), name)
        if (target.startsWith('..')) return [`${file.path}: ${name} is outside of src`]
        if (!target.endsWith('.js')) return [`${file.path}: ${name} does not end in .js`]
        const to = target.slice(0, -'.js'.length)
        if (!known.has(to)) return [`${file.path}: ${name} is not there`]
        const fine = under(to, own(file.path)) || [...LEAVES, ...allowed].some((one) => under(to, one))
        return fine ? [] : [`${file.path}: may not import ${to}`]
      })
  })
}

export function checkPackages(files: SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((name) => {
      const rule = PACKAGES.find((one) => one.name.test(name))
      return !rule || rule.rooms.some((one) => under(file.path, one)) ? [] : [`${file.path}: may not import ${name}`]
    }),
  )
}

/** Calls `look` with every node of the file. */
function walk(file: SourceFile, look: (node: ts.Node) => Finding | undefined): Finding[] {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind)
  const found: Finding[] = []
  const visit = (node: ts.Node) => {
    const finding = look(node)
    if (finding) found.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${finding}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The environment is read in config.ts; the time comes from a Clock. `Date.parse` and `Date.UTC` reckon, they do not look. */
export function checkGlobals(files: SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    walk(file, (node) => {
      if (ts.isPropertyAccessExpression(node)) {
        const text = node.getText()
        if (text === 'process.env' && file.path !== 'config.ts') return 'process.env is read in config.ts only'
        if (text === 'Date.now' && file.path !== 'clock.ts') return 'the time comes from a Clock'
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && file.path !== 'clock.ts') return 'the time comes from a Clock'
      return undefined
    }),
  )
}

export function checkExports(files: SourceFile[]): Finding[] {
  const isDefault = (node: ts.Node) =>
    ts.isExportAssignment(node) ||
    (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) ||
    (ts.isExportSpecifier(node) && node.name.text === 'default')
  return files.flatMap((file) => walk(file, (node) => (isDefault(node) ? 'no default exports: a thing has one name' : undefined)))
}

/** `features may use drizzle's operators, not sql`: raw SQL is a dialect, and dialects are db's. */
export function checkSql(files: SourceFile[]): Finding[] {
  return files
    .filter((file) => !file.path.startsWith('db/'))
    .flatMap((file) =>
      walk(file, (node) => {
        if (!ts.isImportDeclaration(node) || !/^['"]drizzle-orm['"]$/.test(node.moduleSpecifier.getText())) return undefined
        const names = node.importClause?.namedBindings
        const taken = names && ts.isNamedImports(names) ? names.elements.map((one) => (one.propertyName ?? one.name).text) : []
        return taken.includes('sql') ? 'raw SQL belongs in db/' : undefined
      }),
    )
}

const CHINESE = /[\u3400-\u9fff]/g
const SENTENCE_MARK = /[。！？；，：…]/
const LONG_FOR_A_WORD = 9

/**
 * Where Chinese sentences may stand besides replies.ts: conversation/ (the words it understands, and the menu it builds), pages
 * (a page is its words), and the make-believe platform, which speaks for itself.
 */
const CHINESE_ROOMS = ['conversation', 'web', 'chat/simulator']

/** A string with a Chinese sentence in it: a mark between or after words, or more than eight characters in a row of one string. */
export function checkChinese(files: SourceFile[]): Finding[] {
  return files
    .filter((file) => basename(file.path) !== 'replies.ts' && !CHINESE_ROOMS.some((one) => under(file.path, one)))
    .flatMap((file) =>
      walk(file, (node) => {
        if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node) && !ts.isJsxText(node)) return undefined
        // A command's hint is its line in 帮助 and stands beside its word.
        if (ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'hint') return undefined
        const characters = node.text.match(CHINESE)?.length ?? 0
        const sentence = characters >= LONG_FOR_A_WORD || (characters > 0 && SENTENCE_MARK.test(node.text))
        return sentence ? `a Chinese sentence belongs in replies.ts: ${node.text.trim().slice(0, 30)}` : undefined
      }),
    )
}

const UNWANTED = /(^|[a-z0-9])(Service|Manager|Repository|UseCase|Dto|DTO|Entity|Aggregate|Bus|Container|Decorator|Plugin|Saga)$/
const UNWANTED_FILE = /(^|-)(manager|repository|use-case|dto|entity|aggregate|bus|container|decorator|plugin|saga|service)$/
/** Reaches into Wechaty's own PuppetService and calls its parts by their names. */
const WECHATY_NAMES = 'chat/wechaty/fixed-puppet-service.ts'

/** Names that say a pattern instead of what the thing is. */
export function checkNames(files: SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const name = basename(file.path).replace(/\.tsx?$/, '')
    const folders = file.path.split('/').slice(0, -1)
    const found = [...folders, name]
      .filter((part) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part))
      .map((part) => `${file.path}: ${part} is not kebab-case`)
    if (file.path === WECHATY_NAMES) return found
    if (UNWANTED_FILE.test(name)) found.push(`${file.path}: a file is named for its job`)
    return found.concat(walk(file, (node) => (declares(node) ? unwanted(node.name.text) : undefined)))
  })
}

const unwanted = (name: string) => (UNWANTED.test(name) ? `${name}: a thing is named for what it is` : undefined)

const declares = (node: ts.Node): node is ts.NamedDeclaration & { name: ts.Identifier } =>
  (ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node)) &&
  node.name !== undefined &&
  ts.isIdentifier(node.name)

/** Variables of `.env.example`, commented out or not, in its order, with their sample values. */
export function readExample(file = '.env.example'): [string, string][] {
  if (!existsSync(file)) return []
  return [...readFileSync(file, 'utf8').matchAll(/^#?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name ?? '', value ?? ''])
}
