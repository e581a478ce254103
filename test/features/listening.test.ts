import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/clock.js'
import type { Opens } from '../../src/db/schema.js'
import { createListening } from '../../src/intake/listening.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { freshDatabase } from '../support/databases.js'

const NOW = Date.parse('2026-11-23T14:00:00+08:00')
const asked = (lane: string): Opens => ({ question: lane, lane, accepts: 'text', choices: [], until: NOW + MINUTE })

describe.each(['sqlite', 'postgres'] as const)('what is listened for, on %s', (dialect) => {
  let fresh: FreshDatabase
  beforeEach(async () => {
    fresh = await freshDatabase(dialect, { seeded: true })
  })
  afterEach(() => fresh.stop())

  it('a question asked while the rows are read is listened for afterwards', async () => {
    const listening = createListening()
    const all = listening.reload(fresh.db, NOW)
    listening.open(asked('one'))
    await all
    expect(listening.questions('one', undefined, NOW)).toHaveLength(1)

    const own = listening.reloadLane(fresh.db, 'two', NOW)
    listening.open(asked('two'))
    await own
    expect(listening.questions('two', undefined, NOW)).toHaveLength(1)
  })

  it('what was asked before and is open no more is not', async () => {
    const listening = createListening()
    listening.open(asked('one'))
    listening.open(asked('two'))
    await listening.reloadLane(fresh.db, 'one', NOW)
    expect(['one', 'two'].map((lane) => listening.questions(lane, undefined, NOW).length)).toEqual([0, 1])
    await listening.reload(fresh.db, NOW)
    expect(listening.questions('two', undefined, NOW)).toEqual([])
  })
})
