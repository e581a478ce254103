import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../src/clock.js'
import { DatabaseDown, SendError } from '../../src/errors.js'
import { fetchPicture, type PictureFetcher, wantPicture } from '../../src/files/pictures.js'
import { log } from '../../src/log.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const AT = Date.parse('2026-11-23T14:00:00+08:00')

describe('a picture that somebody wants', () => {
  let fresh: FreshDatabase
  let now = AT
  let fetcher: PictureFetcher
  let id = ''
  beforeEach(async () => {
    log.level = 'silent'
    now = AT
    fresh = await freshDatabase('sqlite', { seeded: true })
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    fetcher = {
      db: fresh.db,
      bytes: { put: async () => {}, get: async () => undefined, remove: async () => {} },
      now: () => now,
      download: async () => picture,
      locate: async () => undefined,
      ended: async () => {},
    }
    const wanted = { account: 'bot', owner: 'ming', noun: 'hazard', item: 'one', kind: 'picture', platformId: 'p' } as const
    id = await fresh.db.transaction((tx) => wantPicture(tx, { ...wanted, conversation: 'person:ming', replyTo: undefined }, now))
  })
  afterEach(async () => {
    await fresh.stop()
    log.level = 'info'
  })
  const row = async () => (await fresh.db.select().from(fresh.db.t.files))[0]

  it('comes when the platform is back, however long that was away', async () => {
    const download = async () => {
      throw new SendError('not connected', true, 'away')
    }
    for (let time = 0; time < 50; time++) {
      await fetchPicture({ ...fetcher, download }, id)
      now += 5 * SECOND
    }
    await fetchPicture(fetcher, id)
    expect(await row()).toMatchObject({ state: 'stored' })
  })

  it('comes when the disk has room again', async () => {
    const full = { ...fetcher.bytes, put: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })) }
    await fetchPicture({ ...fetcher, bytes: full }, id)
    expect(await row()).toMatchObject({ state: 'wanted' })
    now += MINUTE
    await fetchPicture(fetcher, id)
    expect(await row()).toMatchObject({ state: 'stored' })
  })

  it('is not given up because the database went away while it was stored', async () => {
    const down = () => Promise.reject(new DatabaseDown('gone'))
    await expect(fetchPicture({ ...fetcher, bytes: { ...fetcher.bytes, put: down } }, id)).rejects.toThrow('gone')
    await fetchPicture(fetcher, id)
    expect(await row()).toMatchObject({ state: 'stored' })
  })

  it('ends, though who wanted it cannot be told', async () => {
    const ended = () => Promise.reject(new Error('示例'))
    for (let time = 0; time < 5; time++) {
      await fetchPicture({ ...fetcher, ended }, id).catch(() => {})
      now += 10 * MINUTE
    }
    expect(await row()).toMatchObject({ state: 'failed', reason: 'error' })
  })
})
