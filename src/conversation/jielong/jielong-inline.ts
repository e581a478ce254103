import { parseNumber } from '../numbers.js'
import type { Found, Numbered } from './jielong-lines.js'

/** Entries that stand beside each other in one line. */

/** Entries of a list, at most. */
export const MOST = 500

/** 1小明: only when nothing else does, and the numbers go on from 1. */
export const TIGHT_LINE = /^\s*(\d{1,3})([^\d\s.,:;/年月日号点楼元人个位].*)$/

/** Several in one line: 1、小明2、小红. The next number counts, unless it begins a line of its own. */
export function splitInline(entries: Numbered[]): Numbered[] {
  const all: Numbered[] = []
  for (const [at, entry] of entries.entries()) {
    let { number, text } = entry
    const after = entries[at + 1]?.number
    for (let round = 0; round < MOST && after !== number + 1; round++) {
      const next = new RegExp(`(?<!\\d)${number + 1}\\s*[.、．)）](?!\\d)\\s*`).exec(text)
      if (!next) break
      all.push({ number, text: text.slice(0, next.index).trim() })
      text = text.slice(next.index + next[0].length)
      number++
    }
    all.push({ number, text })
  }
  return all
}

/** The whole list in the line of its title: #接龙 体检 1.小明 2.小红. */
export function inlineOnly(lines: string[]): Found | undefined {
  for (const [at, written] of lines.entries()) {
    const line = FIRST_INLINE.test(written) ? written : withDigits(written)
    const found = FIRST_INLINE.exec(line)
    if (!found) continue
    const numbered = splitInline([
      { number: 1, text: [line.slice(found.index + found[0].length), ...lines.slice(at + 1)].join(' ').trim() },
    ])
    lines[at] = line.slice(0, found.index)
    return { first: at + 1, numbered }
  }
  return undefined
}

/** 一、小明 二、小红: numbers that go on from one, two at least. */
const CHINESE_INLINE = /(?<=^|[\s:：，,。；;])([一二三四五六七八九十]{1,3})\s*[、.．)）]/g
function withDigits(line: string): string {
  let count = 0
  const counted = line.replace(CHINESE_INLINE, (mark, number: string) => (parseNumber(number) === count + 1 ? `${++count}. ` : mark))
  return count > 1 ? counted : line
}

/** The number of 1 小明, with its name behind a space. */
const ALONE = /^(\d{1,3})()$/
/** 夜跑 1小明 2小红, 1 小明 2 小红, 夜跑：1小明，2小红: in the line of the title, each after a space or a sign. */
export function tightInline(lines: string[]): Found | undefined {
  for (const [at, line] of lines.entries()) {
    const words = line.split(/[\s,，、;；:：~～]+/)
    const numbered: Numbered[] = []
    let from = words.length
    for (const [index, word] of words.entries()) {
      const [, number, text = ''] = TIGHT_LINE.exec(word) ?? ALONE.exec(word) ?? []
      const last = numbered.at(-1)
      if (Number(number) === numbered.length + 1) {
        numbered.push({ number: Number(number), text })
        from = Math.min(from, index)
      } else if (last) last.text += ` ${word}`
    }
    if (numbered.length < 2) continue
    lines[at] = words.slice(0, from).join(' ')
    return { first: at + 1, numbered }
  }
  return undefined
}

/** The first entry in the line of the title, the others below: 体检 1.小明. */
export function inTitle(lines: string[], first: number): Numbered[] {
  const line = lines[first - 1] ?? ''
  const found = FIRST_INLINE.exec(line)
  if (!found) return []
  lines[first - 1] = line.slice(0, found.index)
  return [{ number: 1, text: line.slice(found.index + found[0].length) }]
}
const FIRST_INLINE = /(?<=^|[\s:：，,。】\])）!！~～])1\s*[.、．)）](?!\d)\s*/
