import { readFile, stat } from 'node:fs/promises'
import { systemClock } from './clock.js'
import { ownFilesOnly, readConfig } from './config.js'
import { openDatabase } from './db/open.js'
import { MOST_CHARACTERS } from './db/reference-file.js'
import * as said from './db/replies.js'
import { seedReference } from './db/seed.js'
import { useSeedFolder } from './db/seed-folder.js'
import { FolderInUse, StartRefused } from './db/start-refused.js'
import { IMPORTERS, importBytes } from './importers.js'
import { wordsOf } from './told.js'

/** `npm run import -- policies file.csv`: takes a table into the configured database. Ends with 1 when rows were bad, 2 when not all was read or taken. */
const USAGE = `npm run import -- <${IMPORTERS.map((one) => one.kind).join('|')}> <file.csv or file.json>`

async function main([kind, file]: string[]): Promise<number> {
  const importer = IMPORTERS.find((one) => one.kind === kind)
  if (!importer || !file) return say(2, `Usage: ${USAGE}`)
  ownFilesOnly()
  const bytes = await readTable(file)
  const config = readConfig()
  useSeedFolder(config.seedDir)
  const db = await openDatabase(config)
  try {
    await seedReference(db, config.district)
    const now = systemClock.now()
    const { added, changed, same, bad, stopped } = await importBytes(db, importer, config.district, bytes, now)
    say(0, `${importer.kind}: ${added} added, ${changed} changed, ${same} as they were, ${bad.length} bad`)
    for (const { line, reason } of bad) say(0, `line ${line}: ${reason}`)
    if (stopped !== undefined) return say(2, `It stopped at line ${stopped}. What stands above is taken: import the same file again.`)
    return bad.length > 0 ? 1 : 0
  } finally {
    await db.close()
  }
}

async function readTable(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new StartRefused(said.noFile(file), `${file} is no file.`)
  // A Chinese character has three bytes; what is longer than so many characters is refused when it is read.
  const most = (3 * MOST_CHARACTERS) / 1e6
  if (found.size > 1e6 * most) throw new StartRefused(said.tableTooLarge(file, most), `${file} is larger than ${most} MB.`)
  return readFile(file)
}

function say(code: number, line: string): number {
  process.stdout.write(`${line}\n`)
  return code
}

const PAGE = `${said.importOnPage}\nWhile the bot runs on SQLite, import on its console instead: /console/import.`

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${wordsOf(error)}\n${error instanceof FolderInUse ? `${PAGE}\n` : ''}`)
    process.exit(2)
  },
)
