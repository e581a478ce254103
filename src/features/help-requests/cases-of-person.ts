import { may } from '../../community/abilities.js'
import { findMembersByName } from '../../community/find-people.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { listOfOwner } from './queries.js'
import * as replies from './replies.js'

/** What a worker has in hand of those who answer to a name; `known`: somebody does. */
export async function casesOfPerson(said: Said, name: string): Promise<{ known: boolean; cases: HelpRequestRow[] }> {
  const people = new Set((await findMembersByName(said.tx, said.district, name)).map((member) => member.id))
  const cases = people.size > 0 ? await listOfOwner(said.tx, said.member.id, said.now) : []
  return { known: people.size > 0, cases: cases.filter((request) => people.has(request.reporter)) }
}

/** 看看老张什么事, 老张那边什么情况, 小明的案子怎么样了: of one who has a case in hand. */
const ASKS: readonly RegExp[] = [
  /^(?:帮我|请|麻烦)?(?:看一?[看下]|查一?[查下]|问一?[问下])?(?<name>[^\s,，。?？!！]{2,12}?)(?:的?(?:求助|案子|案件|个案)|那边|这边|那里)?(?:最近|现在|目前|今天)?的?(?:是|有|出了?|要)?(?:(?:什么|啥|怎么个?|哪些?)回?(?:事|情况|问题|状况|需求)[儿情]?|怎么样|如何)[了啊呢呀]?[?？]?$/,
  /^(?:帮我|请|麻烦)?(?:看一?[看下]|查一?[查下]|调一?下)(?<name>[^\s,，。?？!！]{2,12}?)的?(?:求助|案子|案件|个案|情况)[?？]?$/,
]

/** Undefined where the words are none of this, their speaker has no cases, or nobody answers to the name. */
export async function askedAboutPerson(said: Said, show: (said: Said, requests: HelpRequestRow[]) => Promise<Reply>): Promise<Reply> {
  if (said.room || !may(said.roles, 'help.cases')) return undefined
  const name = ASKS.map((asks) => asks.exec(said.plain.trim())?.groups?.name).find(Boolean)
  if (!name) return undefined
  const { known, cases } = await casesOfPerson(said, name)
  if (!known) return undefined
  if (cases.length === 0) throw new AppError('not_found', replies.noCaseOf(name))
  return show(said, cases)
}
