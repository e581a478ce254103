import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HazardRow } from '../../src/db/schema.js'
import { OPEN } from '../../src/features/hazards/queries.js'
import { type Crowd, property, withCrowd } from '../support/crowd.js'

const ROOM = '通州骑手一群'
const HAZARDS = 2

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.constantFrom('小明', '小红'),
      words: fc.constantFrom('/吹哨 新华大街 路灯不亮', '/吹哨 梨园镇 示例路 井盖没了', '1', '2', '/加一 1', '路东'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      who: fc.constantFrom('赵科长', '钱科长'),
      words: fc.oneof(
        fc
          .tuple(fc.constantFrom('报到', '控险', '办结', '退回', '问骑手', '延期'), fc.integer({ min: 1, max: HAZARDS }))
          .map(
            ([verb, number]) =>
              `${verb} ${number} ${{ 退回: '不归我们', 问骑手: '多大', 延期: '12月20日下午5点 等备件', 办结: '修了' }[verb as '退回'] ?? ''}`,
          ),
        fc.constant('没有'),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.constant('王协调员'), words: fc.constantFrom('1', '2', '合并 2 1', '拆分 2') }) },
  { weight: 2, arbitrary: fc.record({ who: fc.constant('wait'), words: fc.constantFrom('20', '45', '200', '1500') }) },
)

async function wait(crowd: Crowd, minutes: number): Promise<void> {
  const until = crowd.clock.now() + minutes * 60_000
  for (let next = await crowd.app.nextDueAt(); next !== undefined && next <= until; next = await crowd.app.nextDueAt()) {
    crowd.clock.advance(Math.max(next - crowd.clock.now(), 1))
    await crowd.app.settle()
  }
  crowd.clock.advance(Math.max(until - crowd.clock.now(), 0))
  await crowd.app.settle()
}

const listHazards = (crowd: Crowd) => crowd.db.select().from(crowd.db.t.hazards)

async function mustHold(crowd: Crowd, before: Map<string, HazardRow>): Promise<Map<string, HazardRow>> {
  const { obligations, journal } = crowd.db.t
  const rows = await listHazards(crowd)
  for (const hazard of rows) {
    const [owed] = await crowd.db
      .select()
      .from(obligations)
      .where(and(eq(obligations.noun, 'hazard'), eq(obligations.item, hazard.id), isNull(obligations.closedAt)))
    if (!OPEN.includes(hazard.state)) expect(owed, `#${hazard.number} is ${hazard.state} and nothing is owed`).toBeUndefined()
    else if (hazard.state !== 'waiting') expect(owed?.owner, `#${hazard.number} has an owner and a deadline`).toBeTruthy()
    expect(hazard.refusals).toBeLessThanOrEqual(2)
    const was = before.get(hazard.id)
    if (!was) continue
    const moved = (['claimDueAt', 'safeDueAt', 'repairDueAt'] as const).filter((due) => hazard[due] !== was[due])
    if (moved.length === 0) continue
    const causes = await crowd.db
      .select()
      .from(journal)
      .where(and(eq(journal.item, hazard.id), inArray(journal.verb, ['resume', 'extend', 'raise']), gt(journal.at, 0)))
    // Earlier only with a greater danger that went into it, later only after waiting or by an extension.
    for (const due of moved) {
      const causedBy = hazard[due] < was[due] ? ['raise'] : ['resume', 'extend']
      expect(
        causes.some(({ verb }) => causedBy.includes(verb)),
        `#${hazard.number} moved ${due} by ${causedBy}`,
      ).toBe(true)
    }
  }
  return new Map(rows.map((row) => [row.id, row]))
}

