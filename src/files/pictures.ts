import { and, asc, eq, inArray, lte, ne, notInArray } from 'drizzle-orm'
import { MINUTE, SECOND } from '../clock.js'
import { type Database, param, statement, type Tx } from '../db/database.js'
import { newId } from '../db/ids.js'
import type { FileRow, Pin } from '../db/schema.js'
import { DatabaseDown, SendError } from '../errors.js'
import { errorFields, log } from '../log.js'
import { type Bytes, hashOf } from './bytes.js'
import { NotAPicture, reencode } from './reencode.js'

export interface WantedPicture {
  account: string
  /** The member who sent it. */
  owner: string
  noun: string
  item: string
  kind: 'picture' | 'pin'
  /** The platform's id of the message that carries it. */
  platformId: string
  conversation: string
  replyTo: string | undefined
}

const BACK_OFF = [5 * SECOND, 30 * SECOND, 2 * MINUTE]
const MOST = 500

/** Asks the gateway process for a picture's content, after the commit. */
export async function wantPicture(tx: Tx, wanted: WantedPicture, now: number): Promise<string> {
  const id = newId(now)
  await tx.insert(tx.t.files).values({
    id,
    ...wanted,
    replyTo: wanted.replyTo ?? null,
    state: 'wanted',
    dueAt: now,
    createdAt: now,
    expiresAt: now + tx.rules.span('file.expire', now),
  })
  tx.ring('outbox', `file:${id}`)
  return id
}

/** One person may add as many to one item: what a phone sends at once. */
const MOST_OF_ONE = 9

const ofOwner = statement<{ noun: string; item: string; owner: string }>()('pictures of an owner', (q) => {
  const { files } = q.t
  const mine = and(eq(files.noun, param('noun')), eq(files.item, param('item')), eq(files.owner, param('owner')))
  return q
    .select({ id: files.id })
    .from(files)
    .where(and(mine, eq(files.kind, 'picture'), inArray(files.state, ['wanted', 'stored'])))
    .limit(MOST_OF_ONE)
})

/** True when this person has sent as many pictures about the item as are kept. */
export const hasEnoughPictures = async (tx: Tx, of: { noun: string; item: string; owner: string }): Promise<boolean> =>
  (await tx.run(ofOwner, of)).length >= MOST_OF_ONE

export interface PictureFetcher {
  db: Database
  bytes: Bytes
  now(): number
  /** Throws `SendError`. */
  download(platformId: string, maxBytes: number): Promise<Buffer>
  /** The place of a pin kept only by id. */
  locate(platformId: string): Promise<Pin | undefined>
  /** Runs in the transaction that ends the row: says what became of it. */
  ended(tx: Tx, file: FileRow, now: number, pin?: Pin): Promise<void>
}

/** Fetches one wanted picture, re-encodes it without EXIF outside any transaction, stores it and marks the row. */
export async function fetchPicture(fetcher: PictureFetcher, id: string): Promise<void> {
  const { files } = fetcher.db.t
  const [file] = await fetcher.db.select().from(files).where(eq(files.id, id)).limit(1)
  if (file?.state !== 'wanted' || file.dueAt > fetcher.now()) return
  try {
    if (file.kind === 'pin') {
      const pin = await fetcher.locate(file.platformId)
      return await endFile(fetcher, file, pin ? { state: 'stored' } : { state: 'failed', reason: 'gone' }, pin)
    }
    const maxBytes = fetcher.db.rules.count('file.max', file.createdAt)
    const clean = await reencode(await fetcher.download(file.platformId, maxBytes))
    const hash = hashOf(clean)
    await fetcher.bytes.put(hash, clean)
    await endFile(fetcher, file, { state: 'stored', hash, size: clean.length })
  } catch (error) {
    await fetchFailed(fetcher, file, error)
  }
}

