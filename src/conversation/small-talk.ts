import { withoutThanks } from './thanks.js'
import { classify } from './topics/lexicon.js'
import { WRONG } from './wishes/wish-chatter.js'

const GREETING =
  /^(?:你好|您好|hi|hello|嗨|哈喽|喂+(?:在(?:吗|不在|么)|有人吗)?|在吗|在不在|在么|有人吗|早|早安|早上好|上午好|中午好|下午好|晚上好|晚安|再见|拜拜|886?|明[天儿]见|回头见|回见|过年好|新年好|节日快乐|新年快乐)(?:呀|啊|哈|啦|哦|么|吗|各位|大家|伙伴|小伙伴)*$/i
const REACTION =
  /^(?:哈|呵|嘿|嘻|嗯|哦|噢|啊|好|好的|好嘞|好吧|行|行吧|可以|ok|okay|收到|知道了|晓得了?|中|得嘞|妥了|明白|明白了|懂了|了解|没事|没事了|没问题|对|对的|是的|牛|厉害|真棒|加油|不错|6|赞|唉|哎|哎呀|无语|晕|笑死|绝了)+$/i
/** What is said of something one was told, and asks nothing. */
const ACKNOWLEDGED =
  /^(?:好|好的|好嘞|好吧|行|行吧|可以|ok|okay|收到|知道了|明白|明白了|懂了|了解|没事|没事了|没问题|对|对的|是的|嗯|哦|噢)+(?:啊|呀|啦|哈)*$/i
const WHO =
  /^(?:请问)?[你您](?:到底|究竟)?(?:们?是(?:谁|哪位|什么人|干(?:什么|啥|嘛)的|做(?:什么|啥)的|(?:哪个|什么)单位的?|(?:不是)?(?:个)?(?:机器人|真人|人工(?:智能)?|ai|人)[吗么]?)|叫(?:什么|啥)(?:名字)?)(?:啊|呀|呢|来着)*$/
const TALK =
  /^(?:你是谁|你叫(?:什么|啥)(?:名字)?|你是(?:不是)?(?:个)?(?:机器人|真人|人)吗?|吃(?:了|饭)(?:了)?(?:吗|没)|下班(?:了|啦)?|上班(?:了|去)?|收工(?:了)?|讲个笑话|陪我聊(?:天|聊|会儿?)?|聊(?:会儿?)?天|无聊|好无聊)$|(?:今天|明天|昨天|外面|这天|天气)?(?:真|好|太|可真|又要?)(?:冷|热|晒|困|累|饿|忙|无聊|下雨|下雪|刮风|闷)(?:啊|呀|了|死了)*$|(?:单子|单|单量)(?:真|好|太|可真)?(?:多|少)(?:啊|呀)?$|(?:累|困|饿|热|冷|忙)死了?(?:我了)?$/

/** 今晚吃火锅去不, 周末爬山去不去: friends are asked along, and not whether there is a place or a rule. */
const INVITES =
  /^(?:(?:兄弟们?|哥几个|大家|谁)?(?:今[天晚]|明[天晚]|中午|晚上|下班|周[一二三四五六日末]|一会儿?|待会儿?)*(?:后|了)?)(?:来我家|去我家|一起|一块儿?|咱们?|去)*(?:吃(?!药|饭了|住)|喝(?!水|药)|撸串|烧烤|打(?:牌|麻将|球|台球|游戏)|斗地主|爬山|钓鱼|唱(?:歌|k)|看电影|逛街|散步|遛弯|开黑)(?!.*(?:能|可以|有没有|哪|啥|什么|多少|免费|怎么|餐补))[^，。]{0,6}(?:去不去|来不来|约不约|[去来走约]?[不吗么])$/i
/** 早市真热闹, 桥上风景不错, 广告牌上那个明星是谁: what pleases, wherever it stands. */
const PLEASED =
  /(?:真|好|太|挺|很|可|特别|超|蛮|还)(?:是)?(?:好看|漂亮|美|香|帅|可爱|热闹|有意思|好吃|好喝|好玩|凉快|暖和|不错|棒|开心|高兴|喜庆|气派|壮观|精彩|好听)(?:了|啊|呀|的|哈)*$|(?:风景|味道|天气)(?:真|很|挺|还)?(?:好|不错|美)(?:啊|呀|的)*$|[上里]那个?[^，。]{0,4}(?:明星|演员|歌手|主持人|美女|帅哥|模特)(?:叫|是)(?:谁|什么)(?:啊|呀|来着)*$/
/** 路灯下吃了碗面, 电梯里碰见个老乡: what one did, with nothing wrong in it. */
const DID =
  /(?:吃|喝)了(?:一?[碗杯瓶顿盘串口份]|点儿?)[\u4e00-\u9fa5]{1,6}$|打了(?:一?[把局场盘]|会儿?)(?:游戏|球|牌|麻将|盹)$|(?:碰|遇)(?:见|到|上)了?(?:一?个)?(?:老乡|熟人|朋友|同学|老同事|战友)(?:了)?$|请(?:我|大家|我们)(?:喝|吃)[\u4e00-\u9fa5]{1,4}$/
