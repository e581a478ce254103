import { and, eq } from 'drizzle-orm'
import type { Feature, Reply, Said } from '../conversation/said.js'
import type { InboxRow } from '../db/schema.js'

/** Somebody took a message back: the feature whose item it opened decides; nothing else is said. */
export async function recalled(said: Said, row: InboxRow, features: readonly Feature[]): Promise<Reply> {
  const { inbox } = said.tx.t
  const [original] = await said.tx
    .select({ id: inbox.id, state: inbox.state, sender: inbox.senderPlatformId })
    .from(inbox)
    .where(and(eq(inbox.account, row.account), eq(inbox.platformId, said.text)))
    .limit(1)
  if (original?.sender !== row.senderPlatformId) return undefined
  for (const feature of features) {
    const outcome = await feature.recalled?.(said, original.id)
    if (outcome) return outcome.reply
  }
  return undefined
}
