import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.js'
import { runStory } from '../support/story/run.js'
import { through } from '../support/story/through.js'

const BASE = `# T
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
小明 @ 通州骑手一群: /求助 车坏了
`
async function failureOf(lines: string): Promise<string | undefined> {
  const fresh = await freshDatabase('sqlite', { seeded: true })
  try {
    return (await runStory(BASE + lines, { db: fresh.db, ...through('fake') })).failure
  } finally {
    await fresh.stop()
  }
}

describe('the story runner says what does not hold', () => {
  it.each([
    ['an expectation nobody met', 'bot @ 通州骑手一群: 已结案', /^line 6: bot @ 通州骑手一群: 已结案\n {2}said instead: .*已收到/],
    ['an expectation in the wrong conversation', 'bot > 小明: 已收到', /nothing was said there/],
    ['one message for two expectations', 'bot @ 通州骑手一群: 已收到\nbot @ 通州骑手一群: 求助 #1', /^line 7/],
    ['a word that must never be said', 'none > 李社工: 车坏了', /but this was said/],
    ['a word that is said only later', 'none > 李社工: 提醒\nwait 31m', /^line 6: none > 李社工: 提醒/],
    ['something left over', 'quiet > 李社工', /^line 6: quiet > 李社工\n {2}said instead: 新求助/],
  ])('%s', async (_what, lines, failure) => {
    expect(await failureOf(lines)).toMatch(failure)
  })
  it('and nothing when all holds', async () => {
    expect(await failureOf('bot @ 通州骑手一群: 已收到\nbot > 李社工: 新求助\nquiet > 李社工\nquiet @ 通州骑手一群')).toBeUndefined()
  })
})