const TROUBLE = /[不没疼痛吐病骗晕难吗么?]|怎么|拉肚|可惜|但|帮|求|哪(?!吒)|钱|能|想|要|叫|找|药|毒|汽油|洁厕|敌敌|血|跳|死|站在/
/** 喝了一瓶百草枯 is said as 喝了一碗汤 is. */
const isPleasant = (text: string) =>
  (PLEASED.test(text) || DID.test(text)) &&
  !TROUBLE.test(text.replace(/不错/g, '')) &&
  !WRONG.test(text) &&
  classify(text).urgency !== 'life'

/** 活着真累, 心好累: no talk of the weather. */
const WEARY = /活|心[好真太很]|撑|熬/

/** 在吗, said to the bot: who asks whether it is there wants to hear so. */
export const isCall = (plain: string) => /^(?:喂+|在吗|在不在|在么|有人吗|在)+[\s。!！?？~啊呀]*$/.test(plain.trim())

const bare = (plain: string) => withoutThanks(plain).replace(/[\s，,。.!！~～?？、…]+/g, '')

export const isAcknowledged = (plain: string): boolean => plain.length <= 20 && ACKNOWLEDGED.test(bare(plain))
/** 你是谁啊, 你是机器人吗. */
export const asksWho = (plain: string): boolean => plain.length <= 20 && WHO.test(bare(plain))

/** Talk that wants nothing: a greeting, a laugh, the weather. */
export function isSmallTalk(plain: string): boolean {
  const text = bare(plain)
  return (
    text === '' ||
    (text.length <= 20 &&
      (GREETING.test(text) ||
        ACKNOWLEDGED.test(text) ||
        WHO.test(text) ||
        REACTION.test(text) ||
        isPleasant(text) ||
        ((TALK.test(text) || INVITES.test(text)) && !WEARY.test(text))))
  )
}

/** 等一下, 我先忙了, 待会再说: not now. */
export const saysLater = (plain: string): boolean => plain.length <= 20 && (LATER.test(bare(plain)) || ANNOUNCES.test(bare(plain)))
/** 等下我发定位, 我拍个照给你: what is still to come, and nothing else. */
const ANNOUNCES =
  /^(?:好的?|嗯|那|我|等(?:我)?(?:一?下|会儿?)?|稍等|稍后|马上|这就|现在|回头|待会儿?|一会儿?|到了?(?:再)?|就|再|来|给|你们?|您|大家|群里)*(?:发|拍|传)(?:个|[一两几]?张|一?下|给|你们?|您|群里)*(?:定位|位置|照片?|图片?|视频|坐标)(?:给|你们?|您|群里|看看?|过[去来]|上来|啊|哈|吧|哦|呢|了)*$/
const LATER =
  /^(?:好的?|嗯)?(?:先)?(?:等(?:我)?(?:一?下|一?会儿?|等)|稍等(?:一?下)?|待会儿?(?:再)?(?:说|回|弄)?|一会儿?(?:再)?(?:说|回|弄)|(?:回头|明天|改天|下次|晚点儿?|过会儿?|晚上)(?:再)?(?:说|看|回|弄)|我?(?:先|在|正|正在)(?:忙|送单|送餐|骑车|开车)(?:着)?|我?(?:现在)?(?:没空|不方便|忙着))(?:啊|哈|吧|再说|了|呢|一下)*$/

/** 没下, 快到了, 在呢: what one says to others who asked something, and what tells of no matter of its own. */
export const answersOthers = (plain: string): boolean =>
  plain.length <= 6 && OTHERS.test(bare(plain)) && classify(plain).category === undefined
const OTHERS =
  /^(?:我|还|刚|快|早|都|也|已经|马上|正|就)*(?:没有?|不)?(?:在|到|来|走|下|上|去|停|吃|知道|清楚|听说|看见|看到|收|有|是)(?:到|来|走|下|吃|完|着|家|了)?(?:了|呢|的|啊|呀|吧|哈)*$/

/** Thanks, talk, 等一下, a number alone, 第一个, 不知道: what is asked to be said on as it stands (a matter, a place, a title) is none of these. */
export const saysNothing = (plain: string): boolean =>
  isSmallTalk(plain) || saysLater(plain) || (plain.length <= 12 && NOTHING.test(bare(plain)))
const NOTHING =
  /^(?:多?谢谢?[^在到]{0,3}|感谢|辛苦了?|\d{1,2}|(?:第|换)?[一二两三四五六七八九十\d]{1,2}个|都[要行可]以?|随便|随意|不知道|不清楚|忘了)(?:啊|呀|了|吧|呢)*$/
