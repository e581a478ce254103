import { and, eq } from 'drizzle-orm'
import { isoDateOf } from '../../clock.js'
import { normalise } from '../../conversation/normalise.js'
import type { Said } from '../../conversation/said.js'
import { writeJournal } from '../../db/journal.js'
import { addToPolicyIndex, dropFromPolicyIndex } from '../../db/policy-index.js'
import type { PolicyRow, PolicyState } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { countPolicies, listPolicies } from './queries.js'
import * as replies from './replies.js'

const plain = (text: string) => normalise(text).plain
/** How many one message approves or withdraws: one transaction takes a bounded time. */
const MOST = 1_000

const isOver = (policy: PolicyRow, now: number) => policy.validTo !== null && policy.validTo < isoDateOf(now)

/** Approves an entry, also one that was withdrawn: riders are answered with it from now on. */
export async function approvePolicy(said: Said, policy: PolicyRow): Promise<string> {
  if (policy.state === 'approved') throw new AppError('conflict', replies.already(policy))
  if (isOver(policy, said.now)) throw new AppError('invalid', replies.expired(policy))
  await change(said, policy, 'approve', 'approved')
  await addToPolicyIndex(said.tx, [policy], plain)
  return replies.approved(policy)
}

/** Approves every draft that is not over, at most so many at once. */
export async function approveAll(said: Said): Promise<string> {
  const drafts = (await listPolicies(said.tx, said.district, 'draft', MOST)).filter((policy) => !isOver(policy, said.now))
  for (const policy of drafts) await change(said, policy, 'approve', 'approved')
  await addToPolicyIndex(said.tx, drafts, plain)
  return replies.approvedAll(drafts.length, await countPolicies(said.tx, said.district, 'draft'))
}

export async function withdrawPolicy(said: Said, policy: PolicyRow): Promise<string> {
  if (policy.state === 'withdrawn') throw new AppError('conflict', replies.already(policy))
  await change(said, policy, 'withdraw', 'withdrawn')
  await dropFromPolicyIndex(said.tx, [policy.id])
  return replies.withdrawn(policy)
}

/** The packaged entries, once the operator has their own. */
export async function withdrawSamples(said: Said): Promise<string> {
  const { policies } = said.tx.t
  const samples = await said.tx
    .select()
    .from(policies)
    .where(and(eq(policies.district, said.district), eq(policies.sample, true), eq(policies.state, 'approved')))
    .limit(MOST)
  for (const policy of samples) await change(said, policy, 'withdraw', 'withdrawn')
  await dropFromPolicyIndex(
    said.tx,
    samples.map((policy) => policy.id),
  )
  return replies.withdrawnSamples(samples.length)
}

async function change({ tx, member, now }: Said, policy: PolicyRow, verb: string, to: PolicyState): Promise<void> {
  const by = to === 'approved' ? { approvedBy: member.id, approvedAt: now } : {}
  await tx
    .update(tx.t.policies)
    .set({ state: to, ...by })
    .where(eq(tx.t.policies.id, policy.id))
  const { district, id: item, state: from } = policy
  await writeJournal(tx, { at: now, district, verb, noun: 'policy', item, from, to, actor: member.subject ?? 'unknown' })
}
