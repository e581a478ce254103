import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '../../src/clock.js'
import { firstIdAt, newId } from '../../src/db/ids.js'
import { removeOld } from '../../src/intake/remove-old.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const NOW = Date.parse('2026-11-23T14:00:00+08:00')

describe.each(['sqlite', 'postgres'] as const)('rows past their time, on %s', (dialect) => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase(dialect, { seeded: true })
  })
  afterEach(() => fresh.stop())

  const heard = (days: number, state: 'handled' | 'pending', name: string) => {
    const at = NOW - days * DAY
    const ended = state === 'handled' ? at : null
    return {
      ...{ id: newId(0).replace(/^.{10}/, firstIdAt(at).slice(0, 10)), account: 'bot', platformId: name, lane: 'bot/小明' },
      ...{ senderPlatformId: '小明', kind: 'text' as const, addressedBy: 'private', sealed: null, state },
      ...{ dueAt: at, sentAt: at, receivedAt: at, endedAt: ended },
    }
  }
  const said = (days: number, state: 'sent' | 'queued', name: string) => {
    const at = NOW - days * DAY
    return {
      ...{ id: newId(0).replace(/^.{10}/, firstIdAt(at).slice(0, 10)), account: 'bot', conversation: 'person:小明', purpose: name },
      ...{ class: 'reply' as const, sealed: '示例', state, toStaff: false, dueAt: at, createdAt: at, sentAt: state === 'sent' ? at : null },
    }
  }

  it('go, however many, with what was said before them; what waits stays', async () => {
    const { db } = fresh
    const many = Array.from({ length: 1_200 }, (_, at) => heard(91, 'handled', `old ${at}`))
    await db.transaction(async (tx) => {
      for (let at = 0; at < many.length; at += 100) await tx.insert(tx.t.inbox).values(many.slice(at, at + 100))
      await tx.insert(tx.t.inbox).values([heard(91, 'pending', 'waits'), heard(89, 'handled', 'young')])
      await tx
        .insert(tx.t.outbox)
        .values([said(91, 'sent', 'old'), said(8, 'sent', 'wordless'), said(8, 'queued', 'waits'), said(6, 'sent', 'young')])
    })
    await removeOld(db, NOW)
    const { inbox, outbox } = db.t
    expect((await db.select().from(inbox).orderBy(inbox.id)).map((row) => row.platformId)).toEqual(['waits', 'young'])
    const left = await db.select().from(outbox).orderBy(outbox.purpose)
    expect(left.map((row) => [row.purpose, row.sealed !== null])).toEqual([
      ['waits', true],
      ['wordless', false],
      ['young', true],
    ])
  })
})
