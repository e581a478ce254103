import { fuzzy, syllablesOf } from '../words/sounds.js'
import type { PlaceNames } from './place-tokens.js'
import { BEFORE, REGION } from './place-words.js'
import type { Place } from './places.js'

/** A name of the district that sounds like what was written: 李园 → 梨园. Never used before the speaker said that it is meant. */
export interface PlaceMeant {
  heard: string
  name: string
  /** The whole place with that name in it: 梨园北街路口. */
  place: string
  /** It sounds just so, tones apart: 李园 is hardly another place; 兴华大街 may well be one. */
  exact: boolean
}

const LONGEST = 8
const CHINESE = /^[\u4e00-\u9fa5]+$/

const exactSound = (text: string) => syllablesOf(text).join(' ')
const looseSound = (text: string) => syllablesOf(text).map(fuzzy).join(' ')

const MOST_KEPT = 20_000
const soundsOfNames = new Map<string, string>()

/** A name keeps its sound: where one place is added, only that one has to be sounded out anew. */
function soundOfName(name: string): string {
  const known = soundsOfNames.get(name)
  if (known !== undefined) return known
  const sound = looseSound(name)
  if (soundsOfNames.size < MOST_KEPT) soundsOfNames.set(name, sound)
  return sound
}

const indexes = new WeakMap<PlaceNames, Map<string, string[]>>()

/** Names by their sounds: made once for each state of the gazetteer. */
function indexOf(names: PlaceNames): Map<string, string[]> {
  if (!indexes.has(names)) for (const _ of warmSounds(names));
  return indexes.get(names) as Map<string, string[]>
}

/** So many names are sounded out in some milliseconds. */
const NAMES_A_STEP = 25

/** Reckons the sounds of all names before the first message needs them, some milliseconds a step. */
export function* warmSounds(names: PlaceNames): Generator<void> {
  const index = new Map<string, string[]>()
  let done = 0
  for (const name of names.keys()) {
    if (name.length < 2 || name.length > LONGEST || !CHINESE.test(name)) continue
    const key = soundOfName(name)
    index.set(key, [...(index.get(key) ?? []), name])
    if (++done % NAMES_A_STEP > 0) continue
    yield
    // A message that could not wait has made it meanwhile.
    if (indexes.has(names)) return
  }
  indexes.set(names, index)
}

/**
 * What the place found in a text may have been meant to be, when it holds no name the district has; without a place, what follows 在 or 到.
 * Same number of characters, same sounds; of several the one that shares most characters; undefined when two share as many.
 */
export function placeMeant(plain: string, place: Place | undefined, names: PlaceNames): PlaceMeant | undefined {
  if (place && place.known.length > 0) return undefined
  const text = place?.text ?? afterPreposition(plain)
  if (!text || names.size === 0) return undefined
  for (const start of startsIn(text))
    for (let length = Math.min(LONGEST, text.length - start); length >= 2; length--) {
      const heard = text.slice(start, start + length)
      const name = CHINESE.test(heard) ? likest(heard, names) : undefined
      if (!name) continue
      const whole = place ? text.slice(0, start) + name + text.slice(start + length) : name
      return { heard, name, place: whole, exact: exactSound(name) === exactSound(heard) }
    }
  return undefined
}

/** A name begins where the place does, or after the town it is in: 宋庄镇小浦村. */
function startsIn(text: string): number[] {
  const starts = [0]
  for (let at = 2; at < Math.min(text.length - 1, 12); at++) if (REGION.test(text.slice(0, at))) starts.push(at)
  return starts
}

function likest(heard: string, names: PlaceNames): string | undefined {
  if (names.has(heard)) return undefined
  const shared = (name: string) => [...name].filter((character, at) => character === heard[at]).length
  const alike = (indexOf(names).get(looseSound(heard)) ?? [])
    .filter((name) => shared(name) > 0 || exactSound(name) === exactSound(heard))
    .sort((a, b) => shared(b) - shared(a))
  const [first, second] = alike
  return first && (!second || shared(first) > shared(second)) ? first : undefined
}

/** 停在土乔了: the few characters after 在, as far as a sign goes. */
function afterPreposition(plain: string): string | undefined {
  const at = /(?:停在|送到|走到|靠近|位于|在|到)([\u4e00-\u9fa5]{2,12})/.exec(plain)
  return at?.[1] ?? (BEFORE.test(plain) ? undefined : /^[\u4e00-\u9fa5]{2,8}$/.exec(plain)?.[0])
}
