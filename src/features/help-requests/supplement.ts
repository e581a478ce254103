import { eq } from 'drizzle-orm'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { FileRow, HelpRequestRow, Pin } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { hasEnoughPictures } from '../../files/pictures.js'
import { post } from '../../outbox/post.js'
import { placeOf } from '../../outbox/words.js'
import { reporterOf } from './casework.js'
import { raiseRequest } from './life.js'
import { placeRequest, wantMedia } from './media.js'
import { goPrivate } from './open.js'
import { areaOfPin } from './place.js'
import { becomesPrivate } from './private-matter.js'
import { findRequest, findRequestById, UNENDED } from './queries.js'
import { journalRequest, writeNote } from './record.js'
import * as replies from './replies.js'
import { tellStaff } from './tell.js'

/** 补充: one more sentence about an open request, for its owner. */
export async function supplementRequest(said: Said, known: HelpRequestRow, text: string): Promise<Reply> {
  const { tx, now, member } = said
  const { request, first } = await raiseRequest(said, known, text)
  await writeNote(tx, member, { request: request.id, kind: 'supplement', author: member.id, text }, now)
  // Its worker may be taking it on at the same moment: the journal tells the state it has behind that.
  await tx.lock('help', request.id)
  const current = (await findRequest(tx, request.district, request.number)) ?? request
  await journalRequest(tx, current, { verb: 'supplement', from: current.state, actor: member.subject ?? 'unknown' }, now)
  const told = replies.supplementedToOwner(request.number, text)
  await tellStaff(tx, request, request.owner, { class: first ? 'urgent' : 'reply', purpose: 'help.supplement', text: told }, now)
  const received = await sayKept(said, request, text)
  return first ? { text: received, first } : received
}

/** 没解决 before anybody says that it is: whoever is at it hears so. `words`: what was said besides. */
export async function pressOwner(said: Said, request: HelpRequestRow, words: string): Promise<Reply> {
  if (!UNENDED.includes(request.state)) throw new AppError('conflict', replies.ended(request, true))
  const kept = await supplementRequest(said, request, SAYS_SOMETHING.test(words) ? words.trim() : replies.stillUnsolved)
  const text = replies.ownerPressed(request.number)
  if (typeof kept === 'object') return { ...kept, text }
  return kept === replies.supplemented(request.number) ? text : kept
}
const SAYS_SOMETHING = /[\u4e00-\u9fa5a-z0-9]{2}/i

async function sayKept(said: Said, request: HelpRequestRow, text: string): Promise<string> {
  // What began with a room without heating goes on about his pay.
  return said.room && (await becomesPrivate(said.tx, request, text)) ? goPrivate(said, request) : replies.supplemented(request.number)
}

/** A pin or picture for an open request. Of a picture its sender hears when its content is there, or that it could not be had. */
export async function attachMedia(said: Said, request: HelpRequestRow): Promise<Reply> {
  if (said.pin) {
    await placeRequest(said, request, said.pin)
    await tellPlace(said.tx, request, said.pin, said.now)
    return replies.placeAttached(request.number)
  }
  if (said.picture && (await hasEnoughPictures(said.tx, { noun: 'help', item: request.id, owner: said.member.id })))
    return replies.picturesEnough(request.number)
  if (said.picture) await wantMedia(said, request, said.picture, 'picture', true)
  return undefined
}

async function tellPlace(tx: Tx, request: HelpRequestRow, pin: Pin, now: number): Promise<void> {
  const text = replies.placeToOwner(request.number, pin.name)
  await tellStaff(tx, request, request.owner, { class: 'reply', purpose: 'help.supplement', text }, now)
}

/** What became of a picture or pin that was asked for. */
export async function mediaArrived(tx: Tx, file: FileRow, now: number, pin: Pin | undefined): Promise<void> {
  const request = await findRequestById(tx, file.item)
  if (!request) return
  if (pin) {
    const { helpRequests } = tx.t
    const area = await areaOfPin(tx, request, pin, now)
    const set = { latitude: pin.latitude, longitude: pin.longitude, ...area }
    await tx.update(helpRequests).set(set).where(eq(helpRequests.id, request.id))
    await writeNote(tx, await reporterOf({ tx }, request), { request: request.id, kind: 'place', author: file.owner, text: pin.name }, now)
    return tellPlace(tx, request, pin, now)
  }
  if (file.kind === 'picture' && file.state === 'stored') {
    const words = { class: 'reply', purpose: 'help.supplement', text: replies.pictureToOwner(request.number) } as const
    await tellStaff(tx, request, request.owner, words, now)
    await tellStaff(tx, request, request.owner, { ...words, text: '', file: file.id }, now)
  }
  if (file.replyTo) await answerSender(tx, file, request, now)
}

async function answerSender(tx: Tx, file: FileRow, request: HelpRequestRow, now: number): Promise<void> {
  const { inbox } = tx.t
  const [row] = await tx
    .select()
    .from(inbox)
    .where(eq(inbox.id, file.replyTo ?? ''))
    .limit(1)
  if (!row) return
  const place = placeOf(file.conversation)
  const to = 'room' in place ? { ...place, mention: row.senderPlatformId } : place
  const text = file.state === 'stored' ? replies.pictureAttached(request.number) : replies.pictureFailed(request.number)
  const words = { class: 'reply', purpose: 'help.picture', text, toStaff: false, replyTo: row.id } as const
  await post(tx, { account: file.account, to, ...words, noun: 'help', item: request.id, member: file.owner }, now)
}
