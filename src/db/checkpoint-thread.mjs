// What the thread of sqlite-checkpoint.ts runs: when it is told to, it copies the log back into the file as far as nobody is in its way.
// Plain JavaScript: a thread starts with what Node itself can read, and so it is the same file for sources, tests and the build.
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

const Sqlite = createRequire(import.meta.url)(workerData.driver)
const raw = new Sqlite(workerData.file, { timeout: 0, fileMustExist: true })

function copy() {
  try {
    raw.pragma('wal_checkpoint(passive)')
    return undefined
  } catch (error) {
    return error instanceof Sqlite.SqliteError ? error.code : 'error'
  }
}

parentPort.on('message', (asked) => {
  if (asked === 'copy') return parentPort.postMessage(copy())
  raw.close()
  parentPort.close()
})
