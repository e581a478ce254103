import type { Entry } from './entries.js'

/** The abilities of the verbs that are said of a noun begin so. */
const ABILITY_OF: Readonly<Record<string, string>> = { 求助: 'help.', 隐患: 'hazard.', 活动: 'activity.', 结对: 'pair.' }
const NOUN = /^(求助|隐患|活动|结对)[\s,，:：]*(?=[\u4e00-\u9fff])/
/** Nothing more, or the number of an item; 3点, 3楼 and 3单 are none. */
const OF_ITEM = /^\s*(?:$|#?\s?\d{1,6}(?![\d点:：月日楼天个人单块元小分]))/
/** No aliases, of which they would be mistyped forms: 我求助3不需要了. */
const MINE: Readonly<Record<string, string>> = { 我的求助: '进度', 我的报名: '我的活动' }

/**
 * 求助撤销 1, 活动报名, 隐患 补充 1 在桥边: who says the noun first means the verb, and asks for no help with the content 撤销 1. The words as the
 * verb's own form has them (撤销 1, 报名, 补充 隐患 1 在桥边); undefined where they are none.
 */
export function verbFirst(entries: readonly Entry[], body: string): string | undefined {
  const [written, noun = ''] = NOUN.exec(body) ?? []
  if (written === undefined) return MINE[body]
  const said = body.slice(written.length)
  for (const { word, command } of entries) {
    if (word.length < 2 || word === noun || command.word === noun || !said.startsWith(word)) continue
    if (!command.ability.startsWith(ABILITY_OF[noun] ?? ' ')) continue
    const after = said.slice(word.length)
    if (OF_ITEM.test(after)) return `${word} ${command.noun ?? ''} ${after.trim()}`.replace(/\s+/g, ' ').trim()
  }
  return undefined
}
