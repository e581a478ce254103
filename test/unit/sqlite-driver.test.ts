import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { SQLITE_DRIVER } from '../../src/db/sqlite-driver.js'

const MANY_STATEMENTS = `
const Sqlite = require('${SQLITE_DRIVER}')
const db = new Sqlite(':memory:')
let rounds = 0
function more() {
  for (let i = 0; i < 2000; i++) db.prepare('select ' + i)
  if (++rounds < 60) setTimeout(more, 1)
}
more()
`

// With version 12 on Node 24.19 and newer this ends with SIGABRT.
test('statements may be collected while no script runs', () => {
  const ended = spawnSync(process.execPath, ['--max-semi-space-size=1', '-e', MANY_STATEMENTS], { encoding: 'utf8' })
  expect(ended).toMatchObject({ status: 0, signal: null, stderr: '' })
})
