/**
 * What people say to each other and never to a bot that helps riders, though a word of a wish stands in it: of guides and hotels, of screens and
 * games, of friends who tease, of feelings. A wish read from such words is offered, not done. Kinds of talk, not sentences: found in
 * others' chat, and each kept away from what riders ask for.
 */

/** Where one stays and eats on a journey. */
const JOURNEY =
  /酒店|宾馆|民宿|客栈|餐馆|入住|住宿|wifi|行李寄存|叫下?车|车型|烤鸭|溜达|画[廊家]村?|动物园|纪念馆|博物馆|游船|游乐|出发地|目的地|攻略|景点|新店/i
/** Who is in trouble, or at work, is none of them. */
const IN_TROUBLE =
  /没地方|没钱|露宿|无家|坏|摔|撞了?人|被(?!子|窝)|丢(?!了?沙包)|工资|押金|疼|伤(?!不起)|病|难受|撑不|活不|聊聊|社工|律师|法律|欠|扣|罚|推(?!荐)|抬|搬|搭|送餐|取餐|外卖|顾客|客人|前台|保安|门口|楼下|充电|没电|修|胎|骑手|站长|借|证/

/** You tease me, come and hit me: a friend is spoken to. */
const TEASES =
  /你(?!们)[^，。]{0,4}(?:骗|抢|咬|偷|撞|打|骂)(?:了|走)?(?:我|俺)|梦见|(?:来|就是|对着?|往)撞我|(?:撞|打|骂|咬|骗)我(?:啊|呀|吧|的$)|(?:我的)?心(?:都|就)?(?:丢|被偷|碎)|骗我(?:去|回|吃|看|说|买)|求求(?:你|了)*(?:放过|别|让)|放过我吧/
/** Feelings and the heart: 心疼得笑出来怎么办. */
const FEELINGS =
  /心疼|笑(?:出|死|尿|喷)|善良|可爱|好萌|男神|女神|偶像|出轨|暗恋|表白|男朋友|女朋友|人的老公|想要[^，。]{1,6}怎么办|[一二三高]党|好困|减肥|追剧|看剧|剧荒|求资源|小仙女|订购|包邮|代购|考研|自习/
/** Somebody else helped, or shall be asked to: no cry. */
const TOLD_HELP = /谁能(?:想到|料到|比得|相信)|(?:闪|跑)回[^，。]{0,4}帮忙|找个?(?:朋友|男人)(?:来)?帮(?!我)|谁有(?:票|图|资源|链接)/

/** What one cannot enter, or loses, on a screen. */
const SCREEN = /验证码|兑换码|网页|网站|链接|app|登[录陆]|账号|游戏|副本|商店|电视台|直播间|攻略|充值/i
const OF_A_MACHINE = /充电|换电|柜|门禁|小区|桩/
/** Works, kitchens and bodies: 天上黑咕隆咚 is a poem, an egg cracks. */
const WORKS_AND_KITCHEN = /镜头|炒|蒸|下锅|小腹|肚子|喝[^，。]{0,3}水|歌词|舞|还记得/
/** Where no street can be meant. */
const SURELY_NOT = /的诗|诗人|煮|鸡蛋|摄影|滑板鞋|(?:不|没)(?:怎么|什么|那么)好玩|我爱你/
/** To lose one's way is no hazard of a street by itself. */
const LOSES_WAY = /别迷路|会迷路|迷路(?:能力|的(?:也|只|人))|方向感|路痴/
/** Asked before a journey, or about a word. */
const ASKS_OF_ROADS = /(?:最近|现在)?去[^，。]{2,8}(?:路上|那边|山)[^，。]{0,8}(?:嘛|吗|么)[?？]?$|^[^，。\s]{1,4}[?？]$/
/** It is over, or did not happen. */
const NOT_SO = /没(?:有)?(?:淹|泡)(?:到|着)?|(?:修|弄|处理|疏通)好了[，,](?!.*(?:又|还是|但|可))|走路(?:好|太|真)慢/

/** What is wrong in a street. */
export const WRONG =
  /坏|没了|没有?(?:盖|灯|牌|人|水)|不[亮见平通走动好]|不让|不能|掉|倒|歪|断|裂|塌|堵|占|挡|漏|松|晃|缺|翘|黑|滑|积水|烂|破|危险|垂|悬|冒|刮|摔|绊|扎|难|太[高窄陡暗]|冻|冰|坑|陷|臭|乱|挖|施工|迷路|找不|进不|出不|对不上|鼓|看不|撞|飞线|一堆|没修|修(?!车)/

/** Its words are of one of these kinds. `word`: the command that was read. */
export function isChatter(word: string, text: string): boolean {
  if (word === '附近') return JOURNEY.test(text)
  if (word === '求助')
    return (
      (JOURNEY.test(text) && !IN_TROUBLE.test(text)) ||
      TEASES.test(text) ||
      (FEELINGS.test(text) && !IN_TROUBLE.test(text.replace(/心疼/g, ''))) ||
      TOLD_HELP.test(text)
    )
  if (word === '吹哨')
    return (
      (JOURNEY.test(text) && !WRONG.test(text)) ||
      (SCREEN.test(text) && !OF_A_MACHINE.test(text)) ||
      (WORKS_AND_KITCHEN.test(text) && !WRONG.test(text)) ||
      SURELY_NOT.test(text) ||
      LOSES_WAY.test(text) ||
      ASKS_OF_ROADS.test(text) ||
      NOT_SO.test(text)
    )
  if (word === '进度') return /没有结果的|那部(?:剧|电视剧|电影|小说)|你(?:长|过|身体|家)/.test(text)
  return word === '报名' && /考研|驾校|健身|兴趣班|补习/.test(text)
}
