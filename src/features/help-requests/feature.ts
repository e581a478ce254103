import { and, eq, gt, isNull } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { may } from '../../community/abilities.js'
import { gazetteerOf } from '../../community/gazetteer.js'
import { CODE_BY_CHAT, chatSubject, countWrongTry, isLocked } from '../../community/tries.js'
import { isAllWell } from '../../conversation/answers/all-well.js'
import { reasonBeside } from '../../conversation/answers/choice-around.js'
import { isDangerOfPlace } from '../../conversation/places/danger-of-place.js'
import type { Feature, Reply, Said } from '../../conversation/said.js'
import { classify, labelOf } from '../../conversation/topics/lexicon.js'
import type { Tx } from '../../db/database.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { askedAboutPerson } from './cases-of-person.js'
import { eraseNotes, reopenRequest, saysTooLate, withdrawRequest } from './closing.js'
import { riderCommands } from './commands.js'
import { workerCommands } from './commands-worker.js'
import { sayFirstAid } from './first-aid.js'
import { handOnRequests } from './hand-on.js'
import { newsOf } from './news.js'
import { openRequest } from './open.js'
import { showSome } from './progress.js'
import {
  findRequestById,
  IN_HAND,
  listLate,
  listNotes,
  listOfOwner,
  listOfReporter,
  newestOfReporter,
  type PairWorker,
  UNENDED,
} from './queries.js'
import { helpQuestions } from './questions.js'
import * as replies from './replies.js'
import { attachMedia, mediaArrived } from './supplement.js'
import { askSolvedIn, CODE_PATTERN, tellStaff } from './tell.js'
import { helpTimers } from './timers.js'
import { unheard } from './unheard.js'
import { ownOf, withRequest } from './which.js'

/** 求助. `pairWorker`: the worker of a rider's active pair, asked of the pairing feature. */
export function helpRequestsFeature(pairWorker: PairWorker): Feature {
  const commands = [...riderCommands(pairWorker), ...workerCommands]
  return {
    noun: 'help',
    commands,
    questions: helpQuestions(commands, pairWorker),
    timers: helpTimers,
    recalled: openingRecalled,
    loose,
    unasked: (said) => unasked(said, pairWorker),
    overheard: sayFirstAid,
    media: mediaArrived,
    refused: unheard,
    handOn: handOnRequests(pairWorker),
    inHand,
    own,
  }
}

/** The opening message was taken back: withdrawn with its words while nobody has accepted it, else its owner is told and it stays. */
async function openingRecalled(said: Said, inboxId: string): Promise<{ reply: Reply } | undefined> {
  const { helpRequests } = said.tx.t
  const [request] = await said.tx
    .select()
    .from(helpRequests)
    .where(and(eq(helpRequests.openedBy, inboxId), eq(helpRequests.reporter, said.member.id)))
    .limit(1)
  if (!request) return undefined
  if (request.state === 'open') return { reply: await withdrawRequest(said.tx, request, said.member.subject ?? 'unknown', true, said.now) }
  if (UNENDED.includes(request.state)) {
    const text = replies.openingRecalled(request.number)
    await tellStaff(said.tx, request, request.owner, { class: 'reply', purpose: 'help.recalled', text }, said.now)
  }
  return { reply: undefined }
}

/** News of a case its worker has: noted down, or how it ended. */
async function inHand(said: Said): Promise<{ word: string; number: number | undefined }[]> {
  if (!may(said.roles, 'help.follow_up')) return []
  const cases = (await listOfOwner(said.tx, said.member.id, said.now)).filter((request) => IN_HAND.includes(request.state))
  const number = cases.length === 1 ? cases[0]?.number : undefined
  return cases.length === 0 ? [] : ['跟进', '结案'].map((word) => ({ word, number }))
}

/** The newest request that is not ended, of the last day. */
async function own(said: Said): Promise<{ word: string; number: number } | undefined> {
  const newest = await newestOfReporter(said.tx, said.member.id)
  return newest && newest.openedAt > said.now - DAY ? { word: '补充', number: newest.number } : undefined
}

/** A picture or pin sent privately belongs to the newest request that is not ended. */
async function loose(said: Said): Promise<{ reply: Reply } | undefined> {
  if (said.room) return undefined
  const newest = await newestOfReporter(said.tx, said.member.id)
  return newest && { reply: await attachMedia(said, newest) }
}

