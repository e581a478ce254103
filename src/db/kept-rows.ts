import { LRUCache } from 'lru-cache'
import type { Params, Statement } from './database.js'

/** Answers kept of one statement; beyond them goes what was longest not asked for. */
const MOST = 5_000

type Run = (params: Params) => unknown

/**
 * The rows of statements that every message asks for and few change (who speaks, in which room), kept until a table they are read from is
 * written to. For the one connection that writes a file: its owner calls `forget` when something is taken back or another program wrote.
 */
export interface KeptRows {
  /** `run` as it is to be called from now on: its answers are kept where the statement asks for that, and what it writes is noted. */
  around(statement: Statement<Params, unknown>, text: string, run: Run): Run
  /** `text` was executed: what it writes to is read anew. */
  wrote(text: string): void
  forget(): void
}

export function createKeptRows(): KeptRows {
  const kept: LRUCache<string, object>[] = []
  const readFrom = new Map<string, LRUCache<string, object>[]>()
  const clear = (table: string) => readFrom.get(table)?.forEach((answers) => void answers.clear())

  function keeping(keyOf: (params: Params) => string, text: string, run: Run): Run {
    const answers = new LRUCache<string, object>({ max: MOST })
    kept.push(answers)
    for (const table of tablesReadBy(text)) readFrom.set(table, [...(readFrom.get(table) ?? []), answers])
    return (params) => {
      const key = keyOf(params)
      const known = answers.get(key)
      if (known) return known
      const rows = frozen(run(params) as object)
      answers.set(key, rows)
      return rows
    }
  }
  return {
    around({ kept: keyOf }, text, run) {
      if (keyOf) return keeping(keyOf, text, run)
      const table = tableWrittenBy(text)
      if (table === undefined) return run
      return (params) => {
        const result = run(params)
        clear(table)
        return result
      }
    },
    wrote(text) {
      const table = tableWrittenBy(text)
      if (table !== undefined) clear(table)
    },
    forget: () => kept.forEach((answers) => void answers.clear()),
  }
}

const tableWrittenBy = (text: string) => /^\s*(?:insert into|update|delete from) "(\w+)"/i.exec(text)?.[1]
const tablesReadBy = (text: string) => [...text.matchAll(/\b(?:from|join) "(\w+)"/gi)].map(([, table = '']) => table)

/** Many are given the same rows: whoever wants another makes his own. */
function frozen<T extends object>(rows: T): T {
  for (const value of Object.values(rows)) if (typeof value === 'object' && value !== null) frozen(value)
  return Object.freeze(rows)
}
