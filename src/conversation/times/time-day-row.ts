import { parseNumber } from '../numbers.js'
import { matchAt, N } from './scan.js'
import { NOT_HAO, NOT_RI } from './time-hao.js'

/** Days that follow each other. */

/** 12月2日3号楼 is one day, and a house. */
const NEXT_OF_ROW = new RegExp(`(?:[、和及]\\s?|[日号]?(?<=[日号]))(${N}{1,3})(?=号(?!${NOT_HAO})|日(?!${NOT_RI})|[、和及])[日号]?`, 'y')
/** 11月26、27号: how many days on the last of a row that goes on from `first` lies, and where it ends. */
export function rowOfDays(text: string, from: number, first: number): { days: number; to: number } | undefined {
  let [days, to] = [0, from]
  for (
    let found = matchAt(NEXT_OF_ROW, text, to);
    found && parseNumber(found[1] ?? '') === first + days + 1;
    found = matchAt(NEXT_OF_ROW, text, to)
  ) {
    days++
    to += found[0].length
  }
  return days > 0 && /[日号]/.test(text[to - 1] ?? '') ? { days, to } : undefined
}

const ROW_OF_WEEKDAYS =
  /(?:[、,，]?([二三四五六日]{1,6})|((?:[、,，和]?(?:周|星期|礼拜)[二三四五六日天]){1,6}))(?=$|[^\u4e00-\u9fa50-9]|两天|三天|都|上午|下午|晚上?|早上?|中午|请|休|调|值|不|我|在|去|来|可以|有|吧|行|哪)/y
/** 周二三, 周三四五, 周一周二: the index of the last of weekdays that follow the one at `index` (Monday is 0), and where it ends. */
export function rowOfWeekdays(text: string, from: number, index: number): { last: number; to: number } | undefined {
  const [whole = '', digits, words = ''] = matchAt(ROW_OF_WEEKDAYS, text, from) ?? []
  const said = digits ?? words.replace(/[^二三四五六日天]/g, '').replace('天', '日')
  const follows = said !== '' && [...said].every((one, at) => '一二三四五六日'.indexOf(one) === index + 1 + at)
  return follows ? { last: index + said.length, to: from + whole.length } : undefined
}
