import { eq } from 'drizzle-orm'
import type { Reader, Tx } from './database.js'

/** What the program notes of its own data (which version was loaded, what an index holds), by key. Undefined: never noted. */
export async function findSetting(reader: Pick<Reader, 'select' | 't'>, key: string): Promise<string | undefined> {
  const { settings } = reader.t
  const [row] = await reader.select().from(settings).where(eq(settings.key, key)).limit(1)
  return row?.value
}

/** Notes it anew, whatever stood there. */
export async function keepSetting(tx: Tx, key: string, value: string): Promise<void> {
  const { settings } = tx.t
  await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } })
}
