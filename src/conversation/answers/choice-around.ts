import type { Choice } from '../../db/schema.js'

/** The digit of a choice whose own words, or digit, stand in a short text among others: 嗯修好了, 没修好 还堵着呢, 2，还是不亮. */
export const choiceAround = (text: string, choices: readonly Choice[]): number | undefined =>
  byWordsAround(text, choices) ?? byDigitAndMore(text, choices)

const POLITE = /^(?:多?谢谢?.{0,2}|辛苦了?|麻烦了?)$/

/** 好的，我要: several answers, and all are words of one choice. */
export function choiceOfEach(text: string, choices: readonly Choice[], wordsOf: (choice: Choice) => readonly string[]): number | undefined {
  const each = text
    .normalize('NFKC')
    .split(/[\s。.!,、~;]+/)
    .filter(Boolean)
  if (each.length < 2 || each.length > 4) return undefined
  const words = each.filter((one) => !POLITE.test(one))
  return choices.find((choice) => words.length > 0 && words.every((one) => wordsOf(choice).includes(one.replace(/^我(?=.)/, ''))))?.digit
}

/** 嗯修好了, 已经解决啦, 还没修好呢, 两处都没修好: what people put before and behind an answer. */
const BEFORE = /^(?:嗯+|哦|噢|是的|已经|现在|刚刚?|[这那]?[两俩三四几][件个处样](?=都|全)|全部?|统统|都|还|我看[了过]?)+/
/** What 谢谢 takes with it begins nothing else of these: 谢谢啊 that can be cut in two ways takes, said thirty times, for ever. */
const AFTER = /(?:[了啦呢啊呀哈哦嘞]|谢谢[^了啦呢啊呀哈哦嘞谢多]{0,2}|多谢)+$/
const HEARD = /^(?:嗯+|哦|噢|对|是的?|好的?)$/
const YES = /^(?:对的?|是的?)$/
const MEANS_IT = /^(?:就|是|那|这|同|一个|一样|应该|我说的|我看的)/
/** What comes after an answer and takes it back, or puts it off. */
const BUT = /但|不过|可是|又|还|没(?!事|问题)|不(?!错|赖|客气|用谢)|吗|\?|考虑|再说|等会|问问|看看/
const LONGEST_ANSWER = 40

/** 解决了 但是又断电了: what follows an answer takes it back. */
export const takesBack = (rest: string) => BUT.test(rest.normalize('NFKC').slice(0, LONGEST_ANSWER))

/** An answer's own words with others around them: 没修好 还堵着呢. Never one that is made by words alone (+1, 收到), which stands by itself. */
function byWordsAround(text: string, choices: readonly Choice[]): number | undefined {
  const said = text
    .normalize('NFKC')
    .split(/[\s。.!,、~;)]+/)
    .filter(Boolean)
  const [once = '', ...more] = said.slice(said.findIndex((one) => !HEARD.test(one)))
  const first = once.replace(/^(.{2,6})\1+$/, '$1').replace(/(?<=.)啦$/, '了')
  const rest = more.join('')
  if (text.length > LONGEST_ANSWER || /[?吗]$/.test(first)) return undefined
  const forms = new Set([first, first.replace(AFTER, ''), first.replace(BEFORE, ''), first.replace(BEFORE, '').replace(AFTER, '')])
  for (const { digit, words } of choices) {
    const bareOf = (one: string) => (one.replace(AFTER, '').length > 1 ? one.replace(AFTER, '') : one)
    const word = digit > 9 ? undefined : words.find((one) => one.length > 1 && (forms.has(one) || forms.has(bareOf(one))))
    if (word && (rest === '' || /^[没不未还]/.test(word) || !BUT.test(rest))) return digit
  }
  return byYesFirst(said, choices)
}

/** 对 就是路口那个: a yes that is one of an answer's own words, and what it says yes to. 对 我先吃饭 and 对 不过… are none. */
function byYesFirst([first = '', ...more]: readonly string[], choices: readonly Choice[]): number | undefined {
  const rest = more.join('')
  if (!YES.test(first) || !MEANS_IT.test(rest) || BUT.test(rest)) return undefined
  return choices.find(({ digit, words }) => digit < 10 && words.includes(first))?.digit
}

