import type { Command } from '../said.js'

/** A word that means a command. */
export interface Entry {
  word: string
  command: Command
}

interface Index {
  all: Entry[]
  /** By their first character: a text begins with one, and is compared with those alone. */
  byHead: Map<string, Entry[]>
  /** Words of Chinese characters by each character of theirs. */
  byCharacter: Map<string, Entry[]>
}

const indexes = new WeakMap<readonly Command[], Index>()

/** Words and aliases, longest first, so that 取消报名 is found before 取消. */
export const entries = (commands: readonly Command[]): Entry[] => indexOf(commands).all

/** Those that begin with a character, the longest first. */
export const entriesFrom = (commands: readonly Command[], character: string): readonly Entry[] =>
  indexOf(commands).byHead.get(character) ?? []

/** Those of two or more Chinese characters that have this one anywhere, the longest first. */
export const entriesWith = (commands: readonly Command[], character: string): readonly Entry[] =>
  indexOf(commands).byCharacter.get(character) ?? []

function indexOf(commands: readonly Command[]): Index {
  const known = indexes.get(commands)
  if (known) return known
  const all = commands.flatMap((command) => [command.word, ...(command.aliases ?? [])].map((word) => ({ word, command })))
  all.sort((a, b) => b.word.length - a.word.length)
  const index: Index = { all, byHead: new Map(), byCharacter: new Map() }
  for (const entry of all) {
    add(index.byHead, entry.word[0] ?? '', entry)
    if (/^[\u4e00-\u9fff]{2,}$/.test(entry.word)) for (const character of new Set(entry.word)) add(index.byCharacter, character, entry)
  }
  indexes.set(commands, index)
  return index
}

function add(lists: Map<string, Entry[]>, character: string, entry: Entry): void {
  const list = lists.get(character)
  if (list) list.push(entry)
  else lists.set(character, [entry])
}

/** The words of a list as they may be mistyped, each list the longest first. */
export interface Listed {
  chinese: readonly Entry[]
  /** Of more than one character. */
  usual: readonly Entry[]
  guarded: readonly Entry[]
  unguarded: readonly Entry[]
}
const listed = new WeakMap<readonly Entry[], Listed>()
/** Made once a list. */
export function listedOf(entries: readonly Entry[]): Listed {
  const known = listed.get(entries)
  if (known) return known
  const chinese = entries.filter(({ word }) => !/^[a-z+]/i.test(word))
  const usual = chinese.filter(({ word }) => word.length > 1)
  const guarded = usual.filter(({ command }) => command.guarded)
  const made = { chinese, usual, guarded, unguarded: usual.filter(({ command }) => !command.guarded) }
  listed.set(entries, made)
  return made
}

/** Those that may be meant, of more characters than `longerThan`; of the guarded ones those `may` allows, mostly none. */
export function meantFrom({ usual, guarded, unguarded }: Listed, may: (entry: Entry) => boolean, longerThan: number): readonly Entry[] {
  const those = guarded.filter(may)
  const all =
    those.length === 0
      ? unguarded
      : those.length === guarded.length
        ? usual
        : usual.filter((entry) => !entry.command.guarded || those.includes(entry))
  return longerThan === 1 ? all : all.filter(({ word }) => word.length > longerThan)
}
