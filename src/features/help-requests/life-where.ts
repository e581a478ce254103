import { eq } from 'drizzle-orm'
import { gazetteerOf } from '../../community/gazetteer.js'
import { coordinatorsOf } from '../../community/roles.js'
import { findPlace } from '../../conversation/places/places.js'
import { askSpeaker } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { HelpRequestRow, QuestionRow } from '../../db/schema.js'
import { readWhere } from './place.js'
import { findRequestById, UNENDED } from './queries.js'
import { writeNote } from './record.js'
import * as replies from './replies.js'
import { attachMedia } from './supplement.js'
import { tellStaff } from './tell.js'

const KIND = 'help.where'

/** Where somebody is in danger, where nobody said so: asked after the numbers to call, for as long as a hazard's place is. */
export function askWhere(said: Said, request: HelpRequestRow): Promise<QuestionRow> {
  return askSpeaker(said, {
    kind: KIND,
    noun: 'help',
    item: request.id,
    accepts: 'text',
    data: '',
    span: 'question.place',
  })
}

/** Words around a place that say no more than that it is there. */
const AROUND = /我们?|人|就|在|这|那|边|里|儿|附近|旁边?|呢|啊|呀|的|了|现在|位置|地[点址]|是|[\s，,。.!！~～、:：]/g
const MOST_BESIDE = 3

/** A place and hardly more: 新华大街路灯不亮 tells of something else. */
async function saysWhere({ tx, district, plain }: Said): Promise<boolean> {
  const { words } = await gazetteerOf(tx, district)
  const found = findPlace(plain, words)
  if (!found) return false
  const beside = `${plain.slice(0, found.span[0])}${plain.slice(found.span[1])}`.replace(AROUND, '')
  return beside.length <= MOST_BESIDE
}

/** A pin, a picture, or words for a place; other words are heard as if nothing were asked. */
export const whereQuestion: QuestionHandler = {
  kind: KIND,
  takesMedia: true,
  onlyFits: true,
  hearsDanger: true,
  fits: saysWhere,
  async answer(said, question) {
    const request = question.item ? await findRequestById(said.tx, question.item) : undefined
    if (!request || !UNENDED.includes(request.state)) return undefined
    if (said.pin) return attachMedia(said, request)
    if (!said.picture) return keepPlace(said, request)
    await askWhere(said, request)
    said.tx.ring('outbox', `listen:${said.lane}`)
    return attachMedia(said, request)
  },
  async left(said, question) {
    const request = question.item ? await findRequestById(said.tx, question.item) : undefined
    return replies.whereLeft(request?.number)
  },
}

/** Whoever was called to it hears the place at once. */
async function keepPlace(said: Said, request: HelpRequestRow): Promise<Reply> {
  const { tx, now } = said
  const { place = said.text.trim(), area, areaSource } = await readWhere(said, said.plain, null)
  if (area && areaSource === 'text')
    await tx.update(tx.t.helpRequests).set({ area, areaSource }).where(eq(tx.t.helpRequests.id, request.id))
  await writeNote(tx, said.member, { request: request.id, kind: 'place', author: said.member.id, text: place }, now)
  const coordinators = (await coordinatorsOf(tx, request.area, now)).map((one) => one.member)
  const words = { class: 'urgent', purpose: 'help.supplement', text: replies.placeToOwner(request.number, place) } as const
  for (const member of new Set([request.owner, ...coordinators]))
    if (member !== said.member.id) await tellStaff(tx, request, member, words, now)
  return replies.placeConfirmed(request.number, place)
}
