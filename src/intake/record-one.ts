import { and, eq } from 'drizzle-orm'
import type { IncomingMessage } from '../chat/gateway.js'
import { param, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import { keepRecentMedia } from '../files/recent-media.js'
import { laneOf } from './addressed.js'
import { type Known, sinceOf } from './came.js'
import { takeMediaBack } from './recalled.js'
import type { Spooled } from './spool.js'

/** What a message said and who said it, as it is sealed into its inbox row. */
export interface Envelope {
  text: string
  textWithoutMention: string
  sender: IncomingMessage['sender']
  roomName?: string
  location?: IncomingMessage['location']
  recalledId?: string
  entries?: IncomingMessage['entries']
}

const insertInbox = statement<Record<string, unknown>>()('insert inbox', (q) =>
  q
    .insert(q.t.inbox)
    .values({
      id: param('id'),
      account: param('account'),
      platformId: param('platformId'),
      lane: param('lane'),
      roomPlatformId: param('room'),
      senderPlatformId: param('sender'),
      kind: param('kind'),
      addressedBy: param('by'),
      sealed: param('sealed'),
      state: param('state'),
      reason: param('reason'),
      dueAt: param('receivedAt'),
      sentAt: param('sentAt'),
      receivedAt: param('receivedAt'),
      endedAt: param('endedAt'),
    })
    .onConflictDoNothing(),
)

/**
 * What was taken back before it was heard: after a break a platform gives the one before the other. It is recorded, and not answered. Known to
 * this process, for as long as it matters.
 */
export interface TakenBack {
  note(recall: Spooled): void
  has(entry: Spooled): boolean
}

const MOST_TAKEN_BACK = 5_000

export function createTakenBack(): TakenBack {
  const ids = new Set<string>()
  // Nobody takes back what another said.
  const keyOf = ({ account, message }: Spooled, id: string | undefined) => `${account}/${message.sender.id}/${id}`
  return {
    note(recall) {
      for (const oldest of ids) if (ids.size >= MOST_TAKEN_BACK) ids.delete(oldest)
      ids.add(keyOf(recall, recall.message.recalledId))
    },
    has: (entry) => ids.has(keyOf(entry, entry.message.id)),
  }
}

/** Returns the lane to ring, or undefined when there is nothing to handle. */
export async function recordOne(tx: Tx, entry: Spooled, known: Known & { takenBack: TakenBack }): Promise<string | undefined> {
  const { message, account, by, receivedAt } = entry
  const lane = laneOf(account, message.room?.id, message.sender.id)
  const tooOld =
    isFromBefore(message.sentAt, await sinceOf(tx, entry, known), receivedAt) ||
    receivedAt - message.sentAt > tx.rules.span('old.silent', receivedAt)
  const silent = known.takenBack.has(entry) || tooOld
  if (by === 'media') {
    const { id: platformId, kind, sentAt } = message
    if (!silent) await keepRecentMedia(tx, { platformId, account, lane, kind, sentAt }, receivedAt)
    return undefined
  }
  if (by === 'recall') {
    await takeMediaBack(tx, entry, lane)
    if (!(await knows(tx, account, message.recalledId))) {
      known.takenBack.note(entry)
      return undefined
    }
  }
  const envelope: Envelope = {
    text: message.text,
    textWithoutMention: message.textWithoutMention,
    sender: message.sender,
    ...(message.room ? { roomName: message.room.name } : {}),
    ...(message.location ? { location: message.location } : {}),
    ...(message.recalledId ? { recalledId: message.recalledId } : {}),
    ...(message.entries ? { entries: message.entries } : {}),
  }
  await tx.run(insertInbox, {
    id: newId(receivedAt),
    account,
    platformId: message.id,
    lane,
    room: message.room?.id ?? null,
    sender: message.sender.id,
    kind: message.kind,
    by,
    sealed: silent ? null : tx.vault.seal('inbox', JSON.stringify(envelope)),
    state: silent ? 'ignored' : 'pending',
    reason: tooOld ? 'too_old' : silent ? 'taken_back' : null,
    sentAt: message.sentAt,
    receivedAt,
    endedAt: silent ? receivedAt : null,
  })
  // For one that was there already too: to ask would be a journey each on PostgreSQL, and a bell too many finds nothing to do.
  return silent ? undefined : lane
}

/** From before the bot came. A clock that was set back since shows a time before it came for what is said now. */
const isFromBefore = (sentAt: number, since: number, receivedAt: number) => sentAt < since && receivedAt >= since

async function knows(tx: Tx, account: string, platformId: string | undefined): Promise<boolean> {
  if (!platformId) return false
  const { inbox } = tx.t
  const [row] = await tx
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(eq(inbox.account, account), eq(inbox.platformId, platformId)))
    .limit(1)
  return row !== undefined
}
