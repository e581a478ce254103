import type { Intent } from './intent.js'
import { deniesAll, takesItBack } from './mood.js'
import { wordsOfNoun } from './wish-nouns.js'
import { wishParts } from './wish-parts.js'
import { asRead } from './wish-text.js'
import { CALLED_OFF, STANDS } from './wishes-words.js'

/** Words that begin with a command's own word and are of an item there is, or ask about what it is for: they begin no new one. */

const COUNTED =
  '(?!\\d)(?!\\s?(?:人(?!已|都|在路|到|出发|马上)|[个名位辆台条次块元斤楼室单米点天小岁层栋座期]|公里|分(?!给|配|派|吧|$|[\\s,，])|号(?:楼|院|线|门|店|桌|口)))'
/** 求助2到哪了, 隐患3修好了, 求助已经解决了, 通知2写错了: of the item that bears the number. */
const OF_ITEM = new RegExp(
  [
    '^求助(?:还在|还有效|还算|在不在|是不是(?:撤|取消))',
    '^求助(?:的事儿?|[那这](?:个|条|件事?|事儿?))?(?:取消|撤销?|撤掉|删掉?|不用|不需要|(?:已经?)?(?:解决|搞定|办好|修好))(?:吧|啦|了|的)*$',
    '^取消活动\\s?#?\\d{1,4}号?的?报名',
    '^通知\\s?#?\\d{1,4}号?(?:的?(?:时间|地点|内容|字))?[^，。\\d]{0,4}(?:发错|[写打弄]错|有错|不对|作废|撤|先?别|收到|收着|收回)',
    `^(?:给我的?|帮我|把|补充?一?下\\s?)?(?:求助|隐患|吹哨)\\s?[#第]?\\d{1,6}${COUNTED}`,
  ].join('|'),
)
/** 求助有人管吗, 求助都能求什么, 吹哨跟12345有什么不一样: asked about, right behind the word. */
const GLUED_QUESTION =
  /^(?:求助|隐患)(?:要|该|得|是)?(?:怎么|咋|如何)(?:报|提|写|发|填|弄|上报|用)|^(?:求助|吹哨|隐患)(?=[\u4e00-\u9fa5])(?![^,，。]*(?:坏|断|没电|丢|被|摔|漏|塌|怎么办))[^,，。\s]{0,14}(?:吗|么|没|什么|啥|谁|几个|多少|多久|哪|有没有|不一样|区别)[^,，。\s]{0,6}(?:$|[\s,，?？])/

/** 隐患 1 and no more is the command with its number. */
const ALONE = /^[\u4e00-\u9fa5]{2}\s?[#第]?\d{1,6}号?[。!！\s]*$/

export const beginsOfItem = (text: string): boolean =>
  (OF_ITEM.test(text) && !ALONE.test(text)) || STANDS.test(text) || CALLED_OFF.test(text)
/** 求助2别撤 我手滑; 先取消活动1 等等 还是别取消了: nothing is ordered, whatever command it begins with. */
export function deniesHere(plain: string): boolean {
  const text = asRead(plain)
  return takesItBack(text) || (beginsOfItem(text) && deniesAll(text))
}
export const asksAboutWord = (text: string): boolean => GLUED_QUESTION.test(text)

const NAMED = /(?:求助|隐患)\s?#?\d{1,4}(?!\d|\s?(?:[个人名位元块点:：月日楼层栋天次]|分钟))|\d{1,4}\s?号的?(?:求助|隐患)/
/** A request or a hazard is named by its number. */
export const namesOwn = (text: string): boolean => NAMED.test(text) && wordsOfNoun(text)?.has('补充') === true

const ASKS = /[吗么没呢?？]\s*$|谁|哪[里儿个些一]|几[点时个号]|多久|什么时候|怎么样|是不是|有没有/

/** Words about an item that want nothing plainly: a question shows how it stands, anything else is put to it when its speaker says so. */
export function aboutNamed(text: string, may: (word: string) => boolean): Intent {
  const ofRequest = /求助/.test(text)
  if (ASKS.test(text)) {
    const word = ofRequest && may('接案') ? '案件' : '进度'
    return { word, rest: wishParts(word, text), sure: true, named: true }
  }
  const word = ofRequest && may('跟进') ? '跟进' : '补充'
  return { word, rest: wishParts(word, text), sure: false, named: true, asked: true }
}
