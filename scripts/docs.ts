import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandsPage } from '../test/support/commands-page.js'

/** `npm run docs`: writes docs/commands.md from the command table. A test fails when it is stale. */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'commands.md'), commandsPage())
