import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { fromSeed, readSeed } from '../db/seed-folder.js'

/** Words for a place, as written, and where they stand. */
export interface Place {
  text: string
  span: [number, number]
}

const SUFFIX =
  /(?:省|自治区|[^城门超]市|[^小社园]区|县|旗|大街|大道|环岛|胡同|辅路|环路|[^面灯况过]路|^路|街|街道|巷|大桥|桥|立交|小区|社区|家园|花园|嘉园|苑|里|公寓|大厦|写字楼|中心|广场|商场|超市|市场|地铁站|地铁|公交站|火车站|客运站|服务站|驿站|站点|站|医院|卫生院|卫生室|诊所|学校|小学|中学|大学|学院|幼儿园|公园|绿道|园区|物流园|产业园|工业区|开发区|仓库|村|庄|镇|乡|镇政府|政府|派出所|银行|酒店|宾馆|餐厅|饭店|食堂|体育馆|图书馆|会议室|收费站|加油站|充电站|停车场|桩|桥洞|隧道|河|湾|湖|码头|工地|园)$/
/** They end like a place and are none: what is wrong there, or what everybody has. */
const NOT_SUFFIX =
  /^(?:市区|地区|片区|辖区|景区|山区|郊区|城区|县区|路面|道路|马路|公路|铁路|线路|电路|套路|网站|车站长|站长|出路|一路|半路|上路|走路|骑路|让路|问路|找路|修路|堵路|条路|整条路|这里|那里|哪里|家里|手里|屋里|心里|公里|海里|院里|这条街|满街|网络|电桩|充电桩|政府|工地|市场|医院|学校|超市|饭店|餐厅|小区|广场|公园|食堂|酒店|商场|银行|中心|站点|驿站|服务站|村里|会议室|停车场)$/
const AROUND =
  /^(?:路口|门口|对面|旁边|旁|附近|周边|边上|边|侧|东侧|西侧|南侧|北侧|东边|西边|南边|北边|东门|西门|南门|北门|正门|后门|侧门|楼下|楼上|楼道|楼道里|桥下|桥上|桥底|交叉口|交汇处|交口|口|出口|入口|出入口|路上|后面|前面|里面|外面|那边|这边|那儿|这儿|东岸|西岸|南岸|北岸|东口|西口|南口|北口|东|西|南|北|里|上|下|处|内|外|口处|十字路口|红绿灯路口|丁字路口|东北角|东南角|西北角|西南角|东北侧|拐角|拐弯处|转角|一带|东区|西区|南区|北区|区)$/
const HOUSE =
  /^(?:号楼|号院|号|栋|座|单元|层|楼|室|门|弄|期|区|口|站|里|出口|[A-Z]座|[A-Z]口|[0-9一二三四五六七八九十]+(?:楼|期|区|层|号|号楼|单元))$/
/** Tags a name may be made of. */
const NAME_TAG = /^(?:n|nr|nrt|nrfg|ns|nt|nz|ng|x|eng|m|f|s|j|b|zg|vn|g|k|h|i|l|a|q)$/
/** Nouns that stand beside a place and are no part of its name. */
const OTHER =
  /^(?:骑手|师傅|兄弟|兄弟们|大家|大佬|朋友|老铁|司机|外卖|外卖员|快递|快递员|车|电车|电动车|电瓶车|汽车|货车|轿车|小轿车|三轮车|手机|电瓶|电池|餐|单|人|老人|孩子|老婆|昨天|今天|明天|现在|刚才|上午|下午|晚上|早上|中午|时候|一个|一辆|有人|有个|谁|大|小|好|新|坏|危险|求助|吹哨|隐患|通知|注意|紧急|情况|位置|地点|地址|东西|问题|井盖|路灯|红绿灯|路面|积水|坑|树|电线|围挡|护栏|消防|通道|差点|小心)$/
const BEFORE = /^(?:在|到|去|往|从|于|靠近|位于|离|距离|经过|路过|停在|送到|走到|骑到)$/
const JOINS = /^(?:和|与|跟|、|\/|&|到)$/

/** jieba with the names of the district and the words of hazards as words of its own; 37 MB, loaded at the first text that needs it. */
const jieba = fromSeed(() => {
  const segmenter = Jieba.withDict(dict)
  const names = [...new Set(namesIn(JSON.parse(readSeed('areas.json'))))].map((name) => `${name} 200000 ns`)
  const things = [...THINGS].map((word) => `${word} 500000 n`)
  segmenter.loadDict(Buffer.from([...names, ...things].join('\n')))
  return segmenter
})

const THINGS = new Set(
  '路灯 路面 井盖 红绿灯 电动车 电瓶车 充电柜 换电柜 充电桩 减速带 护栏 围挡 广告牌 电线杆 电线 消防通道 非机动车道 机动车道 人行道 盲道 斑马线 绿化带 灯不亮 不亮 大坑 积水 结冰 路口 路上 交叉口 交口 十字路口 楼道 楼道里 飞线 飞线充电 门口 南门 北门 东门 西门 南区 北区 东区 西区 东里 西里 南里 北里 环岛 辅路 绿道 物流园'.split(
    ' ',
  ),
)

