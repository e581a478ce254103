import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many texts of each part were understood when that was last kept: a file a part, so that two who raise different bars do not collide. */
const FOLDER = join(import.meta.dirname, 'ratchet')
const fileOf = (part: string) => join(FOLDER, `${part.replaceAll(/[^\w-]+/g, '-')}.json`)

/** Throws for a part that was never kept: `npm run eval -- --keep` does. */
export const keptOf = (part: string): number => Number(JSON.parse(readFileSync(fileOf(part), 'utf8')))

export function keep(scores: readonly { part: string; right: number }[]): void {
  mkdirSync(FOLDER, { recursive: true })
  for (const { part, right } of scores) writeFileSync(fileOf(part), `${right}\n`)
}
