import { and, eq, inArray } from 'drizzle-orm'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { closeObligation } from '../../timers/obligations.js'
import { stopAll } from './closing.js'
import { tellContacts } from './contact.js'
import { roomName } from './place.js'
import { AT_WORK, findHazardById, listPicturesOf, listVoices, OPEN } from './queries.js'
import { actorOf, changeHazard, contentOf, nextStage } from './record.js'
import * as replies from './replies.js'
import { dispatch, hearersOf, watchDeadline } from './route.js'
import { tellPicture, tellReporter, tellUnit } from './tell.js'
import { countVoices } from './voices.js'
import { resumeClocks } from './waiting.js'

/** The two are one: the later keeps its number as another name of the first; all who reported it are voices of the first, and hear its end. */
export async function mergeHazards(said: Said, from: HazardRow, into: HazardRow): Promise<Reply> {
  const { tx, now } = said
  if (from.id === into.id) throw new AppError('invalid', replies.mergedWithItself(from.number))
  for (const one of [from, into]) if (!OPEN.includes(one.state)) throw new AppError('conflict', replies.ended(one))
  const whistled = from.state !== 'waiting'
  const set = { state: 'merged', mergedInto: into.id, closedAt: now } as const
  const merged = await changeHazard(tx, from, { verb: 'merge', actor: actorOf(said), set }, now)
  await stopAll(tx, merged, now)
  await closeObligation(tx, 'hazard', from.id, now)
  const voices = (await listVoices(tx, from.id)).map(({ member, room, from: earlier, at }) => ({
    member,
    room,
    from: earlier ?? from.id,
    at,
  }))
  await countVoices(tx, into, voices, actorOf(said), now)
  const words = { class: 'reply', purpose: 'hazard.merged', text: replies.joinedToUnit(from.number, into.number) } as const
  // The unit of both hears the greater news alone.
  const hastens = RANK[from.urgency] > RANK[into.urgency] && AT_WORK.includes(into.state)
  if (whistled && !(hastens && into.asked === merged.asked)) await tellUnit(tx, merged, merged.asked, words, now)
  await goOnAs(tx, into, { merged, whistled, actor: actorOf(said) }, now)
  // Whoever handles both from now on may reach this reporter too.
  if (into.state !== 'waiting' && (!whistled || into.asked !== merged.asked))
    await tellContacts(tx, into, { unit: into.asked, from: merged }, now)
  // And sees what it has not seen yet, under the number that goes on.
  if (into.state !== 'waiting' && (!whistled || into.asked !== merged.asked))
    for (const file of await listPicturesOf(tx, merged)) await tellPicture(tx, into, file.id, now)
  if (said.member.id === from.reporter) return replies.joined(into.number, from.number)
  await tellReporter(tx, merged, { ...words, text: replies.joined(into.number, from.number) }, now)
  return replies.joinedToUnit(from.number, into.number)
}

const RANK = { normal: 0, urgent: 1, life: 2 }

/**
 * What went into another makes it urgent where it was the more urgent, and no clock of it stands still: of each stage the earlier moment of
 * the two reports counts, so that nobody gains time by a merge. Its unit hears of that, and of any where another had the one that is gone.
 */
async function goOnAs(tx: Tx, into: HazardRow, of: { merged: HazardRow; whistled: boolean; actor: string }, now: number): Promise<void> {
  const { merged, whistled, actor } = of
  const other = whistled && into.state !== 'waiting' && into.asked !== merged.asked
  const known = (await findHazardById(tx, into.id)) ?? into
  if (RANK[merged.urgency] <= RANK[known.urgency]) {
    const text = replies.joinedToOther(merged.number, known)
    if (other) await tellUnit(tx, known, known.asked, { class: 'reply', purpose: 'hazard.merged', text }, now)
    return
  }
  const running = await resumeClocks(tx, known, actor, now)
  const set = { urgency: merged.urgency, ...(whistled ? earlierOf(running, merged) : {}) }
  const after = await changeHazard(tx, running, { verb: 'raise', actor, set }, now)
  const [before, { dueAt }] = [nextStage(running).dueAt, nextStage(after)]
  // What is late already has moved up, and stays with whom it moved up to.
  if (dueAt < before && before > now && AT_WORK.includes(after.state)) await watchDeadline(tx, after, now)
  const words = { class: 'urgent', purpose: 'hazard.merged', text: replies.hastenedTo(merged.number, after, dueAt) } as const
  if (AT_WORK.includes(after.state)) await tellUnit(tx, after, after.asked, words, now)
}

const earlierOf = (one: HazardRow, other: HazardRow) => ({
  claimDueAt: Math.min(one.claimDueAt, other.claimDueAt),
  safeDueAt: Math.min(one.safeDueAt, other.safeDueAt),
  repairDueAt: Math.min(one.repairDueAt, other.repairDueAt),
})

/** 拆分: a merged one stands alone again, with both histories kept. */
export async function splitHazard(said: Said, hazard: HazardRow): Promise<Reply> {
  const { tx, now } = said
  const into = hazard.mergedInto ? await findHazardById(tx, hazard.mergedInto) : undefined
  if (!into || hazard.state !== 'merged') throw new AppError('conflict', replies.notMerged(hazard.number))
  await takeVoicesBack(said, hazard, into)
  const set = { state: 'waiting', mergedInto: null, closedAt: null } as const
  const apart = await changeHazard(tx, hazard, { verb: 'split', actor: actorOf(said), set }, now)
  const after = await dispatch(
    tx,
    apart,
    { text: (await contentOf(tx, apart)) ?? replies.wordsGone, where: await roomName(tx, apart.room) },
    now,
  )
  await tellReporter(
    tx,
    apart,
    { class: 'reply', purpose: 'hazard.split', text: replies.apart(hazard.number, await hearersOf(tx, after, now)) },
    now,
  )
  return replies.splitAck(hazard.number, into.number)
}

const MOST_HOPS = 20

/** Those that came with it leave what it went into, and what that went into. */
async function takeVoicesBack(said: Said, hazard: HazardRow, into: HazardRow): Promise<void> {
  const { tx, now } = said
  const { hazardVoices } = tx.t
  const came = [hazard.id, ...new Set((await listVoices(tx, hazard.id)).flatMap((voice) => voice.from ?? []))]
  let above: HazardRow | undefined = into
  for (let hop = 0; hop < MOST_HOPS && above; hop++) {
    const removed = await tx
      .delete(hazardVoices)
      .where(and(eq(hazardVoices.hazard, above.id), inArray(hazardVoices.from, came)))
      .returning()
    const voices = above.voices - removed.length
    if (removed.length > 0) await changeHazard(tx, above, { verb: 'unvoice', actor: actorOf(said), set: { voices } }, now)
    above = above.mergedInto ? await findHazardById(tx, above.mergedInto) : undefined
  }
}
