import type { Urgency } from '../../db/schema.js'
import { fromSeed } from '../../db/seed-folder.js'
import { ofLast } from '../of-last.js'
import { inStandardWords } from '../words/dialect.js'
import { blank } from './blank.js'
import { isCleared, scoreAfterAllClear, scoreAfterMood, scoreWithoutAside } from './danger-behind.js'
import { type DangerScore, dangerModel } from './danger-model.js'
import { spellDangers } from './danger-sounds.js'
import { type Category, type Danger, lexicons } from './lexicons.js'
import { firstFit, type Triable } from './triable.js'
import type { Word } from './word-index.js'

/** What a text is about, with the words that say so. */
export interface Reading {
  readonly urgency: Urgency
  /** Emergency numbers that fit, the first to call first; empty unless `urgency` is `life`. */
  readonly emergency: readonly string[]
  /** Only things are in danger, as far as the words go (fire, gas): no person is said to be hurt or shut in. */
  readonly ofThings: boolean
  /** Injury, pay, family, mood, debt, law: never talked about in a group. */
  readonly isPrivate: boolean
  readonly category: string | undefined
  readonly label: string | undefined
  readonly evidence: readonly string[]
  /** What the model of dangers says beside the patterns. */
  readonly score: DangerScore
}

/** A category some words of a text speak for, and how much. */
export interface Scored {
  category: string
  score: number
  found: string[]
}

/** Words that together weigh less say nothing by themselves: 小区 is in texts about everything. */
export const ENOUGH = 1.5
/** No message that people write by hand is longer; what follows is not read. */
const LONGEST = 4_000

/**
 * Reads a normalised text: danger to life, urgency, category, and whether it is a private matter. Idioms, insurance, training, negation
 * and what is long past are blanked before danger is looked for; they still count for the category.
 */
export const classify = (plain: string): Reading => reading()(plain)

const reading = fromSeed(() => ofLast(read))

function read(plain: string): Reading {
  const { help, urgentHelp } = lexicons()
  const text = compact(plain)
  const { dangers, score } = findDangers(plain)
  const scored = scoreHelp(text).filter((row) => row.score >= ENOUGH)
  const suicide = dangers.some((danger) => danger.kind === 'suicide' || danger.kind === 'harm')
  const best = suicide ? 'mood' : scored[0]?.category
  return {
    urgency: dangers.length > 0 ? 'life' : urgentHelp.test(plain) ? 'urgent' : 'normal',
    emergency: numbersOf(dangers),
    ofThings: dangers.length > 0 && dangers.every((danger) => danger.ofThing),
    // One private word is enough: a matter kept from the group too often does less harm than one too few.
    isPrivate: suicide || scored.some((row) => help.categories.get(row.category)?.isPrivate),
    category: best,
    label: best && help.categories.get(best)?.label,
    evidence: [...dangers.map((danger) => danger.word), ...scored.flatMap((row) => row.found)],
    score,
  }
}

/** Said to nobody, a danger to life is answered only where the model leaves little doubt of it: a group's talk is full of such words. */
export const isOverheard = (plain: string): boolean => {
  const { urgency, score } = classify(plain)
  return urgency === 'life' && score.points > dangerModel().overheard
}

const compact = (plain: string) =>
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
export const dangerText = (plain: string): string => spellDangers(inStandardWords(clauses(plain), 'danger'))

type Found = Danger & { word: string }

/** What the patterns find, hints where the model does not speak against them; where they find nothing, what the model alone is sure of. */
function findDangers(plain: string): { dangers: Found[]; score: DangerScore } {
  const model = dangerModel()
  const kinds = lexicons().dangers
  const text = dangerText(plain)
  const looked = lookAt(text)
  const said = scoreWithoutAside(model, text)
  const score = isTalk(looked) ? { ...said, points: said.points - model.guarded } : said
  const hints = Math.max(score.points, scoreAfterAllClear(model, text), scoreAfterMood(model, text)) > model.doubt
  const found = soundsOnly(plain, text, score.points) ? [] : dangersIn(looked, hints)
  if (found.length > 0 || score.points <= model.raise) return { dangers: found, score }
  const about = kinds.find((danger) => danger.about.test(text)) ?? kinds.find((danger) => danger.kind === UNKNOWN)
  return { dangers: about ? [{ ...about, word: score.spoke.join(' ') }] : [], score }
}
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

/** The most dangerous first; a fire with a person hurt gets both numbers, each once, at most four. */
const numbersOf = (dangers: { numbers: string[] }[]) => [...new Set(dangers.flatMap((danger) => danger.numbers))].slice(0, 4)

/** Help categories with evidence in a text without spaces, by how much of it speaks for them; a private one wins a tie. */
export function scoreHelp(text: string): Scored[] {
  const { words, categories } = lexicons().help
  const rows = [...byCategory(words(text))].map(([category, found]) => ({
    category,
    score: found.reduce((sum, word) => sum + word.weight, 0),
    found: found.map((word) => word.word),
  }))
  const rank = (row: Scored) => row.score + (categories.get(row.category)?.isPrivate ? 0.5 : 0)
  return rows.sort((a, b) => rank(b) - rank(a))
}

/** Hazard categories with evidence in a text without spaces: the weightiest word decides, then how many, then the narrower category. */
export function scoreHazard(text: string): Scored[] {
  const rows = [...byCategory(lexicons().hazard.words(text))].map(([category, found]) => ({
    category,
    score: Math.max(...found.map((word) => word.weight)) + (found.length - 1) / 10,
    found: found.map((word) => word.word),
  }))
  return rows.sort((a, b) => b.score - a.score || b.category.length - a.category.length)
}

function byCategory(words: readonly Word[]): Map<string, Word[]> {
  const grouped = new Map<string, Word[]>()
  for (const word of words) grouped.set(word.category, [...(grouped.get(word.category) ?? []), word])
  return grouped
}

/** What a help request may be about, as it is said: 车辆, 工资. */
export const helpLabels = (): string[] => [...lexicons().help.categories.values()].map((row) => row.label)

/** The category of help a word names, by its label, or by what it means. */
export function helpCategoryOf(word: string): Category | undefined {
  const { categories } = lexicons().help
  const wanted = compact(word)
  const meant = classify(wanted).category
  return [...categories.values()].find((row) => row.label === wanted) ?? (meant === undefined ? undefined : categories.get(meant))
}

/** The short Chinese label of a category code. */
export const labelOf = (category: string | null): string | undefined =>
  category ? lexicons().help.categories.get(category)?.label : undefined
