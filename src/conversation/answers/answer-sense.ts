import type { Sense } from '../../db/schema.js'
import { withoutThanks } from '../thanks.js'

const LONGEST = 40
const ASKS = /[?？]|[吗么](?:$|[\s，,。.!！])|(?<![没不])(?:什么|啥|怎么(?![都也]))|(?:几点|哪[儿里天]|多久|是谁|谁[是修来])/
/** What is put off or taken back is no answer. */
const PUTS_OFF = /考虑|等等|再等|再说(?!吧$)|等会|等我|问问|商量|看情况|不一定|说不准|要是|如果|除非/

/** What an answer is about, before what it says: 那边的井盖, 车, 他们. */
const ABOUT =
  '(?:(?:我的?|[那这](?:边|里|儿)的?|[那这]个|[那这][次回]|可算|新的|现在|刚[才刚]?|[今昨前]天|[今昨]晚|[早晚]上|中午|下午|早就?|又?(?:路过|经过|去看)(?:看?了?|一[眼下])|问题|事情?|他们|车子?|电瓶|手机|分数|账号|路?灯|井?盖子?|坑|积?水|路面?|地面|地上|玻璃(?:渣|碴)?|通道|楼道|护栏|电线|树枝?|杆子?|[路站]?牌子?|垃圾|杂物|到现在)*)'
const STILL = '(?:差不多|基本上?|都|已经|总算|终于|确实|应该|全|彻底|还是?|仍然?|一直|根本|压根|完全|并|也|就|又|依然|照样|算是|明明|其实)*'
const MENDS = '(?:解决|修理?|弄|搞|办|处理|换|补|装|盖|填|清理?|疏通|接|充|拖|推|动|整)'
/** What may come back: 钱到账了. */
const MONEY = '(?:钱|工资|工钱|欠薪|欠款|房租|押金|补贴|提成|尾款|赔偿款?|奖金|(?:剩下?的?|那)?\\d{2,6}(?:块钱?|元)?)'
const BAD = '(?:没|坏|堵|漏|断|掉|塌|黑|灭|出现|不(?:亮|行|转|通|动))'
/** Of a thing that is in order now; 不能走了 and 到时候能走 are not. */
const THING = '(?:(?![今昨明后不没别时等要他她你])[\\u4e00-\\u9fa5]){0,3}?'
/** 试了, 弄完: what was done about it, before what came of it. */
const TRIED = `(?:(?:刚|又|都|已经)?(?:试|看|用|装|去|跑|打|洗|${MENDS})(?:了|过|完)(?:一[下次遍]|半天|好几[次遍趟]|[\\u4e00-\\u9fa5]{1,3})?)?`
/** 手机又卡了 may be another matter, 又卡了 and 手机还是卡 go on about this one. */
const GOES_ON = '(?:还是?|依然|依旧|仍然?|仍旧|照样|照旧|死活|怎么[都也])'
const AGAIN = '(?:又|就是|老是?|总是?)'
/** 扫不了, 充不进去, 打不着火. */
/** Of a thing; 走不开, 去不了 is said of oneself. */
const CANNOT =
  '(?!是不|是?(?:走不开|下不了|[去来回到赶过]不))[\\u4e00-\\u9fa5]{1,2}不(?:了|上|开|出|动|进|通|着|到|成|起|住|下|走|过|亮|满|完|好|远|快|稳|紧|清|见|热|暖)[去来]?[\\u4e00-\\u9fa5]{0,3}'
/** What a thing does that is not in order. */
const FAULT =
  '(?:跳闸?|漏[水电气油雨风]?|渗水?|响|卡[顿住死]?|慢|冷|冰凉|热|烫|晃|滑|抖|闪|堵|断[电网水]?|掉[线链]?|臭|疼|痛|黑|乱|吵|死机|闪退|黑屏|冒[烟水火]|报错|打滑|跑偏|松动?|歪|积水|刺鼻)'
/** 又不漏了: what a thing does no longer is no complaint. */
const CEASES = '(?:漏|渗|堵|晃|抖|闪|卡|臭|疼|痛|黑|吵|乱|断|掉|滑|歪|冒|松)'
/** What works again is able to: 能扫了. */
const WORKS =
  '(?:扫码?|刷[卡脸]?|骑|跑单?|用|走|开[机门]?|充电?|动|打(?:着|开|电话)?|拨(?:打|通|出去?)?|接单|派单|抢单|登[录陆]?|上[线网]|连[网接]?|进(?:[去门]|[\\u4e00-\\u9fa5]{1,3})?|送单?|取[件餐]?|提现|住人?|洗澡?|停车?|过[去人车]?|通行|睡(?:觉|着)?|看[清见]?|听[清见]?|正常[\\u4e00-\\u9fa5]{0,3})'
