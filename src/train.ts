import { systemClock } from './clock.js'
import { ConfigError, readConfig } from './config.js'
import { openDatabase } from './db/open.js'
import { useSeedFolder } from './db/seed-folder.js'
import { LEAST_ROWS, TooFew, trainFromRecords } from './features/labels/train.js'

/** `npm run train [-- --least N]`: a model of categories from confirmed records, stored and off until a coordinator says 智能分类 开. */
async function main(args: readonly string[]): Promise<void> {
  const config = readConfig()
  useSeedFolder(config.seedDir)
  const at = args.indexOf('--least')
  const least = at < 0 ? LEAST_ROWS : Number(args[at + 1])
  if (!Number.isInteger(least) || least < 2) throw new TooFew('--least takes a whole number of records, for example --least 50')
  const db = await openDatabase(config)
  try {
    const { version, rows, accuracy } = await trainFromRecords(db, { district: config.district, least, now: systemClock.now() })
    process.stdout.write(
      `Version ${version} from ${rows} records, ${(100 * accuracy).toFixed(1)} % right of those held back. It is off: a coordinator switches it on with 智能分类 开.\n`,
    )
  } finally {
    await db.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof Error && (error instanceof ConfigError || error instanceof TooFew || error.name === 'StartRefused')
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
