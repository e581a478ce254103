import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DAY, local } from '../../src/clock.js'
import { matchCommand } from '../../src/conversation/commands/command.js'
import { parseNumber } from '../../src/conversation/numbers.js'
import { parseTime } from '../../src/conversation/times/times.js'
import { createFeatures } from '../../src/features/index.js'
import type { Mistake, Score } from './score.js'

/**
 * Cases of other projects, with their licences in test/data: how the same expressions are read elsewhere. They are chosen by kind, before
 * anything is read: see docs/language.md.
 */
const DATA = join(import.meta.dirname, '..', 'data')
const load = <T>(...path: string[]) => JSON.parse(readFileSync(join(DATA, ...path), 'utf8')) as T

interface Value {
  timex: string
  value?: string
  start?: string
  end?: string
  Mod?: string
}
interface MicrosoftCase {
  Input: string
  Context?: { ReferenceDateTime: string }
  Results: { Text: string; TypeName: string; Resolution?: { values: Value[] } | null }[]
}
type Item = { text: string; ref: string; accepts: { start?: string; end?: string }[] }

const FULL_DATE = /^(\d{4}|XXXX)-(\d\d|XX)-\d\d$|^XXXX-WXX-\d$/
const ERA = /[元康雍隆]年|康熙|雍正|民国|神龙/
/** Lunar dates are reckoned there as if they were solar; 1/2/2020 is no order of Chinese dates; halves and counted parts of years are no days. */
const LEFT_OUT = /农历|正月|初一|大年|\d{1,2}\/\d{1,2}\/\d{4}|半[年月周]|年的|的第|前\d+天|四月的最后/

function isOfChat(type: string, text: string, value: Value): boolean {
  if (ERA.test(text) || LEFT_OUT.test(text)) return false
  if (type === 'time' || type === 'datetime') return true
  if (type === 'date') return FULL_DATE.test(value.timex)
  if (type === 'timerange' || type === 'datetimerange')
    return /T\d/.test(value.timex) ? !/上个|之[前后]\d|还剩/.test(text) : /-\d\dT/.test(value.timex)
  if (type !== 'daterange') return false
  return FULL_DATE.test(value.timex) || /^\(.*,P\d+D\)$/.test(value.timex) || /^\d{4}-W\d\d(-WE)?$/.test(value.timex)
}

function meaning(type: string, { timex, value, start, end, Mod }: Value): { start?: string; end?: string } {
  const wall = (said: string) => said.replace(' ', 'T').slice(0, type.includes('time') ? 16 : 10)
  if (Mod === 'before' || Mod === 'until') return { end: wall(end ?? '') }
  if (Mod === 'after' || Mod === 'since') return { start: wall(start ?? '') }
  // A part of a day is a day here, never a clock.
  if (/T(MO|AF|EV|NI|DT)$/.test(timex)) return { start: (start ?? '').slice(0, 10) }
  return start && end ? { start: wall(start), end: wall(end) } : { start: wall(value ?? '') }
}

function microsoftItems(): Item[] {
  return load<MicrosoftCase[]>('recognizers-zh', 'DateTime_Chinese_DateTimeModel.json').flatMap(({ Input, Context, Results }) => {
    const [first] = Results
    const values = first?.Resolution?.values ?? []
    const type = first?.TypeName.split('.').at(-1) ?? ''
    if (!first || !Context || !values[0] || !isOfChat(type, first.Text, values[0])) return []
    const resolved = values.filter((one) => (one.value ?? one.start ?? one.end) !== 'not resolved')
    return [{ text: Input, ref: Context.ReferenceDateTime, accepts: resolved.map((one) => meaning(type, one)) }]
  })
}

/** Fits when what is said of start and end is the same: a day without a clock on the day, a clock without a day at its hour; the day after an end is as good. */
function fits(at: number | undefined, said: string | undefined, isEnd: boolean): boolean {
  if (said === undefined) return true
  if (at === undefined) return false
  if (/^\d\d:/.test(said)) return local(at).format('HH:mm') === said.slice(0, 5)
  if (said.length > 10) return local(at).format('YYYY-MM-DDTHH:mm') === said
  return [at, isEnd ? at + DAY : at].some((one) => local(one).format('YYYY-MM-DD') === said)
}

