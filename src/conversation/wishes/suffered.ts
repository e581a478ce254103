const DONE = '扣|罚|欠|拖欠|克扣|少发|少结|少给|骗|多扣|多收|封|停|冻结|辞退|辞|开除|拉黑|咬|打|骂|撞|蹭|刮|偷|抢|顺走|拖走|锁|限制|投诉|赖'
const OWED = '工资|薪水|押金|定金|保证金|提成|奖励|工钱|血汗钱|医药费|赔偿|补偿|赔款|报销|社保|保险|加班费|饭补|配送费|跑腿费|租金'
const KEPT = '不退|不发|不给|没发|没给|没退|没结|拖着|拖了|压着|不结|不认|不赔|不管|不交|不报|不承认|赖账'
const SUFFERED = new RegExp(
  `(?:${DONE})了?我(?!们?[吃喝]|的?推送|的?消息)|(?:把|给|让)我(?!的?(?:推送|消息|通知))[^，。]{0,8}(?:${DONE})了|(?:我|账?号|车|电瓶|头盔|手机|单子|餐|外卖|钱)(?:的)?[^，。]{0,4}(?:被|让|叫)[^，。]{0,6}(?:${DONE})|(?:${KEPT})[^，。]{0,6}(?:${OWED})|(?:${OWED})[^，。]{0,8}(?:${KEPT})`,
)
/** 站点扣押金不退, 房东涨房租: who does it, and what, is enough however short. */
const BY_THEM =
  /(?:平台|系统|站长?|站点|公司|商家)[^，。]{0,16}(?:扣|罚)(?:了|掉)?(?:我)?[\d一二两三四五六七八九十百千]+(?![点分号]钟?)|(?:站点|站长|平台|房东|中介|老板|公司|队长|组长|物业)[^，。]{0,6}(?:扣(?!篮|子)|罚|拖?欠|不退|不给(?!力)|不发|不结|辞退|开除|封(?:了|我|号)|吞了?|赶我|撵我|逼我)|(?:房东|中介|房租)[^，。]{0,5}(?:[又要]?涨|不退|赶人|撵人|催|换锁|断[水电])/
const ASKED_ABOUT = /[吗么?？]|多少|哪[里儿些]?|什么|啥|谁|可以|可不可以|如何|怎么|咋|是不是|能不能|会不会|要不要/
const OF_OTHERS = /他|她|别人|人家|有人|听说|新闻|网上|朋友|如果|要是|万一|假如|以后|小心|别(?!人)|当心/

/** 商家骂我 and 工资一直没发 alone are offered as what they may be. */
const TELLS_MORE = 8

/** What was done to the speaker, or is kept from him: nobody says so to the bot but for help. Asked about (被扣工资违法吗) it is no such thing. */
export const hasSuffered = (said: string): boolean => suffers(said.replace(THEY, ''))
/** 站长他: the one just named. */
const THEY = /(?<=站长|老板|房东|中介|队长|组长|公司|物业)(?:他们?|她)/g
const suffers = (text: string): boolean =>
  ((text.length >= TELLS_MORE && SUFFERED.test(text)) || BY_THEM.test(text)) && !ASKED_ABOUT.test(text) && !OF_OTHERS.test(text)
