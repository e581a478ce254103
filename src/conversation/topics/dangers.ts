import { withoutThanks } from '../thanks.js'
import { inStandardWords } from '../words/dialect.js'
import { blank } from './blank.js'
import {
  inPlainWords,
  isCleared,
  SURE_ALONE,
  scoreAfterAllClear,
  scoreAfterMood,
  scoreLast,
  scoreWithoutAside,
  withoutPlace,
} from './danger-behind.js'
import { type DangerScore, dangerModel } from './danger-model.js'
import { spellDangers } from './danger-sounds.js'
import { type Danger, lexicons } from './lexicons.js'
import { firstFit, type Triable } from './triable.js'

/** No message that people write by hand is longer; what follows is not read. */
const LONGEST = 4_000

/** A normalised text without spaces, at most 4,000 characters. */
export const compact = (plain: string) =>
  plain
    .slice(0, LONGEST)
    .replace(/\s+/g, '')
    .replace(/[!！?？;；]/g, '。')

/** The first 4,000 characters of a normalised text without spaces. Riders write spaces for commas: one between two words ends a clause; one inside a word (晕 倒) is nothing. */
const clauses = (plain: string): string =>
  compact(plain.slice(0, LONGEST).replace(/(?<=[^\s，。]{2})\s+(?=[^\s，。]{2})/g, '，'))
    .replace(GASPED, (said) => said.replace(/[.。]/g, ''))
    .replace(ZHE, '着')
/** 喘...不...上, 救。。我: who has no breath says a word or two at a time. */
const GASPED = /(?<!\p{L})\p{sc=Han}{1,2}(?:(?:\.+|。{2,})\p{sc=Han}{1,2})+(?!\p{L})/gu
/** 著 is in both scripts (著名), so a text with no other traditional character keeps it: 拿著刀, 著火. */
const ZHE = /(?<![显原名巨土编论专译])著(?![名作称述者])/g

/** What danger is looked for in: the clauses of a normalised text in standard words, with what only sounds like a danger written as it is meant. */
export const dangerText = (plain: string): string => spellDangers(inStandardWords(clauses(plain), 'danger')).replace(STAYS_AWAY, '$1')
/** 孩子发烧了我们不去了: who stays away for an illness says no more of it by that. */
const STAYS_AWAY =
  /((?:发|高|低)烧|感冒|病了|[拉闹]肚子|咳嗽|不舒服)(?:得厉害|了|到?\d+度(?:多|了)?)?[，。]?(?:我们?|俺们?|今天|明天|周[一二三四五六日]|就|那)*(?:不去|不来|去不|来不|不参加)(?:了|成|成了)*[。]?$/

type Found = Danger & { word: string }

/** The dangers of a text, with the words that say so, and what the model says of it. */
interface Dangers {
  dangers: Found[]
  score: DangerScore
}
interface Said extends Dangers {
  looked: Looked
  /** Patterns say so, and not the model alone, which does not know what kind it is. */
  byWords: boolean
}

/** What a text says; where words of danger say nothing in it, what it says without its place or whom it befalls: 中学门口 is no lesson about 触电, a long name no doubt, and a 讲师 no lecture. */
export function findDangers(said: string): Dangers {
  // A cry of a few words is one with thanks behind it too.
  const plain = withoutThanks(said)
  const whole = dangersSaid(plain)
  const { text, may } = whole.looked
  if (whole.byWords) return whole
  if (dangersIn({ text, may, live: text }, true).length === 0) return cryBehindPlace(plain) ?? whole
  return readWithout(plain, withoutPlace, MOST_PLACES) ?? readWithout(plain, inPlainWords, 1) ?? whole
}

/** What words say once something was taken out, as often as it may be; a place may be named twice over: 在示例小区，玉桥小学门口车撞人了. */
function readWithout(plain: string, without: (text: string) => string, most: number): Said | undefined {
  let rest = plain
  for (let times = 0; times < most; times++) {
    const next = without(rest)
    if (next === rest) return undefined
    rest = next
    const behind = dangersSaid(rest)
    if (behind.byWords && behind.score.points > dangerModel().doubt) return behind
  }
  return undefined
}
const MOST_PLACES = 2

