import { ALL } from './heads-all.js'
import { COUNT, KIN, KIN_ITEM, kin, number, type Rule } from './heads-kin.js'

/** What says how many come along; all that are found are added up. */
const ALONG: Rule[] = [
  [/携([妻夫子女儿]{1,3})(?=$|[\s,，。)）])/, (found) => (found[1] ?? '').replace('儿', '').length || 1],
  [
    new RegExp(
      `(?<!能|可以?|[没不])(?:带|领|携|加|[+＋]\\s*)(?:${KIN}|人)\\s*(?:${COUNT}\\s*(?:名|个|位|人|(?=$|[\\s,，。)）]))|([俩仨]))`,
    ),
    (found) => number(found[1] ?? found[2]),
  ],
  [/(?<!能|可以?|[没不])(?:带|领|携)[\u4e00-\u9fff]{1,3}?\s*([0-9一二两三四五六])\s*(?:名|位|个?人)/, (found) => number(found[1])],
  // 带孩子（2个）
  [new RegExp(`(?<![没不])(?:带|领|携|加|[+＋]\\s*)(?:${KIN})\\s*[(（]\\s*${COUNT}\\s*[个位名]?\\s*[)）]`), (found) => number(found[1])],
  // 家属2人; 含家属 says a whole.
  [
    new RegExp(
      `(?<![含连和跟带领携加+])(?:陪同|陪护|随行|同行|家属|家人|孩子|小孩|朋友|同事|老乡)\\s*${COUNT}\\s*(?:名|个|位|人|口|(?<=(?:家属|家人|陪同)\\s*\\d)(?=$|[\\s,，。)）]))`,
    ),
    (found) => number(found[1]),
  ],
  [new RegExp(`(?:和|跟|与|同)\\s*${COUNT}\\s*(?:个|位|名)\\s*(?:${KIN})`), (found) => number(found[1])],
  [
    new RegExp(
      `(?:^|[\\s,，(（])我?((?:${KIN})(?:[和跟、]?(?:${KIN}))*)(?:[小老阿大][\\u4e00-\\u9fff])?(?:都|也|一起|一块儿?|一道|陪[着同伴]?)(?!不|没|去不|来不|取消|退|参加$)`,
    ),
    (found) => kin(found[1] ?? ''),
  ],
  // 王奶奶（小明陪同）
  [/(?:^|[\s,，(（])(?:由)?[小老阿][\u4e00-\u9fff](?:陪[着同伴护]|送来|跟着)/, () => 1],
  // +闺蜜×2
  [new RegExp(`(?:带|[+＋加和跟])\\s*(?:${KIN})\\s*[x×*]\\s*${COUNT}`), (found) => number(found[1])],
  // 小刘一起; 帮小刘报一个
  [/(?:^|[\s,，(（])[小老阿][\u4e00-\u9fff]一起(?=$|[\s,，。来去)）])|(?<=\S\s)[帮替给][小老阿][\u4e00-\u9fff]也?报一?个(?!名)/, () => 1],
  // 两个娃都带; 孩子不带 is nobody.
  [
    new RegExp(`(?<![没不帮给替为])((?:${KIN_ITEM})(?:[和跟、]?(?:${KIN}))*)(?:也|都|一起)*带(?:上|着|来|去)?(?=$|[\\s,，。)）])`),
    (found) => kin(found[1] ?? ''),
  ],
  [/(?:替|帮|给)[^\s,，。]{1,4}也(?:报|[占加带算]一?个)|也[替帮给][^\s,，。]{1,4}报|多报一?个|多报1/, () => 1],
  [
    /(?:带|捎|领)(?:上|着)?\s*(?:小(?![吃食菜车凳椅桌狗猫包旗费孩朋])|老(?![酒婆公妈爸家板乡])|阿)[\u4e00-\u9fff](?=$|[\s,，。、)）]|一起|来|去)/,
    () => 1,
  ],
  [
    /(?:^|[\s,，])(?:还有|加上|叫上|算上)((?!我(?![弟妹哥姐爸妈儿媳老孩女]))[^\s,，。0-9和跟、]{2,3}(?:[和跟、][^\s,，。0-9和跟、]{2,3})*)(?=$|一起|都|[\s,，。])/,
    (found) => (found[1] ?? '').split(/[和跟、]/).reduce((sum, one) => sum + (kin(one) || 1), 0),
  ],
  [
    new RegExp(
      `(?<!能|可以?|[没不])(?:带|(?<!参)加|\\+|＋|领|捎|携|陪|抱)\\s*(?:上(?!次|回)|着|了)?\\s*(?:上[次回])?(?:那|这)?(?:个|位)?(?:[0-9一二三四五六七八九十]{1,2}岁的?)?(?:(?:我|[我俺咱]们?家|家里?)的?)?(?:[0-9一二三四五六七八九十]{1,2}岁的?)?(${KIN_ITEM}(?:\\s*(?:和|跟|、|加|\\+|,|，)?\\s*${KIN_ITEM})*)`,
    ),
    (found) => kin(found[1] ?? ''),
  ],
  [
    new RegExp(
      `(?<!能|可以?|限|[没不]|最多|参)(?:带|加|\\+|＋|领|捎|携)\\s*(?:上|着|了)?\\s*${COUNT}(?!\\d|\\s*[岁点月号楼次年分度瓶天箱包份盒袋件把套桶斤杯碗张元块支条本双副辆下只根颗串捆罐壶顶床]|\\s*(?:行李|大件))\\s*(?:个|位|名|口)?\\s*(?:人|大人|${KIN})?`,
    ),
    (found) => number(found[1]),
  ],
]
/** 我和老张都去, 跟老婆一起. What stands between two names is in none: read both ways, a list of thirty takes for ever. */
const WITH =
  /(?:^|[\s,，(（])(?:[加算报]上?(?=我))?(?:我|本人)?\s*(?:和|跟(?!着)|与|同(?![上前意事学乡行去来往]))\s*(?![^\s,，。]{0,4}一样|[^\s,，。)）]{1,5}(?:对[调换]|[调互]换|换班|轮流|的?车(?![来去])|说|讲|商量|请[过了]假|打[过了]?招呼|确认|联系|报备))((?:(?!还有)[^\s,，。和跟、]){1,6}?(?:(?:、|和|跟|还有)(?:(?!还有)[^\s,，。和跟、]){1,6}?)*)\s*(?:一起|都|一块儿?|俩|两个|去|来|参加|报名|$|[)）])/
