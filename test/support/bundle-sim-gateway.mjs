// The simulated platform's process as one file, in the folder named by the argument.
import { resolve } from 'node:path'
import { bundle } from '../../scripts/bundler.mjs'

const [out = ''] = process.argv.slice(2)
await bundle({ input: { 'sim-gateway': resolve('test/support/sim-gateway.ts') }, out: resolve(out) })