/** 梨园路口 服毒: a cry of a few words is one behind a place too; none of its patterns would be, within a longer text. */
function cryBehindPlace(plain: string): Dangers | undefined {
  const cry = plain.length <= MOST_OF_CRY ? AT_PLACE.exec(plain)?.[1] : undefined
  const said = cry ? dangersSaid(cry) : undefined
  return said?.byWords && said.score.points > dangerModel().doubt ? said : undefined
}
const MOST_OF_CRY = 30
const AT_PLACE =
  /^(?:我|我们)?在?[^\s，,。.！!、？?]{1,12}(?:路口|[路街道桥站村店]|桥下|小区|号楼|楼下|门口|广场|商场|公园|环岛|路边|医院)[\s，,。.！!]+(\S.{1,9})$/u

/** What the patterns find, hints where the model does not speak against them; where they find nothing, what the model alone is sure of. */
function dangersSaid(plain: string): Said {
  const model = dangerModel()
  const kinds = lexicons().dangers
  const text = dangerText(plain)
  const looked = lookAt(text)
  const said = scoreWithoutAside(model, text)
  const score = isTalk(looked) ? { ...said, points: said.points - model.guarded } : said
  const behind = Math.max(score.points, scoreAfterAllClear(model, text), scoreAfterMood(model, text))
  const last = behind > model.doubt ? behind : scoreLast(model, text)
  const most = last > SURE_ALONE ? Math.max(behind, last) : behind
  const none = soundsOnly(plain, text, score.points) || (Math.max(behind, last) <= model.deny && LONGER.test(text))
  const found = none ? [] : dangersIn(looked, most > model.doubt)
  const bound = isIdle(looked) ? model.raise + SURER : model.raise
  if (found.length > 0 || score.points <= bound) return { dangers: found, score, looked, byWords: found.length > 0 }
  const about = kinds.find((danger) => danger.about.test(text)) ?? kinds.find((danger) => danger.kind === UNKNOWN)
  return { dangers: about ? [{ ...about, word: score.spoke.join(' ') }] : [], score, looked, byWords: false }
}
/** Guards took all of it for what is told, or said for effect (听说…, 冷得要命…): then the model must be so many points surer to raise it alone. */
const isIdle = ({ text, live }: Looked) => {
  const { tale, effect } = lexicons().behind
  return LEFT_NOTHING.test(live) && (tale.test(text) || effect.test(text))
}
const LEFT_NOTHING = /^[^\p{sc=Han}]*(?:[了啊呢吧呀的吗][^\p{sc=Han}]*)?$/u
const SURER = 1.5
/** Of a cry of a few words (120 120 120) the model knows nothing. */
const LONGER = /^(?:\P{sc=Han}*\p{sc=Han}){8}/u
/** What is a danger only as it sounds (包装费 for 撞飞) needs a model that takes it for one; letters are written by nobody who means another word. */
function soundsOnly(plain: string, text: string, points: number): boolean {
  const written = inStandardWords(clauses(plain), 'danger')
  const { raise } = dangerModel()
  if (written === text || points > raise || raise === Infinity || LETTERS.test(written)) return false
  return dangersIn(lookAt(written), true).length === 0
}
const LETTERS = /[a-z]{2}/i
/** What a model is learned beside: whether patterns find a danger in a normalised text, with every hint taken for one, and guards find talk. */
export function readDangerWords(plain: string): { found: boolean; guarded: boolean } {
  const looked = lookAt(dangerText(plain))
  return { found: dangersIn(looked, true).length > 0, guarded: isTalk(looked) }
}

/** A text of `dangerText`, the patterns that may fit it, and what guards leave of it. */
interface Looked {
  text: string
  may: ReturnType<Triable>
  live: string
}
function lookAt(text: string): Looked {
  const may = lexicons().triable(text)
  return { text, may, live: blank(text, may.get('guard') ?? []) }
}

/** Guards found something, or the text says that nobody was hurt (人没事): the model has fewer points then. */
const isTalk = ({ text, live }: Looked) => live !== text || isCleared(text)

/** The kind of emergency.csv for a danger that nothing says more of. */
const UNKNOWN = 'unknown'

function dangersIn({ text, may, live }: Looked, hints: boolean): Found[] {
  return lexicons().dangers.flatMap((row) => {
    const [life, hint] = [may.get(`life ${row.kind}`), hints ? may.get(`hint ${row.kind}`) : undefined]
    if (!life && !hint) return []
    // The guards know words of an all-clear too (烧烤), so it is looked for in the text as it came.
    const rest = text.replace(row.clear, '。')
    const read = rest === text ? live : blank(rest, may.get('guard') ?? [])
    const found = firstFit(life, read) ?? firstFit(hint, read)
    return found ? [{ ...row, word: found[0] }] : []
  })
}
