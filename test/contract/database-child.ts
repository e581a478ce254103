/*
 * A process that writes until it is killed: `database-child.ts write <file>` prints the key of each row once its transaction has
 * resolved; `open <file>` opens the database and says so; `migrate <file>` brings a file to the newest schema.
 */
import { writeSync } from 'node:fs'
import { migrateSqlite } from '../../src/db/migrate.js'
import { openSqlite } from '../../src/db/sqlite.js'
import { SqliteDriver } from '../../src/db/sqlite-driver.js'
import { createVault } from '../../src/db/vault.js'

const [job, file] = process.argv.slice(2)
if (!file) throw new Error('which file?')
const say = (line: string) => void writeSync(1, `${line}\n`)

async function write(path: string): Promise<void> {
  const db = await openSqlite({ file: path, vault: createVault('00'.repeat(32)) })
  say('open')
  const lane = async (name: string) => {
    for (let i = 0; ; i++) {
      const key = `${name}-${i}`
      await db.transaction(async (tx) => void (await tx.insert(tx.t.settings).values({ key, value: 'x'.repeat(200) })))
      say(key)
    }
  }
  await Promise.all(Array.from({ length: 16 }, (_, i) => lane(`lane${i}`)))
}

async function open(path: string): Promise<void> {
  try {
    const db = await openSqlite({ file: path, vault: createVault('00'.repeat(32)) })
    say('open')
    await db.close()
  } catch (error) {
    say(`${(error as Error).name}: ${(error as Error).message}`)
  }
}

async function migrate(path: string): Promise<void> {
  const raw = new SqliteDriver(path, { timeout: 0 })
  await migrateSqlite(raw)
  raw.close()
  say('migrated')
}

if (job === 'write') await write(file)
else if (job === 'open') await open(file)
else if (job === 'migrate') await migrate(file)
else throw new Error('write, open or migrate?')
