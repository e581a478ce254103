// Makes one file of a program and the packages that it imports, for `bundle.mjs` and for tests.
import { existsSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'

const SOURCE = resolve('src')
const CHUNKS = 'bundled'
/** They load a library or a file that lies beside them. */
const WITH_FILES = ['better-sqlite3', 'sharp', '@node-rs/jieba', 'leveldown', 'msgpackr-extract']
/** Packages name them as a choice that nobody here makes; they are not installed. */
const NOT_THERE = ['aws-sdk', 'esdk-obs-nodejs', 'etcd3', 'pg-native', 'bufferutil', 'utf-8-validate']
/** Importing them does nothing by itself, so that the gateway server and the hosted relay in Wechaty, which nobody here starts, stay out. */
const WITHOUT_EFFECT = /node_modules[\\/]wechaty(?:[\\/]dist[\\/]esm[\\/]src[\\/]io(?:-client)?\.js|-puppet-service[\\/].*)$/

/** Its parts and those of tests. */
const isOwn = (path) => path.startsWith(SOURCE) || path.startsWith(resolve('test'))
const inPackage = (path) => /.*\/node_modules\/(.*)$/.exec(path.replaceAll('\\', '/'))?.[1] ?? ''

/** Every export a function that promises: the whole is loaded when one is called. */
const WHEN_CALLED = {
  // An image library of its own, to read QR codes that nobody here sends.
  'file-box/dist/esm/src/qrcode.js': ['bufferToQrValue', 'qrValueToStream'],
}
const WHOLE = '?whole'
const whenCalled = (path, names) =>
  names
    .map((name) => `export const ${name} = async (...given) => (await import('./${basename(path)}${WHOLE}')).${name}(...given)`)
    .join('\n')

/** Their parts stand in a list of names; a bundler must see each as an import. */
const LISTED = /^wechaty-grpc\/dist\/esm\/commonjs\/generated\/\w+\.cjs$/
function spellOut(text, name) {
  const parts = [...text.matchAll(/^ {2}'(.*_pb\.js)',$/gm)].map((found) => found[1])
  const asked = '...require(pkg)'
  if (parts.length === 0 || !text.includes(asked)) throw new Error(`${name} is another one now: look at scripts/bundler.mjs again`)
  return text.replace(asked, `...({ ${parts.map((part) => `'${part}': () => require('${part}')`).join(', ')} })[pkg]()`)
}

/** What a file finds beside itself it finds from the bundle too. */
function whereItLay(text, path, out, parts) {
  const from = relative(resolve(out, CHUNKS), path.startsWith(SOURCE) ? resolve(parts, relative(SOURCE, path)) : path)
  const at = (place) => `new URL(${JSON.stringify(place.replaceAll('\\', '/'))}, ${BUNDLE})`
  const asPath = (place) => `toPath(${at(place)})`
  return text
    .replaceAll('import.meta.url', `${at(from)}.href`)
    .replaceAll(/\b__filename\b/g, asPath(from))
    .replaceAll(/\b__dirname\b/g, asPath(dirname(from)))
}
/** What CommonJS has by itself. `import.meta` in it would make it something else. */
const BUNDLE = '__bundle'
/** A package may have a `URL` of its own in the same chunk. */
const intro = ({ fileName, moduleIds }) =>
  moduleIds.length === 0
    ? ''
    : `import { createRequire as toRequire } from 'node:module'
import { fileURLToPath as toPath, URL as NodeUrl } from 'node:url'
const ${BUNDLE} = new NodeUrl('${fileName.startsWith(CHUNKS) ? '.' : `./${CHUNKS}`}/', import.meta.url), require = toRequire(${BUNDLE})`

const house = (out, parts) => ({
  name: 'house',
  resolveId: {
    filter: { id: /^\..*\.js$/ },
    handler(id, importer) {
      if (!importer || !isOwn(importer)) return undefined
      const path = resolve(dirname(importer), id.slice(0, -'.js'.length))
      return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file))
    },
  },
  load: { filter: { id: /\?whole$/ }, handler: (id) => readFile(id.slice(0, -WHOLE.length), 'utf8') },
  transform: {
    filter: { id: /\.(?:[cm]?js|tsx?)(?:\?whole)?$/ },
    handler(text, id) {
      const path = id.replace(WHOLE, '')
      const name = inPackage(path)
      if (LISTED.test(name)) return { code: spellOut(text, name), map: { mappings: '' } }
      if (WHEN_CALLED[name] && path === id) return { code: whenCalled(path, WHEN_CALLED[name]), map: { mappings: '' } }
      // Traces name lines of our own files; a map of everything else takes a third of a second to read.
      return { code: whereItLay(text, path, out, parts), map: isOwn(path) ? null : { mappings: '' } }
    },
  },
})

/**
 * `input`: name of a program to its file. Each becomes one file in the folder `out`; what several share lies beside it. `parts`: the folder in which a part of
 * src/ looks for what lies beside it.
 */
export async function bundle({ input, out, parts = out }) {
  rmSync(resolve(out, CHUNKS), { recursive: true, force: true })
  const made = await rolldown({
    input,
    platform: 'node',
    tsconfig: resolve('tsconfig.json'),
    external: new RegExp(`^(?:${[...WITH_FILES, ...NOT_THERE].join('|')})(?:/|$)`),
    plugins: [house(out, parts)],
    treeshake: { moduleSideEffects: [{ test: WITHOUT_EFFECT, sideEffects: false }] },
    // file-type asks for `require` in a way that a bundler warns of; it is there.
    checks: { eval: false },
  })
  await made.write({
    dir: out,
    format: 'esm',
    intro,
    chunkFileNames: `${CHUNKS}/[name]-[hash].js`,
    sourcemap: true,
    sourcemapExcludeSources: true,
    // Wechaty's packages import each other in circles, in an order that matters.
    strictExecutionOrder: true,
  })
  await made.close()
}
