import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../src/clock.js'
import { newId } from '../../src/db/ids.js'
import { listForgottenLanes } from '../../src/intake/sweep.js'
import { listDueConversations } from '../../src/outbox/sweep.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const NOW = Date.parse('2026-11-23T14:00:00+08:00')
const MANY = 2_500

describe.each(['sqlite', 'postgres'] as const)('what a second finds due, on %s', (dialect) => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase(dialect, { seeded: true })
  })
  afterEach(() => fresh.stop())

  const inboxRow = (lane: string, receivedAt: number) => ({
    ...{ id: newId(receivedAt), account: 'bot', platformId: newId(receivedAt), lane, senderPlatformId: lane, kind: 'text' as const },
    ...{ addressedBy: 'private', sealed: '', state: 'pending' as const, dueAt: receivedAt, sentAt: receivedAt, receivedAt },
  })
  const outboxRow = (conversation: string, createdAt: number) => ({
    ...{ id: newId(createdAt), account: 'bot', conversation, class: 'reply' as const, purpose: 'answer', sealed: '', toStaff: false },
    ...{ state: 'queued' as const, dueAt: createdAt, createdAt },
  })

  it('is every lane and every conversation, however much waits in one of them', async () => {
    const many = Array.from({ length: MANY }, (_, at) => NOW - HOUR + at)
    await fresh.db.transaction(async (tx) => {
      const inbox = [...many.map((at) => inboxRow('a flood', at)), inboxRow('ming', NOW - MINUTE)]
      for (let at = 0; at < inbox.length; at += 500) await tx.insert(tx.t.inbox).values(inbox.slice(at, at + 500))
      const outbox = [...many.map((at) => outboxRow('room:closed', at)), outboxRow('room:open', NOW - MINUTE)]
      for (let at = 0; at < outbox.length; at += 500) await tx.insert(tx.t.outbox).values(outbox.slice(at, at + 500))
    })
    expect((await listForgottenLanes(fresh.db, NOW)).sort()).toEqual(['a flood', 'ming'])
    expect((await listDueConversations(fresh.db, NOW)).sort()).toEqual(['room:closed', 'room:open'])
  })
})
