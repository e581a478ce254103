import { expect, it } from 'vitest'
import { openPostgres } from '../../src/db/postgres.js'
import { seedReference } from '../../src/db/seed.js'
import { common, TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { DATABASE_URL, INSTALL } from '../support/servers.js'

const NOW = Date.UTC(2026, 10, 26)

/** The first start of processes apart: each opens an empty database, and one of them loads what the others find there. */
it.skipIf(!DATABASE_URL)(
  `a process knows the rules though another has just loaded them${DATABASE_URL ? '' : ` (${INSTALL.postgres})`}`,
  async () => {
    const fresh = await freshDatabase('postgres', { alone: true })
    const other = await openPostgres({ server: fresh.url ?? '', ...common })
    try {
      await seedReference(fresh.db, TEST_DISTRICT)
      await seedReference(other, TEST_DISTRICT)
      expect(other.rules.span('first_aid.gap', NOW)).toBeGreaterThan(0)
    } finally {
      await other.close()
      await fresh.stop()
    }
  },
)
