import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command, Said } from '../../src/conversation/said.js'
import type { Tx } from '../../src/db/database.js'
import { AppError, MissingPart } from '../../src/errors.js'
import { runSeveral } from '../../src/intake/ask-several.js'
import type { FreshDatabase } from '../support/database-templates.js'
import { databases } from '../support/databases.js'

const BOTH = '云景东路井盖没了差点摔着 另外给我报名周六体检'
const put = (tx: Tx, key: string) => tx.insert(tx.t.settings).values({ key, value: '1' })

/** Writes its word, then does what `after` does. */
const command = (word: string, after: () => string): Command => ({
  word,
  ability: 'hazard.report',
  usage: `/${word} 内容`,
  hint: word,
  async run({ tx }) {
    await put(tx, word)
    return after()
  },
})
const refuse = () => {
  throw new AppError('conflict', '不行')
}

for (const one of databases)
  describe.skipIf(one.missing)(`several wishes on ${one.name}`, () => {
    let fresh: FreshDatabase
    beforeEach(async () => {
      fresh = await one.fresh({ seeded: true })
    })
    afterEach(() => fresh.stop())

    const run = (commands: Command[]) =>
      fresh.db.transaction(async (tx) => {
        const member = { id: 'm' } as Said['member']
        const said = {
          tx,
          now: 1_800_000_000_000,
          text: BOTH,
          plain: BOTH,
          roles: [],
          member,
          account: 'bot',
          lane: 'bot/m',
        } as Partial<Said>
        return (await runSeveral(said as Said, commands))?.text
      })
    const written = async () =>
      (await fresh.db.select().from(fresh.db.t.settings).orderBy(asc(fresh.db.t.settings.key)))
        .map((row) => row.key)
        .filter((key) => ['吹哨', '报名'].includes(key))

    it('one that is refused after it wrote leaves nothing, and the other all it wrote', async () => {
      expect(await run([command('吹哨', refuse), command('报名', () => '报上了')])).toBe('不行\n报上了')
      expect(await written()).toEqual(['报名'])
    })

    it('what one lacks is asked for; of a second one it is said how', async () => {
      const lacking = (sentence: string) => () => {
        throw new MissingPart(sentence)
      }
      const text = await run([command('吹哨', lacking('在哪里？')), command('报名', lacking('报哪个？'))])
      expect(text).toBe('在哪里？\n「报名」还缺一样，前面的办完再单独发一次，用法：/报名 内容')
      expect(await written()).toEqual([])
      const open = await fresh.db.select().from(fresh.db.t.questions)
      expect(open.map((question) => [question.kind, question.state])).toEqual([['intake.part', 'open']])
    })
  })
