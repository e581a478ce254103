import { sqliteColumns } from './columns.js'
import { defineSchema } from './schema.js'

/** drizzle-kit sees tables only as exports of a module. */
export const sqliteTables = defineSchema(sqliteColumns)
export const {
  accounts,
  members,
  identities,
  rooms,
  roomMembers,
  roles,
  caseloads,
  codes,
  settings,
  areas,
  units,
  categories,
  duties,
  rules,
  calendarDays,
  inbox,
  recentMedia,
  questions,
  outbox,
  timers,
  obligations,
  counters,
  journal,
  journalSeals,
  journalSealed,
  files,
  fileBytes,
  helpRequests,
  helpNotes,
  helpReaders,
} = sqliteTables
