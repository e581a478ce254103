import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLease } from '../../src/db/lease.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'
import { DATABASE_URL, INSTALL } from '../support/servers.js'

const LONG = 60_000

describe.skipIf(!DATABASE_URL)(DATABASE_URL ? 'a lease' : INSTALL.postgres, () => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase('postgres')
  })
  afterEach(() => fresh.stop())
  const lease = (holder: string) => createLease(fresh.db, 'test', holder)

  it('is had by one, and by another when it was let go of', async () => {
    const [one, two] = [lease('one'), lease('two')]
    const took = await Promise.all([one.take(LONG), two.take(LONG)])
    expect([...took].sort()).toEqual([false, true])
    const [first, second] = took[0] ? [one, two] : [two, one]
    expect([await first.renew(), await second.renew()]).toEqual([true, false])
    await second.release()
    expect([await first.renew(), await second.take(LONG)]).toEqual([true, false])
    await first.release()
    expect(await second.held()).toBeUndefined()
    expect([await second.take(LONG), await first.renew()]).toEqual([true, false])
  })

  it('is had by another when it was not renewed for so long, and not by who had it', async () => {
    const [one, two] = [lease('one'), lease('two')]
    expect(await one.take(LONG)).toBe(true)
    const before = await two.held()
    expect(before?.by).toBe('one')
    await one.renew()
    expect((await two.held())?.at).not.toBe(before?.at)
    expect([await two.take(-1), await one.renew(), (await one.held())?.by]).toEqual([true, false, 'two'])
  })
})
