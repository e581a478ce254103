/**
 * Times that are named, sung, quoted or remembered are not said of a plan: the song 凌晨四点的街, the account called 晚上八点见, 他老说“明天再说”,
 * 以前我天天干到十二点. What is told so is blotted out, a sign for each character, before a text is read.
 */

/** What bears a name that may be any words. 店, 群 and 活动 ask and call too (店叫我明天送), so that they count with 名 only. */
const BEARS_NAME =
  '(?:歌|曲子?|专辑|歌单|播放列表|铃声|彩铃|磁带|唱片|密室|剧本杀|新品|新款|甜品|书|作文|题目|标题|小说|绘本|课文|文章|帖子|漫画|电影|片子|电视剧|剧|综艺|纪录片|话剧|小品|相声|栏目|播客|公众号|视频号?|直播间|抖音号?|快手号?|账号|帐号|[昵暱]称|网名|[店群歌书片剧曲菜艺队酒子品]名|微信名|微信号|(?<!活动)名字?|头像|群[昵暱]称|(?:这|那)[\\u4e00-\\u9fa5]{0,3}?(?:酒|茶|菜|戏|舞|款|道|支|首|部)|乐队|组合|外号|绰号|品牌|牌子|游戏|蛋糕|套餐|鸡尾酒|饮料|奶茶|香水|画)'
const CALLED =
  '(?:名?就?(?:叫做?|叫作|名为|取名|起名)(?!我|你|他|她|咱|大家|人|车|醒|外卖|骑手)|(?<=[名号单称字])(?:被)?(?:改成|改为|改叫|换成|设成|是|为|[:：])|(?<=头像|签名)[底下上里面]*写着)'
/** 口号是今日事今日毕: what stands written is no plan, unless it is a notice. */
const SLOGAN =
  '(?:[这那]句(?:台词|歌词|广告词?|名言)(?!是)|(?:口号|标语|广告词?|台词|歌词|口头禅|签名|座右铭|俗话|老话|常言|谚语|古话|暗号|接头语)(?:里|上)?(?:说|讲|唱|写|是|叫|有|道)[着的是]*(?:得好)?)'
const NAMED = new RegExp(
  `(?:网名|群名|[群抖音快手微信]?[昵暱]称|歌名|片名|剧名|店名)(?=[^是叫改被取为:：，,。\\s])([^，,。.!！?？;；\\n]{2,24})|(?:${BEARS_NAME}(?:[这那][个首本部])?${CALLED}|${SLOGAN})\\s?[:：]?([^，,。.!！?？;；\\n]{2,24})`,
  'g',
)

/** 单曲循环七月上, 放的是星期天的早晨: what is heard or seen, to the end of its clause. */
const HEARD =
  /(?:单曲循环|循环播放|循环着?|哼[着的]?|(?:电台|广播|收音机|音响)里?(?:在放|在播)|[放唱播点弹][的着]是|放着|唱着|哼着|听的是|听着|[在正刚]听(?!说|到)|看的是|追的是|背的是|读的是)([^，,。.!！?？;；\n]{2,16})/g

const WHEN =
  '(?:(?:今|明|昨|后|前)(?:天|晚|日|儿)|(?:周|星期|礼拜)[一二三四五六日天末]|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号]?)?|凌晨|清晨|早[晨上]?|上午|中午|午后|下午|傍晚|黄昏|晚上?|深夜|午夜|半夜)?(?:凌晨|早上|上午|中午|下午|傍晚|晚上|夜里?)?(?:[0-9零一二两三四五六七八九十]{1,3}点(?:半|钟|一刻|三刻)?)?'
const OF_WORK =
  '(?:首|支|本|篇|部|集|张|款|幅|个)?(?:老|新|神)?(?:歌|曲子?|书|小说|课文|文章|诗|电影|片子?|剧|小品|相声|节目|专辑|游戏|画|梗|段子|账号|公众号|播客|歌单|网名|[昵暱]称)'
/** 下午三点的阳光这首歌: a title, by what it is said to be. */
const TITLED = new RegExp(
  `[这那][首支]${WHEN}的[\\u4e00-\\u9fa5]{1,4}|(?<![去来要]|在)${WHEN}(?:的[\\u4e00-\\u9fa5]{1,5}[这那]${OF_WORK}|[这那](?:首|篇|支)${OF_WORK})`,
  'g',
)

/** 星期天火锅这名字好怪: what is spoken of as a name. */
const OF_NAME = new RegExp(
  `(?<![去来要在])(?=[今明昨后前周星礼一二两三四五六七八九十0-9早晚上中下凌清午半深])${WHEN}[\\u4e00-\\u9fa5]{0,6}[这那]个?(?:店名|名字|名儿|招牌)`,
  'g',
)

/** 今天你微笑了吗是家花店: what is said to be a shop; not 昨天去的是家新店. */
const IS_SHOP =
  /(?:^|(?<=[，,。；;\s]))(?![^，,。；;\s]{0,12}[去吃点到找住选订看买]的?是)[^，,。；;\s的]{2,12}(?=是[一]?(?:家|个店|间)[\u4e00-\u9fa5]{0,5}(?:[店馆铺]|酒吧|公司|超市|餐厅|酒楼|影楼))/g

/** 我媳妇叫冬至，狗叫元旦: what somebody is called, to the end of its clause; 同事叫周六去 is when to go. */
const PERSON_CALLED =
  /(?<=(?:[狗猫孩娃妞妹弟哥姐爸妈]|媳妇|闺女|女儿|儿子|对象|老婆|老公|朋友|同事|小名|外号|大名|乳名)名?字?就?叫)[\u4e00-\u9fa5]{2,3}(?<![去来走回吃见])(?=$|[^\u4e00-\u9fa5])/g
