import { CANCELLED, readHeads } from '../heads.js'
import { normalise } from '../normalise.js'
import { SURNAMES } from '../words/surnames.js'
import type { JielongEntry } from './jielong.js'
import { isBeforeName, likeness } from './jielong-name.js'
import { CALLED_OFF, isOff } from './jielong-off.js'

/** What one line of a list says, with the lines below that belong to it: who, how many, and whether they are off again. */
export function entryOf(text: string): JielongEntry {
  const words = spelledOut(text)
  // Whoever that is: nobody is called so.
  if (/^[+＋]\s*\d{1,2}$/.test(words)) return { name: words, heads: 1, cancelled: false }
  const [line = '', ...more] = words.split('\n')
  const { plain, map } = normalise(line)
  const { heads: here, from } =
    isNickname(plain) && line.startsWith(plain[0] ?? '') ? { heads: 1, from: plain.length } : readHeads(onlySaid(plain))
  // 带1人 in a line of its own.
  const below =
    here > 1
      ? undefined
      : more
          .map((one) => one.trim().replace(REMARKED, '').replace(COUNT_LABEL, '$1人'))
          .find((one) => ONLY_HEADS.test(one) || SAYS_HEADS.test(one))
  const off = isOff(text, words)
  const left = { cancelled: off !== 'not', ...(off === 'maybe' ? { unsure: true as const } : {}) }
  const name = nameOf(from < plain.length ? line.slice(0, map[from] ?? 0) : line) || nameOf(words)
  const said = below ? readHeads(normalise(below).plain).heads : here
  const heads = said > 2 && isOneOf(name, line) ? said - 1 : said
  const [first, second] = name.split(/[和跟与&]/)
  const [together = ''] = line.trim().split(/\s/)
  const row = heads === 1 && NAMES.test(together) ? together.split(/[、&+]/) : []
  if (row.length > 1) return { name: row[0] ?? name, heads: row.length, ...left }
  if (heads === 1 && BOTH.test(name)) return { name, heads: 2, ...left }
  const child = WITH_CHILD.exec(line)
  if (heads <= 2 && child) return { name: child[1] ?? name, heads: readHeads(`带孩子${line.slice(child[0].length)}`).heads, ...left }
  const added = (WITH_SOME.exec(line)?.[1] ?? '').split('+').slice(1)
  const isAdded = (one: string) => isSomebody(one, name) || readHeads(`带${one}`).heads === 2
  if (added.length >= heads && added.every((one) => isAdded(one.trim()))) return { name, heads: 1 + added.length, ...left }
  const pair = heads === 1 && [...(first ?? '')].length > 1 && [...(second ?? '')].length > 1
  // 小明和爸妈 are three.
  return pair
    ? { name: first?.replace(/我$/, '') ?? name, heads: Math.max(2, readHeads(`带${second}`).heads), ...left }
    : { name, heads, ...left }
}

/** 带娃的老王, 加一勺糖: what counts heads begins it, and nothing else stands there. */
const isNickname = (line: string) => /^[带加携领捎][\u4e00-\u9fff]{3,7}$/.test(line) && readHeads(line).from === 0
/** 我弟也想去可以吗, 带孩子行吗: who only asks brings nobody yet. */
const ASKS =
  /(?:[^\s,，。;；(（]+[\s,，]*)?(?:可以|行|能|方便|成)(?:吗|么|不)[?？]*(?=$|[\s,，。)）])|[^\s,，。;；(（]*吗[?？]*(?=$|[\s,，。)）])/g
