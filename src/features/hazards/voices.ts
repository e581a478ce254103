import type { Reply, Said } from '../../conversation/said.js'
import { param, statement, type Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { AT_WORK, findHazardById, OPEN } from './queries.js'
import { actorOf, changeHazard } from './record.js'
import * as replies from './replies.js'
import { tellUnit } from './tell.js'

/** +1: one more who saw it; each person counts once. */
export async function addVoice(said: Said, hazard: HazardRow): Promise<Reply> {
  if (!OPEN.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  const voice = { member: said.member.id, room: said.room?.id ?? null, from: null, at: said.now }
  const after = await countVoices(said.tx, hazard, [voice], actorOf(said), said.now)
  return after ? replies.voiced(hazard.number, after.voices) : replies.voicedBefore(hazard.number)
}

const insertVoice = statement<Record<string, unknown>>()('insert hazard voice', (q) =>
  q
    .insert(q.t.hazardVoices)
    .values({ hazard: param('hazard'), member: param('member'), room: param('room'), from: param('from'), at: param('at') })
    .onConflictDoNothing()
    .returning({ hazard: q.t.hazardVoices.hazard }),
)

interface Voice {
  member: string
  room: string | null
  /** The hazard it was said about, which went into this one; null: about this one itself. */
  from: string | null
  at: number
}

/** Undefined when all of them counted already: each person counts once. At each step of `hazard.voices` the unit is whistled again, once a step. */
export async function countVoices(tx: Tx, hazard: HazardRow, voices: Voice[], actor: string, now: number): Promise<HazardRow | undefined> {
  await tx.lock('hazard', hazard.id)
  const before = (await findHazardById(tx, hazard.id)) ?? hazard
  let after = before
  for (const voice of voices) {
    const [added] = await tx.run(insertVoice, { hazard: hazard.id, ...voice })
    if (added) after = await changeHazard(tx, after, { verb: 'voice', actor, set: { voices: after.voices + 1 } }, now)
  }
  if (after === before) return undefined
  const steps = tx.rules.text('hazard.voices', now).split(',').map(Number)
  if (steps.some((step) => before.voices < step && step <= after.voices) && AT_WORK.includes(after.state))
    await tellUnit(tx, after, after.asked, { class: 'reply', purpose: 'hazard.whistle', text: replies.whistleAgain(after) }, now)
  return after
}
