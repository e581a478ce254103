import { and, eq } from 'drizzle-orm'
import type { Reply, Said } from '../../conversation/said.js'
import { param, statement, type Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { closeObligation } from '../../timers/obligations.js'
import { stopAll } from './closing.js'
import { tellContacts } from './contact.js'
import { roomName } from './place.js'
import { AT_WORK, findHazardById, OPEN } from './queries.js'
import { actorOf, changeHazard, contentOf } from './record.js'
import * as replies from './replies.js'
import { dispatch } from './route.js'
import { tellReporter, tellUnit } from './tell.js'

/** +1: one more who saw it; each person counts once. */
export async function addVoice(said: Said, hazard: HazardRow): Promise<Reply> {
  if (!OPEN.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  const after = await countVoice(
    said.tx,
    hazard,
    { member: said.member.id, room: said.room?.id ?? null, from: null },
    actorOf(said),
    said.now,
  )
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
  from: string | null
}

/** Undefined when this person counted already. At each step of `hazard.voices` the unit is whistled again, once a step. */
async function countVoice(tx: Tx, hazard: HazardRow, voice: Voice, actor: string, now: number): Promise<HazardRow | undefined> {
  await tx.lock('hazard', hazard.id)
  const [added] = await tx.run(insertVoice, { hazard: hazard.id, ...voice, at: now })
  if (!added) return undefined
  const current = (await findHazardById(tx, hazard.id)) ?? hazard
  const after = await changeHazard(tx, current, { verb: 'voice', actor, set: { voices: current.voices + 1 } }, now)
  const steps = tx.rules.text('hazard.voices', now).split(',').map(Number)
  if (steps.includes(after.voices) && AT_WORK.includes(after.state))
    await tellUnit(tx, after, after.asked, { class: 'reply', purpose: 'hazard.whistle', text: replies.whistleAgain(after) }, now)
  return after
}

/** The two are one: the later keeps its number as another name of the first, and its reporter becomes a voice of it. */
export async function mergeHazards(said: Said, from: HazardRow, into: HazardRow): Promise<Reply> {
  const { tx, now } = said
  if (from.id === into.id || !OPEN.includes(from.state) || !OPEN.includes(into.state)) throw new AppError('conflict', replies.ended(from))
  const whistled = from.state !== 'waiting'
  const set = { state: 'merged', mergedInto: into.id, closedAt: now } as const
  const merged = await changeHazard(tx, from, { verb: 'merge', actor: actorOf(said), set }, now)
  await stopAll(tx, merged, now)
  await closeObligation(tx, 'hazard', from.id, now)
  await countVoice(tx, into, { member: from.reporter, room: from.room, from: from.id }, actorOf(said), now)
  const words = { class: 'reply', purpose: 'hazard.merged', text: replies.joinedToUnit(from.number, into.number) } as const
  if (whistled) await tellUnit(tx, merged, merged.asked, words, now)
  // Whoever handles both from now on may reach this reporter too.
  if (into.state !== 'waiting' && (!whistled || into.asked !== merged.asked))
    await tellContacts(tx, into, { unit: into.asked, from: merged }, now)
  if (said.member.id === from.reporter) return replies.joined(into.number, from.number)
  await tellReporter(tx, merged, { ...words, text: replies.joined(into.number, from.number) }, now)
  return replies.joinedToUnit(from.number, into.number)
}

/** 拆分: a merged one stands alone again, with both histories kept. */
export async function splitHazard(said: Said, hazard: HazardRow): Promise<Reply> {
  const { tx, now } = said
  const into = hazard.mergedInto ? await findHazardById(tx, hazard.mergedInto) : undefined
  if (!into || hazard.state !== 'merged') throw new AppError('conflict', replies.notMerged(hazard.number))
  const { hazardVoices } = tx.t
  const removed = await tx
    .delete(hazardVoices)
    .where(and(eq(hazardVoices.hazard, into.id), eq(hazardVoices.from, hazard.id)))
    .returning()
  if (removed.length > 0) await changeHazard(tx, into, { verb: 'unvoice', actor: actorOf(said), set: { voices: into.voices - 1 } }, now)
  const set = { state: 'waiting', mergedInto: null, closedAt: null } as const
  const apart = await changeHazard(tx, hazard, { verb: 'split', actor: actorOf(said), set }, now)
  await dispatch(tx, apart, { text: (await contentOf(tx, apart)) ?? replies.wordsGone, where: await roomName(tx, apart.room) }, now)
  await tellReporter(tx, apart, { class: 'reply', purpose: 'hazard.split', text: replies.apart(hazard.number) }, now)
  return replies.splitAck(hazard.number, into.number)
}
