import { and, eq, inArray } from 'drizzle-orm'
import type { Database, Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import { takeInParts } from '../../db/import-parts.js'
import { inSteps } from '../../db/in-steps.js'
import { writeJournal } from '../../db/journal.js'
import { type PolicyText, readPoliciesInSteps } from '../../db/policy-file.js'
import { dropFromPolicyIndex } from '../../db/policy-index.js'
import type { ImportResult } from '../../db/reference-file.js'
import type { PolicyRow, PolicyState } from '../../db/schema.js'
import { tooManyLines } from './replies.js'

/** Columns whose change makes it another text, which a coordinator has to approve again. */
const TEXT = ['title', 'answer', 'questions', 'topic', 'source', 'url', 'validFrom', 'validTo', 'sample'] as const
/** Rows of a transaction: each has its number and its line in the journal. */
const PART = 100
const MOST = 10_000

/**
 * Takes a table of policies (CSV or JSON, docs/operations.md) into a district. What is new comes in as a draft, what was changed becomes a
 * draft again and is answered no more until it is approved; what is the same stays as it is. Throws `ReferenceFileError` when
 * the whole cannot be read: then nothing was taken.
 */
export async function importPolicies(db: Database, district: string, text: string, now: number): Promise<ImportResult> {
  const { policies, bad } = await inSteps(readPoliciesInSteps(text))
  const taken = await takeInParts(db, policies.slice(0, MOST), PART, async (tx, part) => {
    // Two imports at once would number and insert the same codes.
    await tx.lock('policy', district)
    const some = part.map((one) => one.policy)
    const known = await knownOf(tx, district, some)
    const counts = { added: 0, changed: 0, same: 0 }
    for (const policy of some) counts[await take(tx, district, policy, known.get(policy.code), now)]++
    return counts
  })
  return { ...taken, bad: [...bad, ...policies.slice(MOST).map(tooMany)] }
}

const tooMany = ({ line }: { line: number }) => ({ line, reason: tooManyLines(MOST) })

async function knownOf(tx: Tx, district: string, some: readonly PolicyText[]): Promise<Map<string, PolicyRow>> {
  const { policies } = tx.t
  const codes = some.map((one) => one.code)
  const rows = await tx
    .select()
    .from(policies)
    .where(and(eq(policies.district, district), inArray(policies.code, codes)))
  return new Map(rows.map((row) => [row.code, row]))
}

async function take(tx: Tx, district: string, policy: PolicyText, known: PolicyRow | undefined, now: number) {
  const { policies } = tx.t
  if (known && TEXT.every((column) => known[column] === policy[column])) return 'same'
  const draft = { ...policy, state: 'draft' as PolicyState, approvedBy: null, approvedAt: null, importedAt: now }
  if (!known) {
    const row = { id: newId(now), district, number: await tx.nextNumber(district, 'policy'), ...draft }
    await tx.insert(policies).values(row)
    await note(tx, district, row.id, null, now)
    return 'added'
  }
  if (known.state === 'approved') await dropFromPolicyIndex(tx, [known.id])
  await tx.update(policies).set(draft).where(eq(policies.id, known.id))
  await note(tx, district, known.id, known.state, now)
  return 'changed'
}

const note = (tx: Tx, district: string, item: string, from: PolicyState | null, now: number) =>
  writeJournal(tx, { at: now, district, verb: 'import', noun: 'policy', item, from, to: 'draft', actor: 'system' })
