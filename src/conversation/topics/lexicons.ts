import { z } from 'zod'
import { badSeed, fromSeed, readSeedJson, readSeedTable } from '../../db/seed-folder.js'
import { type Triable, triableOf } from './triable.js'
import { indexWords, spelledOut, type WordIndex } from './word-index.js'

/** A category of `seed/categories.json`. */
export interface Category {
  code: string
  /** As it is said: 井盖缺失, 工资. */
  label: string
  isPrivate: boolean
  /** Its kinds are what one thing may look like: a cover that is missing for one is broken for another. */
  oneThing: boolean
}

/** A kind of danger to life: the numbers to call, the first first. */
export interface Danger {
  kind: string
  numbers: string[]
  /** It stands in a thing, and a unit has to act: fire, gas. */
  ofThing: boolean
  /** What a text is taken to be about that only the model sees a danger in. */
  about: RegExp
  /** The text up to the words that say all is well (人没事, 误报): what comes after them still counts. */
  clear: RegExp
}

/** A word of danger that is also understood when it is written with others of its sound, and what sounds so and is something else. */
export interface SoundWord {
  word: string
  others: readonly string[]
  /** Only in letters: other characters of its sound are too often something else (找活 for 着火). */
  inLetters: boolean
}

/** Everything that texts are judged by, made of the seed files once. */
export interface Lexicons {
  help: { words: WordIndex; categories: ReadonlyMap<string, Category> }
  hazard: { words: WordIndex; categories: ReadonlyMap<string, Category> }
  dangers: Danger[]
  /**
   * What may be in a text: `guard` is taken out before danger is looked for (idioms, names, insurance, training, negation, what is over,
   * questions about rules), `life fire` says that there is a fire, and `hint fire` unless the model speaks against it.
   */
  triable: Triable
  sounds: readonly SoundWord[]
  /** What is seen, heard or played, what is said for effect (冷得要命), things that break, who is named, whom or where it befalls in a word that means something else too, and what is said beside it. */
  behind: Record<'tale' | 'effect' | 'thing' | 'somebody' | 'whom' | 'where' | 'beside', RegExp>
  /** What cannot wait though nobody's life is in danger, in a help request and in a hazard. */
  urgentHelp: RegExp
  urgentHazard: RegExp
  /** A report about a person who could be found out. */
  person: RegExp
}

const source = z.string('every row names its source')
const WordRow = z.object({
  word: z.string().min(1).max(300),
  weight: z.coerce.number('must be a number, for example 2').gt(0).max(100),
  category: z.string(),
  source,
})
const USES = ['term', 'guard', 'clear', 'life', 'hint', 'about', 'urgent', 'person', 'sound', 'behind'] as const
const PatternRow = z.object({
  use: z.enum(USES, `must be one of ${USES.join(', ')}`),
  kind: z.string(),
  pattern: z.string().max(2_000),
  source,
})
const NumberRow = z.object({
  kind: z.string(),
  numbers: z.string().regex(/^\d{3,12}( \d{3,12})*$/, 'must be numbers with spaces between'),
  of: z.enum(['thing', 'person', ''], 'must be thing or person').optional(),
  source,
})
const Categories = z.looseObject({
  rows: z.array(
    z.object({
      noun: z.string(),
      code: z.string(),
      name: z.string(),
      parent: z.string().nullable(),
      label: z.string().optional(),
      private: z.boolean().optional(),
      oneThing: z.boolean().optional(),
    }),
  ),
})

/** The lexicons in use. The first call reads the files; a mistake in one refuses the start, with its name and line. */
export const lexicons = fromSeed<Lexicons>(() => {
  const categories = readSeedJson('categories.json', Categories).rows
  const of = (noun: string) =>
    new Map(
      categories
        .filter((row) => row.noun === noun)
        .map(({ code, name, label, private: isPrivate, oneThing }) => {
          const category = { code, label: label ?? name, isPrivate: isPrivate ?? false, oneThing: oneThing ?? false }
          return [code, category] as const
        }),
    )
  const help = of('help')
  const hazard = of('hazard')
  const patterns = readPatterns()
  const all = (use: string, kind?: string) => alternation(patterns.filter((row) => row.use === use && (!kind || row.kind === kind)))
  return {
    help: { words: readWords('help-words.csv', help), categories: help },
    hazard: { words: readWords('hazard-words.csv', hazard), categories: hazard },
    dangers: readDangers(patterns),
    triable: readTriable(patterns),
    sounds: patterns.filter((row) => row.use === 'sound').map(({ kind, pattern }) => soundWord(kind, pattern)),
    behind: {
      tale: all('behind', 'tale'),
      effect: all('behind', 'effect'),
      thing: all('behind', 'thing'),
      somebody: all('behind', 'somebody'),
      whom: all('behind', 'whom'),
      where: all('behind', 'where'),
      beside: all('behind', 'beside'),
    },
    urgentHelp: all('urgent', 'help'),
    urgentHazard: all('urgent', 'hazard'),
    person: all('person'),
  }
})

