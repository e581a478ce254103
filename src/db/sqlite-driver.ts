import { createRequire } from 'node:module'
import type BetterSqlite from 'better-sqlite3'

/** Node-API that version 13 of better-sqlite3 is made for; Node has it since 22.14, and 20 never gets it. */
const NEEDED_API = 10

/**
 * Which better-sqlite3 runs here. From Node 24.19 on version 12 ends the process when one of its statements is collected while no script
 * runs; see docs/decisions/0018.
 */
export const SQLITE_DRIVER = Number(process.versions.napi) >= NEEDED_API ? 'better-sqlite3-napi' : 'better-sqlite3'

export const SqliteDriver: typeof BetterSqlite = createRequire(import.meta.url)(SQLITE_DRIVER)