async function fetchFailed(fetcher: PictureFetcher, file: FileRow, error: unknown): Promise<void> {
  if (error instanceof DatabaseDown) throw error
  const away = error instanceof SendError && error.kind === 'away'
  // The platform says that it is gone, or it is none: all else may heal, a full disk too.
  const final = error instanceof NotAPicture || (error instanceof SendError && !error.retryable && error.kind === 'refused')
  const wait = final ? undefined : BACK_OFF[away ? 0 : file.attempts]
  log.warn({ file: file.id, attempt: file.attempts + 1, ...errorFields(error) }, 'picture not fetched')
  if (wait === undefined) {
    const reason = error instanceof SendError ? error.reason : error instanceof NotAPicture ? 'not_a_picture' : 'error'
    const failed = { state: 'failed', reason: reason.slice(0, 200) } as const
    return endFile(fetcher, file, failed).catch((bug) => {
      if (bug instanceof DatabaseDown) throw bug
      log.error({ file: file.id, ...errorFields(bug) }, 'who wanted a picture could not be told that it does not come')
      return endFile({ ...fetcher, ended: async () => {} }, file, failed)
    })
  }
  await fetcher.db.transaction(async (tx) => {
    await tx
      .update(tx.t.files)
      .set({ attempts: away ? file.attempts : file.attempts + 1, dueAt: fetcher.now() + wait })
      .where(and(eq(tx.t.files.id, file.id), eq(tx.t.files.state, 'wanted')))
  })
}

async function endFile(fetcher: PictureFetcher, file: FileRow, to: Partial<FileRow>, pin?: Pin): Promise<void> {
  const now = fetcher.now()
  await fetcher.db.transaction(async (tx) => {
    const [row] = await tx
      .update(tx.t.files)
      .set({ ...to, attempts: file.attempts + 1 })
      .where(and(eq(tx.t.files.id, file.id), eq(tx.t.files.state, 'wanted')))
      .returning()
    if (row) await fetcher.ended(tx, row, now, pin)
  })
}

/** What is stored for an item, oldest first, at most 20. */
export const listPictures = (tx: Tx, noun: string, item: string): Promise<FileRow[]> => tx.run(stored, { noun, item })

const stored = statement<{ noun: string; item: string }>()('pictures of an item', (q) => {
  const { files } = q.t
  return q
    .select()
    .from(files)
    .where(and(eq(files.noun, param('noun')), eq(files.item, param('item')), eq(files.kind, 'picture'), eq(files.state, 'stored')))
    .orderBy(asc(files.createdAt), asc(files.id))
    .limit(20)
})

const wantedNow = statement<{ now: number }>()('pictures to fetch', (q) =>
  q
    .select({ id: q.t.files.id })
    .from(q.t.files)
    .where(and(eq(q.t.files.state, 'wanted'), lte(q.t.files.dueAt, param('now'))))
    .limit(MOST),
)

/** Ids of pictures still to be fetched now. */
export async function listWantedPictures(db: Database, now: number): Promise<string[]> {
  return (await db.run(wantedNow, { now })).map((row) => row.id)
}

/**
 * Removes the bytes of pictures whose time is over, unless another row still holds the same picture. The bytes go first: what cannot be removed
 * now, or was left by a process that died, is tried again the next time. Returns how many rows ended.
 */
export async function expirePictures(db: Database, bytes: Bytes, now: number): Promise<number> {
  const { files } = db.t
  const rows = await db
    .select()
    .from(files)
    .where(and(eq(files.state, 'stored'), lte(files.expiresAt, now)))
    .limit(MOST)
  if (rows.length === 0) return 0
  const held = await hashesHeldBeside(db, rows)
  const left = new Set<string>()
  for (const hash of new Set(rows.flatMap((row) => row.hash ?? []))) {
    if (held.has(hash)) continue
    await bytes.remove(hash).catch((error: unknown) => {
      left.add(hash)
      log.error(errorFields(error), 'a picture whose time is over was not removed')
    })
  }
  const ended = rows.filter((row) => row.hash === null || !left.has(row.hash)).map((row) => row.id)
  await db.transaction(async (tx) => {
    await tx.update(tx.t.files).set({ state: 'expired', hash: null }).where(inArray(tx.t.files.id, ended))
  })
  return ended.length
}

/** Hashes of these rows that other rows hold too. */
async function hashesHeldBeside(db: Database, rows: readonly FileRow[]): Promise<Set<string | null>> {
  const { files } = db.t
  const hashes = rows.flatMap((row) => row.hash ?? [])
  const ids = rows.map((row) => row.id)
  const others = await db
    .select({ hash: files.hash })
    .from(files)
    .where(and(inArray(files.hash, hashes), ne(files.state, 'expired'), notInArray(files.id, ids)))
  return new Set(others.map((row) => row.hash))
}
