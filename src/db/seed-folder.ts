import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { log } from '../log.js'
import { ReferenceFileError } from './reference-csv.js'
import { MOST_CHARACTERS, readReference } from './reference-file.js'
import * as said from './replies.js'
import { StartRefused } from './start-refused.js'

/** The package's `seed/`, two levels above both `src/db` and the built `dist/db`. */
const PACKAGED = fileURLToPath(new URL('../../seed/', import.meta.url))

let own: string | undefined
/** Grows when the folder changes: what was read before is read again. */
let turn = 0

/** The operator's folder (`SEED_DIR`): a file there stands for the packaged one of the same name. Undefined: the packaged ones alone. */
export function useSeedFolder(folder: string | undefined): void {
  if (folder === own) return
  if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory()))
    throw new StartRefused(
      said.noSeedFolder(resolve(folder)),
      `SEED_DIR: ${resolve(folder)} is no folder. Make it, or leave the variable out to use the packaged files.`,
    )
  const packaged = new Set(readdirSync(PACKAGED))
  const strange = folder === undefined ? [] : readdirSync(folder).filter((name) => /\.(csv|json)$/i.test(name) && !packaged.has(name))
  if (strange.length > 0) log.warn({ files: strange.slice(0, 20) }, 'files in SEED_DIR that stand for no packaged file are not read')
  own = folder
  turn++
}

/** Where a seed file is read from: the operator's, else the packaged one. */
export function seedFile(name: string): string {
  const replaced = own === undefined ? undefined : join(own, name)
  return replaced !== undefined && existsSync(replaced) ? replaced : join(PACKAGED, name)
}

/** The text of a seed file as it came with the package, whatever the operator put in its place. */
export const readPackagedSeed = (name: string): string => readFileSync(join(PACKAGED, name), 'utf8')

/** The text of a seed file (UTF-8, at most 20 MB). */
export function readSeed(name: string): string {
  const path = seedFile(name)
  const text = readFileSync(path, 'utf8')
  if (text.length > MOST_CHARACTERS) throw new StartRefused(said.seedTooLarge(path), `${path} is larger than 20 MB`)
  return text.replace(/^\uFEFF/, '')
}

/** Thrown where a seed file cannot be used: the start is refused, and the message names the file and, where there is one, the line. */
export const badSeed = (name: string, line: number | undefined, what: string): StartRefused =>
  new StartRefused(said.badSeed(seedFile(name), line), `${seedFile(name)}${line === undefined ? '' : `, line ${line}`}: ${what}`)

/** The rows of a seed table (CSV with a header, or a JSON list), each with its line. One bad row refuses the whole. */
export function readSeedTable<S extends z.ZodObject>(name: string, shape: S): { line: number; row: z.infer<S> }[] {
  try {
    const { rows, bad } = readReference(readSeed(name), shape)
    const [first] = bad
    if (first) throw badSeed(name, first.line, first.reason)
    return rows
  } catch (error) {
    throw error instanceof ReferenceFileError ? badSeed(name, undefined, error.message) : error
  }
}

/** A JSON seed file as `shape` has it. */
export function readSeedJson<S extends z.ZodType>(name: string, shape: S): z.infer<S> {
  let value: unknown
  try {
    value = JSON.parse(readSeed(name))
  } catch (error) {
    if (error instanceof SyntaxError) throw badSeed(name, undefined, 'not valid JSON: look for a comma or quote too many or too few')
    throw error
  }
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badSeed(name, undefined, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`)
}

/** Something made of seed files: made at its first use, and again when the folder was changed. */
export function fromSeed<T>(make: () => T): () => T {
  let made: { turn: number; value: T } | undefined
  return () => {
    if (made?.turn !== turn) made = { turn, value: make() }
    return made.value
  }
}