function readWords(name: string, categories: ReadonlyMap<string, Category>): WordIndex {
  const rows = readSeedTable(name, WordRow)
  for (const { line, row } of rows)
    if (!categories.has(row.category)) throw badSeed(name, line, `the category ${row.category} is not in categories.json`)
  const all = rows.flatMap(({ row }) => spelledOut(row.word.replace(/\s+/g, '')).map((word) => ({ ...row, word })))
  // What two rows say of one category counts once.
  return indexWords([...new Map(all.map((one) => [`${one.category} ${one.word}`, one])).values()])
}

function soundWord(kind: string, pattern: string): SoundWord {
  const [word = '', ...others] = pattern.split(' ')
  return { word, others, inLetters: kind === 'letters' }
}

type Pattern = z.infer<typeof PatternRow>
const PATTERNS = 'urgency.csv'

/** Rows of use `term` name what other patterns hold as `{name}`. Every row is tried by itself, so that a mistake is found by its line. */
function readPatterns(): Pattern[] {
  const rows = readSeedTable(PATTERNS, PatternRow)
  const terms = new Map<string, string[]>()
  for (const { row } of rows) if (row.use === 'term') terms.set(row.kind, [...(terms.get(row.kind) ?? []), row.pattern])
  return rows.map(({ line, row }) => {
    const pattern = row.pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const known = terms.get(name)
      if (!known || row.use === 'term') throw badSeed(PATTERNS, line, `{${name}} is no term of this file`)
      return `(?:${known.join('|')})`
    })
    if (compiled(pattern, row.pattern, line).test('')) throw badSeed(PATTERNS, line, `the pattern ${row.pattern} fits every text`)
    return { ...row, pattern }
  })
}

function compiled(pattern: string, written: string, line: number): RegExp {
  try {
    return new RegExp(pattern)
  } catch (error) {
    throw badSeed(PATTERNS, line, `${written} is not a regular expression: ${String(error).split(': ').at(-1)}`)
  }
}

const NOTHING = '(?!)'
const alternation = (rows: Pattern[]) => new RegExp(rows.map((row) => row.pattern).join('|') || NOTHING)

function readTriable(patterns: Pattern[]): Triable {
  const grouped = new Map<string, string[]>()
  for (const { use, kind, pattern } of patterns) {
    const group = use === 'guard' ? use : `${use} ${kind}`
    if (['guard', 'life', 'hint'].includes(use)) grouped.set(group, [...(grouped.get(group) ?? []), pattern])
  }
  return triableOf([...grouped].map(([group, sources]) => ({ group, sources, flags: group === 'guard' ? 'g' : '' })))
}

/** `any` is about every danger but the wish to die: nobody's all-clear takes that back. */
const clears = (clear: string, kind: string) => clear === kind || (clear === 'any' && kind !== 'suicide')

function readDangers(patterns: Pattern[]): Danger[] {
  const numbers = readSeedTable('emergency.csv', NumberRow)
  const kinds = new Set(numbers.map(({ row }) => row.kind))
  const lost = patterns.find((row) => ['life', 'hint', 'about'].includes(row.use) && !kinds.has(row.kind))
  if (lost) throw badSeed('emergency.csv', undefined, `no numbers for ${lost.kind}, which urgency.csv knows`)
  const of = (use: string, kind: string) => alternation(patterns.filter((one) => one.use === use && one.kind === kind))
  return numbers.map(({ row }) => ({
    kind: row.kind,
    numbers: row.numbers.split(' '),
    ofThing: row.of === 'thing',
    about: of('about', row.kind),
    clear: new RegExp(`^.*(?:${alternation(patterns.filter((one) => one.use === 'clear' && clears(one.kind, row.kind))).source})[^，。]*`),
  }))
}
