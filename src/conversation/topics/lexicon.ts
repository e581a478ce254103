import type { Urgency } from '../../db/schema.js'
import { fromSeed } from '../../db/seed-folder.js'
import { ofLast } from '../of-last.js'
import { type DangerScore, dangerModel } from './danger-model.js'
import { compact, findDangers } from './dangers.js'
import { type Category, lexicons } from './lexicons.js'
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
