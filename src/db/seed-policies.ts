import { eq } from 'drizzle-orm'
import type { Tx } from './database.js'
import { readPolicies } from './policy-file.js'
import { forgetPolicyIndex } from './policy-index.js'
import { badSeed, readSeed } from './seed-folder.js'

export const POLICY_SEED = 'policies.csv'

/**
 * Loads the packaged (or the operator's) policies as approved, so that a newcomer sees answers. What is there already under its code is
 * left as it is: a coordinator may have withdrawn it. One bad row refuses the whole.
 */
export async function seedPolicies(tx: Tx, district: string): Promise<void> {
  const { policies, bad } = readPolicies(readSeed(POLICY_SEED))
  const [first] = bad
  if (first) throw badSeed(POLICY_SEED, first.line, first.reason)
  const { code, district: of } = tx.t.policies
  const known = new Set((await tx.select({ code }).from(tx.t.policies).where(eq(of, district))).map((row) => row.code))
  for (const { policy } of policies.filter((one) => !known.has(one.policy.code))) {
    const number = await tx.nextNumber(district, 'policy')
    const since = Date.parse(`${policy.validFrom}T00:00:00+08:00`)
    const row = { id: `${district}/policy/${policy.code}`, district, number, ...policy, importedAt: since }
    await tx.insert(tx.t.policies).values({ ...row, state: 'approved', approvedBy: null, approvedAt: since })
  }
  await forgetPolicyIndex(tx, district)
}
