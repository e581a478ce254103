// Each process that tests start beside the bot's own, as one file in the folder named by the argument.
import { basename, resolve } from 'node:path'
import { bundle } from '../../scripts/bundler.mjs'

const CHILDREN = ['test/support/sim-gateway.ts', 'test/contract/database-child.ts']

const [out = ''] = process.argv.slice(2)
const input = Object.fromEntries(CHILDREN.map((file) => [basename(file, '.ts'), resolve(file)]))
await bundle({ input, out: resolve(out), parts: resolve('src') })
