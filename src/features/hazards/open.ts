import { DAY } from '../../clock.js'
import { memberById } from '../../community/members.js'
import { roomPlatformId } from '../../community/rooms.js'
import { mask } from '../../conversation/masking/masking.js'
import { normalise } from '../../conversation/normalise.js'
import { roomLaneOf } from '../../conversation/question.js'
import type { Answer, Reply, Said } from '../../conversation/said.js'
import { readHazard } from '../../conversation/topics/hazard-words.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { HazardRow, Pin, QuestionRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { wantPicture } from '../../files/pictures.js'
import { takeRecentMedia } from '../../files/recent-media.js'
import { conversationOf } from '../../outbox/post.js'
import { askPlace, askPlaceOf, askSame } from './asks.js'
import { askContact, offerContact, type Reach, reachOf } from './contact.js'
import { insertHazard } from './insert.js'
import { listenForPictures, listenForVoices, listenInRoom } from './listen.js'
import { type Alike, askAlike, readWhere } from './place.js'
import { countReported } from './queries.js'
import { owe } from './record.js'
import * as replies from './replies.js'
import { dispatch, hearersOf, ownerOf, type Whistle } from './route.js'
import { tellReporter } from './tell.js'

/** One person may report so many in a day; more is a mistake or a joke. What is urgent is heard beyond that, though not for ever. */
const MOST_A_DAY = 30
const MOST_URGENT_A_DAY = 45

/** What is known of a report before it has a number: kept, sealed, while its place is asked for. */
export interface Draft {
  id: string
  content: string
  area: string | null
  areaSource: string | null
  place: string | null
  gazetteer: string | null
  /** What its place sounds like, to be asked about. */
  alike?: Alike
  /** A place that nobody finds was asked for once more. */
  closer?: true
  pin: Pin | null
  room: string | null
  where: string
  openedBy: string
  /** What was masked in its words that reaches its reporter. */
  reach: Reach[]
}

/** 吹哨: numbered at once when its place is known or it is urgent; else its place is asked for first. */
export async function reportHazard(said: Said, words: string): Promise<Reply> {
  const { tx, now } = said
  // It goes to units and is about a thing: whom it would name or reach stays out.
  const content = mask(words).text
  const reading = readHazard(normalise(content).plain)
  if (reading.aboutPerson) throw new AppError('invalid', replies.aboutPerson)
  const most = reading.urgency === 'normal' ? MOST_A_DAY : MOST_URGENT_A_DAY
  if ((await countReported(tx, said.member.id, now - DAY)) >= most) throw new AppError('too_many', replies.tooMany)
  const id = newId(said.now)
  const { pin, awaited } = await claimMedia(said, id)
  const draft = await draftOf(said, { id, content, pin: pin ?? said.pin ?? null, reach: reachOf(words) })
  const placed = draft.place !== null || draft.pin !== null || awaited
  if (placed || reading.urgency !== 'normal') return openHazard(said, draft, !placed)
  return { text: replies.askPlace(reading.label), asks: await askPlace(said, draft) }
}

async function draftOf(said: Said, { id, content, pin, reach }: Pick<Draft, 'id' | 'content' | 'pin' | 'reach'>): Promise<Draft> {
  const { known: _known, ...where } = await readWhere(said, normalise(content).plain, pin)
  return {
    id,
    content,
    ...where,
    place: where.place ?? (pin?.name || where.alike?.heard || null),
    pin,
    room: said.room?.id ?? null,
    where: said.room?.name ?? '私聊',
    openedBy: said.inboxId,
    reach,
  }
}

/** Pictures and pins of the minutes before belong to it. `awaited`: a pin whose place is not known yet follows. */
async function claimMedia(said: Said, hazard: string): Promise<{ pin: Pin | undefined; awaited: boolean }> {
  const recent = await takeRecentMedia(said.tx, said.lane, said.now)
  const unknown = recent.filter((media) => !media.pin)
  for (const media of unknown) await wantMedia(said, hazard, media.platformId, media.kind === 'location' ? 'pin' : 'picture', false)
  return { pin: recent.findLast((media) => media.pin)?.pin, awaited: unknown.some((media) => media.kind === 'location') }
}

