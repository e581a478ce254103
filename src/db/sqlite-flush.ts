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

/** The flushes of one writer, one at a time. */
export interface Flushes {
  /** The one on its way; never rejects. */
  readonly current: Promise<void> | undefined
  /** Brings everything committed so far to the disk; none may be on its way. */
  now(): Promise<void>
  /** The same, with the next or within {@link LATER_MS}. */
  later(): void
  /** When nothing is committed any more: resolves when everything is on disk. */
  end(): Promise<void>
}

export function createFlushes(toDisk: Flush['toDisk']): Flushes {
  let current: Promise<void> | undefined
  let waiting: NodeJS.Timeout | undefined

  function now(): Promise<void> {
    clearTimeout(waiting)
    waiting = undefined
    const ended = () => {
      current = undefined
    }
    const one = toDisk()
    current = one.then(ended, ended)
    return one
  }
  const warn = (error: unknown) => log.warn(errorFields(error), 'what was committed may not be on disk')
  function inTime(): void {
    if (current) waiting?.refresh()
    else now().catch(warn)
  }
  return {
    get current() {
      return current
    },
    now,
    later() {
      waiting ??= setTimeout(inTime, LATER_MS).unref()
    },
    async end() {
      await current
      if (waiting) await now().catch(warn)
    },
  }
}
