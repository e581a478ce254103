import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '../../src/clock.js'
import type { Tx } from '../../src/db/database.js'
import type { HazardRow } from '../../src/db/schema.js'
import { insertRow } from '../../src/db/write-row.js'
import { findNeighbours } from '../../src/features/hazards/neighbours.js'
import { placeKey } from '../../src/features/hazards/place-key.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const NOW = Date.parse('2026-03-03T10:00:00+08:00')
const PIN = { latitude: 39.9093, longitude: 116.6572 }

function hazard(number: number, about: Partial<HazardRow>) {
  return {
    id: `hazard-${number}`,
    district: 'tongzhou',
    number,
    reporter: 'member',
    account: 'bot',
    openedBy: `message-${number}`,
    category: '路面坑洼',
    urgency: 'normal',
    placeKey: placeKey(about.place ?? null),
    gazetteer: null,
    latitude: null,
    longitude: null,
    state: 'dispatched',
    claimDueAt: NOW,
    safeDueAt: NOW,
    repairDueAt: NOW,
    reportedAt: NOW - DAY,
    ...about,
  } as const
}

const enough = new Error('looked at')

describe.each(['sqlite', 'postgres'] as const)('what may be the same as a new report, on %s', (dialect) => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase(dialect)
  })
  afterAll(async () => fresh?.stop())

  /** The numbers of what is found among those that were there before. */
  async function found(before: ReturnType<typeof hazard>[], about: Partial<HazardRow>) {
    let seen: { same: number | undefined; near: number | undefined; recurs: boolean } | undefined
    const look = async (tx: Tx) => {
      for (const one of before) await insertRow(tx, 'hazards', one)
      const { same, near, recurs } = await findNeighbours(tx, hazard(9_999, { reportedAt: NOW, ...about }))
      seen = { same: same?.number, near: near?.hazard.number, recurs }
      throw enough
    }
    await fresh.db.transaction(look).catch((error: unknown) => {
      if (error !== enough) throw error
    })
    return seen
  }

  it.each([
    ['the same words', '示例大街5号院东门', '示例大街5号院东门'],
    ['more words than before', '示例大街5号', '示例大街5号院东门'],
    ['fewer words than before', '示例大街5号院东门', '示例大街5号'],
    ['a crossing from its other road', '示例大街和样本路路口', '样本路与示例大街交叉口'],
    ['signs that a pattern would take for its own', '示例100%_号楼', '示例100%_号楼'],
  ])('finds it by %s', async (_, before, now) => {
    expect(await found([hazard(1, { place: before })], { place: now })).toMatchObject({ same: 1 })
  })

  it('finds one that was written before keys were kept', async () => {
    expect(await found([hazard(1, { place: '示例大街5号', placeKey: null })], { place: '示例大街5号' })).toMatchObject({ same: 1 })
  })

  it.each([
    ['the place is another', { place: '样本路9号' }, { place: '示例大街5号' }],
    ['neither has a place', {}, {}],
    ['it has none', {}, { place: '示例大街5号' }],
    ['the new one has none', { place: '示例大街5号' }, {}],
    ['a district of its own has it', { place: '示例大街5号', district: 'chaoyang' }, { place: '示例大街5号' }],
    ['it is of another kind', { place: '示例大街5号', category: '树枝遮挡' }, { place: '示例大街5号' }],
    ['it is older than a week', { place: '示例大街5号', reportedAt: NOW - 8 * DAY }, { place: '示例大街5号' }],
  ])('finds none where %s', async (_, before, now) => {
    expect(await found([hazard(1, before)], now)).toEqual({ same: undefined, near: undefined, recurs: false })
  })

  it('finds the same spot, the same pin, and what lies near it', async () => {
    expect(await found([hazard(1, { gazetteer: 'spot-1' })], { gazetteer: 'spot-1' })).toMatchObject({ same: 1 })
    const north = (metres: number) => ({ latitude: PIN.latitude + metres / 111_195, longitude: PIN.longitude })
    const east = (metres: number) => ({ latitude: PIN.latitude, longitude: PIN.longitude + metres / 111_195 / 0.767 })
    expect(await found([hazard(1, north(45))], PIN)).toMatchObject({ same: 1, near: undefined })
    expect(await found([hazard(1, north(195)), hazard(2, east(-150)), hazard(3, east(205))], PIN)).toMatchObject({
      same: undefined,
      near: 2,
    })
    expect(await found([hazard(1, east(199))], PIN)).toMatchObject({ near: 1 })
    // Pins that lie apart are two things, whatever both places are called.
    expect(await found([hazard(1, { ...north(195), place: '示例大街' })], { ...PIN, place: '示例大街' })).toMatchObject({
      same: undefined,
      near: 1,
    })
  })

  it('knows the oldest of several, and that it came back', async () => {
    const place = '示例大街5号'
    const all = [hazard(1, { place }), hazard(2, { place, reportedAt: NOW - 2 * DAY }), hazard(3, { place })]
    expect(await found(all, { place })).toEqual({ same: 2, near: undefined, recurs: false })
    const closed = (days: number) => hazard(1, { place, state: 'closed', reportedAt: NOW - 120 * DAY, closedAt: NOW - days * DAY })
    expect(await found([closed(30)], { place })).toEqual({ same: undefined, near: undefined, recurs: true })
    expect(await found([closed(91)], { place })).toMatchObject({ recurs: false })
  })
})
