/**
 * What somebody else says of how an item stands (有人说隐患3修好了), or the speaker denies having said (我可没说修好了): it is not the speaker's own
 * word, and neither confirms nor ends anything.
 */

const OUTCOME =
  '(?:[修补弄搞换办填盖][好完上平妥]|好了|解决|搞定|取消|不办|不搞|不开|结束|[关结]了|没[修弄办来]|没人|[不没]来|不去|退了|撤了|有人[管接修])'
const SOMEBODY =
  '(?:有人|人家|别人|他们?|她们?|群里|大家|站长|站里|物业|师傅|社工|平台|朋友|[小老][\\u4e00-\\u9fa5]|(?:求助|隐患|活动)\\s?\\d{1,4}号?)'
const SAID = '(?:都|也|老|一直|跟我|刚|今天|昨天)*(?:说|讲|告诉我)(?:是|的|要|了)?'
const CLAIM = new RegExp(
  `(?:(?:听(?:说|他们说?|人家?说?|别人说?|群里说?|讲)|据说|${SOMEBODY}${SAID})[^,，。\\s]{0,8}?|(?:没|没有|不是我)(?:人)?说(?:过)?[^,，。\\s]{0,8}?)${OUTCOME}`,
)
/** What nobody wants by telling what was claimed. */
export const CLAIMED: ReadonlySet<string> = new Set(['修好', '解决了', '取消报名', '撤销', '取消活动', '加一', '报名', '结束活动', '退订'])

/** 谁把我的求助1撤了: asked of what was done. */
const WHO_DID = /^(?:是|到底)?谁(?:把|让|替|帮)我/
/** `text` as wishes are read from it. */
export const isClaim = (text: string): boolean =>
  WHO_DID.test(text) || (CLAIM.test(text) && !/没(?:有)?说[^,，。\s]{0,3}(?:取消|不[去来]|退|撤)/.test(text))