/** Words that are no command: a code for a private matter, or a life in danger, which is never answered with "no such command". */
async function unasked(said: Said, pairWorker: PairWorker): Promise<Reply> {
  const code = said.plain.trim().toUpperCase()
  if (!said.room && CODE_PATTERN.test(code)) return redeem(said, code)
  if (classify(said.plain).urgency === 'life') {
    // 小区门口换电柜起火了: for the unit, which the hazards call.
    if (isDangerOfPlace(said.plain, (await gazetteerOf(said.tx, said.district)).words)) return undefined
    return openRequest({ ...said, rest: said.text }, said.text.trim(), pairWorker)
  }
  return (await askedAboutPerson(said, showSome)) ?? (await sayNotDone(said)) ?? (await saysTooLate(said)) ?? askWhetherOver(said)
}

/** 没事了: nothing ends before its reporter has said what is over. */
async function askWhetherOver(said: Said): Promise<Reply> {
  const own = ownOf('解决了', UNENDED)
  if (!isAllWell(said.plain) || (await own.candidates(said)).length === 0) return undefined
  return withRequest({ ...said, rest: '' }, own, async (request) => ({
    text: replies.askWhetherOver(request.number),
    asks: await askSolvedIn(said.tx, request, said.lane, said.now),
  }))
}

/** 没修好啊，还是不转: in the words of what was to be done. */
const NOT_DONE = /^(?:还是?|根本|压根)?没(?:有)?(?:修|弄|换|搞|补|处理)好?[了啊呀呢哎嘛呐]*(?:[,，。!！\s]+[^?？]{1,60})?$/

/** Said of the only request that is said to be solved: it is open again. Undefined where there is none, or several. */
async function sayNotDone(said: Said): Promise<Reply> {
  if (!NOT_DONE.test(said.plain.trim())) return undefined
  const [only, ...more] = (await listOfReporter(said.tx, said.member.id)).filter(({ state }) => state === 'resolved')
  return only && more.length === 0 ? reopenRequest(said, only, reasonBeside(said.text)) : undefined
}

/** A code only its own member can use: who has none waiting wrote six letters, not a wrong code. */
async function redeem(said: Said, code: string): Promise<Reply> {
  const { tx, now } = said
  const { codes } = tx.t
  const unused = and(eq(codes.kind, 'help.private'), eq(codes.member, said.member.id), isNull(codes.usedAt))
  const waiting = and(unused, gt(codes.expiresAt, now))
  // One that is over is told so.
  const [any] = await tx.select({ hash: codes.hash }).from(codes).where(unused).limit(1)
  if (!any) return undefined
  const chat = chatSubject(tx, said.identity)
  if (await isLocked(tx, CODE_BY_CHAT, chat, now)) throw new AppError('too_many', replies.codeLocked)
  const hash = tx.vault.hash('help.private', code)
  const [row] = await tx
    .update(codes)
    .set({ usedAt: now })
    .where(and(waiting, eq(codes.hash, hash)))
    .returning()
  const request = row?.subject ? await findRequestById(tx, row.subject) : undefined
  // Answered, not thrown: a refusal would roll the count back.
  if (!request) return (await countWrongTry(tx, CODE_BY_CHAT, chat, now)) ? replies.codeLocked : replies.codeWrong
  return newsOf(tx, request)
}

/** What 我的数据 shows of 求助. */
export async function helpData(tx: Tx, member: MemberRow): Promise<string[]> {
  const lines: string[] = []
  const asked = await listOfReporter(tx, member.id)
  for (const request of asked) {
    lines.push(replies.progressLine(request, labelOf(request.category), undefined))
    for (const note of await listNotes(tx, request, member)) if (note.author === member.id) lines.push(`　${note.text}`)
  }
  return replies.dataSection(asked.length, lines)
}

/** Ends what a member has with 求助 before their data is erased. Throws when cases of others are still in their hands. */
export async function helpErase(tx: Tx, member: MemberRow, now: number): Promise<void> {
  const owned = (await listOfOwner(tx, member.id, now)).filter((request) => request.reporter !== member.id)
  if (owned.length > 0) throw new AppError('conflict', replies.ownCasesLeft(owned.length))
  for (const request of await listOfReporter(tx, member.id)) {
    if (UNENDED.includes(request.state)) await withdrawRequest(tx, request, member.subject ?? 'unknown', true, now)
    await eraseNotes(tx, request.id)
    await tx.update(tx.t.helpRequests).set({ latitude: null, longitude: null }).where(eq(tx.t.helpRequests.id, request.id))
  }
}

/** Requests that are late, and whose they are: for 今日 of a coordinator. */
export const lateRequests = async (tx: Tx, district: string, now: number): Promise<string[]> =>
  (await listLate(tx, district, now)).map(({ number, owner }) => replies.lateLine(number, owner))
