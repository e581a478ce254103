import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.js'

/** Where the bytes of pictures are: the hash of a picture is its key, so that equal pictures are kept once. */
export interface Bytes {
  put(hash: string, bytes: Buffer): Promise<void>
  /** Undefined where there is none. Throws where it cannot be read. */
  get(hash: string): Promise<Buffer | undefined>
  remove(hash: string): Promise<void>
}

/** SHA-256, hex. */
export const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** One process: a folder. */
export function diskBytes(dir: string): Bytes {
  const path = (hash: string) => join(dir, hash.slice(0, 2), hash)
  const write = async (hash: string, bytes: Buffer) => {
    await mkdir(join(dir, hash.slice(0, 2)), { recursive: true })
    const torn = `${path(hash)}.part`
    const handle = await open(torn, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(torn, path(hash))
  }
  /** One picture that is passed on in several groups comes several times at once. */
  const writing = new Map<string, Promise<void>>()
  return {
    put(hash, bytes) {
      const written = writing.get(hash) ?? write(hash, bytes).finally(() => writing.delete(hash))
      writing.set(hash, written)
      return written
    },
    get: (hash) =>
      readFile(path(hash)).catch((error: NodeJS.ErrnoException) => {
        // Anything else passes: a picture that cannot be read now is asked for again, and did not expire.
        if (error.code === 'ENOENT') return undefined
        throw error
      }),
    remove: (hash) => rm(path(hash), { force: true }),
  }
}

/** Split processes share no disk: the database keeps the bytes. */
export function databaseBytes(db: Database): Bytes {
  return {
    async put(hash, bytes) {
      await db.transaction(async (tx) => {
        await tx.insert(tx.t.fileBytes).values({ hash, bytes }).onConflictDoNothing()
      })
    },
    async get(hash) {
      const [row] = await db.select().from(db.t.fileBytes).where(eq(db.t.fileBytes.hash, hash)).limit(1)
      return row?.bytes
    },
    async remove(hash) {
      await db.transaction(async (tx) => {
        await tx.delete(tx.t.fileBytes).where(eq(tx.t.fileBytes.hash, hash))
      })
    },
  }
}