/** 写着周六见四个字 */
const CHARACTERS = /[^，,。；;\s“”"「」]{2,8}(?=[这那]?[两三四五六七八]个(?:大|红)?字(?![^，,。；;\s]{0,2}时))/g

/** 招牌是一月一日火锅, 路过星期天照相馆: what stands over a door, and what one passes. */
const OVER_DOOR =
  /(?<=(?:招牌|门头|牌匾|店招)上?(?:是|写着|写的是)[“"「]?)[^，,。；;\s”"」]{2,12}|(?<=路过|经过)[^，,。；;\s的去来]{2,8}?(?:[店馆铺]|超市)/g

/** Words in quotes are words where they are spoken about, or said again and again. */
const QUOTED = /([“"'‘「『])([^“”"'‘’「」『』\n]{1,20})[”"'’」』]/g
const SPOKEN_ABOUT =
  /^\s?(?:错别字|表情包|这[类种]话|[一二两三四五六七八九十\d]+遍|[这那]?(?:[一两三几]?[个句首本部种条篇]|俩)?(?:字|词|话|歌|书|电影|剧|账号|帐号|网名|[昵暱]称|公众号|群|店|酒吧|乐队|节目|栏目|小品|梗|牌子|系列|口号|标语|说法|名字|套餐|游戏|专辑)|这?[两三四五六]个?字|怎么[写念读]|是(?:什么|啥)意思|听了|说了|念叨|挂在嘴)/
const SAYS_AGAIN =
  /(?:(?:老|总|净|只会|天天|每次|每回|次次|一直|永远|动不动就?|回回|就会|翻来覆去)(?:都|是|就)?(?:跟我|对我|给我)?(?:说|讲|喊|回|念叨|来一?句|一句)|复读|谁写的|写错|念错|[这那]个|(?:叫做?|名为|所谓的?|什么|号称|念成|写成|听成|看成|读成|打成)|(?:播放|单曲循环|听过|听着|唱着?|看过|读过|看完|读完|在看|在听|追完?))\s?[:：，,]?\s?$/
const isPlain = (before: string, after: string) => SPOKEN_ABOUT.test(after) || SAYS_AGAIN.test(before)

/** A custom of the past: 以前, 那几年, 当兵那阵子 with what was done then, to the end of its clause or to 现在. */
const ONCE = new RegExp(
  '(?:^|(?<=[，,。.!！?？;；\\s])|(?<=[我他她咱你俺们爸妈爷奶]))' +
    '(?:老?早?以前|从前(?![天晚日面头])|过去(?![的了拿取看接半一两三四五六七八九十\\d几])|早先|早些年|早几年|早年|当年|当初|想当年|小时候|年轻(?:时候?|那会儿?)|刚(?:入行|来|干|跑|毕业|进城)[\\u4e00-\\u9fa5]{0,2}(?:的时候|那会儿?|那阵子?|那年)|(?:前|头)(?:两|几|些)年|去年(?:那阵子?|那会儿?|这时候|冬天|夏天|春天|秋天)' +
    '|[\\u4e00-\\u9fa5]{0,6}?(?:那(?:会儿|时候|阵子?|几年|年头|些年|年[冬夏春秋]天|年(?!货|轻|终))|上学(?:时候?|那会)|年轻时候?|的时候)(?![见再我咱你]?们?[见来到去]))' +
    '[，,]?\\s?([^，,。.!！?？;；\\n]{2,40})',
  'g',
)
const NOW = /现在|如今|这会儿?|眼下|今[天儿晚]|明[天儿晚]|后天|下周|改[成到为]/
/** What needs no habit to be long ago. */
const LONG_AGO = /那|小时候|年轻|当年|早年|从前/
const HABIT = /从来|都|天天|[每日]天|每[周月晚]|总是?|老是?|就(?!在|这)|一直|经常|常常|干到|跑到|骑到|得|也|才|是|开始|休|[上下]班|起/

const blot = (words: string) => '×'.repeat(words.length)
const blotGroup = (whole: string, told: string) => whole.slice(0, whole.length - told.length) + blot(told)

/** The text without them. */
export function withoutTold(plain: string): string {
  let text = plain.replace(NAMED, (whole: string, direct: string | undefined, told: string | undefined) =>
    blotGroup(whole, direct ?? told ?? ''),
  )
  text = text.replace(HEARD, (whole: string, told: string) => blotGroup(whole, told))
  if (/[这那]/.test(text)) text = text.replace(TITLED, blot).replace(OF_NAME, blot)
  if (text.includes('是')) text = text.replace(IS_SHOP, blot)
  if (/招牌|门头|牌匾|店招|[路经]过/.test(text)) text = text.replace(OVER_DOOR, blot)
  if (text.includes('叫')) text = text.replace(PERSON_CALLED, blot)
  if (text.includes('个')) text = text.replace(CHARACTERS, blot)
  text = text.replace(QUOTED, (whole: string, _open, _words, at: number, all: string) =>
    isPlain(all.slice(Math.max(0, at - 10), at), all.slice(at + whole.length, at + whole.length + 8)) ? blot(whole) : whole,
  )
  return text.replace(ONCE, (whole: string, told: string) => {
    const marker = whole.slice(0, whole.length - told.length)
    const until = NOW.exec(told)?.index ?? told.length
    const past = told.slice(0, until)
    return HABIT.test(past) || LONG_AGO.test(marker) ? marker + blot(past) + told.slice(until) : whole
  })
}
