import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { loadDataKey } from './data-key.js'
import type { Database } from './database.js'
import * as said from './replies.js'
import { openSqlite } from './sqlite.js'
import { StartRefused } from './start-refused.js'
import { createVault } from './vault.js'

export interface OpenOptions {
  databaseUrl?: string | undefined
  dataDir: string
  dataKey?: string | undefined
  /** Whose rules are read. */
  district?: string | undefined
  /** Of SQLite: transactions that share a commit at most; for benches. */
  mostUnits?: number
}

const KEY_SETTING = 'data_key_id'

/** Opens the configured database (SQLite under `dataDir` unless `databaseUrl` is set), brings it to the newest schema and reads the rules. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const vault = createVault(loadDataKey(options.dataKey, options.dataDir))
  const { district, mostUnits } = options
  const db = options.databaseUrl
    ? await (await import('./postgres.js')).openPostgres({ server: options.databaseUrl, vault, district })
    : await openSqlite({ file: join(options.dataDir, 'huoban.db'), vault, district, ...(mostUnits ? { mostUnits } : {}) })
  try {
    await checkKey(db)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

/** The first start notes which key the database is written with: a start with another would make texts nobody can read together. */
async function checkKey(db: Database): Promise<void> {
  const { settings } = db.t
  const [known] = await db.transaction(async (tx) => {
    await tx.insert(settings).values({ key: KEY_SETTING, value: tx.vault.keyId }).onConflictDoNothing()
    return tx.select().from(settings).where(eq(settings.key, KEY_SETTING))
  })
  if (known && known.value !== db.vault.keyId)
    throw new StartRefused(
      said.otherKey(known.value, db.vault.keyId),
      `The database was written with data key ${known.value}, not ${db.vault.keyId}. Give that key in DATA_KEY, or put its data.key back into the data folder.`,
    )
}
