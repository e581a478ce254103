import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SimEntry } from './world.js'

/** One line of the world's file; a later line about the same thing replaces the earlier one. */
export type Line =
  | { person: { id: string; name: string; friend: boolean; wrote?: boolean; gone?: boolean } }
  | { room: { id: string; name: string; members: string[] } }
  | { alias: { room: string; person: string; alias: string } }
  | { entry: SimEntry }
  /** Said while nobody listened for the bot; `taken` when somebody did. */
  | { waiting: SimEntry }
  | { taken: string }

export interface Store {
  read(): Promise<Line[]>
  append(line: Line): void
  /** Replaces the file by these lines; what was appended before is in them, what is appended later comes after. */
  compact(lines: Line[]): void
  /** Lines in the file. */
  size(): number
  /** Throws the first write error since the last call. */
  flush(): Promise<void>
}

/**
 * JSON lines, in order, each written at once: what was said is there when the process is killed next. A last line torn by a power cut is
 * left out.
 */
export function createStore(file: string): Store {
  let failure: unknown
  let size = 0
  const write = (work: () => void) => {
    try {
      work()
    } catch (error) {
      failure ??= error
    }
  }
  return {
    async read() {
      await mkdir(dirname(file), { recursive: true })
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return ''
        throw error
      })
      return text.split('\n').flatMap(parsed)
    },
    append(line) {
      size++
      write(() => appendFileSync(file, `${JSON.stringify(line)}\n`))
    },
    compact(lines) {
      size = lines.length
      write(() => {
        writeFileSync(`${file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
        renameSync(`${file}.new`, file)
      })
    },
    size: () => size,
    async flush() {
      const thrown = failure
      failure = undefined
      if (thrown) throw thrown
    },
  }
}

function parsed(line: string): Line[] {
  if (line === '') return []
  try {
    return [JSON.parse(line) as Line]
  } catch {
    return []
  }
}

/** The bytes of pictures and voice messages, by message id; the oldest go when all together are more than `most` bytes. */
export interface SimFiles {
  put(id: string, bytes: Buffer): void
  get(id: string): Buffer | undefined
  remove(id: string): void
  /** Removes what belongs to no message of these, and learns the sizes of the rest, oldest first. */
  keepOnly(ids: Iterable<string>): void
}

/** In this folder, one file each; without a folder, in memory. Written at once: there are few, and the one who sent it looks at it next. */
export function createFiles(folder: string | undefined, most: number): SimFiles {
  const kept = new Map<string, { size: number; bytes?: Buffer }>()
  const pathOf = (id: string) => join(folder ?? '', createHash('sha256').update(id).digest('hex'))
  let total = 0
  const remove = (id: string) => {
    total -= kept.get(id)?.size ?? 0
    if (kept.delete(id) && folder) rmSync(pathOf(id), { force: true })
  }
  const add = (id: string, size: number, bytes?: Buffer) => {
    remove(id)
    kept.set(id, { size, ...(bytes ? { bytes } : {}) })
    total += size
    for (const oldest of kept.keys()) {
      if (total <= most || oldest === id) return
      remove(oldest)
    }
  }
  const read = (id: string) => {
    try {
      return readFileSync(pathOf(id))
    } catch {
      return undefined
    }
  }
  return {
    put(id, bytes) {
      add(id, bytes.length, folder ? undefined : bytes)
      if (!folder) return
      mkdirSync(folder, { recursive: true })
      writeFileSync(pathOf(id), bytes)
    },
    get: (id) => (folder ? kept.has(id) && read(id) : kept.get(id)?.bytes) || undefined,
    remove,
    keepOnly(ids) {
      if (!folder) return
      const found = new Set(listed(folder))
      for (const id of ids) {
        if (found.delete(pathOf(id))) add(id, statSync(pathOf(id)).size)
      }
      for (const path of found) rmSync(path, { force: true })
    },
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}
