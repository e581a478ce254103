import { type Candidate, isClock, isThing, isWord, type NumberRule, PHONE_CUE } from './number-rule.js'

/** Numbers everybody may know: emergency and government lines, and those that every customer of a company has. */
export const isPublicNumber = (digits: string) => /^(?:110|119|120|122|999|12\d{3}|95\d{3,4}|96\d{3,4}|10\d{3})$/.test(digits)

const CARD_CUE = /(?:(?:打|转|汇)到|打款|转账|收款|卡号?|账号|账户|银行|储蓄|[工建农中招交邮]行)[^\d〔〕]{0,6}$/
const ID_CUE = /(?:身份证|证件|身份)[^\d〔〕]{0,8}$/

const same = (gaps: string[]) => new Set(gaps).size <= 1
/** How people group the digits of a mobile. */
const MOBILE_GROUPS =
  /^(?:11|3-4-4|4-4-3|3-8|7-4|4-3-4|3-3-5|5-6|6-5|8-3|4-7|3-3-3-2|2-3-3-3|3-2-2-4|3-4-2-2|3-2-2-2-2|3-2-3-3|2(?:-1){9}|1-1-1-(?:4-4|8)|1-10|1-2-4-4|1-3-3-4)$/

/** Four and four digits stand before it: it is the middle of a card. */
const inLonger = (before: string) => /\d{4}[ -]\d{4}[ -]$/.test(before)

/** Groups that a list of prices or times would not have. */
function isGroupedLikePhone(candidate: Candidate): boolean {
  const { groups, gaps, before } = candidate
  if (inLonger(before)) return false
  if (groups === '11') return !isThing(candidate)
  if (isThing(candidate)) return false
  // 15加20加300加1234: a sum.
  if (gaps.some(isWord)) return !gaps.includes('加') || MOBILE_GROUPS.test(groups)
  const cued = PHONE_CUE.test(before)
  if (gaps.some(isClock)) return same(gaps) && cued
  if (MOBILE_GROUPS.test(groups) || cued) return true
  // 1 3 9 - 1 1 1 1 - 2 2 2 2.
  if (/^1(?:-1){10}$/.test(groups) && gaps.every((gap) => /^[\s\-—_]+$/.test(gap))) return true
  if (/^1(?:-1)*(?:-[2-4])?(?:-1)+$/.test(groups)) return same(gaps)
  return same(gaps) && !/^[\s.,、/]+$/.test(gaps[0] ?? ' ')
}

const PREFIX = '(?:0086|86)'
const mobile: NumberRule = {
  lengths: [15, 13, 12, 11],
  pattern: new RegExp(`^(?:${PREFIX}|0)?1[3-9]\\d{9}$`),
  holds(candidate) {
    const extra = candidate.digits.length - 11
    return isGroupedLikePhone(extra === 0 ? candidate : { ...candidate, ...withoutFirst(candidate, extra) })
  },
}

/** Groups and gaps without the first digits, which are a country's code. */
function withoutFirst({ groups, gaps }: Candidate, count: number): Pick<Candidate, 'groups' | 'gaps'> {
  const sizes = groups.split('-').map(Number)
  let left = count
  let dropped = 0
  while (left > 0 && sizes.length > 0) {
    const [first = 0] = sizes
    const take = Math.min(first, left)
    left -= take
    if (take === first) {
      sizes.shift()
      dropped++
    } else sizes[0] = first - take
  }
  return { groups: sizes.join('-'), gaps: gaps.slice(dropped) }
}

const landline: NumberRule = {
  lengths: [15, 14, 13, 12, 11, 10],
  pattern: new RegExp(`^(?:(?:${PREFIX})?0|${PREFIX})(?:10|2[0-57-9]|[3-9]\\d{2})[1-8]\\d{6,7}$`),
  holds(candidate) {
    const { groups, gaps } = candidate
    if (gaps.some(isClock) || /\d[\s-]$/.test(candidate.before)) return false
    if (!groups.includes('-')) return !isThing(candidate)
    return (
      gaps.some(isWord) ||
      PHONE_CUE.test(candidate.before) ||
      /^(?:[24]-)?(?:[2-4]-(?:[78]|[34]-4|4-3)|[34]-2-2-2-2)$/.test(groups) ||
      /^1(?:-1)+$/.test(groups)
    )
  },
}

/** 400 and 800 lines, whose calls their owner pays: a shop has one as well as a company. */
export const PAID_LINE = /^[48]00\d{7}$/
const paidLine: NumberRule = {
  lengths: [10],
  pattern: PAID_LINE,
  holds(candidate) {
    const { digits, before, gaps, groups, more } = candidate
    if (isThing(candidate) || /\d[\s-]$/.test(before) || gaps.some((gap) => isWord(gap) || isClock(gap))) return false
    if (groups === '10' || PHONE_CUE.test(before)) return true
    // 400 300 2000: prices.
    if (more > 0 || (digits.endsWith('00') && gaps.every((gap) => gap.trim() === ''))) return false
    return /^(?:3-3-4|3-7|3-4-3|4-3-3|4-6|7-3|6-4|1(?:-1)+)$/.test(groups)
  },
}

