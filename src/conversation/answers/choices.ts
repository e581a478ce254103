import type { Choice } from '../../db/schema.js'
import { parseNumber } from '../numbers.js'
import { beginOfAnswer, coreOfAnswer, onlyAnswers, senseOf } from './answer-sense.js'
import { choiceAround, choiceBehind, choiceOfEach, choiceOfNoFirst } from './choice-around.js'

const CIRCLED = '①②③④⑤⑥⑦⑧⑨'

/**
 * The digit of a choice, when the whole text is one: 1, １, 一, ①, "1.", "回复1", "选1", "1 解决了", or a choice's own words
 * ("解决了"). "1号楼坏了" is none. `spokenTo`: it was said to the bot alone, so that a bare 是 or 不 answers it too.
 */
export function parseChoice(text: string, choices: readonly Choice[], spokenTo = false): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s。.!！,，、~～)）]+/g, '')
  const circled = [...CIRCLED].indexOf(text.trim())
  if (circled >= 0) return known(circled + 1, choices)
  const bare = plain.replace(/^(回复?|选|我选|答)/, '')
  const wordsOf = (choice: Choice) => [...choice.words, ...(spokenTo ? (choice.spokenTo ?? []) : [])]
  const plainly = spokenTo ? bare.replace(/^(.{1,4}?)\1{2,}$/, '$1').replace(/(?<=..)[啊呀哈呢啦哦噢嘞的]+$/, '') : bare
  const byWord = choices.find((choice) =>
    wordsOf(choice).some((word) => [word, `${word}谢谢`, `${word}了`].some((form) => form === bare.toLowerCase() || form === plainly)),
  )
  if (byWord) return byWord.digit
  const around =
    choiceOfEach(text, choices, wordsOf) ??
    choiceAround(text, choices) ??
    (spokenTo ? (choiceBehind(plain, choices) ?? choiceOfNoFirst(text, choices)) : undefined)
  if (around !== undefined) return around
  const alone = digitAlone(text)
  if (alone !== undefined) return known(alone, choices)
  const match = /^(\d|[一二两三四五六七八九])(.*)$/.exec(spokenTo ? bare.replace(NTH, '$1') : bare)
  if (!match?.[1]) return spokenTo ? bySense(text, choices) : undefined
  const digit = known(parseNumber(match[1]) ?? 0, choices)
  const rest = match[2] ?? ''
  // 500还没给
  if (digit === undefined) return spokenTo && rest.length > 1 ? bySense(text, choices) : undefined
  if (rest === '' || rest === '谢谢') return digit
  const choice = choices.find((one) => one.digit === digit)
  if (choice && wordsOf(choice).includes(rest)) return digit
  // 一分没退 is said of money.
  return spokenTo && /^[^\d]/.test(bare) ? bySense(text, choices) : undefined
}

/** 好的 1, 那就选1吧: the digit of a text that says nothing beside it. */
function digitAlone(text: string): number | undefined {
  const digit = ALONE.exec(text.normalize('NFKC').replace(/[\s。.!！,，、:：~～)）]+/g, ''))?.[1]
  return digit === undefined ? undefined : Number(digit)
}
const ALONE =
  /^(?:嗯+|哦|噢|好(?:的|啊|呀)?|行|可以|那|就|我|选择?|回复?|答案?|是|应该)*([1-9])(?:吧|啊|呀|哈|的|了|呗|嘛|嘞|(?:多谢|谢谢|辛苦|麻烦)(?:了|啦|您|你|师傅|大哥|李?社工|老师)*)*$/

/** 行了 车能骑了: in words that are no choice's own. */
function bySense(text: string, choices: readonly Choice[]): number | undefined {
  const sense = senseOf(text, sensesOf(choices))
  const said = text.normalize('NFKC').replace(/[\s。.!,、]+/g, '')
  const cores = [coreOfAnswer(said), beginOfAnswer(said)].filter((core) => core.length > 1)
  return choices.find((choice) => (sense && choice.sense === sense) || cores.some((core) => choice.words.includes(core)))?.digit
}
const sensesOf = (choices: readonly Choice[]) => new Set(choices.flatMap((choice) => choice.sense ?? []))

/** 2，他拿刀砍我 may tell of a danger beside what it chooses; 我选1吧, 到现在没动静 answers and says nothing else. */
export const saysMore = (text: string, choices: readonly Choice[]): boolean =>
  text.length > 4 && digitAlone(text) === undefined && !onlyAnswers(text, sensesOf(choices))

/** 第一个, said to the bot alone. */
const NTH = /^第([1-9一二三四五六七八九])[个项条]$/

const known = (digit: number, choices: readonly Choice[]) => choices.find((choice) => choice.digit === digit)?.digit

/** Two answers, each by its digit alone. */
export const oneOfTwo = (): Choice[] => [
  { digit: 1, words: [] },
  { digit: 2, words: [] },
]