/** `answered`: its sender hears what became of it. */
export async function wantMedia(said: Said, hazard: string, platformId: string, kind: 'picture' | 'pin', answered: boolean): Promise<void> {
  const to = said.room ? { room: said.room.platformId } : { person: said.identity.platformId }
  const replyTo = answered ? said.inboxId : undefined
  const wanted = { account: said.account, owner: said.member.id, noun: 'hazard', item: hazard, kind, platformId, replyTo }
  await wantPicture(said.tx, { ...wanted, conversation: conversationOf(to) }, said.now)
}

/** Numbers it and whistles, unless its place or whether it is the same as another is asked first. An urgent one is whistled at once. */
export async function openHazard(said: Said, draft: Draft, placeUnknown: boolean): Promise<Answer> {
  const { tx, now } = said
  const from = { account: said.account, district: said.district }
  const { hazard, neighbours } = await insertHazard(tx, draft, { ...from, member: said.member }, now)
  const alike = draft.pin ? undefined : draft.alike
  const same = placeUnknown || alike ? undefined : neighbours.same
  const held = (same !== undefined || alike?.exact === true) && hazard.urgency === 'normal'
  const whistle = { text: draft.content, where: draft.where }
  const after = held ? hazard : await dispatch(tx, hazard, whistle, now)
  if (held) await oweAnswer(said, hazard)
  const reading = readHazard(normalise(draft.content).plain)
  const first =
    reading.emergency.length > 0
      ? { first: replies.emergencyReceived(reading.emergency, hazard.number, await hearersOf(tx, after, now)) }
      : {}
  const near = same || alike || placeUnknown ? undefined : neighbours.near
  const offer = near ? `\n${replies.nearby(near.hazard.number, hazard.number, near.metres)}` : ''
  // Answered in private, nobody else reads it.
  const received = replies.received(said.room ? after : { ...after, room: null }, {
    asksPlace: placeUnknown && !alike,
    same: same?.number,
    alike: alike?.place,
  })
  const text = `${received}${offer}${await offerContact(said, after, draft.reach)}`
  await listenForPictures(said, after)
  await listenForVoices(said, after)
  const asks = await askMore(said, after, { same, alike, placeUnknown, whistle })
  return { text, ...first, ...(asks ? { asks } : {}) }
}

/** Nobody was whistled for yet: whoever would be asked next owns it until the reporter has answered, or his time to answer is over. */
async function oweAnswer({ tx, now }: Said, hazard: HazardRow): Promise<void> {
  const dueAt = now + tx.rules.span('question.place', now)
  await owe(tx, hazard, await ownerOf(tx, hazard, now), { what: 'answer', dueAt, level: 0 }, now)
}

/** One question at a time: what its place is called, whether it is another, where it is. */
async function askMore(
  said: Said,
  hazard: HazardRow,
  about: { same: { id: string } | undefined; alike: Alike | undefined; placeUnknown: boolean; whistle: Whistle },
): Promise<QuestionRow | undefined> {
  if (about.alike) return askAlike(said, hazard, about.alike, about.whistle)
  if (about.same) return askSame(said, hazard, about.same, about.whistle)
  return about.placeUnknown ? askPlaceOf(said, hazard) : undefined
}

/** Nobody said where it is: numbered without a place. */
export async function openUnplaced(tx: Tx, question: QuestionRow, draft: Draft, now: number): Promise<void> {
  const reporter = question.member ? await memberById(tx, question.member) : undefined
  if (!reporter) return
  const { hazard } = await insertHazard(tx, draft, { account: question.account, district: reporter.district, member: reporter }, now)
  const after = await dispatch(tx, hazard, { text: draft.content, where: draft.where }, now)
  const { reach } = draft
  const room = after.room ? await roomPlatformId(tx, after.room) : undefined
  if (room) await listenInRoom(tx, roomLaneOf(after.account, room), after, now)
  const words = { class: 'reminder', purpose: 'hazard.received' } as const
  if (reach.length === 0) {
    await tellReporter(tx, after, { ...words, text: replies.receivedWithoutPlace(after) }, now)
    return
  }
  const asks = (lane: string) => askContact(tx, { account: after.account, lane, member: reporter.id, hazard: after }, reach, now)
  const text = `${replies.receivedWithoutPlace(after)}\n${replies.offersContact(reach.map((one) => one.kind))}`
  await tellReporter(tx, after, { ...words, text, asks }, now)
}
