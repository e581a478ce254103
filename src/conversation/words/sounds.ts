import { createRequire } from 'node:module'
import type { pinyin as Pinyin } from 'pinyin-pro'

const load = createRequire(import.meta.url)
let library: { pinyin: typeof Pinyin } | undefined
/** pinyin-pro and its dictionary are loaded at the first word whose sound is asked for: a start does not wait for them. */
const pinyinOf = (): typeof Pinyin => {
  library ??= load('pinyin-pro') as { pinyin: typeof Pinyin }
  return library.pinyin
}

/** Sounds riders and their phones mix up: zh/z, ch/c, sh/s, n/ng at the end, l/n at the beginning. */
export function fuzzy(sound: string): string {
  return sound
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^l/, 'n')
}

const isChinese = (character: string) => /^[\u4e00-\u9fff]$/.test(character)

const MOST_KEPT = 8_000
const readings = new Map<string, readonly string[]>()

/** Every way a character is read, mixed-up sounds made one; none for what is no Chinese character. */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known) return known
  const all = isChinese(character) ? pinyinOf()(character, { toneType: 'none', type: 'array', multiple: true, v: true }) : []
  const fuzzied = [...new Set(all.map((sound) => fuzzy(sound.toLowerCase())))]
  if (readings.size < MOST_KEPT) readings.set(character, fuzzied)
  return fuzzied
}

/** The syllables of a word as it is said, without tones. */
export const syllablesOf = (word: string): string[] =>
  pinyinOf()(word, { toneType: 'none', type: 'array', v: true }).map((sound) => sound.toLowerCase())

let homophones: Map<string, string[]> | undefined

/** The 3,755 characters of everyday use, the first level of GB 2312. */
function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gb2312')
  const all: string[] = []
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) all.push(decoder.decode(new Uint8Array([row, cell])))
  return all.filter(isChinese)
}

/** The same with tones. */
export const tonesOf = (word: string): string => pinyinOf()(word, { toneType: 'num', type: 'array', v: true }).join(' ').toLowerCase()

const bare = (character: string): string => pinyinOf()(character, { toneType: 'none', v: true }).toLowerCase()

/** Characters of everyday use that are read as this one, tones apart; not itself. Always in the same order. */
export function homophonesOf(character: string): string[] {
  if (!homophones) {
    homophones = new Map()
    for (const one of everydayCharacters()) homophones.set(bare(one), [...(homophones.get(bare(one)) ?? []), one])
  }
  return (homophones.get(bare(character)) ?? []).filter((one) => one !== character)
}

/** True when the two characters can be read alike. */
export function soundAlike(a: string, b: string): boolean {
  if (a === b) return true
  const other = readingsOf(b)
  return readingsOf(a).some((sound) => other.includes(sound))
}

/** Sounds that are one in the speech of whole regions: h before u is f, r is l (and so n). */
const DIALECT: Record<string, string> = { hua: 'fa', huan: 'fan', hui: 'fei', hun: 'fen', hon: 'fen', hu: 'fu', huo: 'fo' }
const dialectOf = (sound: string) => (DIALECT[sound] ?? sound).replace(/^r/, 'n')

/** True when the two characters are read alike where h is f, and r is l. */
export function dialectAlike(a: string, b: string): boolean {
  if (a === b) return true
  const other = readingsOf(b).map(dialectOf)
  return readingsOf(a).some((sound) => other.includes(dialectOf(sound)))
}

/** Letters that differ between two short words, at most: insertions, deletions, replacements. */
export function editDistance<T>(a: ArrayLike<T>, b: ArrayLike<T>, same: (x: T, y: T) => boolean = (x, y) => x === y): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = same(a[i - 1] as T, b[j - 1] as T) ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}
