import { Worker } from 'node:worker_threads'
import { errorFields, log } from '../log.js'
import { SQLITE_DRIVER } from './sqlite-driver.js'

/**
 * Copies the log of a SQLite file back into it in another thread. SQLite would do so inside a commit: some 30 MiB and two flushes, for which
 * everything stands still.
 */
export interface Checkpoints {
  /** So many rows were written since the file was opened; called after each commit. */
  written(rows: number): void
  /**
   * Resolves when a write may begin. Only while the end of the log is copied it waits: SQLite begins the log anew when all of it was
   * copied, which under load never comes by itself.
   */
  ready(): Promise<void> | undefined
  /** When nothing is written any more. */
  close(): Promise<void>
}

/** A message writes some ten rows and three to ten pages, so the log grows to some 30 MiB: what is written often is then copied once. */
const EVERY_ROWS = 8_000
/** So many times later after a failure (a full disk, a lock of another program). When the log has grown meanwhile, a commit copies it itself. */
const AGAIN_AFTER = 10

/** `file`: a database in WAL mode whose connections do not copy the log themselves. The thread starts when it is needed first. */
export function openCheckpoints(file: string, everyRows = EVERY_ROWS): Checkpoints {
  let thread: Worker | undefined
  let due = everyRows
  let copying: Promise<void> | undefined
  let tail: Promise<void> | undefined
  let closed = false

  /** Resolves with what stood in its way, if anything. */
  async function copy(): Promise<string | undefined> {
    try {
      thread ??= start(file)
    } catch (error) {
      // The system gives no more threads: a commit copies the log then.
      return errorFields(error).error
    }
    const working = thread
    return new Promise((resolve) => {
      const ended = () => resolve('ended')
      working.once('exit', ended)
      working.once('message', (problem: string | undefined) => {
        working.off('exit', ended)
        resolve(problem)
      })
      working.postMessage('copy')
    })
  }
  async function copyAll(): Promise<void> {
    // The most of it while others write, and then, while they wait, what they wrote meanwhile.
    let problem = await copy()
    if (!problem && !closed) {
      const last = copy()
      tail = last.then(() => {})
      problem = await last
      tail = undefined
    }
    if (problem) {
      due += AGAIN_AFTER * everyRows
      log.warn({ problem }, 'the log of the database could not be copied back')
    }
    if (problem === 'ended') thread = undefined
  }
  return {
    written(rows) {
      if (rows < due || copying || closed) return
      due = rows + everyRows
      copying = copyAll().finally(() => {
        copying = undefined
      })
    },
    ready: () => tail,
    async close() {
      closed = true
      await copying
      if (!thread) return
      thread.ref()
      const ended = new Promise((resolve) => thread?.once('exit', resolve))
      thread.postMessage('close')
      await ended
    },
  }
}

function start(file: string): Worker {
  const thread = new Worker(new URL('./checkpoint-thread.mjs', import.meta.url), {
    workerData: { file, driver: SQLITE_DRIVER },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  })
  thread.on('error', (error) => log.warn(errorFields(error), 'the thread that copies the log of the database ended'))
  // Nobody waits for it to end the process.
  thread.unref()
  return thread
}