/** 和平 带1人: nobody stands before 和, so that it begins a name. */
const PEACE = /^[和同][\u4e00-\u9fff](?=$|[\s,，(（])/
const MAY_ASK = /吗|[以行能便成][么不]/
const onlySaid = (line: string) =>
  line.replace(PEACE, '\u25a1\u25a1').replace(MAY_ASK.test(line) ? ASKS : /(?!)/g, (asked) => '\u25a1'.repeat(asked.length))

/** 天天妈妈 爸爸妈妈都来: she is one of them. */
function isOneOf(name: string, line: string): boolean {
  const role = /([爸妈]|奶奶|爷爷|姥姥|姥爷)[爸妈]?$/.exec(name)?.[1]
  return role !== undefined && new RegExp(`${role}[^\\s,，。]*都`).test(line.slice(line.indexOf(name) + name.length))
}

/** 天天爸妈 */
const BOTH =
  /^(?![^和跟与]*[和跟与])[\u4e00-\u9fff]{2,3}(?:爸爸妈妈|爸妈|父母|爷爷奶奶|奶奶爷爷|姥姥姥爷|外公外婆)$|^([\u4e00-\u9fff])[叔伯哥爷]\1[婶姨嫂姐奶]$/
/** 豆豆妈带豆豆 */
const WITH_CHILD = /^\s*(([\u4e00-\u9fff]{2,3})(?:[爸妈]|奶奶|爷爷|姥姥|姥爷){1,2})\s*[带领]着?\2/
/** 豆豆妈 + 豆豆 + 豆豆爸爸 */
const WITH_SOME = /^[^+]{2,10}((?:\+\s*[\u4e00-\u9fff]{2,5}\s*)+)$/
const isSomebody = (one: string, name: string) =>
  likeness(one) >= SURELY || (one.slice(0, 2) === name.slice(0, 2) && /[爸妈爷奶姥]$/.test(one))
const SURELY = 0.9

/** Signs as they are meant, 张 三 as one name, 帮老张报 as 老张, and a space where a long dash parts the name from a remark. */
const spelledOut = (text: string) =>
  text
    .replace(ENCLOSED, '$1 ')
    .replace(/\s*[&＆]\s*/g, '&')
    .replace(/^\s*(?:嗯+|呃+|哦|我)[\s,，]*(?=[小老阿][\u4e00-\u9fff]\s*$)/, '')
    .replace(COUNTED_IN, '')
    .replace(OF_BEFORE, '')
    .replace(FOOD_OF, '')
    .replace(TIMES_OF_THINGS, '')
    .replace(THINGS, '')
    .replace(/[➕﹢]\uFE0F?/gu, '+')
    .replace(/[✖✕✗]\uFE0F?(?=\s*\d)/gu, '×')
    .replace(STROKES, '')
    .normalize('NFKC')
    .trim()
    .replace(/[;,、。]+$/, '')
    .replace(/[/|](?=\s*[0-9一二两三四五六]{1,2}\s*[人位大])/, ' ')
    .replace(/(?<=\S)[^\S\n]*(?:[—–―]+|-{2,})[^\S\n]*(?=\S)/g, ' ')
    .replace(SPACED_OUT, (name) => name.replace(/\s/g, ''))
    .replace(SPACED_NAME, '$1$2')
    .replace(INSTEAD, '$1')
    .replace(SIGNED_BY, '$1')
    .replace(SIGNED_FOR, '')
    .replace(GLUED_COUNT, '$1 $2人')
    .replace(TIMES, ' $1人')
    .replace(ONE_LESS, (_, one: string, other: string) => `+${Math.max(0, Number(one) - Number(other))}`)
    .replace(SUM_OF_TWO, (_, one: string, other: string) => ` ${Number(one) + Number(other)}人`)
    .replace(FOR_SOMEBODY, (_, before?: string, behind?: string, more?: string) => `${before ?? behind ?? ''} ${more ?? ''}`.trim())

/** 【小明】已报名; 【鸡腿饭×2】 */
const ENCLOSED = /^\s*[【[「『《<]([^】\]」』》>\n]{1,12})[】\]」』》>]/
/** 算上大鹏 */
const COUNTED_IN = /^\s*[算加]上?(?=[小老阿大][\u4e00-\u9fff](?:$|\s))/
/** （原来带2人）, 不是1人是2人: what holds no longer. */
const OF_BEFORE =
  /[(（](?:原来?|本来|之前|原先|原定|上次)[^()（）\n]*[)）]|(?:原来|本来|原先|原定|之前)[^\s,，。]{0,3}\d[个位]?人[\s,，]*(?:现在|现|如今|今年|这次)?(?:改成?|变成?|就|只有?|剩)?(?=\d)|不是\s*[^\s,，。]{1,6}[,，]?是/g
/** 带3个人的饭: not three people. */
const FOOD_OF = /(?:[带给买拿留领捎取要订])?[\d一两二三四五六七八九十]{1,2}\s*[个位]?人的(?![名位座票份])[^\s,，。]{1,4}/g
/** 小红 大杯×2: two of it, not of her. */
const TIMES_OF_THINGS =
  /(?<=^[^\n]*\S[\s,，:：]+(?!成人|大人|小孩|儿童|本?人|[+＋带])[^\s,，:：×x*\d]{1,10})[x×*]\s*\d{1,2}(?=$|[\s,，;；】)）])/gim
