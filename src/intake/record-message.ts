import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import type { IncomingMessage } from '../chat/gateway.js'
import { type Database, param, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import { within } from '../db/timeout.js'
import { DatabaseDown } from '../errors.js'
import { keepRecentMedia } from '../files/recent-media.js'
import { errorFields, log } from '../log.js'
import { laneOf } from './addressed.js'
import { type Known, sinceOf } from './came.js'
import { gatherFlood } from './flood.js'
import { createOverflow } from './overflow.js'
import { takeMediaBack } from './recalled.js'
import type { Spool, Spooled } from './spool.js'

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

export interface Recorder {
  /** Takes a message in order. Resolves at once, unless so many wait that the gateway should pause. */
  record(entry: Spooled): void | Promise<void>
  /** Replays what was spooled, when the database is back. Returns how many. */
  replay(): Promise<number>
  /** Everything taken so far is committed or spooled. */
  idle(): Promise<void>
}

export interface RecorderOptions extends Known {
  db: Database
  spool: Spool
  step?: ((step: 'recorded') => void | Promise<void>) | undefined
}

/** In one transaction: a flood writes the pages of an index once for many. On PostgreSQL each row is a journey, and the first would wait for the last. */
const BATCH = { sqlite: 1_000, postgres: 500 }
const PAUSE_ABOVE = 10_000
/** A database that takes longer is away: what is heard must be on some disk. */
const ANSWER_MS = 10_000

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
 * Records first, asks later: one durable insert a message, many messages a commit, duplicates by platform id dropped.
 * While the database is down, messages go to the spool, and to it alone until it has been replayed, so that order is kept. Where the disk
 * takes nothing either they are held in memory, behind those on disk.
 */
export function createRecorder(options: RecorderOptions): Recorder {
  const { db } = options
  const overflow = createOverflow(options.spool)
  const waiting: Spooled[] = []
  let pump: Promise<void> | undefined
  let spooling = true

  const commit = async (entries: Spooled[]) => {
    await db.transaction(async (tx) => {
      const recorded = new Set<string>()
      for (const entry of entries) {
        const lane = await recordOne(tx, entry, options)
        if (lane) recorded.add(lane)
      }
      for (const lane of recorded) tx.ring('inbox', lane)
    })
    await options.step?.('recorded')
  }

  /** Throws DatabaseDown. What is wrong with one message stops none of the others. */
  const commitEach = async (entries: Spooled[]): Promise<void> => {
    try {
      await commit(entries)
    } catch (error) {
      if (error instanceof DatabaseDown) throw error
      if (entries.length > 1) for (const entry of entries) await commitEach([entry])
      else log.error(errorFields(error), 'a message could not be recorded')
    }
  }
  const keep = (entries: Spooled[]) => {
    spooling = true
    return overflow.add(entries)
  }
  const take = async (entries: Spooled[]) => {
    if (spooling && !(await overflow.empty())) return keep(entries)
    spooling = false
    // Written late all the same, they are known when they come from the spool.
    await within(ANSWER_MS, commitEach(entries)).catch(() => keep(entries))
  }
  const most = BATCH[db.dialect]
  const run = async () => {
    while (waiting.length > 0) {
      await gatherFlood(waiting, most)
      await take(waiting.splice(0, most))
    }
    pump = undefined
  }
  return {
    record(entry) {
      waiting.push(entry)
      // Started in the next turn, so that what one turn delivers shares a commit.
      pump ??= nextTurn().then(run)
      return waiting.length > PAUSE_ABOVE ? pump : undefined
    },
    async replay() {
      await pump
      return overflow.replay(commitEach)
    },
    async idle() {
      while (pump) await pump
    },
  }
}

/** Returns the lane to ring, or undefined when there is nothing to handle. */
async function recordOne(tx: Tx, entry: Spooled, options: RecorderOptions): Promise<string | undefined> {
  const { message, account, by, receivedAt } = entry
  const lane = laneOf(account, message.room?.id, message.sender.id)
  const silent =
    isFromBefore(message.sentAt, await sinceOf(tx, entry, options), receivedAt) ||
    receivedAt - message.sentAt > tx.rules.span('old.silent', receivedAt)
  if (by === 'media') {
    const { id: platformId, kind, sentAt } = message
    if (!silent) await keepRecentMedia(tx, { platformId, account, lane, kind, sentAt }, receivedAt)
    return undefined
  }
  if (by === 'recall') {
    await takeMediaBack(tx, entry, lane)
    if (!(await knows(tx, account, message.recalledId))) return undefined
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
  const written = await tx.write(insertInbox, {
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
    reason: silent ? 'too_old' : null,
    sentAt: message.sentAt,
    receivedAt,
    endedAt: silent ? receivedAt : null,
  })
  return written > 0 && !silent ? lane : undefined
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
