import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Gateway } from '../../../src/chat/gateway.js'
import type { OutboxRow } from '../../../src/db/schema.js'
import { createBudget, createSimGateway, createSimWorld, newSender, openDatabase, post, seedReference, sendOne } from '../built.js'

export interface BroadcastArgs {
  groups: number
  /** Answers asked for in a minute, below what an account may say. */
  answersAMinute: number
}

export interface BroadcastResult {
  /** Simulated seconds between a row and its leaving. */
  replyP95: number
  urgentP95: number
  minutes: number
  heapBefore: number
  heapAfter: number
}

/** A notice to many groups leaves at an account's pace while riders are answered and something urgent happens; time is simulated. */
export async function run({ groups, answersAMinute }: BroadcastArgs): Promise<BroadcastResult> {
  const folder = mkdtempSync(join(tmpdir(), 'huoban-bench-'))
  const db = await openDatabase({ dataDir: folder, district: 'tongzhou' })
  await seedReference(db, 'tongzhou')
  let now = Date.parse('2026-03-03T08:00:00+08:00')
  const waits: Record<string, number[]> = { reply: [], urgent: [], bulk: [] }
  const silent = createSimGateway(await createSimWorld({ clock: { now: () => now } }))
  let said = 0
  const gateway: Gateway = new Proxy(silent, {
    get: (target, name) =>
      name === 'state' ? 'up' : name === 'send' ? async () => ({ id: `said-${++said}` }) : Reflect.get(target, name, target),
  })
  const budget = createBudget(() => ({ perMinute: db.rules.count('budget.minute', now), sameRoom: 1_000, apart: [3_000, 5_000] }))
  const note = async (rows: OutboxRow[]) => {
    for (const row of rows) waits[row.class]?.push((now - row.createdAt) / 1000)
  }
  const sender = newSender({
    db,
    gateway,
    bytes: { put: async () => {}, get: async () => undefined, remove: async () => {} },
    now: () => now,
    listen: () => {},
    ended: note,
    budget,
  })
  const say = (kind: 'bulk' | 'reply' | 'urgent', room: string) =>
    db.transaction((tx) => post(tx, { account: 'sim-bot', to: { room }, class: kind, purpose: 'bench', text: '示例', toStaff: false }, now))
  for (let group = 0; group < groups; group++) await say('bulk', `group-${group}`)
  const began = now
  const heapBefore = heapNow()
  let nextAnswer = now
  for (let nth = 0; (waits.bulk?.length ?? 0) < groups; ) {
    if (now >= nextAnswer) {
      await say(nth % 10 === 9 ? 'urgent' : 'reply', `group-${(nth++ * 7) % groups}`)
      nextAnswer = now + 60_000 / answersAMinute
    }
    const wait = await sendOne(sender, budget)
    now += wait > 0 ? Math.min(wait, nextAnswer > now ? nextAnswer - now : wait, 1_000) : 1
  }
  const heapAfter = heapNow()
  await db.close()
  rmSync(folder, { recursive: true })
  return { replyP95: p95(waits.reply), urgentP95: p95(waits.urgent), minutes: (now - began) / 60_000, heapBefore, heapAfter }
}

function heapNow(): number {
  global.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function p95(values: number[] = []): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}
