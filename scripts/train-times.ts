import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '../src/conversation/normalise.js'
import { doubtOf, piecesAround } from '../src/conversation/times/time-model.js'
import { readTimeByRules } from '../src/conversation/times/time-reading.js'
import { learnLogistic, type Sample, unseenPoints, weightsFile } from './logistic.js'
import { timeSamples } from './time-samples.js'

/**
 * `npm run train:times -- VERSION`: learns seed/time-model.csv from the times, ranges and traps of test/eval/texts: what stands around words for a
 * time that are one, and around those that are none. Its bound is chosen from what five models say of the fifth none of them has seen.
 */
const ROOT = join(import.meta.dirname, '..')
/** Of the times that the model has a say over it may take one in so many; half of all times are a day with a clock, over which it has none. */
const TAKEN = 1 / 70
const TAKEN_OF_TOLD = 1 / 400

const N = '[0-9零〇一二两三四五六七八九十俩廿]'
const PART = '(?:凌晨|清晨|早晨?上?|上午|中午|午后|下午|傍晚|晚上?|深夜|午夜|夜里|半夜)'
const CLOCK = `(?:${PART}?${N}{1,3}点(?:半|钟|整|一刻|三刻|${N}{1,3}分?)?|\\d{1,2}[:：]\\d{2})`
/** Words for a time, whatever they mean. */
const WHEN = new RegExp(
  `(?:(?:上上|下下|这|本|上|下)(?:一?个)?)?(?:周|星期|礼拜)[一二三四五六日天末](?:的?${CLOCK})?|大?[前后今明昨](?:天|儿个?|日|晚|早|夜|个)(?:的?${CLOCK})?|${N}{1,3}月${N}{1,3}[日号]?|\\d{1,2}[./-]\\d{1,2}|${N}{1,3}[号日]|${CLOCK}|元旦|春节|除夕|元宵|清明|端午|中秋|国庆|重阳|七夕|腊八|小年|圣诞|平安夜|立春|谷雨|立夏|小满|夏至|立秋|秋分|冬至|大雪|小雪|[五六七八十]一|三八|五四|双十[一二]?|初[一二三四五六七八九十]|[月年][底末初]`,
  'g',
)

interface Text {
  text: string
  /** Only where a time is looked for. */
  ref?: string
}
const read = (part: string): Text[] =>
  readFileSync(join(ROOT, 'test', 'eval', 'texts', `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Text)
const refOf = ({ ref = '' }: Text) => Date.parse(`${ref.slice(0, 19)}+08:00`)

/** A span of a text: `yes` where what stands there is no time. */
type Told = Sample & { text: string }
/** The model has no say over a span without a row: it is left out. */
const rowOf = (text: string, plain: string, span: [number, number], none: boolean): Told[] =>
  doubtOf({ weights: new Map(), base: 0 }, plain, span) === undefined ? [] : [{ text, yes: none, pieces: piecesAround(plain, span) }]

const MOST_SPANS = 2
function rowsOfTrap(text: Text): Told[] {
  const { plain } = normalise(text.text)
  const taken = readTimeByRules(plain, refOf(text))?.span
  const spans = [...plain.matchAll(WHEN)].map((match): [number, number] => [match.index, match.index + match[0].length])
  const all = taken ? [taken, ...spans.filter(([from]) => from !== taken[0])] : spans
  return all.slice(0, MOST_SPANS).flatMap((span) => rowOf(text.text, plain, span, true))
}
function rowsOfTime(text: Text): Told[] {
  const { plain } = normalise(text.text)
  const span = readTimeByRules(plain, refOf(text))?.span
  return span ? rowOf(text.text, plain, span, false) : []
}

/** Days and clocks before sentences that were written for something else: whatever is told of a day, it is one. Every third sentence, each with another. */
const BEFORE = ['明天', '周六', '今晚', '下午三点', '后天', '星期天', '晚上八点', '下周二', '周三', '早上七点', '昨天', '周五', '七点半']
const EVERY = 3
const OF_SHOPS = /店|餐厅|餐馆|超市|酒吧|奶茶|歌|电影/
function rowsOfTold(): Told[] {
  const told = read('urgency').flatMap(({ text }) => /^[\u4e00-\u9fa5]{4,14}(?=$|[，。！？])/.exec(text)?.[0] ?? [])
  const sentences = [...new Set(told)].filter((one, at) => at % EVERY === 0 && !OF_SHOPS.test(one) && !readTimeByRules(one, NOW))
  return sentences.flatMap((one, at) => {
    const words = BEFORE[at % BEFORE.length] ?? ''
    const { plain } = normalise(`${words}${one}`)
    return readTimeByRules(plain, NOW)?.span[1] === words.length ? rowOf(plain, plain, [0, words.length], false) : []
  })
}
const NOW = Date.parse('2026-11-25T10:00:00+08:00')

function main(version: string): void {
  const said = [...read('times'), ...read('ranges')].flatMap(rowsOfTime)
  const rows = [
    ...said,
    ...read('traps').flatMap(rowsOfTrap),
    ...rowsOfTold(),
    ...timeSamples().flatMap(({ text, span, none }) => rowOf(text, text, span, none)),
  ]
  const unseen = unseenPoints(rows, ({ text }) => text)
  const boundOf = (points: number[], share: number) => points.sort((a, b) => b - a)[Math.floor(points.length * share)] ?? 0
  const told = unseen.filter((_, at) => at >= said.length && !rows[at]?.yes)
  const veto = Math.round(Math.max(boundOf(unseen.slice(0, said.length), TAKEN), boundOf(told, TAKEN_OF_TOLD)) * 100) / 100
  const model = learnLogistic(rows)
  writeFileSync(
    join(ROOT, 'seed', 'time-model.csv'),
    weightsFile(model, { base: model.base, veto }, `version ${version} learned from ${rows.length} spans`),
  )
  const traps = rows.filter((row) => row.yes).length
  console.log(
    `veto ${veto}, ${model.weights.size} pieces; unseen: ${rows.filter((row, at) => row.yes && (unseen[at] ?? 0) > veto).length}/${traps} traps`,
  )
  if (process.argv.includes('--errors'))
    for (const [at, row] of rows.entries())
      if (!row.yes && (unseen[at] ?? 0) > veto - 1) console.log((unseen[at] ?? 0).toFixed(2), row.text)
}

main(process.argv[2] ?? '1')