/** Every `name` and `short` anywhere in a seed file. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'name' || key === 'short') && typeof one === 'string' && one.length >= 2 ? [one] : namesIn(one),
  )
}

interface Token {
  word: string
  tag: string
  from: number
  to: number
}

function tokensOf(text: string): Token[] {
  let from = 0
  return jieba()
    .tag(text, true)
    .map(({ word, tag }) => {
      const token = { word, tag, from, to: from + word.length }
      from = token.to
      return token
    })
}

const isSuffix = (token: Token) => SUFFIX.test(token.word) && !/^[\s\d]+$/.test(token.word) && !/[面灯况]$/.test(token.word)
const isKnown = (token: Token) => token.tag === 'ns' && token.word.length >= 2 && !AROUND.test(token.word)
const isName = (token: Token) =>
  (NAME_TAG.test(token.tag) || /^(?:快速|高速|联络|环城|过街)$/.test(token.word)) &&
  !OTHER.test(token.word) &&
  !THINGS.has(token.word) &&
  /^[\u4e00-\u9fa5A-Za-z0-9]+$/.test(token.word)
const isAround = (token: Token) => AROUND.test(token.word)

const LONGEST = 40
const MOST_LEFT = 6

/** The first words of a text that name a place: a road, crossing, compound or station with what stands around it. */
export function findPlace(text: string): Place | undefined {
  const plain = text.normalize('NFKC').slice(0, 400)
  if (!/[\u4e00-\u9fa5]{2}/.test(plain)) return undefined
  const tokens = tokensOf(plain)
  let best: { place: Place; score: number } | undefined
  for (let at = 0; at < tokens.length; at++) {
    const found = placeAt(plain, tokens, at)
    if (found && found.score > (best?.score ?? 0)) best = found
  }
  return best?.place
}

function placeAt(plain: string, tokens: Token[], at: number): { place: Place; score: number } | undefined {
  const token = tokens[at] as Token
  const suffix = isSuffix(token)
  const known = isKnown(token)
  const before = tokens[at - 1]
  const named = !suffix && !known && before !== undefined && BEFORE.test(before.word) && isName(token) && token.word.length >= 2
  if (!suffix && !known && !named) return undefined
  let left = at
  for (let steps = 0; steps < MOST_LEFT; steps++) {
    const previous = tokens[left - 1]
    if (!previous || !(isName(previous) || isKnown(previous)) || isAround(previous)) break
    left--
  }
  const generic = NOT_SUFFIX.test(token.word) || (suffix && token.word.length === 1)
  if (generic && left === at) return undefined
  const right = goRight(tokens, at)
  const last = tokens[right] as Token
  if (named && right === at && token.tag !== 'ns') return undefined
  const first = tokens[left] as Token
  const name = plain.slice(first.from, last.to)
  if (name.length < 2 || name.length > LONGEST) return undefined
  const score =
    (BEFORE.test(tokens[left - 1]?.word ?? '') ? 30 : 0) + (suffix ? 20 : known ? 12 : 6) + Math.min(name.length, 12) - left * 0.5
  return { place: { text: name, span: [first.from, last.to] }, score }
}

/** As far as the place goes on: house numbers, gates, sides, further suffixes, a second road of a crossing. */
function goRight(tokens: Token[], at: number): number {
  let right = at
  for (let next = at + 1; next < tokens.length && next < at + 10; next++) {
    const token = tokens[next] as Token
    if (isSuffix(token) || isAround(token) || HOUSE.test(token.word)) right = next
    else if (/^[0-9A-Za-z一二三四五六七八九十]{1,6}$/.test(token.word) && HOUSE.test(tokens[next + 1]?.word ?? '')) right = ++next
    else if (JOINS.test(token.word) && endsInPlace(tokens, next + 1)) right = next
    else if (isName(token) && endsInPlace(tokens, next)) right = next
    else break
  }
  while (right > at && JOINS.test(tokens[right]?.word ?? '')) right--
  return right
}

/** Within the next tokens a suffix or position word ends what begins here. */
function endsInPlace(tokens: Token[], from: number): boolean {
  for (let at = from; at < from + 3 && at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (isSuffix(token) && !(at === from && NOT_SUFFIX.test(token.word))) return true
    if (at > from && isAround(token)) return true
    if (!isName(token) && !isKnown(token)) return false
  }
  return false
}

/** Loads the segmenter before the first message needs it. */
export function warmPlaces(): void {
  jieba()
}

/** True when a short answer may well say where something is: a place, or a few nouns (楼下, 果园那边, 我家门口); 今天好冷 does not. */
export function looksLikePlace(text: string): boolean {
  if (findPlace(text)) return true
  const tokens = tokensOf(text.normalize('NFKC').trim()).filter((token) => /[\u4e00-\u9fa5A-Za-z0-9]/.test(token.word))
  if (tokens.length === 0 || text.length > 30) return false
  if (tokens.some((token) => /^(?:ns|s|f)$/.test(token.tag) || isAround(token) || isSuffix(token))) return true
  return tokens.length <= 4 && tokens.every((token) => /^(?:n|nr|nz|nt|x|m|eng|q|b|j|l|i|ng|zg|g|r|p|uj|nrt|nrfg)$/.test(token.tag))
}