/** 井盖修好了, 路灯还没修好, said to the bot alone: an answer's own words, the longest, behind what they are said of. */
export function choiceBehind(text: string, choices: readonly Choice[]): number | undefined {
  const said = text.replace(THANKS, '')
  const words = choices.flatMap(({ digit, words: own }) => (digit < 10 ? own.map((word) => ({ digit, word })) : []))
  const found = words.filter(({ word }) => word.length > 2 && said.length - word.length <= MOST_BEFORE && said.endsWith(word))
  const [best] = found.sort((a, b) => b.word.length - a.word.length)
  return best && !NOT_THIS.test(said.slice(0, -best.word.length)) ? best.digit : undefined
}
const THANKS = /(?:谢谢[^啊呀哈呢啦谢多辛]{0,2}|多谢|辛苦了?|[啊呀哈呢啦])+$/
const MOST_BEFORE = 8
const NOT_THIS = /[没不未别吗?]|可能|哪|谁说|怎么|咋|以为|还[没不]?$|别人|人家|要是|如果|等/

/** 2，还是不亮: a digit, and after it what there is to say. */
function byDigitAndMore(text: string, choices: readonly Choice[]): number | undefined {
  const [, digit, more] = DIGIT_AND_MORE.exec(text.normalize('NFKC').trim()) ?? []
  return digit && more ? choices.find((choice) => choice.digit === Number(digit))?.digit : undefined
}
const DIGIT_AND_MORE = /^([1-9])(?:[,;.]\s*|\s+(?=[还没不又好已修]))(\D.{0,80})$/

/** 1 已经控制住了: of commands that are offered none is chosen so, it is told of number 1. 1，就这个 chooses. */
export function tellsOfItem(text: string): boolean {
  const more = DIGIT_AND_MORE.exec(text.normalize('NFKC').trim())?.[2] ?? ''
  return more.length > 2 && !/^(?:就|对|是|这个|好的?$|谢|麻烦)/.test(more)
}

/** 没有啊 人都没来, 不行 还是打不着: no first, and then why, said to the bot alone. Only where an answer's own words say that something is not (没修好). */
export function choiceOfNoFirst(text: string, choices: readonly Choice[]): number | undefined {
  const no = choices.find(({ digit, words }) => digit < 10 && words.some((word) => word.startsWith('没')))?.digit
  if (no !== undefined && NO_AND_WHY.exec(text.normalize('NFKC').trim())?.[1] === String(no)) return no
  const [first = '', ...more] = text
    .normalize('NFKC')
    .trim()
    .split(/[\s。.!,、~;]+/)
  const rest = more.join('')
  if (!NO.test(first.replace(AFTER, '')) || rest.length < 2 || text.length > 2 * LONGEST_ANSWER || NOT_WHY.test(rest)) return undefined
  if (!/^没|^还/.test(first) && !STILL.test(rest)) return undefined
  return no
}
/** 2 一闪一闪的, and no count of something: 2 个人, 2 号楼. */
const NO_AND_WHY = /^(\d)\s+(?![号个楼栋幢层单人辆块天小分点米公件位次条月年周路线元斤份杯瓶箱袋把台部张])\p{Script=Han}.{1,80}$/u
const NO = /^(?:还|都|根本|压根)?(?:没有?|不行|不好使|没用)$/
const STILL = /还是|还没|又|没|不(?!用|要)/
/** 没 解决了, 没有 问题了, 不行 我没空. */
const NOT_WHY = /(?<![没未不])(?:解决|修好|弄好|办好|搞定)了?|问题了|没空|忙|[?吗]$/

/** The words of a no with the reason in them (2，跑两步就断); undefined where it has none. */
export function reasonBeside(text: string): string | undefined {
  const said = text.trim().replace(/^(?:嗯+|好的?|那|就|我|选|回复?|[\s,，])*(?:2|２|②|二)[\s,，.。;；、吧啊呀]*/, '')
  return /[\u4e00-\u9fa5a-z0-9]{2}/i.test(said.normalize('NFKC').replace(NO_ALONE, '')) ? said : undefined
}
const NO_ALONE =
  /^(?:还是?|都|根本|压根)?(?:[没未](?:有)?(?:解决|修好?|弄好?|办好?|处理好?|好)?|老样子|那样)|多?谢谢?.{0,2}$|[\s,，。.!！了呢啊呀哦哈]+/g

/** 解决了 4 names what it is said of, which may be another than was asked about: as a command it is said of that one. */
export const saysHowItemEnded = (text: string): boolean =>
  /^(?:没有?|已|未)?(?:解决|修好)了?\s*#?\d{1,6}号?$/.test(text.normalize('NFKC').trim())
