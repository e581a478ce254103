import { closeSync, fdatasync, openSync } from 'node:fs'
import { errorFields, log } from '../log.js'

/** Brings what was committed to the disk in another thread, while this one goes on. */
export interface Flush {
  /** Resolves when everything written to the log before this call is on disk. Rejects with what the disk says. */
  toDisk(): Promise<void>
  /** When nothing is on its way any more. */
  close(): void
}

/**
 * Of a database in WAL mode with `synchronous=normal`: SQLite itself then flushes its log only before it copies it back, and whoever
 * tells of a commit flushes first. Together they are what `synchronous=full` promises, without this thread standing still for it.
 * `file`: the database's own; its log exists once the database was read.
 */
export function openFlush(file: string): Flush {
  const log = openSync(`${file}-wal`, 'r+')
  return {
    toDisk: () => new Promise((resolve, reject) => fdatasync(log, (error) => (error ? reject(error) : resolve()))),
    close: () => closeSync(log),
  }
}

/** What need not be on disk at once goes there with the next flush, or after this time. */
const LATER_MS = 100

/** The flushes of one writer: they end in the order in which they began. */
export interface Flushes {
  /** On their way. */
  readonly count: number
  /** The oldest of them; never rejects. */
  readonly oldest: Promise<void> | undefined
  /** Brings everything committed so far to the disk. Fails too where one fails that was on its way: what is flushed here may rest on that. */
  now(): Promise<void>
  /** The same, with the next or within {@link LATER_MS}. */
  later(): void
  /** When nothing is committed any more: resolves when everything is on disk. */
  end(): Promise<void>
}

export function createFlushes(toDisk: Flush['toDisk']): Flushes {
  const going: Promise<void>[] = []
  let last: Promise<void> | undefined
  let waiting: NodeJS.Timeout | undefined

  function now(): Promise<void> {
    clearTimeout(waiting)
    waiting = undefined
    const one = behind(going.length > 0 ? last : undefined, toDisk())
    const ended = () => void going.shift()
    going.push(one.then(ended, ended))
    last = one
    return one
  }
  const warn = (error: unknown) => log.warn(errorFields(error), 'what was committed may not be on disk')
  function inTime(): void {
    if (going.length > 0) waiting?.refresh()
    else now().catch(warn)
  }
  return {
    get count() {
      return going.length
    },
    get oldest() {
      return going[0]
    },
    now,
    later() {
      waiting ??= setTimeout(inTime, LATER_MS).unref()
    },
    async end() {
      while (going.length > 0) await going[0]
      if (waiting) await now().catch(warn)
    },
  }
}

async function behind(before: Promise<void> | undefined, own: Promise<void>): Promise<void> {
  await Promise.allSettled([before, own])
  await before
  await own
}
