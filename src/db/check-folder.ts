import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as said from './replies.js'
import { StartRefused } from './start-refused.js'

/** What a bot reads and writes under its folder. The key is looked at where it is read. */
const OURS = /^(huoban\.db.*|simulator\.jsonl.*|spool\..*|files)$/

/** Throws StartRefused when the data folder, or what a bot has written there before, cannot be read and written: it may be another user's. */
export function checkFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    for (const name of readdirSync(dataDir)) if (OURS.test(name)) mayUse(join(dataDir, name))
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    throw notOurs(path ?? dataDir, code)
  }
}

/** Some of them come and go with the bot that has the folder. */
function mayUse(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
  } catch (error) {
    if (existsSync(path)) throw error
  }
}

export const notOurs = (path: string, code: string | undefined): StartRefused =>
  new StartRefused(
    said.notOurs(path, code),
    `${path} cannot be written to (${code}). Start as the user it belongs to, let this user write there, or name another folder with DATA_DIR.`,
  )
