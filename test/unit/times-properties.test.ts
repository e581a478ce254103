import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as OpenCC from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/clock.js'
import { readHeads } from '../../src/conversation/heads.js'
import { normalise } from '../../src/conversation/normalise.js'
import { parseItemNumber, parseNumber } from '../../src/conversation/numbers.js'
import { parseRecurring } from '../../src/conversation/times/recurring.js'
import { formatTime, parseTime } from '../../src/conversation/times/times.js'

const WEEK = 7 * DAY
const NOW = Date.parse('2026-11-25T10:00:00+08:00')
const OWN = join(import.meta.dirname, '..', 'eval', 'texts')
const rowsOf = (part: string) =>
  readFileSync(join(OWN, `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; ref: string })
const TEXTS = [...rowsOf('times'), ...rowsOf('ranges')]
const at = (ref: string) => Date.parse(`${ref}+08:00`)

/** Tens of thousands of texts are read: some ten seconds of a processor, which a busy machine stretches. */
const LONG = 120_000

describe('every time that is read', () => {
  it('is echoed in words that mean the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300 * 24 * 60, max: 300 * 24 * 60 }), (minutes) => {
        const moment = NOW + minutes * MINUTE
        expect(parseTime(formatTime(moment), NOW)?.start).toBe(moment)
      }),
    )
    for (const { text, ref } of TEXTS) {
      const read = parseTime(text, at(ref))
      const moment = read?.start ?? read?.end
      if (moment === undefined || Math.abs(moment - at(ref)) > 300 * DAY) continue
      expect(parseTime(formatTime(moment), at(ref))?.start, text).toBe(moment)
    }
  })

  it('moves with the week when it is reckoned from now', () => {
    // What names a date, a festival or a month stays where it is.
    const fixed =
      /(?<!\d)20\d{6}(?!\d)|\d\s*[月号日./-]|[一二三四五六七八九十廿卅]\s*[月号日]|月|年|节|元旦|春|冬至|夏|清明|端午|中秋|国庆|除夕|五一|六一|七一|双|腊|圣诞|平安|七夕|重阳|初|农|工作日|十一|廿|卅|[\d十][一二三四五六七八九]?[早中下晚]|调休|补班|上班|元宵|小年|跨年|\d、\d+两天|[小大][寒雪暑满]|[白寒]露|霜降|谷雨|立[夏秋冬]|芒种|处暑|雨水|惊蛰|秋分/
    for (const { text, ref } of TEXTS.filter((one) => !fixed.test(normalise(one.text).plain))) {
      const [here, later] = [parseTime(text, at(ref)), parseTime(text, at(ref) + WEEK)]
      expect(later?.start, text).toBe(here?.start === undefined ? undefined : here.start + WEEK)
      expect(later?.end, text).toBe(here?.end === undefined ? undefined : here.end + WEEK)
    }
  })

  it(
    'keeps its day whatever is told of it',
    () => {
      const told = rowsOf('urgency').flatMap(({ text }) => /^[\u4e00-\u9fa5]{4,14}(?=$|[，。！？])/.exec(text)?.[0] ?? [])
      // 周六烟酒店在哪里 may be a shop called after the day.
      const sentences = [...new Set(told)].filter((one) => !/店|餐厅|餐馆|超市/.test(one) && parseTime(one, NOW) === undefined)
      expect(sentences.length).toBeGreaterThan(3000)
      const days: [string, string][] = [
        ['明天', '11月26日(周四)00:00'],
        ['后天', '11月27日(周五)00:00'],
        ['周六', '11月28日(周六)00:00'],
        ['星期天', '11月29日(周日)00:00'],
      ]
      const lost = sentences.filter((one, at) => {
        const [day, wanted] = days[at % days.length] ?? []
        return formatTime(parseTime(`${day}${one}`, NOW)?.start ?? 0) !== wanted
      })
      // 周六爱心超市, 明天这首歌火了 may be names.
      expect(lost.length, lost.join(' / ')).toBeLessThan(sentences.length / 200)
    },
    LONG,
  )

  it(
    'stays the same in other characters and with other things around it',
    () => {
      const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' })
      const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      const variants = [
        traditional,
        wide,
        (text: string) => ` ${text} `,
        (text: string) => `${text}🙏🙏`,
        (text: string) => `${text}[强] 谢谢`,
      ]
      for (const [index, { text, ref }] of TEXTS.entries()) {
        const { start, end } = parseTime(text, at(ref)) ?? {}
        const vary = variants[index % variants.length] ?? traditional
        const read = parseTime(vary(text), at(ref))
        expect([read?.start, read?.end], vary(text)).toEqual([start, end])
      }
    },
    LONG,
  )

  it('an end never comes before its beginning by the clock alone', () => {
    const clock = fc.tuple(
      fc.constantFrom('', '上午', '下午', '晚上', '中午', '凌晨', '早'),
      fc.integer({ min: 0, max: 24 }),
      fc.constantFrom('点', '点半', ':00', ':30'),
    )
    const word = ([part, hour, rest]: [string, number, string]) => `${part}${hour}${hour === 24 ? '点' : rest}`
    fc.assert(
      fc.property(fc.constantFrom('明天', '周六', '12月5号', ''), clock, clock, (day, first, second) => {
        const read = parseTime(`${day}${word(first)}到${word(second)}`, NOW)
        if (read?.start !== undefined && read.end !== undefined) {
          expect(read.end).toBeGreaterThan(read.start)
          expect(read.end - read.start).toBeLessThan(30 * HOUR)
        }
      }),
    )
  })
})

describe('whatever is written', () => {
  const PIECES = [
    '一点',
    '两点',
    '半',
    '周',
    '周六',
    '下',
    '上',
    '月',
    '12',
    '3',
    '号',
    '日',
    '点',
    '到',
    '-',
    '每',
    '年',
    '差',
    '刻',
    '前',
    '后',
    '内',
    '今晚',
    '明',
    '(',
    ':',
    '.',
    '/',
    ' ',
    '初',
    '农历',
    '过',
    '小时',
    '工作日',
    '个',
    '零',
    '第',
    '🙂',
    '\n',
    '×',
  ]
  const readAll = (text: string) => {
    parseTime(text, NOW)
    parseRecurring(text, NOW)
    parseNumber(text)
    parseItemNumber(text)
    readHeads(text)
  }
  it('is read without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => readAll(pieces.join(''))),
      { numRuns: 400 },
    )
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 0, max: 4e12 }),
        (text, now) => void parseTime(text, now),
      ),
    )
  })
  // A pattern that goes back over what it has read would take hours here, not milliseconds.
  it.each(PIECES)('two thousand characters of %j come to an end', (piece) => {
    for (const tail of ['', 'x', '点', '号', '月']) readAll(piece.repeat(2000 / piece.length) + tail)
  })
  it('two thousand characters of two words come to an end', () => {
    for (const one of PIECES) for (const other of ['1', '点', '月']) readAll((one + other).repeat(2000 / (one.length + 1)))
  })
})

describe('what is over', () => {
  it.each([
    ['刚才晚上8点摔的', '11月24日(周二)20:00'],
    ['刚刚8点半漏电了', '11月25日(周三)08:30'],
    ['早上9点摔的', '11月25日(周三)09:00'],
    ['下午3点在路口被撞了', '11月24日(周二)15:00'],
    ['昨晚10点丢的车', '11月24日(周二)22:00'],
    ['晚上9点出发', '11月25日(周三)21:00'],
  ])('%s is %s', (text, at) => expect(formatTime(parseTime(text, NOW)?.start ?? 0)).toBe(at))
  it('is looked for in the first page of a text only', () => {
    expect(parseTime(`${'路'.repeat(500)}明天8点`, NOW)).toBeDefined()
    expect(parseTime(`${'路'.repeat(700)}明天8点`, NOW)).toBeUndefined()
  })
})

describe('what may be meant otherwise', () => {
  const of = (text: string, now = NOW) => parseTime(text, now)?.alternatives.map(formatTime)
  it.each([
    ['周六7点', ['11月28日(周六)07:00', '11月28日(周六)19:00']],
    ['11月28日八点半', ['11月28日(周六)08:30', '11月28日(周六)20:30']],
    ['8点', ['11月25日(周三)20:00', '11月26日(周四)08:00']],
  ])('%s has two meanings', (text, both) => expect(of(text)).toEqual(both))
  it.each([
    '周六晚7点',
    '周六19:00',
    '周六7:00',
    '周六早7点',
    '周六9点',
    '明天3点',
    '11点',
    '明天12点',
    '早上8点',
    '半小时后',
    '周六',
    '周六7点到晚上9点',
  ])('%s has one', (text) => expect(of(text)).toEqual([]))
  it('10点 said in the evening may be tonight or tomorrow', () => {
    expect(of('10点', NOW + 10.5 * HOUR)).toEqual(['11月25日(周三)22:00', '11月26日(周四)10:00'])
    expect(of('12点', NOW + 10.5 * HOUR)).toEqual(['11月26日(周四)00:00', '11月26日(周四)12:00'])
  })
})
