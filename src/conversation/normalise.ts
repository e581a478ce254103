import * as OpenCC from 'opencc-js'

/** A text as it is understood. `map[i]` is where the i-th character of `plain` stood in the original (UTF-16 units). */
export interface Normalised {
  plain: string
  map: readonly number[]
}

/** Loaded at the first traditional text: most texts have none. */
let toSimplified: ((text: string) => string) | undefined
const simplify = (text: string) => {
  const convert = toSimplified ?? OpenCC.Converter({ from: 'twp', to: 'cn' })
  toSimplified = convert
  return convert(text)
}
/** Characters that only traditional texts have, from the converter's own table: a cheap test before it is asked. */
const TRADITIONAL = new RegExp(
  `[${[OpenCC.Locale.to.cn]
    .flat(5)
    .flatMap((pairs) => String(pairs).split('|'))
    .flatMap((pair) => {
      const [from, to] = pair.split(' ')
      return from && to && from !== to && /^[\u4e00-\u9fff]$/.test(from) ? [from] : []
    })
    .join('')}]`,
)
const isTraditional = (text: string) => TRADITIONAL.test(text)
const NOT_WORDS =
  /\[[\u4e00-\u9fa5A-Za-z]{1,6}\]|\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]|\uFE0F|\u20E3/g
const PLAIN = /^[\u4e00-\u9fa5A-Za-z0-9 ，。！？、：；/]*$/
/** Voice fillers, only where they stand alone: 那个 就是 呃. */
const FILLERS = /(^|[\s，,。])(?:那个|就是|呃+|嗯+那个|额+|啊这)(?=[\s，,。]|$)/g

/**
 * NFKC, one kind of line break, no invisible characters, traditional to simplified, expressions to spaces, fillers out, spaces collapsed.
 * Idempotent. Offsets are kept when no step changed the length before them; else they point at the closest place.
 */
export function normalise(text: string): Normalised {
  const plain = plainOf(text)
  return {
    plain,
    get map() {
      return align(text, plain)
    },
  }
}

function plainOf(text: string): string {
  if (PLAIN.test(text) && !isTraditional(text) && !/ {2}|^ | $/.test(text) && !/那个|就是|呃|额|啊这/.test(text))
    return text.replace(/，$/, '，')
  let plain = text
    .replace(/\r\n?/g, '\n')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\u2005/g, ' ')
  if (isTraditional(plain)) plain = simplify(plain)
  plain = plain.replace(NOT_WORDS, ' ')
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(FILLERS, '$1 ').replace(/[ \t]+/g, ' ')
  }
  return plain.replace(/ ?\n ?/g, '\n').trim()
}

/** Walks both texts: a character of `plain` stands where the next equal one (after NFKC and lower case) stood, else at the last place found. */
function align(text: string, plain: string): number[] {
  const map: number[] = []
  let at = 0
  for (const character of plain) {
    const found = text.slice(at, at + 40).indexOf(character)
    if (found >= 0) at += found
    for (let unit = 0; unit < character.length; unit++) map.push(Math.min(at + unit, Math.max(0, text.length - 1)))
    if (found >= 0) at += character.length
  }
  return map
}

/** What was written where `fragment` of the normalised text stands: for keeping and saying on, with its own signs and pictures. */
export function asWritten(text: string, fragment: string): string {
  if (fragment === '' || text.includes(fragment)) return withTail(text, fragment)
  const { plain, map } = normalise(text)
  const at = plain.lastIndexOf(fragment)
  const from = map[at]
  if (at < 0 || from === undefined) return fragment
  const isLast = /^[\s。.!！~～]*$/.test(plain.slice(at + fragment.length))
  const end = isLast ? text.length : map[at + fragment.length]
  return text.slice(from, end).trim() || fragment
}

/** Pictures and signs after the last word belong to it. */
function withTail(text: string, fragment: string): string {
  const at = text.lastIndexOf(fragment)
  const tail = at < 0 ? '' : text.slice(at + fragment.length).trimEnd()
  return tail !== '' && normalise(tail).plain.replace(/[\s。.!！~～]+$/, '') === '' ? `${fragment}${tail}` : fragment
}
