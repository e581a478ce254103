import type { JielongEntry } from './jielong.js'
import { entryOf } from './jielong-entry.js'

/** Reads the lines of a list in a group whose people are called so. */
export type ReadEntry = (text: string) => JielongEntry

/** Stands for a name that would be cut: it has neither sign nor number. */
const STAND_IN = '小某'
const SIGN_OR_NUMBER = /[^\p{L}]/u
/** After a name that ends in a sign anything may follow; after a letter a sign, a number, or what speaks of coming. */
const REST = /^(?:$|[^\p{L}]|带|加|和|跟|已|不|取消|晚|早|共|两|俩)/u

/**
 * The platform writes who adds a line as he is called in the group, signs and all: 小明（北苑站）, 闪送～胖哥, 美团+阿强. Such a name at the beginning
 * of a line is one name, and only what follows it says how many come.
 */
export function readerFor(called: readonly string[]): ReadEntry {
  const cut = called.filter((name) => SIGN_OR_NUMBER.test(name.trim()) && isCut(name)).sort((one, other) => other.length - one.length)
  if (cut.length === 0) return entryOf
  return (text) => {
    const line = text.replace(/^[\s@]+/, '')
    const name = cut.find((one) => line.startsWith(one) && (/[^\p{L}]$/u.test(one) || REST.test(line.slice(one.length))))
    if (name === undefined) return entryOf(text)
    const entry = entryOf(`${STAND_IN}${line.slice(name.length)}`)
    return entry.name === STAND_IN ? { ...entry, name } : entry
  }
}

function isCut(name: string): boolean {
  const { name: read, heads, cancelled } = entryOf(name)
  return read !== name || heads > 1 || cancelled
}
