import type { Urgency } from '../../db/schema.js'
import { fromSeed } from '../../db/seed-folder.js'
import { ofLast } from '../of-last.js'
import { classify, ENOUGH, scoreHazard } from './lexicon.js'
import { lexicons } from './lexicons.js'

/** What a report of a hazard is about. */
export interface HazardReading {
  /** A code of seed/categories.json. */
  readonly category: string
  readonly label: string
  readonly urgency: Urgency
  /** Emergency numbers that fit, when somebody's life is in danger. */
  readonly emergency: readonly string[]
  /** It is about a person who could be found out, not about a thing. */
  readonly aboutPerson: boolean
  readonly evidence: readonly string[]
  /** How much the words speak for the category; below {@link SURE} a trained model may propose another. */
  readonly score: number
}

/** One short word alone says little. */
export const SURE = 2.5

const NEGATED = /(?:没|没有|不|未|不再|已经不)[^，。！？]{0,2}$/
/** What fits nothing else. */
const OTHER = 'h10'

/** Reads a normalised text: category by the weightiest evidence, urgency, whether a life is in danger. */
export const readHazard = (plain: string): HazardReading => reading()(plain)

const reading = fromSeed(() => ofLast(read))

function read(plain: string): HazardReading {
  const { urgentHazard, person } = lexicons()
  const text = plain.replace(/\s+/g, '')
  const [best] = scoreHazard(text).filter((row) => row.score >= ENOUGH)
  const life = classify(plain)
  const urgent = urgentHazard.exec(text)
  const isUrgent = urgent !== null && !NEGATED.test(text.slice(0, urgent.index))
  const category = best?.category ?? OTHER
  return {
    category,
    label: hazardLabel(category),
    urgency: life.urgency === 'life' ? 'life' : isUrgent ? 'urgent' : 'normal',
    emergency: life.urgency === 'life' ? life.emergency : [],
    // 有人偷井盖: what is missing endangers others, whoever took it.
    aboutPerson: person.test(text) && life.urgency !== 'life' && !isUrgent,
    evidence: best?.found ?? [],
    score: best?.score ?? 0,
  }
}

/** The label of a category code: 井盖缺失, 消防 楼道充电. */
export function hazardLabel(category: string): string {
  const { categories } = lexicons().hazard
  return categories.get(category)?.label ?? categories.get(OTHER)?.label ?? category
}

/** The code of the category above: the first three characters of a longer code. */
export const categoryAbove = (category: string): string | null => (category.length > 3 ? category.slice(0, 3) : null)

/** The other codes under which the same thing may have been reported: of 井盖缺失 those of 井盖 and of what else may be wrong with one. */
export function kindsOfOneThing(category: string): string[] {
  const { categories } = lexicons().hazard
  const above = categoryAbove(category) ?? category
  if (!categories.get(above)?.oneThing) return []
  return [...categories.keys()].filter((code) => code !== category && code.startsWith(above))
}

/** The category a word names, by its label or the end of it, or by what it means. */
export function categoryOfWord(word: string): { code: string; label: string } | undefined {
  const wanted = word.replace(/\s+/g, '')
  if (!wanted) return undefined
  const rows = [...lexicons().hazard.categories.values()]
  const named = rows.find((row) => row.label.replace(/\s+/g, '') === wanted) ?? rows.find((row) => row.label.split(' ').includes(wanted))
  if (named) return { code: named.code, label: named.label }
  const read = readHazard(wanted)
  return read.evidence.length > 0 ? { code: read.category, label: read.label } : undefined
}
