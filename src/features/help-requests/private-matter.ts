import { eq } from 'drizzle-orm'
import { normalise } from '../../conversation/normalise.js'
import { AHEAD_OF_MORE, withTopic } from '../../conversation/topics/help-topics.js'
import { classify } from '../../conversation/topics/lexicon.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow } from '../../db/schema.js'

/** True when these words make a request of a group, that was none, a private matter: from here on it leaves the group. */
export async function becomesPrivate(tx: Tx, request: HelpRequestRow, words: string): Promise<boolean> {
  const { plain } = normalise(words)
  if (request.isPrivate || !request.room || !withTopic(classify(plain), plain, AHEAD_OF_MORE).isPrivate) return false
  await tx.update(tx.t.helpRequests).set({ isPrivate: true }).where(eq(tx.t.helpRequests.id, request.id))
  return true
}
