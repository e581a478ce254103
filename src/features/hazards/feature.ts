import { and, asc, eq } from 'drizzle-orm'
import { may } from '../../community/abilities.js'
import { gazetteerOf } from '../../community/gazetteer.js'
import { openForPerson } from '../../community/person-key.js'
import { isDangerOfPlace } from '../../conversation/places/danger-of-place.js'
import { findOpenQuestions, leaveQuestion, openQuestionData } from '../../conversation/question.js'
import type { Feature, Reply, Said } from '../../conversation/said.js'
import { classify } from '../../conversation/topics/lexicon.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow, MemberRow, RoleRow } from '../../db/schema.js'
import { eraseNotes, passOn, saysTooLate, withdrawHazard } from './closing.js'
import { hazardCommands } from './commands.js'
import { unitCommands } from './commands-unit.js'
import { takeBackContacts } from './contact.js'
import { correctPlace } from './correct-place.js'
import { extensionDecided } from './extension.js'
import { handOnHazards } from './hand-on.js'
import { type Draft, reportHazard } from './open.js'
import { lineOf } from './progress.js'
import { AT_WORK, listLate, listOfReporter, listOpen, listRecurrent, OPEN } from './queries.js'
import { hazardQuestions } from './questions.js'
import { nextStage } from './record.js'
import * as replies from './replies.js'
import { sayStillBroken } from './still-broken.js'
import { mediaArrived } from './supplement.js'
import { tellUnit } from './tell.js'
import { hazardTimers } from './timers.js'
import { unitsOf } from './which.js'

/** 隐患. */
export function hazardsFeature(): Feature {
  return {
    noun: 'hazard',
    commands: [...hazardCommands, ...unitCommands],
    questions: hazardQuestions,
    timers: hazardTimers,
    recalled: openingRecalled,
    media: mediaArrived,
    handOn: handOnHazards,
    inHand,
    unasked: async (said) =>
      (await dangerOfPlace(said)) ??
      (await extensionDecided(said)) ??
      (await saysTooLate(said)) ??
      (await sayStillBroken(said)) ??
      correctPlace(said),
  }
}

/** Told without a command it is whistled for all the same: help alone would call no unit. */
async function dangerOfPlace(said: Said): Promise<Reply> {
  if (!classify(said.plain).ofThings) return undefined
  const { words } = await gazetteerOf(said.tx, said.district)
  return isDangerOfPlace(said.plain, words) ? reportHazard(said, said.text.trim()) : undefined
}

/** The opening message was taken back: withdrawn with its words while no unit has claimed it; later its unit is told and it stays. */
async function openingRecalled(said: Said, inboxId: string): Promise<{ reply: Reply } | undefined> {
  const { hazards } = said.tx.t
  const [hazard] = await said.tx
    .select()
    .from(hazards)
    .where(and(eq(hazards.openedBy, inboxId), eq(hazards.reporter, said.member.id)))
    .limit(1)
  if (!hazard) return draftRecalled(said, inboxId)
  if (hazard.state !== 'waiting' && hazard.state !== 'dispatched') {
    const words = { class: 'reply', purpose: 'hazard.recalled', text: replies.openingRecalled(hazard.number) } as const
    if (OPEN.includes(hazard.state)) await tellUnit(said.tx, hazard, hazard.unit, words, said.now)
    return { reply: undefined }
  }
  return { reply: await withdrawHazard(said.tx, hazard, said.member.subject ?? 'unknown', true, said.now) }
}

/** News of a hazard the unit of a contact works on: made safe, mended, or not theirs. */
async function inHand(said: Said): Promise<{ word: string; number: number | undefined }[]> {
  if (!may(said.roles, 'hazard.repair')) return []
  const work: HazardRow[] = []
  for (const unit of new Set(unitsOf(said.roles)))
    work.push(...(await listOpen(said.tx, said.district, unit)).filter(({ state }) => AT_WORK.includes(state)))
  const [only, ...more] = work
  if (!only) return []
  const isAt = more.length === 0 && only.state === 'claimed'
  return (isAt ? ['控险', '办结'] : ['办结', '退回']).map((word) => ({ word, number: more.length === 0 ? only.number : undefined }))
}

/** Its place is still asked for: nothing is numbered, nobody hears of it, and its words go with the question. */
async function draftRecalled(said: Said, inboxId: string): Promise<{ reply: Reply } | undefined> {
  for (const question of await findOpenQuestions(said.tx, said.lane, undefined, said.now)) {
    if (question.kind !== 'hazard.place') continue
    if ((JSON.parse(openQuestionData(said.tx, question)) as Draft).openedBy !== inboxId) continue
    await leaveQuestion(said.tx, question, said.now)
    said.tx.ring('outbox', `listen:${said.lane}`)
    return { reply: replies.draftWithdrawn }
  }
  return undefined
}

/** What 我的数据 shows of 隐患. */
export async function hazardData(tx: Tx, member: MemberRow, now: number): Promise<string[]> {
  const { hazardNotes } = tx.t
  const lines: string[] = []
  const reported = await listOfReporter(tx, member.id)
  for (const hazard of reported) {
    lines.push(await lineOf(tx, hazard, now))
    const notes = await tx
      .select()
      .from(hazardNotes)
      .where(and(eq(hazardNotes.hazard, hazard.id), eq(hazardNotes.author, member.id)))
      .orderBy(asc(hazardNotes.at), asc(hazardNotes.id))
      .limit(50)
    for (const note of notes) {
      const text = note.sealed ? openForPerson(tx, member, note.sealed) : undefined
      if (text) lines.push(`　${note.kind === 'contact' ? replies.contactHeld(text) : text}`)
    }
  }
  return replies.dataSection(reported.length, lines)
}

/** The words go; what is broken stays broken: its row stays, without a place that only the reporter named. */
export async function hazardErase(tx: Tx, member: MemberRow, now: number): Promise<void> {
  await takeBackContacts(tx, member, now)
  for (const hazard of await listOfReporter(tx, member.id)) {
    if (hazard.state === 'waiting') await withdrawHazard(tx, hazard, member.subject ?? 'unknown', true, now)
    else {
      const { hazardNotes } = tx.t
      await tx
        .update(hazardNotes)
        .set({ sealed: null })
        .where(and(eq(hazardNotes.hazard, hazard.id), eq(hazardNotes.author, member.id)))
      await passOn(tx, hazard, member.subject ?? 'unknown', now)
    }
    if (hazard.state === 'withdrawn') await eraseNotes(tx, hazard.id)
  }
}

/** 复发, first in the coordinators' morning digest. */
export async function recurrentLines(tx: Tx, district: string, area: string | null): Promise<string[]> {
  return (await listRecurrent(tx, district, area)).map((hazard) => replies.recurrentLine(hazard))
}

/** What units are late with, and whose it is: for 今日 of a coordinator. */
export const lateHazards = async (tx: Tx, district: string, now: number): Promise<string[]> =>
  (await listLate(tx, district, now)).map(({ hazard, owner }) => replies.lateLine(hazard, owner))

/** What the units of a contact must act on until a moment: every contact of a unit reads it, also when it has been moved up. */
export async function dueOfUnits(tx: Tx, district: string, roles: readonly RoleRow[], until: number): Promise<string[]> {
  const due: string[] = []
  for (const unit of new Set(unitsOf(roles)))
    for (const hazard of await listOpen(tx, district, unit))
      if (AT_WORK.includes(hazard.state) && hazard.pausedAt === null && nextStage(hazard).dueAt <= until) due.push(hazard.id)
  return due
}
