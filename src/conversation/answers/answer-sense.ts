import type { Sense } from '../../db/schema.js'
import { withoutThanks } from '../thanks.js'

const LONGEST = 40
const ASKS = /[?？]|[吗么](?:$|[\s，,。.!！])|(?:什么|啥|怎么|几点|哪[儿里天]|多久|是谁|谁[是修来])/
/** What is put off or taken back is no answer. */
const PUTS_OFF = /考虑|再说(?!吧$)|等会|等我|问问|商量|看情况|不一定|说不准|要是|如果|除非/

/** What an answer is about, before what it says: 那边的井盖, 车, 他们. */
const ABOUT =
  '(?:(?:我的?|[那这](?:边|里|儿)的?|[那这]个|[那这][次回]|可算|新的|现在|刚[才刚]?|[今昨前]天|[今昨]晚|[早晚]上|中午|下午|早就?|又?(?:路过|经过|去看)(?:看?了?|一[眼下])|问题|事情?|他们|车子?|电瓶|手机|分数|账号|路?灯|井?盖子?|坑|积?水|路面?|地面|地上|玻璃(?:渣|碴)?|通道|楼道|护栏|电线|树枝?|杆子?|[路站]?牌子?|垃圾|杂物|到现在)*)'
const STILL = '(?:都|已经|总算|终于|确实|应该|全|彻底|还是?|仍然?|一直|根本|压根|完全|并|也|就|又|依然|照样|算是|明明|其实)*'
const MENDS = '(?:解决|修理?|弄|搞|办|处理|换|补|装|盖|填|清理?|疏通|接|充|拖|推|动|整)'
/** What may come back: 钱到账了. */
const MONEY = '(?:钱|工资|工钱|欠薪|欠款|房租|押金|补贴|提成|尾款|赔偿款?|奖金|(?:剩下?的?|那)?\\d{2,6}(?:块钱?|元)?)'
const BAD = '(?:没|坏|堵|漏|断|掉|塌|黑|灭|出现|不(?:亮|行|转|通|动))'
const ENDING = '[了啦咯啊呀呢哈嘛的吧哎]*'
/** Before and after what one is ready for: 那我肯定, 吧. */
const THEN = '(?:嗯+|好(?:的|啊|呀)?|行|可以|那|就|我|咱|也|还是|这次|这回|暂时|先|肯定|一定|必须|当然|都|真的?)*'
const JOINS = '(?:要|去|来|参加|报名?|结对?|接受|同意|愿意|答应)'
const THERE = '(?:[那这](?:边|里|儿|条路)|现场)'

