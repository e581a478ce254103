import { askSpeaker } from '../../conversation/question.js'
import type { Said } from '../../conversation/said.js'
import type { HazardRow, QuestionRow } from '../../db/schema.js'
import { YES_NO } from './listen.js'
import type { Draft } from './open.js'
import type { Whistle } from './route.js'

/** 是不是 #m: what is whistled when it is not, or when nobody answers, is kept with the question. */
export function askSame(said: Said, hazard: HazardRow, same: { id: string }, { text, where }: Whistle): Promise<QuestionRow> {
  return askSpeaker(said, {
    kind: 'hazard.same',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'choice',
    choices: YES_NO,
    data: JSON.stringify({ same: same.id, text, where }),
    span: 'question.place',
  })
}

/** Where it is, before it has a number: what is known of it is kept with the question. */
export function askPlace(said: Said, draft: Draft): Promise<QuestionRow> {
  return askSpeaker(said, {
    kind: 'hazard.place',
    noun: 'hazard',
    item: draft.id,
    accepts: 'text',
    data: JSON.stringify(draft),
    span: 'question.place',
  })
}

/** Its place, of one that has its number already. */
export function askPlaceOf(said: Said, hazard: HazardRow): Promise<QuestionRow> {
  return askSpeaker(said, {
    kind: 'hazard.place_of',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'text',
    span: 'question.place',
  })
}
