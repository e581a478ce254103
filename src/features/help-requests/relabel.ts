import { may } from '../../community/abilities.js'
import { standInOf } from '../../community/absences.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import { helpCategoryOf, helpLabels } from '../../conversation/topics/lexicon.js'
import type { HelpRequestRow, HelpState } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { findRequest, mayRead, UNENDED } from './queries.js'
import { changeRequest } from './record.js'
import * as replies from './replies.js'
import { tellStaff } from './tell.js'
import { askPart, casesOf, withRequest } from './which.js'

export const RELABEL = '改类别'
/** What is closed teaches too; what its reporter withdrew is left alone. */
const RELABELLED: HelpState[] = [...UNENDED, 'closed']

/** 改类别: with a category after the number, else it is asked for. */
export const relabel = (said: Said): Promise<Reply> =>
  withRequest(said, casesOf(RELABEL, RELABELLED), async (request, rest) => {
    if (!RELABELLED.includes(request.state)) throw new AppError('conflict', replies.ended(request))
    const word = rest.replace(/^\s*求助\s*/, '').trim()
    return word ? relabelRequest(said, request, word) : askPart(said, RELABEL, request, replies.askCategory(request.number, helpLabels()))
  })

/** 改类别 1 without the noun means a social worker's own case; for everybody else, and for coordinators, a hazard. */
export async function isOwnCase(said: Said): Promise<boolean> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed || parsed.noun || !may(said.roles, 'help.relabel') || may(said.roles, 'hazard.merge')) return false
  const request = await findRequest(said.tx, said.district, parsed.number)
  if (!request) return false
  if (await mayRead(said.tx, request.id, said.member.id)) return true
  return request.owner !== null && (await standInOf(said.tx, request.owner, said.now)) === said.member.id
}

/** Set right by who has the case. A category that is nobody else's matter makes the request private from now on; none makes it public again. */
async function relabelRequest(said: Said, request: HelpRequestRow, word: string): Promise<Reply> {
  const { tx, now, member } = said
  const category = helpCategoryOf(word)
  if (!category) throw new AppError('invalid', replies.noCategory(word, request.number, helpLabels()))
  const set = { category: category.code, categoryBy: 'staff', isPrivate: request.isPrivate || category.isPrivate } as const
  const after = await changeRequest(tx, request, { verb: 'recategorise', actor: member.subject ?? 'unknown', set }, now)
  const text = replies.relabelled(request.number, category.label)
  if (after.owner && after.owner !== member.id)
    await tellStaff(tx, after, after.owner, { class: 'reply', purpose: 'help.relabelled', text }, now)
  return text
}
