/** What is masked: a phone, an id card, a plate, a bank card, a chat id. */
export type MaskKind = 'phone' | 'id' | 'plate' | 'card' | 'chat'

export interface Masked {
  text: string
  /** What was masked, and where it stood in the text that was given. */
  found: { kind: MaskKind; span: [number, number] }[]
}

/** Chinese digits and the ways people write them to get past a filter. */
const FOLD: Record<string, string> = {
  零: '0',
  〇: '0',
  洞: '0',
  一: '1',
  壹: '1',
  幺: '1',
  妖: '1',
  要: '1',
  二: '2',
  贰: '2',
  两: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  拐: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
  勾: '9',
  o: '0',
  O: '0',
  l: '1',
  I: '1',
  '①': '1',
  '②': '2',
  '③': '3',
  '④': '4',
  '⑤': '5',
  '⑥': '6',
  '⑦': '7',
  '⑧': '8',
  '⑨': '9',
  '⓪': '0',
  '➀': '1',
  '❶': '1',
  '❷': '2',
  '❸': '3',
  '❹': '4',
  '❺': '5',
  '❻': '6',
  '❼': '7',
  '❽': '8',
  '❾': '9',
}
/** Numbers everybody may know. */
const PUBLIC = /^(?:110|119|120|122|999|12\d{3}|95\d{3}|96\d{3,4}|400\d{7}|800\d{7}|10\d{3})$/

interface Folded {
  text: string
  /** Where each character of `text` stood. */
  at: number[]
}

/** NFKC, digits of all kinds to 0-9; one character each, so that offsets stay. */
function fold(original: string): Folded {
  const text: string[] = []
  const at: number[] = []
  let offset = 0
  for (const character of original) {
    for (const one of FOLD[character] ?? character.normalize('NFKC')) {
      text.push(FOLD[one] ?? one)
      at.push(offset)
    }
    offset += character.length
  }
  return { text: text.join(''), at }
}

/** Between the digits of one number: spaces, dashes, dots, stars and invisible characters; at most two. */
const GAP = '[\\s\\-—–_.·•*,，、。~/|\\u200b-\\u200f\\u2060\\ufe0f\\u20e3]{0,3}'
const digits = (count: string) => `(?:\\d${GAP})${count}`
const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const PATTERNS: [MaskKind, RegExp, (found: string) => boolean][] = [
  ['id', new RegExp(`(?<!\\d)${digits('{17}')}[\\dXx](?!\\d)`, 'g'), isIdCard],
  [
    'id',
    new RegExp(
      `(?<!\\d)[1-6]\\d{5}${GAP}(?:19|20)\\d{2}${GAP}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${GAP}\\d{3}${GAP}[\\dXx](?!\\d)`,
      'g',
    ),
    () => true,
  ],
  ['phone', new RegExp(`(?<![\\d])(?:(?:\\+|00)?86${GAP})?1${GAP}[3-9]${GAP}${digits('{8}')}\\d(?!\\d)`, 'g'), () => true],
  ['phone', /(?<![\d])(?:\(?0\d{2,3}\)?[\s\-—]{0,2})[2-8]\d{2,3}[\s-]?\d{4}(?:[\s\-转]{1,3}\d{1,5})?(?!\d)/g, () => true],
  ['phone', /(?<=(?:电话|座机|致电|打)[:：]?\s?)[2-8]\d{3}[\s-]?\d{4}(?!\d)/g, () => true],
  [
    'plate',
    new RegExp(`[${PROVINCE}]\\s?[A-Z][\\s·•.\\-]?(?:[A-Z0-9]\\s?){4}[A-Z0-9挂学警港澳](?:[A-Z0-9])?(?![A-Z0-9])`, 'gi'),
    (found) => /\d/.test(found),
  ],
  ['card', new RegExp(`(?<!\\d)${digits('{15,18}')}\\d(?!\\d)`, 'g'), isBankCard],
  [
    'chat',
    /(?<=(?:微信号?|v信|薇信|威信|wx|vx|weixin|QQ号?|扣扣)\s?(?:号|同号|是|为|加|[:：])*\s?)(?:[a-z][a-z0-9_-]{5,19}|[1-9]\d{4,10})(?![a-z0-9_])/gi,
    () => true,
  ],
]

const plain = (found: string) => found.replace(/[^\dXx]/g, '')

/** GB 11643: a date in it and the check character of ISO 7064 MOD 11-2. */
function isIdCard(found: string): boolean {
  const id = plain(found).toUpperCase()
  if (!/^\d{17}[\dX]$/.test(id)) return false
  const [month, day] = [Number(id.slice(10, 12)), Number(id.slice(12, 14))]
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = [...id.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return '10X98765432'[sum % 11] === id[17]
}

/** 16 to 19 digits with a Luhn check. */
function isBankCard(found: string): boolean {
  const card = plain(found)
  if (card.length < 16 || card.length > 19) return false
  const sum = [...card].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const SIGNS: Record<MaskKind, string> = { phone: '〔电话〕', id: '〔证件号〕', plate: '〔车牌〕', card: '〔卡号〕', chat: '〔微信号〕' }

/** Masks what names or reaches a person, in the order id, mobile, landline, plate, card, chat id; public numbers stay. */
export function mask(original: string): Masked {
  const { text, at } = fold(original)
  const found: Masked['found'] = []
  const taken = (from: number, to: number) => found.some(({ span }) => from < span[1] && to > span[0])
  for (const [kind, pattern, holds] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const trimmed = match[0].replace(/[^\dA-Za-z\u4e00-\u9fa5]+$/, '')
      const from = at[match.index] ?? 0
      const last = at[match.index + trimmed.length - 1] ?? from
      const to = last + ([...original.slice(last)][0]?.length ?? 1)
      if ((kind === 'phone' && PUBLIC.test(plain(trimmed))) || !holds(trimmed) || taken(from, to)) continue
      found.push({ kind, span: [from, to] })
    }
  found.sort((a, b) => a.span[0] - b.span[0])
  return { text: cover(original, found), found }
}

function cover(original: string, found: Masked['found']): string {
  let text = ''
  let from = 0
  for (const { kind, span } of found) {
    text += original.slice(from, span[0]) + SIGNS[kind]
    from = span[1]
  }
  return text + original.slice(from)
}
