import { postgresColumns } from './columns.js'
import { defineSchema } from './schema.js'

/** drizzle-kit sees tables only as exports of a module. */
export const postgresTables = defineSchema(postgresColumns)
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
} = postgresTables
