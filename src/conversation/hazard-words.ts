import { readFileSync } from 'node:fs'
import type { Urgency } from '../db/schema.js'
import { classify } from './lexicon.js'

/** What a report of a hazard is about. */
export interface HazardReading {
  /** A code of seed/categories.json. */
  category: string
  label: string
  urgency: Urgency
  /** Emergency numbers that fit, when somebody's life is in danger. */
  emergency: string[]
  /** It is about a person who could be found out, not about a thing. */
  aboutPerson: boolean
  evidence: string[]
}

interface HazardFile {
  version: string
  categories: { code: string; label: string; words: string[] }[]
  other: { code: string; label: string }
  urgent: string[]
  person: string[]
}

/** `seed/hazards.json`, two levels above both `src/conversation` and the built `dist/conversation`. */
const file = JSON.parse(readFileSync(new URL('../../seed/hazards.json', import.meta.url), 'utf8')) as HazardFile

const URGENT = new RegExp(file.urgent.join('|'))
const PERSON = new RegExp(file.person.join('|'))
const NEGATED = /(?:没|没有|不|未|不再|已经不)[^，。！？]{0,2}$/
const LABELS = new Map([...file.categories, file.other].map((row) => [row.code, row.label]))

/** Reads a normalised text: category by the longest evidence, urgency, whether a life is in danger. */
export function readHazard(plain: string): HazardReading {
  const text = plain.replace(/\s+/g, '')
  const [best] = file.categories
    .map((row) => ({ ...row, found: row.words.filter((word) => text.includes(word)) }))
    .filter((row) => row.found.length > 0)
    .map((row) => ({ ...row, weight: Math.max(...row.found.map((word) => word.length)) + row.found.length / 10 }))
    .sort((a, b) => b.weight - a.weight)
  const life = classify(plain)
  const urgent = URGENT.exec(text)
  const isUrgent = urgent !== null && !NEGATED.test(text.slice(0, urgent.index))
  const { code, label } = best ?? file.other
  return {
    category: code,
    label,
    urgency: life.urgency === 'life' ? 'life' : isUrgent ? 'urgent' : 'normal',
    emergency: life.urgency === 'life' ? life.emergency : [],
    aboutPerson: PERSON.test(text) && life.urgency !== 'life',
    evidence: best?.found ?? [],
  }
}

/** The label of a category code: 井盖缺失, 消防 楼道充电. */
export const hazardLabel = (category: string): string => LABELS.get(category) ?? file.other.label

/** The code of the category above: the first three characters of a longer code. */
export const categoryAbove = (category: string): string | null => (category.length > 3 ? category.slice(0, 3) : null)

/** The category a word names, by its label or the end of it, or by what it means. */
export function categoryOfWord(word: string): { code: string; label: string } | undefined {
  const wanted = word.replace(/\s+/g, '')
  if (!wanted) return undefined
  const rows = [...file.categories, file.other]
  const named = rows.find((row) => row.label.replace(/\s+/g, '') === wanted) ?? rows.find((row) => row.label.split(' ').includes(wanted))
  if (named) return named
  const read = readHazard(wanted)
  return read.evidence.length > 0 ? { code: read.category, label: read.label } : undefined
}
