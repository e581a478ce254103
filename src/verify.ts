import { ownFilesOnly, readConfig } from './config.js'
import { openDatabase } from './db/open.js'
import { verifyJournal } from './db/verify-journal.js'
import { wordsOf } from './told.js'

/** `npm run verify`: reckons the seals of the journal again. Ends with 1 when something was changed, taken out or put in, 2 when it could not look. */
async function main(): Promise<number> {
  ownFilesOnly()
  const db = await openDatabase(readConfig())
  try {
    const { ok, seals, rows, unsealed, fault } = await verifyJournal(db)
    process.stdout.write(
      `journal: ${seals} seals over ${rows} rows, ${unsealed} rows not sealed yet\n${ok ? 'It is whole.' : `Not whole: ${fault}`}\n`,
    )
    return ok ? 0 : 1
  } finally {
    await db.close()
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${wordsOf(error)}\n`)
    process.exit(2)
  },
)