describe('hazards', () => {
  it('T01 T25 T26 in any history: an owner and a deadline always, due moments move by their causes only, no ping-pong', async () => {
    await property(fc.array(step, { minLength: 10, maxLength: 35 }), (steps) =>
      withCrowd('sqlite', ['小明', '小红', '赵科长', '钱科长', '王协调员'], async (crowd) => {
        const units = await crowd.db.select().from(crowd.db.t.units)
        const unitOf = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
        await crowd.grant('赵科长', 'unit', { unit: unitOf('梨园镇') })
        await crowd.grant('钱科长', 'unit', { unit: unitOf('北苑街道') })
        await crowd.grant('王协调员', 'coordinator')
        let before = new Map<string, HazardRow>()
        for (const { who, words } of [{ who: '小明', words: '/吹哨 新华大街 路灯不亮' }, ...steps]) {
          if (who === 'wait') await wait(crowd, Number(words))
          else await crowd.say(who, words)
          before = await mustHold(crowd, before)
        }
        const { inbox } = crowd.db.t
        expect(
          await crowd.db
            .select()
            .from(inbox)
            .where(inArray(inbox.state, ['pending', 'failed'])),
        ).toEqual([])
      }),
    )
  })

  const SAID = ['photo', 'pin', 'text'] as const
  const permutations = SAID.flatMap((a) => SAID.filter((b) => b !== a).map((b) => [a, b, SAID.find((c) => c !== a && c !== b) ?? a]))
  const REPORTERS = [
    { who: '小明', words: '/吹哨 路灯不亮', category: 'h0304', latitude: 39.9093 },
    { who: '小红', words: '/吹哨 路上有个大坑', category: 'h0102', latitude: 39.9193 },
    { who: '老张', words: '/吹哨 消防通道堵了', category: 'h0401', latitude: 39.9293 },
    { who: '小李', words: '/吹哨 树倒了', category: 'h08', latitude: 39.9393 },
  ]
  it.each(permutations)('T01 %s, %s, %s of one among three others give the same hazards', async (...order) => {
    const others = fc.tuple(...REPORTERS.slice(1).map(() => fc.constantFrom(...permutations)))
    const turns = fc.shuffledSubarray([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3], { minLength: 12 })
    await property(
      fc.tuple(others, turns),
      ([theirs, sequence]) =>
        withCrowd('sqlite', REPORTERS.map((one) => one.who).concat('赵科长'), async (crowd) => {
          const units = await crowd.db.select().from(crowd.db.t.units)
          await crowd.grant('赵科长', 'unit', { unit: units.find((unit) => unit.name === '梨园镇')?.id ?? '' })
          const queues = [order, ...theirs].map((one) => [...one])
          const picture = await jpeg()
          for (const turn of sequence) {
            const reporter = REPORTERS[turn]
            const what = queues[turn]?.shift()
            if (!reporter || !what) continue
            const { who, words, latitude } = reporter
            const room = crowd.world.room(ROOM)?.id ?? ''
            const as = crowd.id(who)
            if (what === 'text') crowd.world.say({ as, room, text: words })
            if (what === 'photo') crowd.world.say({ as, room, image: { name: 'a.jpg', bytes: picture } })
            if (what === 'pin') crowd.world.say({ as, room, location: { latitude, longitude: 116.6572, name: `示例${who}` } })
            await crowd.app.settle()
          }
          const rows = await listHazards(crowd)
          const { files } = crowd.db.t
          const found = []
          for (const { who, category } of REPORTERS) {
            const mine = rows.filter((row) => row.place === `示例${who}`)
            const pictures = await crowd.db
              .select()
              .from(files)
              .where(and(eq(files.item, mine[0]?.id ?? ''), eq(files.kind, 'picture'), eq(files.state, 'stored')))
            found.push([who, mine.length, mine[0]?.category === category, mine[0]?.latitude !== null, pictures.length])
          }
          expect(found).toEqual(REPORTERS.map(({ who }) => [who, 1, true, true, 1]))
          expect(rows).toHaveLength(REPORTERS.length)
        }),
      3,
    )
  })
})

let made: Buffer | undefined
async function jpeg(): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  made ??= await sharp({ create: { width: 20, height: 20, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  return made
}
