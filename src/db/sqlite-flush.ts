import { closeSync, fdatasync, openSync } from 'node:fs'

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
