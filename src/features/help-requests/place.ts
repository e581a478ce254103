import { eq } from 'drizzle-orm'
import { areaOfPlace } from '../../community/area-of-place.js'
import { gazetteerOf } from '../../community/gazetteer.js'
import { areaSpokenFrom } from '../../community/rooms-of.js'
import { placeMeant } from '../../conversation/places/place-sounds.js'
import { findPlace } from '../../conversation/places/places.js'
import { askSpeaker, openQuestionData } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow, Pin, QuestionRow } from '../../db/schema.js'
import { findRequestById, UNENDED } from './queries.js'
import { writeNote } from './record.js'
import * as replies from './replies.js'
import { tellStaff } from './tell.js'

/** The place with the name of the district that sounds like the one written, and its area: asked about before it is used. */
export interface Alike {
  place: string
  area: string | null
  areaSource: string
}

/** Where somebody needs help: the words for it, and its area with what says so. */
export interface Where {
  place: string | undefined
  area: string | null
  areaSource: string
  alike?: Alike
}

/** `alike`: what the words sound like when they hold no name of the district. */
export async function readWhere(said: Said, plain: string, pin: Pin | null): Promise<Where> {
  const { tx, now, district } = said
  const { words } = await gazetteerOf(tx, district)
  const found = findPlace(plain, words)
  const at = { pin, room: await areaSpokenFrom(tx, said) }
  const where = await areaOfPlace(tx, district, { ...at, text: plain, known: found?.known ?? [] }, now)
  const alike = where.source === 'text' ? undefined : placeMeant(plain, found, words)
  if (!alike) return { place: found?.text, area: where.area, areaSource: where.source }
  const known = findPlace(alike.place, words)?.known ?? []
  const there = await areaOfPlace(tx, district, { ...at, text: alike.place, known }, now)
  // Where nothing else says which area it is, the likely one is better than none.
  const { area, source } = where.area ? where : there
  const other = { place: alike.place, area: there.area, areaSource: there.source }
  return { place: found?.text ?? alike.heard, area, areaSource: source, alike: other }
}

/** The area of a pin that came later: the operator's outlines and places decide, unless the words named one. Who owns it does not change. */
export async function areaOfPin(tx: Tx, request: HelpRequestRow, pin: Pin, now: number): Promise<Partial<HelpRequestRow>> {
  if (request.areaSource === 'text') return {}
  const found = await areaOfPlace(tx, request.district, { text: '', known: [], pin, room: request.area }, now)
  return found.source === 'room' || found.source === 'none' ? {} : { area: found.area, areaSource: found.source }
}

const CHOICES = [
  { digit: 1, words: ['是', '是的', '对', '对的', '嗯'] },
  { digit: 2, words: ['不', '不是', '不对'] },
]

/** 是不是 梨园: nothing waits for the answer. */
export function askAlike(said: Said, request: HelpRequestRow, alike: Alike): Promise<QuestionRow> {
  return askSpeaker(said, {
    kind: 'help.alike',
    noun: 'help',
    item: request.id,
    accepts: 'choice',
    choices: CHOICES,
    data: JSON.stringify(alike),
  })
}

/** The owner hears the place that is meant; who owns it does not change. */
export async function answerAlike(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply> {
  const { tx, now } = said
  const request = question.item ? await findRequestById(tx, question.item) : undefined
  if (!request || !UNENDED.includes(request.state)) return undefined
  if (choice !== 1) return replies.placeAsHeard(request.number)
  const { place, area, areaSource } = JSON.parse(openQuestionData(tx, question)) as Alike
  const { helpRequests } = tx.t
  if (area) await tx.update(helpRequests).set({ area, areaSource }).where(eq(helpRequests.id, request.id))
  await writeNote(tx, said.member, { request: request.id, kind: 'place', author: said.member.id, text: place }, now)
  const words = { class: 'reply', purpose: 'help.supplement', text: replies.placeToOwner(request.number, place) } as const
  await tellStaff(tx, request, request.owner, words, now)
  return replies.placeConfirmed(request.number, place)
}
