import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { newId } from '../../src/db/ids.js'
import type { Bytes } from '../../src/files/bytes.js'
import { expirePictures } from '../../src/files/pictures.js'
import { withCrowd } from '../support/crowd.js'

it('a picture whose time is over goes, also when it could not be removed at first; one that is still wanted elsewhere stays', () =>
  withCrowd('sqlite', ['小明'], async ({ db, clock }) => {
    const now = clock.now()
    const store = (hash: string, expiresAt: number) => {
      const of = {
        account: 'a',
        owner: 'm',
        noun: 'hazard',
        item: 'h',
        kind: 'picture',
        platformId: newId(now),
        conversation: 'room:r',
      } as const
      const row = { id: newId(now), ...of, hash, state: 'stored', dueAt: now, createdAt: now, expiresAt } as const
      return db.transaction(async (tx) => void (await tx.insert(tx.t.files).values(row)))
    }
    await store('over', now - 1)
    await store('stuck', now - 1)
    await store('shared', now - 1)
    await store('shared', now + 1)
    const removed: string[] = []
    let stuck = true
    const bytes = {
      async remove(hash: string) {
        if (hash === 'stuck' && stuck) throw new Error('busy')
        removed.push(hash)
      },
    } as Bytes
    const stored = async () => (await db.select().from(db.t.files).where(eq(db.t.files.state, 'stored'))).map((row) => row.hash).sort()
    expect(await expirePictures(db, bytes, now)).toBe(2)
    expect([removed, await stored()]).toEqual([['over'], ['shared', 'stuck']])
    stuck = false
    expect(await expirePictures(db, bytes, now)).toBe(1)
    expect([removed, await stored()]).toEqual([['over', 'stuck'], ['shared']])
  }))
