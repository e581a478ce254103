import { syllablesOf } from '../words/sounds.js'
import { lexicons, type SoundWord } from './lexicons.js'

interface Node {
  next: Map<string, Node>
  word?: SoundWord
}
let built: { from: readonly SoundWord[]; root: Node } | undefined

/** The words of danger by their syllables; made again when the seed folder changes. */
function soundTree(): Node {
  const from = lexicons().sounds
  if (built?.from === from) return built.root
  const root: Node = { next: new Map() }
  for (const word of from) {
    let node = root
    for (const syllable of syllablesOf(word.word)) {
      const next: Node = node.next.get(syllable) ?? { next: new Map() }
      node.next.set(syllable, next)
      node = next
    }
    node.word = word
  }
  built = { from, root }
  return root
}

/** A word written wholly in letters must have as many: shorter ones are English, or anything. */
const LEAST_LETTERS = 5
const MOST_LETTERS = 6
/** No text is read further: what people write in danger is short. */
const MOST_CHARACTERS = 600

/**
 * A text in which a word that only sounds like a danger is written as it is meant: 昏谜 and hunmi become 昏迷, 割wan 割腕. Phones choose a
 * wrong character, hurried people choose none. What sounds so and is something else (流血, 留学) stands in the row of the word.
 */
export function spellDangers(text: string): string {
  const root = soundTree()
  const read = text.slice(0, MOST_CHARACTERS).toLowerCase()
  let spelled = ''
  let kept = 0
  for (let at = 0; at < read.length; at++) {
    if (at < kept || (at > kept && isLetter(read[at]) && isLetter(read[at - 1]))) continue
    const found = mayBegin(root, read, at) && longest(read, at, at, root)
    if (!found) continue
    spelled += text.slice(kept, at) + found.word
    kept = found.end
  }
  return kept === 0 ? text : spelled + text.slice(kept)
}

/** Most characters sound like the beginning of none. */
const mayBegin = (root: Node, read: string, at: number) => !HAN.test(read[at] ?? '') || root.next.has(soundOf(read[at] ?? ''))
const HAN = /^[\u4e00-\u9fff]$/

const isLetter = (character: string | undefined) => character !== undefined && character >= 'a' && character <= 'z'

/** The longest word that sounds like what stands from `at` on, of which what lies before `from` is matched already. */
function longest(read: string, at: number, from: number, node: Node): { word: string; end: number } | undefined {
  for (const { next, end } of stepsOf(read, from, node)) {
    const further = longest(read, at, end, next)
    if (further) return further
    if (
      next.word &&
      isMeant(next.word, read.slice(at, end)) &&
      !/^(?!a+(?:$|[，。]))[aeioung]/.test(isLetter(read[end - 1]) ? read.slice(end) : '')
    )
      return { word: next.word.word, end }
  }
  return undefined
}

/** Ways to go on from a place: a character by its sound, letters by each beginning of theirs, a space or comma between letters skipped. */
function stepsOf(read: string, from: number, { next }: Node): { next: Node; end: number }[] {
  if (next.size === 0) return []
  const at = isLetter(read[from - 1]) && /[，' ]/.test(read[from] ?? '') && isLetter(read[from + 1]) ? from + 1 : from
  const character = read[at]
  if (character === undefined) return []
  const sounds = isLetter(character) ? beginningsOf(read, at) : [soundOf(character)]
  return sounds.flatMap((sound) => {
    const found = next.get(sound)
    return found ? [{ next: found, end: at + (isLetter(character) ? sound.length : 1) }] : []
  })
}

const MOST_KEPT = 8_000
const usual = new Map<string, string>()
/** How a character is mostly read: by its other readings too much would sound like danger. */
function soundOf(character: string): string {
  const known = usual.get(character)
  if (known !== undefined) return known
  const [sound = ''] = syllablesOf(character)
  if (usual.size < MOST_KEPT) usual.set(character, sound)
  return sound
}

function beginningsOf(read: string, at: number): string[] {
  const letters = /^[a-z]+/.exec(read.slice(at, at + MOST_LETTERS))?.[0] ?? ''
  return Array.from({ length: letters.length }, (_, less) => letters.slice(0, letters.length - less))
}

function isMeant({ word, others, inLetters }: SoundWord, written: string): boolean {
  const plain = written.replace(/[，' ]/g, '')
  if (plain === word || others.includes(plain)) return false
  return /^[a-z]+$/.test(plain) ? plain.length >= LEAST_LETTERS : !inLetters
}
