// Of src/ and the packages that it imports, some 2,300 files, a few under dist/: finding and reading them was most of a start. What tsc
// compiled stays beside them, for tests and benches that look at one part. Plain JavaScript, so that a build needs nothing but the
// dependencies of the product itself.
import { resolve } from 'node:path'
import { bundle } from './bundler.mjs'

const PROGRAMS = ['main', 'import', 'train', 'verify']

await bundle({ input: Object.fromEntries(PROGRAMS.map((name) => [name, resolve('src', `${name}.ts`)])), out: resolve('dist') })