/** 不能取消吧 and 取消吗 ask. */
export const CANCELLED =
  /(?:(?<!不能?|不会|不要|不用|不必|无需|甭|别|没有?|怎么|如何|可以|能)取消(?!订单|[那这]|[^\s,，。]{1,4}[那这]个?[场次份单]|重复)|不[去来][了啦喽咯喇]|不参加了|[去来]不了|不报了|退出)(?![吗么吧?？]|的[^\s,，。!！])|(?:^|[\s（(，,:：→])(?:请假|放弃|(?:[这本][次周期回场]|今[天晚]|明[天晚]|当天)?[我人先就也]{0,2}(?:不参加|不来|不去))[)）。]?$/

export interface Heads {
  /** The speaker among them: at least 1. */
  heads: number
  /** Where the first words about it stand; the length of the text when there are none. */
  from: number
}

/** How many people a sign-up is for: 带2人 is three, 共3人 three, 2大1小 three, 带老婆 two, 我和老张都去 two. */
export function readHeads(text: string): Heads {
  // 下次带媳妇: not this time.
  const plain = text.normalize('NFKC').replace(/下[次回][^\s,，。]*/g, (words) => '\u25a1'.repeat(words.length))
  for (const [pattern, count] of ALL) {
    const found = pattern.exec(plain)
    if (found) {
      // 带2大1小: they come along with the one who writes.
      const along = /^带/.test(found[0]) ? 1 : 0
      return { heads: Math.max(1, count(found) + along), from: found.index }
    }
  }
  let [heads, from] = [1, plain.length]
  let rest = plain
  for (const [pattern, count] of ALONG)
    for (let round = 0; round < 5; round++) {
      const found = pattern.exec(rest)
      if (!found) break
      heads += count(found)
      from = Math.min(from, found.index)
      rest = rest.slice(0, found.index) + '\u25a1'.repeat(found[0].length) + rest.slice(found.index + found[0].length)
    }
  if (heads > 1) return { heads, from }
  const others = WITH.exec(plain)
  if (others?.[1])
    return {
      heads:
        1 +
        others[1]
          .split(/、|和|跟|还有/)
          .filter(Boolean)
          .reduce((sum, one) => sum + Math.max(1, kin(one)), 0),
      from: others.index,
    }
  const bare = new RegExp(
    `(?:^|[\\s,，、(（)）】」:：]|(?<!\\d)[-–]|暂定|预计|估计|大[概约])${COUNT}\\s*(?:(?:个|位)?人(?!民|行|[间座桌床宿寝拼餐套篮足排赛房帐组]|份(?!儿?(?:$|[\\s,，。)）])))|(?:[位名]|个名额|个位[置子]?)(?=$|[\\s,，。(（]))`,
  ).exec(plain)
  const few = /([俩仨])人?(?=$|[\s,，。)）])/.exec(plain)
  if (few) return { heads: few[1] === '俩' ? 2 : 3, from: few.index }
  return bare ? { heads: Math.max(1, number(bare[1])), from: bare.index } : { heads, from }
}

/** 再带一个人, 多带两个: more than those who were said before. */
export const saysMoreHeads = (text: string): boolean => MORE.test(text) && readHeads(text).heads > 1
const MORE =
  /^(?:[那就我还]|能不?能|可以|麻烦|帮我)*(?:再|多|另外|还(?:想|要|得)?)(?:要|想|多|帮我)*(?:带|加|领|捎|来)(?!.*(?:钱|菜|单|电|水|油|箱|饭|[吗么?？]))/

/** 说错了，带2人; 不对 是带3个人: how many come instead of what was said before. */
export function correctedHeads(text: string): string | undefined {
  const rest = text.replace(CORRECTED, '')
  return rest !== text && readHeads(rest).heads > 1 ? rest : undefined
}
const CORRECTED = /^(?:(?:不好意思|抱歉)?[\s,，]*(?:说|写|打|报|数)错了?|不对)[\s,，。]*(?:不?是|应该(?:是)?|改成|改为)?(?=我?[带共])/
