import { readFileSync } from 'node:fs'
import type { Urgency } from '../db/schema.js'

/** What a text is about, with the words that say so. */
export interface Reading {
  urgency: Urgency
  /** Emergency numbers that fit, the first to call first; empty unless `urgency` is `life`. */
  emergency: string[]
  /** Injury, pay, family, mood, debt, law: never talked about in a group. */
  isPrivate: boolean
  category: string | undefined
  label: string | undefined
  evidence: string[]
}

interface LexiconFile {
  version: string
  blank: { patterns: string[] }
  life: { kind: string; numbers: string[]; pattern: string }[]
  urgent: string[]
  categories: { code: string; label: string; private: boolean; words: string[] }[]
}

/** `seed/lexicon.json`, two levels above both `src/conversation` and the built `dist/conversation`. */
const file = JSON.parse(readFileSync(new URL('../../seed/lexicon.json', import.meta.url), 'utf8')) as LexiconFile

const BLANK = new RegExp(file.blank.patterns.join('|'), 'g')
const LIFE = file.life.map((row) => ({ ...row, pattern: new RegExp(row.pattern) }))
const URGENT = new RegExp(file.urgent.join('|'))

export const LEXICON_VERSION = file.version

/**
 * Reads a normalised text: danger to life, urgency, category, and whether it is a private matter. Idioms, insurance, training, negation
 * and what is long past are blanked before danger is looked for; they still count for the category.
 */
export function classify(plain: string): Reading {
  const text = plain.replace(/\s+/g, '').replace(/[!！?？;；]/g, '。')
  const live = text.replace(BLANK, '。')
  const dangers = LIFE.flatMap((row) => {
    const found = row.pattern.exec(live)
    return found ? [{ ...row, word: found[0] }] : []
  })
  const scored = categoriesOf(text)
  const [best] = scored
  const suicide = dangers.some((danger) => danger.kind === 'suicide')
  return {
    urgency: dangers.length > 0 ? 'life' : URGENT.test(plain) ? 'urgent' : 'normal',
    emergency: numbersOf(dangers),
    // One private word is enough: a matter kept from the group too often does less harm than one too few.
    isPrivate: suicide || scored.some((row) => row.private),
    category: suicide ? 'mood' : best?.code,
    label: suicide ? '情绪' : best?.label,
    evidence: [...dangers.map((danger) => danger.word), ...scored.flatMap((row) => row.found)],
  }
}

/** The most dangerous first; a fire with a person hurt gets both numbers, each once, at most four. */
function numbersOf(dangers: { numbers: string[] }[]): string[] {
  return [...new Set(dangers.flatMap((danger) => danger.numbers))].slice(0, 4)
}

/** Categories with evidence, by how much of the text speaks for them; a private one wins a tie. */
function categoriesOf(text: string) {
  return file.categories
    .map((row) => ({ ...row, found: row.words.filter((word) => text.includes(word)) }))
    .filter((row) => row.found.length > 0)
    .sort((a, b) => weight(b) - weight(a))
}

const weight = (row: { found: string[]; private: boolean }) =>
  row.found.reduce((sum, word) => sum + word.length, 0) + (row.private ? 0.5 : 0)

const LABELS = new Map(file.categories.map((row) => [row.code, row.label]))

/** The short Chinese label of a category code. */
export const labelOf = (category: string | null): string | undefined => (category ? LABELS.get(category) : undefined)