/** What is called a phone is one: also with a digit too few, or of a place whose code everybody there leaves out. */
const called: NumberRule = {
  lengths: [15, 14, 13, 12, 11, 10, 9, 8, 7],
  pattern: /^\d+$/,
  holds: ({ before, gaps }) =>
    /(?:电话|手机号?|座机|固话|致电|号码|联系方式|tel|phone)(?:号码?)?(?:是|为|:|\s|[📞☎📱])*$/iu.test(before) &&
    !gaps.some((gap) => isWord(gap) || isClock(gap)),
}
const local: NumberRule = {
  lengths: [8],
  pattern: /^[2-8]\d{7}$/,
  // So many more are a card: 打到 6217-0000-….
  holds: ({ before, groups, more }) =>
    more <= 8 && /(?:拨打?|打|呼叫?|call)(?:给|到)?(?:是|为|:|\s)*$/i.test(before) && /^(?:8|4-4)$/.test(groups),
}
const foreign: NumberRule = {
  lengths: [15, 14, 13, 12, 11, 10, 9],
  pattern: /^(?:00)?[1-9]\d+$/,
  holds: ({ before, gaps }) => /(?:^|[^\d])\+$/.test(before) && !gaps.some((gap) => isWord(gap) || isClock(gap)),
}
/** 69550123 是站里座机: called a phone behind it. */
const calledAfter: NumberRule = {
  lengths: [8, 7],
  pattern: /^[2-8]\d+$/,
  holds: ({ after, more, before, gaps }) =>
    more === 0 &&
    !/\d[\s-]?$/.test(before) &&
    !gaps.some((gap) => isWord(gap) || isClock(gap)) &&
    /^[,\s]?(?:这个?)?(?:就)?是(?:我们?|他们?|她|你们?|站里|站点|店里|家里|物业|单位|公司)?的?(?:座机|固话|电话|手机|号码)/.test(after),
}
export const PHONE_NUMBERS: NumberRule[] = [mobile, landline, paidLine, called, calledAfter, local, foreign]

/** First two digits of an id card: GB/T 2260. */
const PROVINCES = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])'
const DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const idCard: NumberRule = {
  lengths: [18],
  pattern: new RegExp(`^${PROVINCES}\\d{4}(?:19|20)\\d{2}${DAY}\\d{3}[\\dX]$`),
  holds(candidate) {
    const { digits, before, gaps } = candidate
    if (ID_CUE.test(before)) return true
    if (!same(gaps) || gaps.some(isClock)) return false
    return hasCheckCharacter(digits) || !isThing(candidate)
  },
}
const oldIdCard: NumberRule = {
  lengths: [15],
  pattern: new RegExp(`^${PROVINCES}\\d{6}${DAY}\\d{3}$`),
  holds: ({ before }) => ID_CUE.test(before),
}
export const ID_NUMBERS: NumberRule[] = [idCard, oldIdCard]

/** GB 11643: the check character of ISO 7064 MOD 11-2. */
function hasCheckCharacter(id: string): boolean {
  const sum = [...id.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return '10X98765432'[sum % 11] === id[17]
}

const CARD_GROUPS = /^(?:\d\d|1(?:-1)+|4-4-4-4(?:-\d)?|6-\d\d?|4-\d\d?|8-8|6-6-\d)$/
const card: NumberRule = {
  lengths: [19, 18, 17, 16],
  pattern: /^\d+$/,
  holds(candidate) {
    const { digits, before, gaps, groups } = candidate
    if (gaps.some((gap) => isClock(gap) || isWord(gap))) return false
    if (CARD_CUE.test(before) && !isThing(candidate)) return same(gaps) || CARD_GROUPS.test(groups)
    if (!CARD_GROUPS.test(groups)) return false
    const issued = /^(?:62|9558|60[13])/.test(digits) || (/^[45]/.test(digits) && digits.length === 16)
    return issued && hasLuhn(digits) && !isThing(candidate)
  },
}
export const CARD_NUMBERS: NumberRule[] = [card]

/** What is called a card is one as a whole: no phone is looked for inside (卡号六二一七…一三八…). */
const calledCard: NumberRule = {
  ...card,
  holds: (candidate) => CARD_CUE.test(candidate.before) && candidate.more === 0 && card.holds(candidate),
}
export const CALLED_CARDS: NumberRule[] = [calledCard]

/** ISO/IEC 7812-1. */
function hasLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