const ENDING = '[了啦咯啊呀呢哈嘛的吧哎]*(?:哥|姐|大哥|师傅|老师|李?社工)?'
/** What it is about, in a word or two of anybody: 车, 空调. */
const SUBJECT = '[\\u4e00-\\u9fa5]{0,4}?'
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
      `${ABOUT}${TRIED}(?:[\\u4e00-\\u9fa5]{1,2}?)?(?:还是?|依然|仍然?|照样)(?:没有?(?![空时事看去钱活试顾]|回家|下班|来得及).{0,3}|不(?:行|亮|通|转|动|走|好使|管用|能用)|老(?:样子|毛病|问题)|[那这]样.{0,3}|[坏漏堵断歪黑破翘堆横倒躺敞露缺掉冒晃松塌]着?|[锁欠扣关停压封冻]着)${ENDING}`,
      `${ABOUT}(?:(?:才|刚|就)?${MENDS}?好(?:了|过)?.{0,4})?又(?:(?!没(?:顾上)?(?:去|来得及)?(?:看|空))(?:${BAD}|没.{1,2}?))${ENDING}`,
      `${ABOUT}${MENDS}了?(?:(?:[跟和]|等于)没${MENDS}(?:过)?(?:一个样|一样|似的)?|一半)${ENDING}`,
      `${MONEY}?(?:还是?|一直|到现在|都|也)*[没未](?:有)?(?:到账|到手|退|给|发|还|结)(?:给我|回来|下来)?${ENDING}`,
      `(?:解决|修好|修|好|弄好)(?:了?个|什么|啥)(?:屁|鬼|头|锤子|好|呀|解决|修)?`,
      `还(?:差(?:得?远|一?点儿?)|早着?)${ENDING}`,
      `${ABOUT}(?:${SUBJECT}${TRIED}${GOES_ON}|${TRIED}${AGAIN})+(?:是|也|都|老|一直|根本|一样|那么|特别)*(?:${CANNOT}|不(?!用|要|想|去|来|麻烦|了|说|吃|喝|急|忙|在|知道|清楚|是|会|敢|舍|太?好意思|太?放心|错|影响|碍|同意|太?愿意|${CEASES})[\\u4e00-\\u9fa5]{1,4}?)${ENDING}`,
      `${ABOUT}(?:${SUBJECT}${TRIED}${GOES_ON}|${TRIED}${AGAIN})+(?:老是?|总|一直|一样|那么|这么|特别|很|会|在)*${FAULT}(?:得.{1,4})?${ENDING}`,
      `${ABOUT}${TRIED}(?:一点儿?|根本|压根|完全|都|也|还是?|就)*(?:没(?:啥|什么|多大|起|有)*(?:用|效果?|作用|改善|变化|好转)|不(?:管用|顶用|顶事|起作用|见效|见好))${ENDING}`,
      `(?:一点儿?|半点|啥|什么)(?:用处?|效果|作用|反应|动静)[都也]?没(?:有)?${ENDING}`,
      `${SUBJECT}(?:又|还是)?(?:被(?:拒绝?|驳回|退)(?:回来)?|(?:审核|申请|申诉|材料|资料)(?:还是|又)?(?:没(?:有)?(?:通过?|过)|不通过))${ENDING}`,
      `(?:${SUBJECT}(?:还是|依旧|依然|照样)|他们|人家|对方|那边)不(?:管|理|受理|批|认账?|给(?:办|弄|修|退|换|解[决封]?|处理|报|赔|发|开|查)[\\u4e00-\\u9fa5]{0,2})${ENDING}`,
      `${ABOUT}(?:还)?没(?:有)?(?:完全|彻底|真正|全)(?:好|解决|${MENDS}好?)${ENDING}`,
      `(?:不(?:亮|通|转|管用|好使)|${ABOUT}(?:还|依然|依旧|都|也)在(?:那[里儿]?|原地)?)${ENDING}`,
      `(?:怎么${MENDS}?[都也]|死活)不(?:行|好|成)${ENDING}`,
      `${STILL}没(?:有)?(?:来人|[给帮替]我?${MENDS})${ENDING}`,
      `(?:还是?|都|又)?(?:[跟和])(?:以前|之前|原来|原先|昨天)(?:一个样|一样|差不多|没区别)${ENDING}`,
      `${MONEY}?一[分毛](?:钱)?[都也]?没(?:有)?(?:到|给|退|发|拿到|见着?)账?${ENDING}`,
      `${ABOUT}白(?:弄|修|换|跑|折腾|忙活|等|搞)了.{0,3}`,
      `${ABOUT}${TRIED}(?:反而|反倒)?更(?:加)?(?:${FAULT}|严重|差|糟|坏|厉害|麻烦)了?${ENDING}`,
    ),
  ],
  [
    'done',
    oneOf(
      `${ABOUT}(?:都|已经|总算|终于|确实|应该|全|彻底|现在|就|是|差不多|基本上?)*(?:(?:${MENDS}(?:[好定完上走通平妥]|回来|干净|利索|明白|清楚)?|好|行|可以|ok|妥|没事儿?|没问题|恢复|正常|亮|通|平|好使|干净|没(?:坑|垃圾)|退(?!给)|干|[清搬挪拉移运扫拿拆撤砍锯收捡铲抬][走掉开完]|[扶立][好正起直]|[退发补结还赔给]|${THING}不(?:${FAULT})|${THING}(?:能|可以)${WORKS}车?|好多|没毛病|退?款到|(?:充|连|登|刷|打|接|骑|推|拖|开)得?(?:上|着|通|动)[去来]?[电火网单]?|[卡门锁]?刷开|(?:臭?味[道儿]?|异味|噪音|坑|积?水|垃圾|杂物|[冰雪油烟])(?:没|散|消失)|[来通有](?:电|水|网|信号)|(?:热水|暖气|水|电|网|气|信号)(?:来|通|有)|(?:审核|申请|申诉|材料|资料|号)?(?:都|已经)?(?:通过|批(?:下来)?|办[成妥]|解封|解冻|恢复)|正常[\\u4e00-\\u9fa5]{0,3})[了啦咯](?:[啊呀哈的呢]|已经)*|搞定|妥妥的)${ENDING}`,
      `${ABOUT}${MENDS}得(?:[挺很还真蛮]|特别)?(?:好|不错|行|可以|结实|快|利索|平|干净)${ENDING}`,
      `${ABOUT}(?:${MONEY}[我你]?(?:都|已经|总算|终于|全|也)*(?:到账|到手|退|给|发|还|结|补|赔)(?:给我|回来|下来|清)?|(?:到账|到手|[退发补结还赔](?:给我|回来|下来|清))|(?!单)(?:(?![没未不别])[\\u4e00-\\u9fa5]){0,4}?(?:都|已经|总算|终于)*(?:[找拿领取]到手?|[找拿取要]回来|取出来|批下来|办下来))[了啦咯]${ENDING}`,
      `已经?(?:解决|处理|办[好妥结]?|${MENDS}好|搞定|恢复|通过)${ENDING}`,
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
  /^(?:嗯+|哦|噢|啊|哎|唉|对|是的?|好的?|行|可以|ok|谢谢.{0,6}|多谢.{0,6}|辛苦.{0,6}|(?:那就?|又|就)?(?:麻烦|拜托|辛苦|谢谢|多谢).{0,4}|李?社工|师傅|老师|(?:我|刚|刚才|今天|已经|去|路过|过去|回头)*看(?:了|过了?|到了?)(?:一眼|一下)?|(?:我|刚才?|今[天早晚]|昨[天晚]|又)*路过(?:了|看了?)?|(?:给|帮|替)我留(?:着|一个|个)?(?:吧|啊)?|那?(?:就|听)[^不没]{1,5}[吧的]|(?:那|就)?不用(?:管|来|等|麻烦|帮忙?)?[了啦]|给我吧?|太好了|(?:刚刚?|已经|今天)收到了?|(?:[挺很蛮还]|特别|非常)(?:平|亮|干净|结实|好|快|不错|满意|稳当?|牢固?)的?[啊呀了]?|真的?|还真有.?|放心吧?|安排吧?|吧|呢|哈+)$/i

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
    const once = clause.replace(/^(?:但是?|不过|可是|嗯+(?=.))/, '').replace(/^(.{1,4})\1+$/, '$1')
    const sense = PATTERNS.find(([one, pattern]) => senses.has(one) && pattern.test(once))?.[0]
    if (sense) found.add(sense)
    else if (!BESIDE.test(clause)) others++
  }
  const [sense, ...more] = found
  if (!sense || more.length > 0) return undefined
  return others === 0 || WITH_REASON.has(sense) ? { sense, others } : undefined
}
