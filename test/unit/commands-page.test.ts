import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandsPage } from '../support/commands-page.js'

it('docs/commands.md is what the command table says (npm run docs)', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'commands.md'), 'utf8')).toBe(commandsPage())
})
