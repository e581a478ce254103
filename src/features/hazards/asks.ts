import { ask } from '../../conversation/question.js'
import type { Said } from '../../conversation/said.js'
import type { HazardRow, QuestionRow } from '../../db/schema.js'
import { YES_NO } from './listen.js'
import type { Draft } from './open.js'
import type { Whistle } from './route.js'

/** 是不是 #m: what is whistled when it is not, or when nobody answers, is kept with the question. */
export function askSame(said: Said, hazard: HazardRow, same: { id: string }, { text, where }: Whistle): Promise<QuestionRow> {
  return ask(said.tx, {
    account: said.account,
    lane: said.lane,
    member: said.member.id,
    kind: 'hazard.same',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'choice',
    choices: YES_NO,
    data: JSON.stringify({ same: same.id, text, where }),
    now: said.now,
    expiresAt: said.now + said.tx.rules.span('question.place', said.now),
  })
}

/** Where it is, before it has a number: what is known of it is kept with the question. */
export function askPlace(said: Said, draft: Draft): Promise<QuestionRow> {
  return ask(said.tx, {
    account: said.account,
    lane: said.lane,
    member: said.member.id,
    kind: 'hazard.place',
    noun: 'hazard',
    item: draft.id,
    accepts: 'text',
    data: JSON.stringify(draft),
    now: said.now,
    expiresAt: said.now + said.tx.rules.span('question.place', said.now),
  })
}

/** Its place, of one that has its number already. */
export function askPlaceOf(said: Said, hazard: HazardRow): Promise<QuestionRow> {
  return ask(said.tx, {
    account: said.account,
    lane: said.lane,
    member: said.member.id,
    kind: 'hazard.place_of',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'text',
    now: said.now,
    expiresAt: said.now + said.tx.rules.span('question.place', said.now),
  })
}
