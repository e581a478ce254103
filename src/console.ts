import type { App } from './app.js'
import type { Clock } from './clock.js'
import type { Config } from './config.js'
import type { Tx } from './db/database.js'
import { writeJournal } from './db/journal.js'
import type { MemberRow } from './db/schema.js'
import { activityFile, activityLines } from './features/activities/files.js'
import { alertCoordinators } from './features/members/alert.js'
import { signInAlert } from './features/members/replies.js'
import { IMPORTERS, importBytes } from './importers.js'
import { listFailedInbox, retryInbox } from './intake/stuck.js'
import { errorFields, log } from './log.js'
import { listFailedOutbox, listHeldOutbox, retryOutbox } from './outbox/stuck.js'
import { listFailedTimers, retryTimer } from './timers/stuck.js'
import type { ConsoleOptions } from './web/console/routes.js'

/** What the console shows and does. Who took a list of names away, or tried a message again, stands in the journal. */
export function consoleOf(config: Config, clock: Clock, app: App): Omit<ConsoleOptions, 'simulated'> {
  const { db } = app
  const journal = (tx: Tx, by: MemberRow, verb: string, noun: string, item: string) =>
    writeJournal(tx, { at: clock.now(), district: config.district, verb, noun, item, actor: by.subject ?? 'erased' })
  return {
    sessions: {
      db,
      now: () => clock.now(),
      publicUrl: config.publicUrl,
      onSignInLocked: (tx) => alertCoordinators(tx, signInAlert, clock.now()),
    },
    stuck: () => readStuck(app, clock),
    retry: (kind, id, by) =>
      db.transaction(async (tx) => {
        const done = await RETRIES[kind](tx, id, clock.now())
        if (done) await journal(tx, by, 'retry', kind, id)
        return done
      }),
    importKinds: IMPORTERS,
    async importTable(kind, bytes, by) {
      const importer = IMPORTERS.find((one) => one.kind === kind)
      if (!importer) throw new Error('a table of no known kind')
      const result = await importBytes(db, importer, config.district, bytes, clock.now())
      const noted = db.transaction((tx) => journal(tx, by, 'import', kind, config.district))
      // Where it stopped the database may be down, and how far it came is told all the same.
      if (result.stopped === undefined) await noted
      else await noted.catch((error: unknown) => log.error(errorFields(error), 'an import is not in the journal'))
      return result
    },
    activities: () => db.transaction((tx) => activityLines(tx, config.district)),
    activityFile: (number, kind, by) =>
      db.transaction(async (tx) => {
        const file = await activityFile(tx, config.district, number, kind)
        if (file && kind === 'roster') await journal(tx, by, 'export', 'activity', String(number))
        return file
      }),
  }
}

const RETRIES = { inbox: retryInbox, outbox: retryOutbox, timer: retryTimer }

async function readStuck(app: App, clock: Clock) {
  const { db } = app
  const outboxLine = (row: Awaited<ReturnType<typeof listFailedOutbox>>[number]) => ({
    id: row.id,
    what: `${row.class} ${row.purpose}`,
    reason: row.reason,
    attempts: row.attempts,
    at: row.dueAt,
  })
  return {
    inbox: (await listFailedInbox(db)).map((row) => ({
      id: row.id,
      what: row.kind,
      reason: row.reason,
      attempts: row.attempts,
      at: row.receivedAt,
    })),
    outbox: (await listFailedOutbox(db)).map(outboxLine),
    timers: (await listFailedTimers(db)).map(({ kind, dueAt, ...row }) => ({ ...row, what: `timer ${kind}`, at: dueAt })),
    held: (await listHeldOutbox(db, clock.now())).map(outboxLine),
  }
}
