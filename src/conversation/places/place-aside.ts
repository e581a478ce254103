import type { Words } from './place-joins.js'
import type { Part } from './place-parts.js'

/** A name that says nothing of where, and a side of it: 解放碑那边, 洪崖洞下面. */
const SIDE = /^(?:那边|这边|那儿|那块儿?|下面|底下|旁边|后面|前面|对面|斜对面)$/
const AT = /^(?:就?在|到|从)$/
/** How what stands in a town and everybody knows is called: 鼓楼, 白塔, 土地庙. */
const LANDMARK = /^(?![一二三四五六七八九十上下])[\u4e00-\u9fff]+(?:[碑塔阁寺庙坊亭]|[钟鼓城角门]楼)$/
const STATION = /^(?:火车|高铁|汽车|长途|客运)站$/

/** 美团那边客服 is whoever one talks to. */
const SOMEBODY = /客服|站长|老板|客户|顾客|人$|平台|公司|群|经理|领导/
const isThing = (part: Part | undefined) => part !== undefined && /^n/.test(part.tag) && !SOMEBODY.test(part.word)
const namesPlace = ({ word, tag }: Part) =>
  (/^ns$/.test(tag) && word.length > 1) || (tag === 'nz' && word.length > 2) || LANDMARK.test(word)

/** 在东门小区, 在医院路: what stands anywhere names what is called after it, said behind 在 with nothing more of where behind it. */
const CALLED_AFTER =
  /(?:在|到|位于)((?:[东西南北前后]门|大桥|河边|桥头|中心|车站|火车站|医院|学校|公园|[东西南北]里|站前|门前|工厂|银行|市场|商场|政府|广场|村口)(?:小区|家园|大?[路街]|桥|广场))(?=$|[\s，。,!！]|\d|[东西南北]门|红绿灯|路口|附近|旁边|对面|门口)/

/** Words for a place that only its being said as one makes a name, as the parts that cover them; undefined where none begins or ends there. */
export function placeCalledAfter(plain: string, parts: readonly Part[]): Words | undefined {
  const found = CALLED_AFTER.exec(plain)
  const name = found?.[1]
  if (!found || !name) return undefined
  const start = found.index + found[0].indexOf(name)
  const from = parts.findIndex((part) => part.from === start)
  const to = parts.findIndex((part) => part.to === start + name.length)
  return from < 0 || to < from ? undefined : { from, to }
}

/** Where a text begins with such a name and goes on with what is wrong there; only where nothing else is found. */
export function asidePlace(parts: readonly Part[]): Words | undefined {
  const from = AT.test(parts[0]?.word ?? '') ? 1 : 0
  const [first, second, third] = [parts[from], parts[from + 1], parts[from + 2]]
  if (!first || !second || !third) return undefined
  if (STATION.test(first.word) && /广场$/.test(second.word)) return { from, to: from + 1 }
  if (namesPlace(first) && SIDE.test(second.word) && isThing(third)) return { from, to: from + 1 }
  const isName = first.tag === 'nr' && first.word.length === 1 && second.tag === 'n' && second.word.length > 1
  return isName && SIDE.test(third.word) && isThing(parts[from + 3]) ? { from, to: from + 2 } : undefined
}
