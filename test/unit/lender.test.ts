import { describe, expect, it } from 'vitest'
import type { PgClient, PgPool } from '../../src/db/postgres-connection.js'
import { createLender } from '../../src/db/postgres-pool.js'
import { DatabaseDown } from '../../src/errors.js'

/** A pool whose connections are given, or refused, by hand. */
function handPool() {
  const asked: { give(): void; refuse(): void }[] = []
  const client = { release: () => {} } as unknown as PgClient
  const pool: PgPool = {
    connect: () =>
      new Promise((resolve, reject) => {
        asked.push({ give: () => resolve(client), refuse: () => reject(new Error('timeout exceeded when trying to connect')) })
      }),
    end: async () => {},
  }
  return { pool, asked }
}
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('connections that are lent', () => {
  it('are asked of the pool ten at a time, and handed on in order', async () => {
    const { pool, asked } = handPool()
    const lender = createLender(pool)
    const begun: number[] = []
    const ends: (() => void)[] = []
    const loans = Array.from({ length: 25 }, (_, at) =>
      lender.lend(() => {
        begun.push(at)
        return new Promise<void>((resolve) => ends.push(resolve))
      }),
    )
    await turn()
    expect(asked).toHaveLength(10)
    for (let given = 0; given < 25; given++) {
      asked[given]?.give()
      await turn()
      ends[given]?.()
      await turn()
    }
    await Promise.all(loans)
    expect(begun).toEqual(Array.from({ length: 25 }, (_, at) => at))
    await lender.close()
  })

  it('that cannot be had are DatabaseDown to all who wait, at once; the next to come tries again', async () => {
    const { pool, asked } = handPool()
    const lender = createLender(pool)
    const loans = Array.from({ length: 13 }, () => lender.lend(async () => 'lent'))
    const results = Promise.allSettled(loans)
    await turn()
    asked[0]?.refuse()
    await turn()
    for (const one of asked.slice(1)) one.give()
    const down = (await results).map((result) => result.status === 'rejected' && result.reason instanceof DatabaseDown)
    expect(down).toEqual([true, ...Array(9).fill(false), true, true, true])
    const again = lender.lend(async () => 'lent')
    await turn()
    asked.at(-1)?.give()
    expect(await again).toBe('lent')
    await lender.close()
  })
})
