import type { SimEntry } from '../../src/chat/simulator/world.js'
import type { Database } from '../../src/db/database.js'
import { verifyJournal } from '../../src/db/verify-journal.js'
import { checkItems } from './invariants-items.js'
import { checkMessages } from './invariants-messages.js'
import type { Line } from './talk.js'

export interface Evidence {
  db: Database
  /** What the people said. */
  lines: readonly Line[]
  /** The platform's own record of the bot's words, oldest first. */
  said: readonly SimEntry[]
  now: number
  /** Inbox rows that were made to fail. */
  poisoned?: ReadonlySet<string>
}

export interface Verdict {
  /** What does not hold, each in a sentence. Empty: all of it holds. */
  findings: string[]
  counted: Record<string, number>
}

/** Reads the database, the platform's record and the journal, and says what does not hold. */
export async function checkInvariants(evidence: Evidence): Promise<Verdict> {
  const messages = await checkMessages(evidence)
  const items = await checkItems(evidence)
  const journal = await verifyJournal(evidence.db)
  const findings = [...messages.findings, ...items.findings]
  if (!journal.ok) findings.push(`the journal does not verify: ${journal.fault}`)
  if (journal.unsealed > 0) findings.push(`${journal.unsealed} journal rows are not sealed after a stop in good order`)
  return { findings, counted: { ...messages.counted, ...items.counted, journal: journal.rows } }
}
