import { readFileSync, writeFileSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { openPostgres } from '../../src/db/postgres.js'
import { common, type FreshDatabase, type FreshOptions, idleOf, KEEP, RESET, seed, templateFile } from './database-templates.js'
import { pgliteAsPool, startPglite } from './pglite.js'

/** An instance is dear to make: one that an earlier test has left is used again. */
export async function freshPglite(options: FreshOptions = {}): Promise<FreshDatabase> {
  const instances = idleOf<PGlite>('pglite', options)
  const used = instances.pop()
  const pglite = used ?? (await startPglite(new Uint8Array(readFileSync(await pgliteTemplate(options)))))
  if (used) await pglite.exec(RESET)
  const db = await openPostgres({ server: pgliteAsPool(pglite), ...common })
  const stop = async () => {
    await db.close()
    instances.push(pglite)
  }
  return { db, stop }
}

function pgliteTemplate(options: FreshOptions): Promise<string> {
  return templateFile('postgres', options, async (draft) => {
    const pglite = await startPglite()
    const db = await openPostgres({ server: pgliteAsPool(pglite), ...common })
    await seed(db, options)
    await db.close()
    await pglite.exec(KEEP)
    const dump = await pglite.dumpDataDir('none')
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
    await pglite.close()
  })
}
