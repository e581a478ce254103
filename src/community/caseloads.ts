import { param, statement, type Tx } from '../db/database.js'
import { plus } from '../db/express.js'

const change = statement<{ member: string; by: number }>()('change caseload', (q) => {
  const { caseloads } = q.t
  return q
    .insert(caseloads)
    .values({ member: param('member'), open: param('by') })
    .onConflictDoUpdate({ target: caseloads.member, set: { open: plus(caseloads.open, param('by')) } })
})

/** An item went from one owner's load to another's; null: from or to nobody's. */
export async function moveCase(tx: Tx, from: string | null, to: string | null): Promise<void> {
  if (from === to) return
  const changes = [...(from ? [{ member: from, by: -1 }] : []), ...(to ? [{ member: to, by: 1 }] : [])]
  // Always in one order, so that two that cross wait for each other and do not collide.
  changes.sort((a, b) => (a.member < b.member ? -1 : 1))
  for (const one of changes) await tx.run(change, one)
}
