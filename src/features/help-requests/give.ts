import { standInOf } from '../../community/absences.js'
import { findMembersByName, findPeopleByName } from '../../community/find-people.js'
import { memberById } from '../../community/members.js'
import { listWorkers, rolesOf } from '../../community/roles.js'
import { roomNamesOf } from '../../community/rooms-of.js'
import { askSpeaker } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { HelpRequestRow, MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { assignRequest, mustBeUnended } from './casework.js'
import { newRequestText } from './new-request.js'
import * as replies from './replies.js'
import { askPart } from './which.js'

/** 派 1 给李社工, 交接 1 交给陈社工接着办: what stands around the name. */
const AROUND_NAME =
  /^(?:(?:移|转|派|分)?(?:交)?给|让|请|由)\s*(?=\S)|(?<=\S)\s*(?:接着|继续|来|去)*(?:办|跟|跟进|处理|接手|负责|接)(?:吧|了|一下)?[。！!]?$/g

/** 派, 交接: to the worker of that name; of several it is asked which. */
export async function giveTo(said: Said, word: string, request: HelpRequestRow, written: string): Promise<Reply> {
  mustBeUnended(request)
  if (!written) return askPart(said, word, request, replies.askWorker(word, request.number))
  const { name, found } = await personIn(said, written)
  const workers: MemberRow[] = []
  for (const member of found) if (await isWorker(said, member.id)) workers.push(member)
  const [worker] = workers
  if (!worker) throw await notGiven(said, `${word} ${request.number}`, name, found)
  if (workers.length > 1) return askWho(said, request, name, workers)
  return giveToWorker(said, request, worker)
}

/** Those of the name as it is written, else without what stands around it. */
async function personIn({ tx, district }: Said, written: string): Promise<{ name: string; found: MemberRow[] }> {
  const found = await findMembersByName(tx, district, written)
  const name = written.replace(AROUND_NAME, '').trim()
  if (found.length > 0 || name === written) return { name: written, found }
  return { name, found: await findMembersByName(tx, district, name) }
}

/** Who is known from the list of a group only is there, and no worker; the refusal takes back that he was looked up. */
async function notGiven({ tx, account, district, now }: Said, words: string, name: string, found: readonly MemberRow[]): Promise<AppError> {
  const [listed] = found.length > 0 ? found : await findPeopleByName(tx, { account, district, name, now })
  return listed ? new AppError('invalid', replies.notWorker(name, words)) : new AppError('not_found', replies.noPerson(name, words))
}

async function isWorker(said: Said, member: string): Promise<boolean> {
  return (await rolesOf(said.tx, member, said.now)).some((role) => role.role === 'worker')
}

async function askWho(said: Said, request: HelpRequestRow, name: string, workers: MemberRow[]): Promise<Reply> {
  const some = workers.slice(0, 9)
  const asks = await askSpeaker(said, {
    kind: 'help.worker',
    noun: 'help',
    item: request.id,
    accepts: 'choice',
    choices: some.map((_, at) => ({ digit: at + 1, words: [] })),
    data: JSON.stringify(some.map((worker) => worker.id)),
  })
  const lines = []
  for (const [at, worker] of some.entries())
    lines.push(replies.workerLine(at + 1, worker.name, worker.number, await roomNamesOf(said.tx, worker.id)))
  return { text: replies.whoIsIt(name, lines), asks }
}

/** Gives it over and tells the new worker everything the old one was told. */
export async function giveToWorker(said: Said, request: HelpRequestRow, worker: MemberRow): Promise<Reply> {
  const reply = await assignRequest(said, request, worker, await newRequestText(said.tx, request, worker.name))
  return `${reply}${await loadHint(said, worker)}`
}

/** Whoever gives a case away learns that its new worker has more than he can, or is away: it is given all the same. */
async function loadHint({ tx, now }: Said, worker: MemberRow): Promise<string> {
  const load = (await listWorkers(tx, now)).find(({ member }) => member === worker.id)
  const capacity = load?.capacity ?? tx.rules.count('worker.capacity', now)
  const full = load && load.open > capacity ? replies.overCapacity(worker.name, load.open, capacity) : ''
  const standIn = await standInOf(tx, worker.id, now)
  const substitute = standIn === worker.id ? undefined : await memberById(tx, standIn)
  return `${full}${substitute ? replies.awayNow(worker.name, substitute.name) : ''}`
}
