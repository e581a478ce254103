import { and, desc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import { memberById } from '../../community/members.js'
import { openForPerson } from '../../community/person-key.js'
import { coordinatorsOf } from '../../community/roles.js'
import { mask } from '../../conversation/masking/masking.js'
import { PAID_LINE } from '../../conversation/masking/number-kinds.js'
import { answerQuestion, ask, closeQuestions, openQuestionData, WORDS_ONLY } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { param, statement, type Tx } from '../../db/database.js'
import type { Choice, HazardNoteRow, HazardRow, MemberRow, QuestionRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { findHazardById, listOfReporter, listVoices, OPEN, rootOf } from './queries.js'
import { actorOf, journalHazard, writeNote } from './record.js'
import * as replies from './replies.js'
import { tellStaff, tellUnit } from './tell.js'

/** A way to reach somebody that was masked in what he wrote: as it stood there. */
export interface Reach {
  kind: 'phone' | 'chat'
  text: string
}

const MOST = 3
const NOUN = 'hazard_contact'
const PURPOSE = 'hazard.contact'

/** By its words alone: a digit that means something else must never hand on a phone. */
const CHOICES: Choice[] = [
  { digit: WORDS_ONLY, words: ['留电话', '留下电话', '留我电话', '留我的电话', '可以留电话', '留微信', '留下微信', '留联系方式'] },
  { digit: WORDS_ONLY + 1, words: ['不留', '不留电话', '别留电话', '不留微信', '不用留', '不用留电话', '不留联系方式'] },
]

/** The phones and chat ids of a text that may be its writer's, at most 3: who complains of a hotline does not have one. */
export function reachOf(words: string): Reach[] {
  const found: Reach[] = []
  for (const { kind, span } of mask(words).found) {
    const text = words.slice(...span)
    if ((kind === 'phone' || kind === 'chat') && !isHotline(text) && found.length < MOST) found.push({ kind, text })
  }
  return found
}
const isHotline = (text: string) => PAID_LINE.test(text.normalize('NFKC').replace(/\D/g, ''))

interface Asked {
  account: string
  lane: string
  member: string
  hazard: HazardRow
}

/** Shall the unit be able to reach him? What he wrote waits sealed in the question, and goes with it. */
export async function askContact(tx: Tx, { hazard, ...who }: Asked, reach: Reach[], now: number): Promise<QuestionRow> {
  const before = (await openContacts(tx, [hazard.id], now)).filter((one) => one.lane === who.lane)
  const all = [...reach, ...before.flatMap((one) => reachIn(tx, one))]
  const kept = all.filter((one, at) => all.findIndex((other) => other.text === one.text) === at).slice(0, MOST)
  const expiresAt = now + tx.rules.span('question.expires', now)
  const about = { kind: PURPOSE, noun: NOUN, item: hazard.id, accepts: 'choice', choices: CHOICES } as const
  return ask(tx, { ...who, ...about, data: JSON.stringify(kept), now, expiresAt })
}

/** The line that offers it, '' when nothing was masked that reaches him. Asked before any other question, which a bare 是 then answers. */
export async function offerContact(said: Said, hazard: HazardRow, reach: Reach[]): Promise<string> {
  if (reach.length === 0 || said.member.id !== hazard.reporter) return ''
  const { tx, now, account, lane } = said
  await askContact(tx, { account, lane, member: said.member.id, hazard }, reach, now)
  tx.ring('outbox', `listen:${lane}`)
  return `\n${replies.offersContact(reach.map((one) => one.kind))}`
}

const reachIn = (tx: Tx, question: QuestionRow) => JSON.parse(openQuestionData(tx, question) || '[]') as Reach[]

/** Open questions about whether the unit may reach the reporter, of these hazards, newest first. */
async function openContacts(tx: Tx, hazards: string[], now: number): Promise<QuestionRow[]> {
  const { questions } = tx.t
  if (hazards.length === 0) return []
  const open = and(eq(questions.state, 'open'), gt(questions.expiresAt, now))
  return tx
    .select()
    .from(questions)
    .where(and(eq(questions.noun, NOUN), inArray(questions.item, hazards), open))
    .orderBy(desc(questions.askedAt), desc(questions.id))
    .limit(100)
}

export const contactQuestion: QuestionHandler = {
  kind: PURPOSE,
  async answer(said, question, choice) {
    const hazard = question.item ? await findHazardById(said.tx, question.item) : undefined
    if (hazard && choice === WORDS_ONLY) return keepContact(said, hazard, reachIn(said.tx, question))
    if (hazard) await closeQuestions(said.tx, NOUN, hazard.id, said.now)
    return replies.contactNotKept
  },
}

/** 留电话 [号码]: answers the newest such question wherever it was asked; a number that is written with it is left for the newest open report. */
export async function leaveContact(said: Said): Promise<Reply> {
  const { tx, now, member } = said
  const mine = await listOfReporter(tx, member.id)
  const [question] = (
    await openContacts(
      tx,
      mine.map((one) => one.id),
      now,
    )
  ).filter((one) => one.member === member.id)
  const hazard = question ? mine.find((one) => one.id === question.item) : mine.find((one) => OPEN.includes(one.state))
  const written = reachOf(said.rest)
  const reach = written.length > 0 || !question ? written : reachIn(tx, question)
  if (!hazard || reach.length === 0) throw new AppError('not_found', replies.noContactToKeep)
  if (question) await answerQuestion(tx, question, now)
  return keepContact(said, hazard, reach)
}

async function keepContact(said: Said, hazard: HazardRow, reach: Reach[]): Promise<Reply> {
  const { tx, now, member } = said
  const root = await rootOf(tx, hazard)
  if (!OPEN.includes(root.state)) throw new AppError('conflict', replies.ended(root))
  const text = reach.map((one) => one.text).join('、')
  await writeNote(tx, member, { hazard: hazard.id, kind: 'contact', text }, now)
  await journalHazard(tx, hazard, { verb: 'leave_contact', from: hazard.state, actor: actorOf(said) }, now)
  await closeQuestions(tx, NOUN, hazard.id, now)
  const words = { class: 'reply', purpose: PURPOSE, text: replies.contactToUnit(root.number, [text]) } as const
  // One that is not whistled yet takes it along when it is.
  if (root.state !== 'waiting') await tellConcerned(tx, root, words, now)
  return replies.contactKept(root.number)
}

/** The unit that is asked and the one accountable; the coordinators where no unit is. Nobody else. */
async function tellConcerned(tx: Tx, hazard: HazardRow, words: Parameters<typeof tellUnit>[3], now: number): Promise<void> {
  const units = new Set([hazard.asked, hazard.unit].filter((unit) => unit !== null))
  for (const unit of units) await tellUnit(tx, hazard, unit, words, now)
  if (units.size > 0) return
  for (const one of await coordinatorsOf(tx, hazard.area, now)) await tellStaff(tx, hazard, one.member, words, now)
}

const leftFor = statement<{ hazard: string }>()('contacts left for a hazard', (q) => {
  const { hazard, kind, sealed, at } = q.t.hazardNotes
  const left = and(eq(hazard, param('hazard')), eq(kind, 'contact'), isNotNull(sealed))
  return q.select().from(q.t.hazardNotes).where(left).orderBy(at).limit(100)
})

/** What was left for a hazard and for those that went into it. */
async function listContacts(tx: Tx, hazard: string): Promise<HazardNoteRow[]> {
  const notes: HazardNoteRow[] = []
  for (const id of new Set([hazard, ...(await listVoices(tx, hazard)).flatMap((voice) => voice.from ?? [])]))
    notes.push(...(await tx.run(leftFor, { hazard: id })))
  return notes.sort((a, b) => a.at - b.at)
}

/** Told after a whistle, to the one it is for; of a hazard that was merged, under the number it went into. */
export async function tellContacts(tx: Tx, hazard: HazardRow, to: { unit: string | null; from?: HazardRow }, now: number): Promise<void> {
  const texts: string[] = []
  for (const note of await listContacts(tx, (to.from ?? hazard).id)) {
    const author = await memberById(tx, note.author)
    const text = author && note.sealed ? openForPerson(tx, author, note.sealed) : undefined
    if (text) texts.push(text)
  }
  if (texts.length === 0) return
  const words = { class: 'reply', purpose: PURPOSE, text: replies.contactToUnit(hazard.number, texts) } as const
  await tellConcerned(tx, { ...hazard, asked: to.unit, unit: to.unit }, words, now)
}

/** It is over: what was left for it goes, also where it waits to be said or was said. */
export async function eraseContacts(tx: Tx, hazard: HazardRow, now: number): Promise<void> {
  await closeQuestions(tx, NOUN, hazard.id, now)
  const notes = await listContacts(tx, hazard.id)
  if (notes.length > 0) await blank(tx, hazard, notes, now)
}

async function blank(tx: Tx, hazard: HazardRow, notes: { id: string }[], now: number): Promise<void> {
  const { hazardNotes, outbox } = tx.t
  const ids = notes.map((note) => note.id)
  await tx.update(hazardNotes).set({ sealed: null }).where(inArray(hazardNotes.id, ids))
  await dropHeld(tx, 'hazard', hazard.id, [PURPOSE], now)
  const said = and(eq(outbox.noun, 'hazard'), eq(outbox.item, hazard.id), eq(outbox.purpose, PURPOSE), eq(outbox.state, 'sent'))
  await tx.update(outbox).set({ sealed: null }).where(said)
}

/** Its reporter takes it back: erased, and whoever was told hears not to use it any more. */
export async function takeBackContact(tx: Tx, hazard: HazardRow, member: MemberRow, now: number): Promise<void> {
  await closeQuestions(tx, NOUN, hazard.id, now)
  const root = await rootOf(tx, hazard)
  const notes = (await listContacts(tx, root.id)).filter((note) => note.author === member.id)
  if (notes.length === 0) return
  await blank(tx, root, notes, now)
  await journalHazard(tx, hazard, { verb: 'take_back_contact', from: hazard.state, actor: member.subject ?? 'unknown' }, now)
  const words = { class: 'reply', purpose: 'hazard.contact_back', text: replies.contactTakenBack(root.number) } as const
  if (OPEN.includes(root.state) && root.state !== 'waiting') await tellConcerned(tx, root, words, now)
}

/** 退出, 删除我的数据: of all a member reported. */
export async function takeBackContacts(tx: Tx, member: MemberRow, now: number): Promise<void> {
  for (const hazard of await listOfReporter(tx, member.id)) await takeBackContact(tx, hazard, member, now)
}
