import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** One line of the world's file. */
export type Line =
  | { person: { id: string; name: string; friend: boolean; wrote?: boolean; gone?: boolean } }
  | { room: { id: string; name: string; members: string[] } }
  | { alias: { room: string; person: string; alias: string } }
  | { entry: import('./world.js').SimEntry & { picture?: string } }

export interface Store {
  read(): Promise<Line[]>
  /** Replaces the file by these lines. */
  compact(lines: Line[]): Promise<void>
  append(line: Line): void
  putBytes(id: string, bytes: Buffer): void
  getBytes(id: string): Promise<Buffer | undefined>
  flush(): Promise<void>
}

/** JSON lines, appended in order; pictures beside them. A torn last line (power cut) is left out. */
export function createStore(file: string): Store {
  let tail: Promise<unknown> = Promise.resolve()
  const then = (work: () => Promise<unknown>) => {
    tail = tail.then(work, work)
  }
  const folder = `${file}.files`
  return {
    async read() {
      await mkdir(dirname(file), { recursive: true })
      const text = await readFile(file, 'utf8').catch(() => '')
      return text.split('\n').flatMap((line) => {
        try {
          return line ? [JSON.parse(line) as Line] : []
        } catch {
          return []
        }
      })
    },
    async compact(lines) {
      await writeFile(`${file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      await rename(`${file}.new`, file)
    },
    append: (line) => then(() => appendFile(file, `${JSON.stringify(line)}\n`)),
    putBytes: (id, bytes) =>
      then(async () => {
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, encodeURIComponent(id)), bytes)
      }),
    getBytes: (id) => readFile(join(folder, encodeURIComponent(id))).catch(() => undefined),
    flush: async () => void (await tail),
  }
}
