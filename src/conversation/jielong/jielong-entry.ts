import { CANCELLED, readHeads } from '../heads.js'
import { normalise } from '../normalise.js'
import { SURNAMES } from '../words/surnames.js'
import type { JielongEntry } from './jielong.js'

/** What one line of a list says, with the lines below that belong to it: who, how many, and whether they are off again. */
export function entryOf(text: string): JielongEntry {
  const words = spelledOut(text)
  const [line = '', ...more] = words.split('\n')
  const { plain, map } = normalise(line)
  const { heads: here, from } = readHeads(plain)
  // 带1人 in a line of its own.
  const below = here > 1 ? undefined : more.map((one) => one.trim().replace(COUNT_LABEL, '$1人')).find((one) => ONLY_HEADS.test(one))
  const heads = below ? readHeads(normalise(below).plain).heads : here
  const cancelled = isOff(text, words)
  const name = nameOf(from < plain.length ? line.slice(0, map[from] ?? 0) : line) || nameOf(words)
  const [first, second] = name.split(/[和跟与&]/)
  const row = heads === 1 && NAMES.test(line.trim()) ? line.trim().split(/[、&+]/) : []
  if (row.length > 1) return { name: row[0] ?? name, heads: row.length, cancelled }
  const pair = heads === 1 && [...(first ?? '')].length > 1 && [...(second ?? '')].length > 1
  return pair ? { name: first ?? name, heads: 2, cancelled } : { name, heads, cancelled }
}

/** Signs as they are meant, 张 三 as one name, 帮老张报 as 老张, and a space where a long dash parts the name from a remark. */
const spelledOut = (text: string) =>
  text
    .replace(LABELS, (_, name: string, count?: string) => `${name}${count ? ` ${count}人` : ''}`)
    .replace(/[➕﹢]\uFE0F?/gu, '+')
    .replace(/[✖✕✗]\uFE0F?(?=\s*\d)/gu, '×')
    .replace(STROKES, '')
    .normalize('NFKC')
    .trim()
    .replace(/[;,、。]+$/, '')
    .replace(/[/|](?=\s*[0-9一二两三四五六]{1,2}\s*[人位大])/, ' ')
    .replace(/(?<=\S)[^\S\n]*(?:[—–―]+|-{2,})[^\S\n]*(?=\S)/g, ' ')
    .replace(SPACED_NAME, '$1$2')
    .replace(INSTEAD, '$1')
    .replace(GLUED_COUNT, '$1 $2人')
    .replace(TIMES, ' $1人')
    .replace(SUM_OF_TWO, (_, one: string, other: string) => ` ${Number(one) + Number(other)}人`)
    .replace(FOR_SOMEBODY, (_, before?: string, behind?: string, more?: string) => `${before ?? behind ?? ''} ${more ?? ''}`.trim())

/** 姓名：小明 人数：2 */
const LABELS =
  /^\s*(?:姓名|名字|昵称|报名人|参加人)\s*[:：]\s*([^\s,，;；:：]+)(?:[^\n]{0,30}?(?:报名|参加|参与)?(?:人数|几人)\s*[:：]\s*(\d{1,2})\s*人?)?/
/** A line drawn through each character. */
const STROKES = /[\u0335-\u0338]/gu
const SPACED_NAME = new RegExp(`^([${SURNAMES}])[^\\S\\n]+((?![男女大小中早晚俩两])[\\u4e00-\\u9fff])(?=$|\\s)`)
/** 小明→老张: the place is 老张's now. */
const INSTEAD =
  /^[^\s→⇒➡>]{1,10}(?:[(][^()\n]*[)])?\s*(?:[→⇒➡]\uFE0F?|-+>|换成|改成|改为)\s*(?![不取退撤改没已可]|[去来]不|确认|收到|待定)(?=[\u4e00-\u9fffA-Za-z])([^\n]+)/u