const THINGS = /[【[][^】\]\n]{1,12}[x×*]\s*\d{1,2}[】\]]/gi
/** A line drawn through each character. */
const STROKES = /[\u0335-\u0338]/gu
/** 张 三 丰, 小 可 爱: single characters, three at least. */
const SPACED_OUT = /^[\u4e00-\u9fff](?:[^\S\n][\u4e00-\u9fff]){2,4}(?=$|[\s,，])/
const SPACED_NAME = new RegExp(
  `^([${SURNAMES}]|欧阳|诸葛|司马|上官|慕容|令狐|夏侯|皇甫)[^\\S\\n]+((?![男女大小中早晚俩两])[\\u4e00-\\u9fff])(?=$|\\s)`,
)
/** 小明→老张: the place is 老张's now. */
const INSTEAD =
  /^[^\s→⇒➡>]{1,10}(?:[(][^()\n]*[)])?\s*(?:[→⇒➡]\uFE0F?|-+>|换成|改成|改为)\s*(?:改派|改由|换)?(?![不取退撤改没已可]|[去来]不|确认|收到|待定)(?=[\u4e00-\u9fffA-Za-z])([^\n]+)/u
/** 小明2人, 老张两位: the whole line; 小明 3x; 小明 2+1, grown-ups and children. */
const GLUED_COUNT =
  /^([^\s\d,，、:;(+~带加共限能]{2,8}(?<!祖孙|母[子女]|父[子女]|[一全]家))(\d{1,2}|[两三四五六])\s*(?:个人|位|人)份?(?=$|\n)/
const TIMES = /\s(\d{1,2})\s*[x×](?=$|\n)/i
const SUM_OF_TWO = /\s(\d)\s*\+\s*(\d)(?=$|\n)/
/** 小明 +2 -1 */
const ONE_LESS = /\+\s*(\d)\s+-\s*(\d)(?=$|\n)/
/** 帮我弟报一个：小李 */
const SIGNED_FOR = /^我?[帮替给代][^\s,，:：]{1,4}报(?:名|一?个)?\s*[:：]\s*(?=\S)/
/** 小红替老张报名: his line, written by her. */
const SIGNED_BY = /^[\u4e00-\u9fff]{2,4}?[帮替代]([^\s,，:：也再自]{2,4}?)(?:报个?名?|接龙|登记)(?:的|了|一下|一个)?(?=$|[\s,，(+])/
/** 帮老张报, 替老张报名 2人; 代报：老张. */
const FOR_SOMEBODY =
  /^(?:我?[帮替给代]([^\s,，:：]{2,8}?)[也再]?(?:报个?名?|接龙?|登记|占一?个?[位座]?|代(?=一?个?(?:$|[\s,，(+])))(?:的|了|一下|一?个)?(?=$|[\s,，(+])|(?:代报名?|帮报名?|替报名?|代接龙?)\s*[:：]?\s*([^\s,，:：]{2,8}))([^\n]*)/

/** 小明、小红, 老张+大刘+阿花: what follows are names too, not 微辣 or 大份. */
const NAMES = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,3}(?:[、&+](?=[小老大阿${SURNAMES}])[\\u4e00-\\u9fa5]{2,3}(?<![份码号杯的辣碗糖冰饭面站])){1,4}$`,
)

/** 人数 2 in a line of its own. */
const COUNT_LABEL = /^(?:报名|参加|参与)?(?:人数|几人|几位)\s*[:：]?\s*(\d{1,2})\s*[人位]?$/
/** 骑车去，带媳妇: one of its clauses says who comes along. */
const SAYS_HEADS = /(?:^|[\s,，])(?:带|和|跟|加上?|[+＋])(?!\d{1,2}[点号])[^\s,，。]{1,6}$/
const REMARKED = /^备注\s*[:：]\s*/
const ONLY_HEADS =
  /^(?:家长|大人|成人).{1,8}(?:孩|儿童|小).{0,6}$|^(?:也?带|我?和|跟)[^\s\d,，。]{1,6}(?:一起)?[来去]?$|^(?:[带加共+]\s*)?[0-9一二两三四五六七八九十俩]{1,2}\s*(?:个|位)?\s*(?:人|大人?\s*[0-9一二两三]{1,2}\s*小孩?|$)$/

/** （取消）小明, 已取消-小红 */
const CANCELLED_FIRST = /^\s*[([【]?\s*已?(?:取消|退出|撤销|作废|退)\s*[)\]】:：\s-]+/
/** 3号楼2单元501 小明, 10:30 小红, 5-1-302 小红, 13800000001 老张: whose door or number it is stands behind it. */
const DOOR =
  /^[a-z]?\d[\da-z:点半分#栋楼幢座号院单元室户门层区期 -]{0,24}[\s,，:：]+(?![在已有无不没未来去要会能可想都出回])(?=[\u4e00-\u9fff]{2,4}(?:$|[\s,，(+]))/i
/** 301老郭 */
const ROOM = new RegExp(`^\\d{3,4}(?=(?:[小老阿大]|[${SURNAMES}])[\\u4e00-\\u9fff])`)
/** Mary Jane, not Mary XL. */
const LATIN_NAME = /^[A-Z][A-Za-z.]*(?:[^\S\n]+[A-Z][a-z]+){1,2}/
/** 小明报名, 老张参加3人 */
const SAYS_SO =
  /(?<=[\u4e00-\u9fff]{2})(?:改[成为])?(?:\d+|[一两二三四五六七八九十半]+)\s*[个位人份件斤箱袋顶双套张瓶桶本台辆杯碗吨把包盒条块]$|(?<=[\u4e00-\u9fff]{2})(?:x{0,4}[sml]|\dxl)码?$|(?<=\S{2})(?:可能|也许|应该|一定|肯定)?(?:我?也?要?(?:报名|参加|接龙)|我?(?:[我也要会]|可?能)[来去]|我[要报]|已?(?:知悉|知晓|已阅|已读|明白|了解)|[算加带]我(?:一个)?|算一个|举手|报|ok|收到)(?:了|\d.*)?$/i

const SIGNS = /[\s,，、:：;；(（【[+＋~|｜丨→?？!！✔✅☑❎]|(?<=[\u4e00-\u9fff]{2})[.。](?=[\u4e00-\u9fff])/

/** 老郭到, 小明有事, 老孟到怀柔下: who, and right behind it what he does. */
const PREDICATE = new RegExp(
  `^([小老阿][\\u4e00-\\u9fff]|大[${SURNAMES}]|[${SURNAMES}][\\u4e00-\\u9fff]{1,2})(?:我(?![跟和与])|(?!([0-9])\\2\\2|(?:19|20)\\d\\d|0\\d)\\d|[上下]午|[早晚]上|中午|[今明后]天|到|带|[有没][事单空课]|在[岗家外路线]|在$|没|去|来|[要能可也不已想算领交订买充]|[晚早][到点去来]|请假|路上|两[个位]|[一二三四五六]个)`,
)

function nameOf(words: string): string {
  const said = words
    .replace(CANCELLED_FIRST, '')
    .replace(CALLED_OFF.test(words) ? /$^/ : CANCELLED, (_, at: number) => (at > 1 ? '\n' : ''))
    .replace(/^\s*(?:我是|我叫|本人)(?=[^\s,，]{2,4}[\s,，])/, '')
    .replace(/^(?:[\s@√]|(?:❌|✖|✘|✗|✕|×|🚫|⛔)\uFE0F?)+/u, '')
    .replace(DOOR, '')
    .replace(ROOM, '')
  const [one = '', next = ''] = said.split(SIGNS).filter(Boolean)
  // 土桥站 老张: where from, then who.
  const isNext = likeness(next) >= (isBeforeName(one) ? 0.6 : 1)
  const first = LATIN_NAME.exec(said)?.[0] ?? (isNext && (likeness(one) < 0 || isBeforeName(one)) ? next : one)
  const name = first.replace(/^[_*'"“]+|(?:[-—–/|.。?？!！_*'"”√✓×]|(?:❌|✖|✘|✗|✕|🚫|⛔)\uFE0F?)+$/gu, '').replace(SAYS_SO, '')
  return /^[已我先就]?$/.test(name) && CANCELLED.test(words) ? '' : (PREDICATE.exec(name)?.[1] ?? name)
}
