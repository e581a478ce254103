import { systemClock } from './clock.js'
import { ownFilesOnly, readConfig } from './config.js'
import type { Database } from './db/database.js'
import { openDatabase } from './db/open.js'
import { useSeedFolder } from './db/seed-folder.js'
import { LEAST_ROWS, NOUNS, TooFew, trainFromRecords } from './features/labels/train.js'
import { wordsOf } from './told.js'

/** `npm run train [-- --least N]`: models of the categories of hazards and of help requests from confirmed records, stored and off until a coordinator says 智能分类 开. */
async function main(args: readonly string[]): Promise<void> {
  ownFilesOnly()
  const config = readConfig()
  useSeedFolder(config.seedDir)
  const at = args.indexOf('--least')
  const least = at < 0 ? LEAST_ROWS : Number(args[at + 1])
  if (!Number.isInteger(least) || least < 2) throw new TooFew('--least takes a whole number of records, for example --least 50')
  const db = await openDatabase(config)
  try {
    const few: string[] = []
    for (const noun of NOUNS) await trainNoun(db, { district: config.district, noun, least, now: systemClock.now() }, few)
    if (few.length === NOUNS.length) throw new TooFew(few.join('\n'))
    for (const line of few) process.stdout.write(`${line}\n`)
  } finally {
    await db.close()
  }
}

/** Too few records of one noun keep nobody from learning the other. */
async function trainNoun(db: Database, asked: Parameters<typeof trainFromRecords>[1], few: string[]): Promise<void> {
  try {
    const { version, rows, accuracy } = await trainFromRecords(db, asked)
    process.stdout.write(
      `${asked.noun}: version ${version} from ${rows} records, ${(100 * accuracy).toFixed(1)} % right of those held back. It is off: a coordinator switches it on with 智能分类 开.\n`,
    )
  } catch (error) {
    if (!(error instanceof TooFew)) throw error
    few.push(`${asked.noun}: ${error.message}`)
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof TooFew ? error.message : wordsOf(error)}\n`)
  process.exitCode = 1
})