/** 小明2人, 老张两位: the whole line; 小明 3x; 小明 2+1, grown-ups and children. */
const GLUED_COUNT = /^([^\s\d,，、:;(+~带加共限能]{2,8})(\d{1,2}|[两三四五六])\s*(?:个人|位|人)份?(?=$|\n)/
const TIMES = /\s(\d{1,2})\s*[x×](?=$|\n)/i
const SUM_OF_TWO = /\s(\d)\s*\+\s*(\d)(?=$|\n)/
/** 帮老张报, 替老张报名 2人; 代报：老张. */
const FOR_SOMEBODY =
  /^(?:我?[帮替给代]([^\s,，:：]{2,8}?)[也再]?(?:报个?名?|接龙|登记|占一?个?[位座]?)(?:的|了|一下|一个)?(?=$|[\s,，(+])|(?:代报名?|帮报名?|替报名?|代接龙?)\s*[:：]?\s*([^\s,，:：]{2,8}))([^\n]*)/

/** 小明❌, ~~小明~~, 小红 退: the line is crossed out. */
const CROSSED =
  /(?:❌|✖|✘|✗|✕|×|🚫|⛔)\uFE0F?\s*$|^\s*(?:❌|✖|✘|✗|✕|×|🚫|⛔)|^\s*[~～]{2}[^~～\n]+[~～]{2}|\s退(?:了|掉)?$|[(]\s*[x×]\s*[)]\s*$|\spass$|[\u0335-\u0338]/iu
/** What is written behind a name that is off again, to the end of its clause: 划掉, 改下一场, 撤了. */
const OFF_AGAIN =
  /(?:^|[\s,，。(:：;；、!！])(?:先|我|就|那|已)?(?:退(?:了|掉|出)?|撤(?:了|销|回|下)?|删(?:了|掉|除)?|划(?:了|掉|去)(?:我|吧){0,2}|作废|鸽了?|溜了|弃权?|[没无](?:空|时间)了?|不能(?:[去来]|参加)了?|(?:改|换|挪)(?:到|成|报|约|去|参加)?(?:下|另|别|后)[^\s,，。]{0,4}[场期次批回]|下(?:次|回|期)(?:吧|再[说来去约]|见)|改天(?:吧|再[说来去约])?|(?:还是)?算了|(?:[本这今][周次天]|周[一二三四五六日])?不行[,，\s]*下[周次回期][^\s,，。]{0,3})(?=$|[\s,，。)!！;；~])/
/** Also behind a reason: 孩子发烧去不成了. */
const CANNOT = /(?:不[骑跑打爬玩]了|[去来]不成了?|[没无]法(?:[去来]|参加)了?|参加不了了?)(?=$|[\s,，。)!！;；]|抱歉|不好意思|[啦哈])/
/** 又能去了, 周六去不了周日可以, 取消2人改1人: it is on after all. */
const ON_AFTER_ALL =
  /又(?:能|可以|要)?(?:[去来]|参加)了|还是(?:[去来]|参加|报)|(?:取消|撤销)(?:了?的?)?取消|(?<!不)(?:能|可以)(?:[去来]|参加)了|[去来]不了[^\n]{0,6}(?:可以|行|能[去来]|有空)|改(?:成|为)?\s*[1-9一两二三四五六]\s*(?:个|位)?人/

function isOff(text: string, words: string): boolean {
  const { plain } = normalise(words)
  if (CROSSED.test(text.normalize('NFKC').trim())) return true
  return (CANCELLED.test(plain) || OFF_AGAIN.test(plain) || CANNOT.test(plain)) && !ON_AFTER_ALL.test(plain)
}

/** 小明、小红, 老张+大刘+阿花: what follows are names too, not 微辣 or 大份. */
const NAMES = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,3}(?:[、&+](?=[小老大阿${SURNAMES}])[\\u4e00-\\u9fa5]{2,3}(?<![份码号杯的辣碗糖冰饭面站])){1,4}$`,
)

/** 人数 2 in a line of its own. */
const COUNT_LABEL = /^(?:报名|参加|参与)?(?:人数|几人|几位)\s*[:：]?\s*(\d{1,2})\s*[人位]?$/
const ONLY_HEADS =
  /^(?:家长|大人|成人).{1,8}(?:孩|儿童|小).{0,6}$|^(?:[带加共+]\s*)?[0-9一二两三四五六七八九十俩]{1,2}\s*(?:个|位)?\s*(?:人|大人?\s*[0-9一二两三]{1,2}\s*小孩?|$)$/

/** （取消）小明, 已取消-小红 */
const CANCELLED_FIRST = /^\s*[([【]?\s*已?(?:取消|退出|撤销|作废|退)\s*[)\]】:：\s-]+/
/** 3号楼2单元501 小明, 10:30 小红, 5-1-302 小红, 13800000001 老张: whose door or number it is stands behind it. */
const DOOR = /^[a-z]?\d[\da-z:点半分#栋楼幢座号院单元室户门层区期 -]{0,24}[\s,，:：]+(?=[\u4e00-\u9fff]{2,4}(?:$|[\s,，(+]))/i
/** Mary Jane, not Mary XL. */
const LATIN_NAME = /^[A-Z][A-Za-z.]*(?:[^\S\n]+[A-Z][a-z]+){1,2}/
/** 小明报名, 老张参加3人 */
const SAYS_SO = /(?<=\S{2})(?:我?也?要?(?:报名|参加|接龙)|报|ok|收到)(?:了|\d.*)?$/i

function nameOf(words: string): string {
  const said = words
    .replace(CANCELLED_FIRST, '')
    .replace(CANCELLED, '')
    .replace(/^(?:[\s@]|(?:❌|✖|✘|✗|✕|×|🚫|⛔)\uFE0F?)+/u, '')
    .replace(DOOR, '')
  const first = LATIN_NAME.exec(said)?.[0] ?? said.split(/[\s,，、:：;；(（【[+＋~|→]/).find(Boolean) ?? ''
  return first.replace(/(?:[-—–/|.。]|(?:❌|✖|✘|🚫|⛔)\uFE0F?)+$/u, '').replace(SAYS_SO, '')
}
