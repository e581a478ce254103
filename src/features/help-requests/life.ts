import { coordinatorsOf } from '../../community/roles.js'
import { normalise } from '../../conversation/normalise.js'
import type { Said } from '../../conversation/said.js'
import { classify } from '../../conversation/topics/lexicon.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { listReaders } from './queries.js'
import { addReader, changeRequest } from './record.js'
import * as replies from './replies.js'
import { tellStaff } from './tell.js'

/** Who was called because a life is in danger, beside its owner, hears when somebody is at it, or nobody need be. */
export async function tellCalled(tx: Tx, request: HelpRequestRow, by: string, words: { purpose: string; text: string }, now: number) {
  if (request.urgency !== 'life') return
  const readers = await listReaders(tx, request.id)
  for (const member of readers)
    if (![by, request.owner, request.reporter].includes(member)) await tellStaff(tx, request, member, { class: 'reply', ...words }, now)
}

export interface Raised {
  request: HelpRequestRow
  /** The numbers to call, which leave before anything else. Undefined: the words tell of no danger to life. */
  first?: string
}

/** A life in danger, told of a request that is open already: the numbers first, and the coordinators hear of it at once, as of a new one. */
export async function raiseRequest(said: Said, request: HelpRequestRow, text: string): Promise<Raised> {
  const { urgency, emergency } = classify(normalise(text).plain)
  if (urgency !== 'life') return { request }
  const { tx, now, member } = said
  const change = { verb: 'raise', actor: member.subject ?? 'unknown', set: { urgency: 'life' } } as const
  const after = request.urgency === 'life' ? request : await changeRequest(tx, request, change, now)
  const told = replies.lifeToCoordinator(after.number, member.name, text)
  const others = (await coordinatorsOf(tx, after.area, now)).map((one) => one.member).filter((id) => id !== member.id && id !== after.owner)
  for (const id of others) {
    await addReader(tx, after.id, id, now)
    await tellStaff(tx, after, id, { class: 'urgent', purpose: 'help.life', text: told }, now)
  }
  return { request: after, first: replies.emergencyReceived(emergency, after.number, after.owner !== null || others.length > 0) }
}
