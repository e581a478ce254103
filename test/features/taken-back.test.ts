import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IncomingMessage } from '../../src/chat/gateway.js'
import { createRecorder } from '../../src/intake/record-message.js'
import { createSpool } from '../../src/intake/spool.js'
import { withCrowd } from '../support/crowd.js'
import { TEST_DISTRICT } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

describe('a picture or pin that was taken back', () => {
  it('T37 belongs to no words that follow, and is never asked for', async () => {
    await withCrowd('sqlite', ['小明'], async (crowd) => {
      const room = crowd.world.room('通州骑手一群')?.id ?? ''
      const as = crowd.id('小明')
      const picture = crowd.world.say({ as, room, image: { name: 'a.jpg', bytes: Buffer.alloc(900) } })
      const pin = crowd.world.say({ as, room, location: { latitude: 39.9093, longitude: 116.6572, name: '万达广场' } })
      await crowd.app.settle()
      for (const { id } of [picture, pin]) crowd.world.recall(id)
      await crowd.app.settle()
      crowd.world.say({ as, room, text: '/吹哨 北苑路口护栏倒了' })
      await crowd.app.settle()
      expect(await crowd.db.select().from(crowd.db.t.files)).toEqual([])
      const [hazard] = await crowd.db.select().from(crowd.db.t.hazards)
      expect(hazard).toMatchObject({ number: 1, latitude: null })
    })
  })

  it('T37 is not fetched once more when it was refused for good', async () => {
    await withCrowd('sqlite', ['小明'], async (crowd) => {
      await crowd.say('小明', '求助 车坏了')
      const { id } = crowd.world.say({ as: crowd.id('小明'), image: { name: 'a.jpg', bytes: Buffer.alloc(900) } })
      crowd.world.recall(id)
      await crowd.app.settle()
      crowd.clock.advance(3_600_000)
      await crowd.app.settle()
      const files = await crowd.db.select().from(crowd.db.t.files)
      expect(files.map(({ state, attempts }) => ({ state, tries: attempts <= 1 }))).toEqual(
        files.map(() => ({ state: 'failed', tries: true })),
      )
    })
  })
})

describe.each(['sqlite', 'postgres'] as const)('a message that was taken back before it was heard, on %s', (dialect) => {
  it('is recorded and not answered; nobody takes back what another said', async () => {
    const fresh = await freshDatabase(dialect, { seeded: true })
    const dir = mkdtempSync(join(tmpdir(), 'taken-back-'))
    const at = Date.parse('2026-11-23T14:00:00+08:00')
    const known = { since: () => 0, learn: () => {}, district: TEST_DISTRICT }
    const recorder = createRecorder({ db: fresh.db, spool: createSpool(dir, fresh.db.vault), ...known })
    const hear = (id: string, from: string, recalledId?: string) => {
      const text = recalledId ? '' : '/求助 车坏了'
      const message: IncomingMessage = {
        ...{ id, kind: recalledId ? 'recall' : 'text', text, textWithoutMention: text, mentionsBot: false, sentAt: at },
        sender: { id: from, name: from, roomAlias: '', friend: true },
        ...(recalledId ? { recalledId } : {}),
      }
      return recorder.record({ account: 'bot', by: recalledId ? 'recall' : 'private', message, receivedAt: at })
    }
    try {
      await hear('recall 1', 'ming', 'said 1')
      await hear('recall 2', 'ming', 'said 2')
      await hear('said 1', 'ming')
      await hear('said 2', 'hong')
      await recorder.idle()
      const { inbox } = fresh.db.t
      const { platformId, state, reason, sealed } = inbox
      const rows = await fresh.db.select({ platformId, state, reason, sealed }).from(inbox).orderBy(inbox.id)
      expect(rows).toMatchObject([
        { platformId: 'said 1', state: 'ignored', reason: 'taken_back', sealed: null },
        { platformId: 'said 2', state: 'pending', reason: null },
      ])
    } finally {
      await fresh.stop()
      rmSync(dir, { recursive: true, force: true })
    }
  })
})
