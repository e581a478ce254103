import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What people say to each other, and to a machine that knows films or hotels: three public collections, with their licences in test/data/chat-zh. */
const DATA = join(import.meta.dirname, '..', 'data', 'chat-zh')
const FILES = ['lccc', 'kdconv', 'crosswoz']
/** One line in six is never learned from. */
const HELD = 6

/** Lines of talk between others, in which nobody's life is in danger: those that may be learned from, or those that are held back. */
export const readChat = (held: boolean): string[] =>
  FILES.flatMap((file) =>
    readFileSync(join(DATA, `${file}.txt`), 'utf8')
      .trim()
      .split('\n')
      .filter((_, at) => (at % HELD === HELD - 1) === held),
  )
