import { eq } from 'drizzle-orm'
import type { OutgoingMessage } from '../chat/gateway.js'
import type { Database } from '../db/database.js'
import type { OutboxRow } from '../db/schema.js'
import { SealBroken } from '../db/vault.js'
import { SendError } from '../errors.js'
import type { Bytes } from '../files/bytes.js'

/** Between the parts of one message: a blank line, with an invisible mark in it that nobody writes. */
export const FOLD = '\n\u2063\n'

/** What rows that leave together say. Throws `SendError` for good where it cannot be put into words any more. */
export async function outgoing({ db, bytes }: { db: Database; bytes: Bytes }, batch: OutboxRow[]): Promise<OutgoingMessage> {
  const [row] = batch
  if (!row) throw new Error('an empty batch')
  const conversation = placeOf(row.conversation)
  if (row.file) return { conversation, file: await pictureOf(db, bytes, row.file) }
  if (row.document) return { conversation, file: { bytes: Buffer.from(wordsOf(db, row)), name: row.document } }
  const text = batch.map((one) => wordsOf(db, one)).join(FOLD)
  return { conversation, text, ...(row.mention ? { mention: row.mention } : {}) }
}

function wordsOf({ vault }: Database, { sealed }: OutboxRow): string {
  try {
    return sealed ? vault.open('outbox', sealed) : ''
  } catch (error) {
    throw error instanceof SealBroken ? new SendError('it cannot be put into words', false) : error
  }
}

/** Nobody can read it any more, and no try will change that. */
export function isUnreadable({ vault }: Database, { sealed }: OutboxRow): boolean {
  try {
    if (sealed) vault.open('outbox', sealed)
    return false
  } catch {
    return true
  }
}

async function pictureOf(db: Database, stored: Bytes, file: string): Promise<{ bytes: Buffer; name: string }> {
  const { files } = db.t
  const [row] = await db.select({ hash: files.hash }).from(files).where(eq(files.id, file)).limit(1)
  const bytes = row?.hash ? await stored.get(row.hash) : undefined
  if (!bytes) throw new SendError('the picture has expired', false)
  return { bytes, name: `${file}.jpg` }
}

export function placeOf(conversation: string): { room: string } | { person: string } {
  const at = conversation.indexOf(':')
  const id = conversation.slice(at + 1)
  return conversation.startsWith('room:') ? { room: id } : { person: id }
}
