import { eq } from 'drizzle-orm'
import { noFriendAnyMore } from '../../community/members.js'
import { isFriend } from '../../community/receivers.js'
import type { Tx } from '../../db/database.js'
import type { OutboxRow } from '../../db/schema.js'
import { findRequestById, UNENDED } from './queries.js'
import * as replies from './replies.js'
import { tellStaff } from './tell.js'

/** What the platform says of one who cannot be written to any more. */
const GONE = ['not a friend', 'not a member of the room']

/** The platform did not take what was said to the one who asked: his chat id is no way to him any more, and whoever has his case hears it, once. */
export async function unheard(tx: Tx, { id, item }: OutboxRow, now: number): Promise<void> {
  const { outbox } = tx.t
  const [row] = await tx.select().from(outbox).where(eq(outbox.id, id)).limit(1)
  if (row?.state !== 'failed' || !GONE.includes(row.reason ?? '') || !row.conversation.startsWith('person:')) return
  const request = item ? await findRequestById(tx, item) : undefined
  if (!request || row.member !== request.reporter || !UNENDED.includes(request.state)) return
  if (!(await isFriend(tx, request.reporter))) return
  await noFriendAnyMore(tx, { account: row.account, platformId: row.conversation.slice('person:'.length) })
  const words = { class: 'reminder', purpose: 'help.unheard', text: replies.unheard(request.number) } as const
  await tellStaff(tx, request, request.owner, words, now)
}