function scoreItems(part: string, items: readonly Item[]): Score {
  const mistakes: Mistake[] = []
  for (const { text, ref, accepts } of items) {
    const read = parseTime(text, Date.parse(`${ref.slice(0, 19)}+08:00`))
    const right =
      accepts.length === 0 ? !read : accepts.some((one) => read && fits(read.start, one.start, false) && fits(read.end, one.end, true))
    const show = (at: number | undefined) => (at === undefined ? '' : local(at).format('YYYY-MM-DDTHH:mm'))
    const wanted = accepts.map((one) => `${one.start ?? ''} → ${one.end ?? ''}`).join(' or ') || 'none'
    if (!right) mistakes.push({ text, wanted, got: read ? `${show(read.start)} → ${show(read.end)}` : 'none', class: 'read otherwise' })
  }
  return { part, right: items.length - mistakes.length, all: items.length, mistakes }
}

type ChronoCase = { text: string; ref: string; start: string; end?: string }
/** A clock said first but a day expected, a week that starts on Sunday, a part of a day alone: expectations of its tests that mean something else. */
const MEANT_OTHERWISE = /^今晚10点 - (?:昨|前天|大前天|后天|大后天)|^星期四$|forward dates|我下星期天|^我下午/

/** Cases of chrono's tests for simplified Chinese; 五日内 is a day there and an end here. */
function chronoItems(): Item[] {
  return load<ChronoCase[]>('chrono-zh', 'chrono_zh_hans.json')
    .filter(({ text }) => !MEANT_OTHERWISE.test(text))
    .map(({ text, ref, start, end }) => ({
      text,
      ref,
      accepts: [/日(?:之)?内/.test(text) ? { end: start } : { start, ...(end ? { end } : {}) }],
    }))
}

/** Whole numbers of at most nine digits, written without signs, powers and parts, as Microsoft's recogniser reads them. */
function scoreNumbers(): Score {
  const cases = load<MicrosoftCase[]>('recognizers-zh', 'Number_Chinese_NumberModel.json')
    .flatMap(({ Results }) =>
      Results.map(({ Text, Resolution }) => ({ text: Text, wanted: (Resolution as unknown as { value: string }).value })),
    )
    .filter(({ text, wanted }) => /^\d{1,9}$/.test(wanted) && !/[打kmgt^e/点點.负負-]|%/i.test(text))
  const mistakes = cases
    .map(({ text, wanted }) => ({ text, wanted, got: String(parseNumber(text) ?? 'none'), class: 'read otherwise' }))
    .filter((one) => one.got !== one.wanted)
  return { part: 'numbers-ms', right: cases.length - mistakes.length, all: cases.length, mistakes }
}

/** What others say about times and numbers, said to the bot, wants none of its commands, mistyped or not. */
function scoreForeignCommands(): Score {
  const files = ['DateTime_Chinese_DateTimeModel.json', 'Number_Chinese_NumberModel.json']
  const said = files.flatMap((file) => load<MicrosoftCase[]>('recognizers-zh', file).map((one) => one.Input))
  const chrono = load<ChronoCase[]>('chrono-zh', 'chrono_zh_hans.json').map((one) => one.text)
  const commands = createFeatures().flatMap((feature) => feature.commands)
  const texts = [...new Set([...said, ...chrono])]
  const mistakes = texts.flatMap((text) => {
    const got = matchCommand(commands, text, 'private')?.command
    const isExact = got && [got.word, ...(got.aliases ?? [])].some((word) => text.includes(word))
    return got && !isExact ? [{ text, wanted: 'none', got: got.word, class: 'a command where there is none' }] : []
  })
  return { part: 'commands-foreign', right: texts.length - mistakes.length, all: texts.length, mistakes }
}

/** Rows of their own, measured beside the project's own texts. */
export const FOREIGN: Record<string, () => Score> = {
  'times-ms': () => scoreItems('times-ms', microsoftItems()),
  'times-chrono': () => scoreItems('times-chrono', chronoItems()),
  'numbers-ms': scoreNumbers,
  'commands-foreign': scoreForeignCommands,
}
