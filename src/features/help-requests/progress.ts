import { may } from '../../community/abilities.js'
import { memberById } from '../../community/members.js'
import { coordinatorsOf } from '../../community/roles.js'
import { isWrongItemNumber, parseItemNumber } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import { labelOf } from '../../conversation/topics/lexicon.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { casesOfPerson } from './cases-of-person.js'
import { isTheirs, reporterOf, workerAt } from './casework.js'
import { findRequest, listNotes, listOfOwner, listOfReporter, listUnended, mayRead, UNENDED } from './queries.js'
import * as replies from './replies.js'

const LINES = 10

/** 进度: one's own requests; with a number, one of them. In a group a private matter shows no more than its number. */
export async function showProgress(said: Said): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  if (parsed?.noun && parsed.noun !== '求助') throw new AppError('invalid', replies.otherNoun('进度', parsed.noun, parsed.number))
  if (parsed) {
    const request = await findRequest(said.tx, said.district, parsed.number)
    if (!request || request.reporter !== said.member.id) throw new AppError('not_found', replies.notFound(parsed.number))
    return lineOf(said, request)
  }
  if (isWrongItemNumber(said.rest)) throw new AppError('invalid', replies.badNumber('进度'))
  const all = await listOfReporter(said.tx, said.member.id)
  if (all.length === 0) return replies.noProgress
  const unended = all.filter((request) => UNENDED.includes(request.state))
  const shown = (unended.length > 0 ? unended : all.slice(0, 3)).slice(0, LINES)
  const lines = []
  for (const request of shown) lines.push(await lineOf(said, request))
  return replies.progressOf(lines)
}

async function lineOf(said: Said, request: HelpRequestRow): Promise<string> {
  if (said.room && request.isPrivate) return replies.progressInRoom(request.number)
  const worker = await workerAt(said, request)
  return replies.progressLine(request, labelOf(request.category), worker?.name)
}

/** 案件: one's own cases, and a coordinator's area's; of one person with a name; with a number, what was said about one, for those who need to know. */
export async function showCases(said: Said): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  if (parsed) return showCase(said, parsed.number)
  if (isWrongItemNumber(said.rest)) throw new AppError('invalid', replies.badNumber('案件'))
  const name = said.rest.trim()
  const named = name === '' ? undefined : await casesOfPerson(said, name)
  if (named?.known && named.cases.length === 0) throw new AppError('not_found', replies.noCaseOf(name))
  if (named?.known) return showSome(said, named.cases)
  const all = await listOfOwner(said.tx, said.member.id, said.now)
  const lines = []
  for (const request of all.slice(0, LINES)) lines.push(await caseLineOf(said, request))
  const own = lines.length > 0 ? replies.cases(lines, all.length - lines.length) : replies.noCases
  if (!may(said.roles, 'help.assign')) return own
  const others = await casesOfArea(said, new Set(all.map((request) => request.id)))
  return others ? `${own}\n${others}` : own
}

/** All that is known of the only one, else a line of each. */
export async function showSome(said: Said, requests: readonly HelpRequestRow[]): Promise<Reply> {
  const [only, another] = requests
  if (only && !another) return showCase(said, only.number)
  const lines = []
  for (const request of requests.slice(0, LINES)) lines.push(await caseLineOf(said, request))
  return replies.cases(lines, requests.length - lines.length)
}

/** What others have in the areas whose coordinator this is: who is at it and how far, never what it is about. */
async function casesOfArea(said: Said, own: ReadonlySet<string>): Promise<string | undefined> {
  const { tx, now, district, member } = said
  const isMine = new Map<string | null, boolean>()
  const found: HelpRequestRow[] = []
  for (const request of await listUnended(tx, district)) {
    const { area } = request
    if (!isMine.has(area))
      isMine.set(
        area,
        (await coordinatorsOf(tx, area, now)).some((one) => one.member === member.id),
      )
    if (isMine.get(area) && !own.has(request.id) && request.reporter !== member.id) found.push(request)
  }
  if (found.length === 0) return undefined
  const lines = []
  for (const request of found.slice(0, LINES)) {
    const owner = request.owner ? await memberById(tx, request.owner) : undefined
    lines.push(replies.areaCaseLine(request, labelOf(request.category), owner?.name))
  }
  return replies.areaCases(lines, found.length - lines.length)
}

/** A coordinator is told again what the list of the area says of one that is not private; what was said about it stays with those who need to know. */
async function showOthersCase(said: Said, request: HelpRequestRow): Promise<Reply> {
  const { tx, now, member } = said
  const isOfArea = may(said.roles, 'help.assign') && (await coordinatorsOf(tx, request.area, now)).some((one) => one.member === member.id)
  if (!isOfArea || request.isPrivate || request.reporter === member.id) throw new AppError('not_found', replies.notFound(request.number))
  const owner = request.owner ? await memberById(tx, request.owner) : undefined
  return replies.areaCase(replies.areaCaseLine(request, labelOf(request.category), owner?.name), request.number)
}

async function caseLineOf(said: Said, request: HelpRequestRow): Promise<string> {
  return replies.caseLine(request, labelOf(request.category), (await reporterOf(said, request)).name)
}

async function showCase(said: Said, number: number): Promise<Reply> {
  const request = await findRequest(said.tx, said.district, number)
  if (!request) throw new AppError('not_found', replies.notFound(number))
  if (!(await mayRead(said.tx, request.id, said.member.id))) return showOthersCase(said, request)
  const reporter = await reporterOf(said, request)
  const notes = []
  const { mine, withheld } = forReader(await listNotes(said.tx, request, reporter), await isWorkedOnBy(said, request))
  for (const note of mine) {
    const author = note.author === request.reporter ? reporter.name : ((await memberById(said.tx, note.author))?.name ?? '')
    notes.push({ at: note.at, kind: replies.NOTE_KINDS[note.kind] ?? '', author, text: note.text })
  }
  return replies.caseDetail(await caseLineOf(said, request), notes, withheld)
}

/** What the one who asked wrote, and what is the worker's own record. */
const OF_REPORTER = new Set<string>(['content', 'supplement', 'place', 'picture'])

/** Who was told of it because a life was in danger, or nobody had it, need not know what its worker wrote down since. */
function forReader<T extends { kind: string }>(notes: readonly T[], worksOnIt: boolean): { mine: readonly T[]; withheld: boolean } {
  const mine = worksOnIt ? notes : notes.filter((note) => OF_REPORTER.has(note.kind))
  return { mine, withheld: mine.length < notes.length }
}

const isWorkedOnBy = async (said: Said, request: HelpRequestRow) =>
  said.roles.some(({ role }) => role === 'worker') || (await isTheirs(said, request))
