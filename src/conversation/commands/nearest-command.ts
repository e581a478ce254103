import type { Command } from '../said.js'
import { soundAlike } from '../words/sounds.js'
import { POLITE } from './command-around.js'
import { SEPARATOR } from './command-guards.js'
import { entries } from './entries.js'

/** The command whose word shares most with the text's first word, when they share at least half. */
export function nearest(commands: readonly Command[], body: string): Command | undefined {
  const asked = body.replace(POLITE, '') || body
  const first = [...(asked.split(SEPARATOR)[0] ?? asked.split(/\s/)[0] ?? '')].slice(0, 6)
  const head = (asked.split(/[\s,，:：;；]/)[0] ?? '').slice(0, 6)
  // A digit nobody asked for is no mistyped word.
  if (/^\d+$/.test(head)) return undefined
  let best: { command: Command; score: number } | undefined
  for (const { word, command } of entries(commands)) {
    const score = likeness(head || first.join(''), word)
    if (score >= 0.5 && score > (best?.score ?? 0)) best = { command, score }
  }
  return best?.command
}

/** Shared characters, by writing or, in the same place, by sound, over the longer word's length: 附近 has nothing of 进度. By sound alone (人呢, 日历) nothing is. */
function likeness(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  let shared = 0
  let written = 0
  const used = new Set<number>()
  for (const [place, character] of left.entries()) {
    const alike = (other: string, index: number) => other === character || (index === place && soundAlike(other, character))
    const at = right.findIndex((other, index) => !used.has(index) && alike(other, index))
    if (at < 0) continue
    used.add(at)
    shared++
    if (right[at] === character) written++
  }
  return written === 0 && shared < right.length ? 0 : shared / Math.max(left.length, right.length, 1)
}
