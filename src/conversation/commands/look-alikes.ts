import { z } from 'zod'
import { fromSeed, readSeedTable } from '../../db/seed-folder.js'

const Row = z.object({
  character: z.string().length(1),
  alike: z.string().max(400).default(''),
  apart: z.string().length(2).optional(),
  source: z.string('every row names its source'),
})

interface LookAlikes {
  /** Of a character of some command, what is written in its place: 肋 for 助. */
  alike: ReadonlyMap<string, ReadonlySet<string>>
  /** Characters that are written as their two halves: 且力 is 助. */
  halves: ReadonlyMap<string, readonly string[]>
}

/** `seed/look-alikes.csv`; rows of one character count together. */
export const lookAlikes = fromSeed((): LookAlikes => {
  const alike = new Map<string, Set<string>>()
  const halves = new Map<string, string[]>()
  for (const { row } of readSeedTable('look-alikes.csv', Row)) {
    const known = alike.get(row.character) ?? new Set()
    alike.set(row.character, known)
    for (const one of row.alike) known.add(one)
    if (row.apart) halves.set(row.apart, [...(halves.get(row.apart) ?? []), row.character])
  }
  return { alike, halves }
})

/** True when `written` looks like `meant`, a character of a command. */
export const looksAlike = (written: string, meant: string): boolean => lookAlikes().alike.get(meant)?.has(written) ?? false

/** Each reading of a word in which two neighbours may be the halves of one character: 求且力 is also 求助. */
export function withHalvesJoined(word: readonly string[]): string[][] {
  const { halves } = lookAlikes()
  return word.slice(1).flatMap((second, at) => {
    const whole = halves.get(`${word[at] ?? ''}${second}`) ?? []
    return whole.map((one) => [...word.slice(0, at), one, ...word.slice(at + 2)])
  })
}
