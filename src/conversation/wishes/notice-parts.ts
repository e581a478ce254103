/** Where and when a notice shall go, as people say it before its words, put as the command reads it: 给某群：…, … 时间 ….  */

const POLITE = '(?:请|麻烦|帮我|帮忙|给我|替我|我要|我想)*'
const WHEN =
  '(?:(?:今|明|后)(?:天|早|晚)|大后天|下?(?:周|星期|礼拜)[一二三四五六日天末]|\\d{1,2}月\\d{1,2}[日号])(?:早上|早晨|上午|中午|下午|傍晚|晚上)?(?:[\\d一二三四五六七八九十两]{1,3}(?:点[半一二三\\d刻分]{0,3}|[:：]\\d{2}))?'
/** Whom everybody is called by: no group is meant. */
const ALL = /^(?:大家伙?|各位|各?群里?|所有(?:人|骑手|的?群)|全体(?:骑手)?|骑手们?|兄弟们|全部的?群)$/

const SENT_TO = new RegExp(
  `^${POLITE}(?<when>${WHEN})?${POLITE}(?:[给跟在到往向](?<to>[^,，:：]{2,60}?)(?:里面?|中)?)?(?:发布?|推送?|说)(?:出?去?)(?:一?[个条份则声下])?(?:通知|消息|公告)?[\\s,，:：]+(?<what>\\S.+)$`,
)
const TOLD = /^(?:请|麻烦|帮我|帮忙|给我|替我)*(?:通知|告诉|告知)(?:一?下)?(?<to>[^,，:：\s]{2,40}?)[:：,，]\s*(?<what>\S.+)$/

/** The same with the word itself, which says plainly what is wanted. */
export const SENT_NOTICE = new RegExp(SENT_TO.source.replace('(?:通知|消息|公告)?', '(?:通知|公告)'))

/** 给某群：内容 时间 某时. */
export function noticeRest({ to = '', when = '', what = '' }: Record<string, string | undefined>): string {
  return `${to && !ALL.test(to) ? `给${to}：` : ''}${what}${when ? ` 时间 ${when}` : ''}`
}

/** Undefined: neither a place nor a time is said before the words. */
export function noticeOf(text: string): string | undefined {
  const found = (TOLD.exec(text) ?? SENT_TO.exec(text))?.groups
  if (!found?.what || (!found.when && (!found.to || ALL.test(found.to)))) return undefined
  return noticeRest(found)
}