const oneOf = (...forms: string[]) => new RegExp(`^(?:${forms.join('|')})$`, 'i')
const PATTERNS: readonly (readonly [Sense, RegExp])[] = [
  [
    'unseen',
    oneOf(
      `(?:我|还|[今昨]天|最近|这两天|一直|也|都|现在)*(?:没(?:有)?(?:空|时间|工夫)?(?:(?:去|过去|路过|经过|走|到|往|在|跑)过?${THERE}?(?:看过?|瞧)?|看过?|瞧|空|时间|工夫|注意|留意)|不(?:知道|清楚|晓得|在(?:附近|跟前|[^好了]{1,4}))|说不好)${ENDING}`,
    ),
  ],
  [
    'undone',
    oneOf(
      `${ABOUT}${STILL}[没未](?:有)?(?:人)?(?:${MENDS}[好完上过定]?|来过?|管过?|理|好|通|亮|变|动静)${ENDING}`,
      `${ABOUT}${STILL}没(?:有)?(?:人|谁)(?:来|管|理|找|联系|收|运|扫|${MENDS}).{0,6}${ENDING}`,
      `${ABOUT}(?:还是?|依然|仍然?|照样)(?:没有?(?![空时事看去钱活]).{0,3}|不(?:行|亮|通|转|动|走|好使|管用|能用)|老(?:样子|毛病|问题)|[那这]样.{0,3}|[坏漏堵断歪黑破翘堆横倒躺敞露缺掉冒晃松]着?)${ENDING}`,
      `${ABOUT}(?:(?:才|刚|就)?${MENDS}?好(?:了|过)?.{0,4})?又(?:${BAD}|没.{1,2}?)${ENDING}`,
      `${ABOUT}${MENDS}了?(?:(?:[跟和]|等于)没${MENDS}(?:过)?(?:一个样|一样|似的)?|一半)${ENDING}`,
      `${MONEY}?(?:还是?|一直|到现在|都|也)*[没未](?:有)?(?:到账|到手|退|给|发|还|结)(?:给我|回来|下来)?${ENDING}`,
      `(?:解决|修好|修|好|弄好)(?:了?个|什么|啥)(?:屁|鬼|头|锤子|好|呀|解决|修)?`,
      `还(?:差得?远|早着?)${ENDING}`,
    ),
  ],
  [
    'done',
    oneOf(
      `${ABOUT}(?:都|已经|总算|终于|确实|应该|全|彻底|现在|就|是)*(?:(?:${MENDS}(?:[好定完上走通平妥]|回来|干净|利索)?|好|行|可以|ok|妥|没事儿?|没问题|恢复|正常|亮|通|平|好使|干净|没(?:坑|垃圾)|退(?!给)|干|[清搬挪拉移运扫拿拆撤砍锯][走掉开完]|[扶立][好正起直]|[退发补结还赔给]|不(?:漏|堵|响|晃)|能(?:骑|跑|用|走|开|充|动|打着)(?:车)?)[了啦咯](?:[啊呀哈的呢]|已经)*|搞定|妥妥的)`,
      `${ABOUT}${MENDS}得(?:[挺很还真蛮]|特别)?(?:好|不错|行|可以|结实|快|利索|平|干净)${ENDING}`,
      `${ABOUT}(?:${MONEY}[我你]?(?:都|已经|总算|终于|全|也)*(?:到账|到手|退|给|发|还|结|补|赔)(?:给我|回来|下来|清)?|(?:到账|到手|[退发补结还赔](?:给我|回来|下来|清))|(?:东西|手机|车|钱包|证件?|电瓶|钥匙)?(?:都|已经|总算|终于)*(?:[找拿领取]到|[找拿取要]回来|批下来|办下来))[了啦咯]${ENDING}`,
    ),
  ],
  [
    'unwilling',
    oneOf(
      `${THEN}(?:算了|免了|不了|没事儿?)?[吧呀]?(?:不|别)(?:${JOINS}|用|需要|想|行|了|必|方便|合适|太?想${JOINS}?|太?方便)+${ENDING}`,
      `.{0,8}(?:去|来|参加)不(?:了|成)${ENDING}`,
      `${THEN}(?:让|留)?给(?!我)(?:别的?人|其他人|后面的|下一?[个位]|需要的人?|[\u4e00-\u9fa5]{2,3})${ENDING}`,
      `${THEN}(?:没(?:有)?(?:空|时间|工夫|必要)|有事儿?|算了|免了|下次|改天|放弃)${ENDING}`,
    ),
  ],
  ['willing', oneOf(`${THEN}(?:${JOINS}+|[好得]嘞?|行|可以|没问题|算我一?个|成|中|妥|ok)${ENDING}`)],
  [
    'apart',
    oneOf(
      '(?:应该|好像|肯定|这|那|我(?:说的|看的|这个)?)*不(?:是|像)(?!.*(?:不是|吧)).{0,8}',
      '不',
      '(?:是)?(?:另|别的|两|不同)(?:外|一|个|处|回|码|的)*.{0,4}',
      '我(?:说|看|报)的(?:那?个)?[是在](?:另|[东南西北前后左右]|对面|靠).{0,8}',
      '我这个[是在].{1,8}',
    ),
  ],
  [
    'same',
    oneOf(
      '(?:嗯+|应该|好像|肯定|这|那|就|都)*(?:对|嗯|是(?:的|[这那](?:个|里|儿))?|就是(?:它|[这那](?:个|里|儿))?|是?同?一(?:个|处|样|码事|回事)(?:地方|东西|位置|井盖|[的儿])?)',
    ),
  ],
]
/** What stands beside an answer and says nothing of its own. */
const BESIDE =
  /^(?:嗯+|哦|噢|啊|哎|唉|对|是的?|好的?|行|可以|ok|谢谢.{0,4}|多谢|辛苦.{0,3}|麻烦.{0,3}|李?社工|师傅|老师|(?:我|刚|刚才|今天|已经|去|路过|过去|回头)*看(?:了|过了?|到了?)(?:一眼|一下)?|(?:我|刚才?|今[天早晚]|昨[天晚]|又)*路过(?:了|看了?)?|(?:给|帮|替)我留(?:着|一个|个)?(?:吧|啊)?|那?(?:就|听)[^不没]{1,5}[吧的]|(?:那|就)?不用(?:管|来|麻烦|帮忙?)?[了啦]|给我吧?|太好了|(?:刚刚?|已经|今天)收到了?|(?:[挺很蛮还]|特别|非常)(?:平|亮|干净|结实|好|快|不错|满意|稳当?|牢固?)的?[啊呀了]?|真的?|还真有.?|放心吧?|安排吧?|吧|呢|哈+)$/i

const PREFIX = new RegExp(`^${THEN}`)
/** 那就帮我问吧 is 帮我问: a choice's own words without what is said around them to the bot. */
export const coreOfAnswer = (text: string): string => text.replace(PREFIX, '').replace(/[了啦咯啊呀呢哈嘛的吧哎]+$/, '')

/** Nos that may be followed, or come after, any reason. */
const WITH_REASON: ReadonlySet<Sense> = new Set(['undone', 'unwilling', 'apart'])

/**
 * Which of these senses a short text said to the bot has, clause by clause: 行了 车能骑了 is done, 算了 让给别人吧 unwilling. A no may have
 * its reason beside it; a yes must stand alone. Undefined for a question, for what is put off, and where clauses say both.
 */
export const senseOf = (plain: string, senses: ReadonlySet<Sense>): Sense | undefined => readSense(plain, senses)?.sense

/** Every clause answers, or goes with an answer: there is nothing else in it to be heard. */
export const onlyAnswers = (plain: string, senses: ReadonlySet<Sense>): boolean => readSense(plain, senses)?.others === 0

function readSense(plain: string, senses: ReadonlySet<Sense>): { sense: Sense; others: number } | undefined {
  const text = withoutThanks(plain.normalize('NFKC').trim())
  if (senses.size === 0 || text.length > LONGEST || ASKS.test(text) || PUTS_OFF.test(text)) return undefined
  const found = new Set<Sense>()
  let others = 0
  for (const clause of text.split(/[\s，,。.!！~、;；…]+/).filter(Boolean)) {
    const once = clause.replace(/^(?:但是?|不过|可是)/, '').replace(/^(.{1,4})\1+$/, '$1')
    const sense = PATTERNS.find(([one, pattern]) => senses.has(one) && pattern.test(once))?.[0]
    if (sense) found.add(sense)
    else if (!BESIDE.test(clause)) others++
  }
  const [sense, ...more] = found
  if (!sense || more.length > 0) return undefined
  return others === 0 || WITH_REASON.has(sense) ? { sense, others } : undefined
}
