/** A number that stands somewhere, as a rule sees it. */
export interface Candidate {
  /** Its digits alone, `X` at the end of an id card. */
  digits: string
  /** What stands before it, at most 14 characters, after NFKC. */
  before: string
  /** What stands after it, as many. */
  after: string
  /** How many digits stand together: "3-4-4". */
  groups: string
  /** What stands between the groups. */
  gaps: string[]
  /** How many digits follow it in the same run. */
  more: number
}

export interface NumberRule {
  /** The longest first. */
  lengths: number[]
  pattern: RegExp
  holds(candidate: Candidate): boolean
}

/** After these a number names a thing. */
const THING =
  /(?:单|订|运单|快递|流水|编|工单|取餐|取件|验证|条形?|设备|车架|货|批次|序列)(?:编|\s?SN|\s?IMEI)?(?:号码?|码)?(?:尾号)?(?:是|为|:|#|\s){0,3}$/
/** Prefixes of couriers' own numbers. */
const COURIER = /(?:^|[^A-Za-z])(?:SF|JD[A-Z]{0,2}|YT|ZTO?|JT|EMS|YD|STO|DPK)$/
/** What follows a point is the rest of a decimal. */
const DECIMAL = /\d\.$/
export const isThing = ({ before }: Candidate) => THING.test(before) || COURIER.test(before) || DECIMAL.test(before)
/** Before a phone: 电话, 打, 联系, v … with a few words between. */
export const PHONE_CUE =
  /(?:电话|手机|座机|固话|号码|联系|电联|致电|拨打?|打|呼叫?|微信|同号|找我|加我|tel|phone|call|[📞☎📱])[^\d〔〕]{0,6}$/iu

export const isWord = (gap: string) => /\p{L}/u.test(gap)
export const isClock = (gap: string) => gap.includes(':')
