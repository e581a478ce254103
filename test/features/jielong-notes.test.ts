import { expect, it } from 'vitest'
import { type Crowd, withCrowd } from '../support/crowd.js'

const ROOM = '通州骑手一群'

interface Wrote {
  by: string
  /** Seconds. */
  at: number
  words: string
}

/** A list as the platform sends it: its whole text, and beside it who wrote which line when. */
function noteOf(crowd: Crowd, lines: readonly Wrote[]): string {
  const text = ['#接龙', '周六体检', '', ...lines.map((line, at) => `${at + 1}. ${line.words}`)].join('\n')
  let from = 0
  const items = lines.map(({ by, at, words }, index) => {
    const start = text.indexOf(`${index + 1}. ${words}`, from) + `${index + 1}. `.length
    from = start + words.length
    return `<i><u>${crowd.id(by)}</u><t>${at}</t><r>${start}-${words.length}</r></i>`
  })
  const info = `<solitaire_info><![CDATA[<solitaire>${items.join('')}</solitaire>]]></solitaire_info>`
  return `<msg><appmsg><title>${text}</title><type>53</type><extinfo>${info}</extinfo></appmsg></msg>`
}

const lines = async (crowd: Crowd, as: string, ...wrote: Wrote[]) => {
  const before = crowd.said({ room: ROOM }).length
  crowd.world.say({ as: crowd.id(as), text: '', room: crowd.world.room(ROOM)?.id ?? '', jielong: noteOf(crowd, wrote) })
  await crowd.app.settle()
  return crowd.said({ room: ROOM }).slice(before).join('\n')
}

it('where the platform says who wrote which line, an altered name is the same person and another name is somebody else', async () => {
  await withCrowd('sqlite', ['小明', '小红', '老张', '王协调员'], async (crowd) => {
    await crowd.grant('王协调员', 'coordinator')
    await crowd.say('王协调员', `发布活动 周六体检 11月28日19:00 地点 示例驿站 名额 5 群 ${ROOM}`)
    const hong = { by: '小红', at: 100, words: '小红' }
    const ming = { by: '小明', at: 200, words: '小明' }
    expect(await lines(crowd, '小红', hong)).toContain('小红 报名成功')
    expect(await lines(crowd, '小明', hong, ming)).toContain('小明 报名成功')
    // Their own line, called otherwise: nothing to say.
    expect(await lines(crowd, '小明', hong, { ...ming, words: '明哥' })).toBe('')
    // Somebody else put over it, where the list without it was seen before.
    const replaced = await lines(crowd, '小明', hong, { ...ming, words: '老张' })
    expect(replaced).toContain('老张 报名成功')
    expect(replaced).toContain('名单里少了明哥')
    expect(replaced).toContain('3/5')
    await crowd.say('小明', '1', { room: ROOM })
    expect(crowd.said({ room: ROOM }).at(-1)).toContain('已取消')
    // Written again by its owner: back.
    expect(await lines(crowd, '小明', hong, { ...ming, words: '老张' }, { by: '小明', at: 400, words: '小明' })).toContain('小明 报名成功')
  })
})
