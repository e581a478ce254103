import { standInOf } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import { coordinatorsOf } from '../../community/roles.js'
import { isWrongItemNumber, parseItemNumber } from '../../conversation/numbers.js'
import { askSpeaker } from '../../conversation/question.js'
import type { Answer, Reply, Said } from '../../conversation/said.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { findRequest, listOfOwner, listOfReporter, listUnended, mayRead } from './queries.js'
import * as replies from './replies.js'

/** What a verb needs to know about whose requests it is for. */
export interface Whose {
  /** The command word, for sentences. */
  word: string
  /** The requests a number may be left out for: exactly one = that one. */
  candidates(said: Said): Promise<HelpRequestRow[]>
  /** Throws when this request is not for this person: `没有找到`, as if it were not there. */
  check(said: Said, request: HelpRequestRow): Promise<boolean> | boolean
}

export const ownOf = (word: string, states: HelpRequestRow['state'][]): Whose => ({
  word,
  candidates: async (said) => (await listOfReporter(said.tx, said.member.id)).filter((request) => states.includes(request.state)),
  check: (said, request) => request.reporter === said.member.id,
})

export const casesOf = (word: string, states: HelpRequestRow['state'][]): Whose => ({
  word,
  candidates: async (said) => (await listOfOwner(said.tx, said.member.id, said.now)).filter((request) => states.includes(request.state)),
  check: async (said, request) =>
    (await mayRead(said.tx, request.id, said.member.id)) ||
    (request.owner !== null && (await standInOf(said.tx, request.owner, said.now)) === said.member.id),
})

/** Any request of the district: for coordinators. */
export const anyOf = (word: string): Whose => ({
  word,
  candidates: async (said) => {
    const own = await listOfOwner(said.tx, said.member.id, said.now)
    return own.length > 0 ? own : listOpenOfAreas(said)
  },
  check: () => true,
})

/** What nobody has accepted yet in the areas whose coordinator this is. */
async function listOpenOfAreas({ tx, now, district, member }: Said): Promise<HelpRequestRow[]> {
  const found: HelpRequestRow[] = []
  for (const request of await listUnended(tx, district)) {
    if (request.state !== 'open' || found.length >= 20) continue
    if ((await coordinatorsOf(tx, request.area, now)).some((one) => one.member === member.id)) found.push(request)
  }
  return found
}

/**
 * Finds the request a command is about, then goes on with what follows the number. Without a number: the only candidate,
 * else the person is asked which (`help.which`, answered with a number).
 */
export async function withRequest(said: Said, whose: Whose, go: (request: HelpRequestRow, rest: string) => Promise<Reply>): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  if (parsed && (parsed.noun === undefined || parsed.noun === '求助')) {
    const request = await findRequest(said.tx, said.district, parsed.number)
    if (!request || !(await whose.check(said, request))) throw new AppError('not_found', replies.notFound(parsed.number))
    return go(request, parsed.rest)
  }
  if (parsed?.noun) throw new AppError('invalid', replies.otherNoun(whose.word, parsed.noun, parsed.number))
  if (isWrongItemNumber(said.rest)) throw new AppError('invalid', replies.badNumber(whose.word))
  const candidates = await ofNamed(said, await whose.candidates(said))
  const [only] = candidates
  if (!only) throw new AppError('not_found', replies.noneToDo(whose.word))
  if (candidates.length === 1) return go(only, said.rest)
  return askWhich(said, whose.word, candidates)
}

/** 小明那个: of those who spoke up, the ones whose name stands in the words; all of them where none does. */
async function ofNamed(said: Said, candidates: HelpRequestRow[]): Promise<HelpRequestRow[]> {
  const named: HelpRequestRow[] = []
  for (const request of candidates) {
    const name = request.reporter === said.member.id ? undefined : (await memberById(said.tx, request.reporter))?.name
    if (name && name.length > 1 && said.rest.includes(name)) named.push(request)
  }
  return named.length > 0 ? named : candidates
}

/** Its words name somebody whose request its speaker has in hand. */
export async function namesReporter(said: Said): Promise<boolean> {
  const cases = await listOfOwner(said.tx, said.member.id, said.now)
  const named = await ofNamed(said, cases)
  return cases.length > 1 && named.length === 1
}

async function askWhich(said: Said, word: string, candidates: HelpRequestRow[]): Promise<Answer> {
  const numbers = candidates.map((request) => request.number).sort((a, b) => a - b)
  const asks = await askText(said, 'help.which', JSON.stringify({ word, rest: said.rest, numbers }))
  return { text: replies.which(word, numbers), asks }
}

/** Opens a question any words may answer. `data` is sealed. */
function askText(said: Said, kind: string, data: string, item?: string) {
  return askSpeaker(said, {
    kind,
    noun: 'help',
    ...(item ? { item } : {}),
    accepts: 'text',
    data,
  })
}

/** What it is about; thanks and small talk are no answer. */
export async function askContent(said: Said): Promise<Answer> {
  return { text: replies.askContent, asks: await askText(said, 'help.content', '') }
}

/** A missing part is asked for; the answer runs `word` again with it (`help.part`). */
export async function askPart(said: Said, word: string, request: HelpRequestRow, sentence: string): Promise<Answer> {
  return { text: sentence, asks: await askText(said, 'help.part', JSON.stringify({ word, number: request.number }), request.id) }
}
