import { and, eq } from 'drizzle-orm'
import { may } from '../../community/abilities.js'
import { memberById } from '../../community/members.js'
import { rolesOf } from '../../community/roles.js'
import { mask } from '../../conversation/masking/masking.js'
import { normalise } from '../../conversation/normalise.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { FileRow, HazardRow, Pin } from '../../db/schema.js'
import { hasEnoughPictures } from '../../files/pictures.js'
import { post } from '../../outbox/post.js'
import { placeOf } from '../../outbox/words.js'
import { tellItsUnit } from './casework.js'
import { offerContact, reachOf } from './contact.js'
import { raiseHazard } from './life.js'
import { wantMedia } from './open.js'
import { areaOfPin, askAlike, moveHazard, readWhere } from './place.js'
import { findHazardById, rootOf } from './queries.js'
import { contentOf, writeNote } from './record.js'
import * as replies from './replies.js'
import { tellPicture } from './tell.js'

/** 补充 隐患 n: one more sentence about an open hazard, for its unit. */
export async function supplementHazard(said: Said, known: HazardRow, words: string): Promise<Reply> {
  const text = mask(words).text
  const { hazard, first } = await raiseHazard(said, known, text)
  await writeNote(said.tx, said.member, { hazard: hazard.id, kind: 'supplement', text }, said.now)
  await tellItsUnit(said, hazard, 'hazard.supplement', replies.supplementedToUnit(hazard.number, text))
  const kept = `${replies.supplemented(hazard.number)}${await offerContact(said, hazard, reachOf(words))}`
  return first ? { text: kept, first } : kept
}

/** 就在果园环岛北边 */
const LEAD_IN = /^(?:(?:位置|地点|地址)?(?:就?是?在|就是)|(?:位置|地点|地址)[是:：]?)(?=.{2})\s*/

/** Words for its place. The deadlines stay: an edit never moves them. */
export async function placeHazard(said: Said, hazard: HazardRow, words: string): Promise<Reply> {
  const place = mask(words).text.replace(LEAD_IN, '').slice(0, 40)
  const { alike, area, areaSource, gazetteer } = await readWhere(said, normalise(words).plain, null)
  // The group's area, or none, is no news; what the first words named stands.
  const better = area !== null && areaSource !== 'room' && (hazard.area === null || hazard.areaSource !== 'text')
  const set = { place, gazetteer, ...(better ? { area, areaSource } : {}) }
  const after = await moveHazard(said.tx, hazard, set, { says: place, actor: said.member.subject ?? 'unknown' }, said.now)
  const offer = await offerContact(said, after, reachOf(words))
  if (!alike) return `${replies.placed(hazard.number, place)}${offer}`
  const whistle = { text: (await contentOf(said.tx, after)) ?? words, where: said.room?.name ?? '私聊' }
  return { text: `${replies.placedAlike(hazard.number, place, alike.place)}${offer}`, asks: await askAlike(said, after, alike, whistle) }
}

/** A pin or picture for an open hazard. Of a picture its sender hears when its content is there, or that it could not be had. */
export async function attachMedia(said: Said, hazard: HazardRow): Promise<Reply> {
  if (said.pin) {
    await pinHazard(said.tx, hazard, said.pin, said.member.subject ?? 'unknown', said.now)
    return replies.placed(hazard.number, said.pin.name || '发来的位置')
  }
  if (said.picture && (await hasEnoughPictures(said.tx, { noun: 'hazard', item: hazard.id, owner: said.member.id })))
    return replies.picturesEnough(hazard.number)
  if (said.picture) await wantMedia(said, hazard.id, said.picture, 'picture', true)
  return undefined
}

async function pinHazard(tx: Tx, hazard: HazardRow, pin: Pin, actor: string, now: number): Promise<void> {
  const { latitude, longitude } = pin
  const place = hazard.place ?? (pin.name || null)
  await moveHazard(tx, hazard, { latitude, longitude, place, ...(await areaOfPin(tx, hazard, pin, now)) }, { says: pin.name, actor }, now)
}

/** What became of a picture or pin that was asked for. */
export async function mediaArrived(tx: Tx, file: FileRow, now: number, pin: Pin | undefined): Promise<void> {
  const known = await findHazardById(tx, file.item)
  if (!known) return
  // It may have gone into another while its picture was fetched.
  const hazard = await rootOf(tx, known)
  if (pin) return pinHazard(tx, known, pin, (await memberById(tx, file.owner))?.subject ?? 'unknown', now)
  // What the unit sends as evidence needs not be shown to it.
  const ofUnit = file.owner !== hazard.reporter || hazard.state === 'repaired'
  const isEvidence = ofUnit && may(await rolesOf(tx, file.owner, now), 'hazard.repair')
  if (file.kind === 'picture' && file.state === 'stored' && hazard.state !== 'waiting' && !isEvidence)
    await tellPicture(tx, hazard, file.id, now)
  if (file.replyTo) await answerSender(tx, file, hazard, now)
}

async function answerSender(tx: Tx, file: FileRow, hazard: HazardRow, now: number): Promise<void> {
  const { inbox } = tx.t
  const [row] = await tx
    .select()
    .from(inbox)
    .where(and(eq(inbox.id, file.replyTo ?? '')))
    .limit(1)
  if (!row) return
  const place = placeOf(file.conversation)
  const to = 'room' in place ? { ...place, mention: row.senderPlatformId } : place
  const text = file.state === 'stored' ? replies.pictureAttached(hazard.number) : replies.pictureFailed(hazard.number)
  const words = { class: 'reply', purpose: 'hazard.picture', text, toStaff: false, replyTo: row.id } as const
  await post(tx, { account: file.account, to, ...words, noun: 'hazard', item: hazard.id, member: file.owner }, now)
}
