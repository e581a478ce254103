import { eq } from 'drizzle-orm'
import { askSpeaker } from '../../conversation/question.js'
import type { Said } from '../../conversation/said.js'
import type { HelpRequestRow, Pin } from '../../db/schema.js'
import { wantPicture } from '../../files/pictures.js'
import type { RecentMedia } from '../../files/recent-media.js'
import { conversationOf } from '../../outbox/post.js'
import { areaOfPin } from './place.js'
import { writeNote } from './record.js'

/** For five minutes a picture or pin of this person in this group belongs to the request. */
export async function listenForMedia(said: Said, request: HelpRequestRow, until?: number) {
  return askSpeaker(said, {
    kind: 'help.media',
    noun: 'help',
    item: request.id,
    accepts: 'media',
    span: 'media.keep',
    expiresAt: until,
  })
}

/** Pictures and pins sent here in the five minutes before: fetched now that they are claimed. */
export async function attachRecentMedia(said: Said, request: HelpRequestRow, recent: readonly RecentMedia[]): Promise<void> {
  for (const media of recent) {
    if (media.pin) await placeRequest(said, request, media.pin)
    else await wantMedia(said, request, media.platformId, media.kind === 'location' ? 'pin' : 'picture', false)
  }
}

/** `answered`: its sender hears what became of it. */
export async function wantMedia(said: Said, request: HelpRequestRow, platformId: string, kind: 'picture' | 'pin', answered: boolean) {
  const to = said.room ? { room: said.room.platformId } : { person: said.identity.platformId }
  const replyTo = answered ? said.inboxId : undefined
  const wanted = { account: said.account, owner: said.member.id, noun: 'help', item: request.id, kind, platformId, replyTo }
  await wantPicture(said.tx, { ...wanted, conversation: conversationOf(to) }, said.now)
}

/** Notes where it is, from a pin. */
export async function placeRequest(said: Said, request: HelpRequestRow, pin: Pin): Promise<void> {
  const { helpRequests } = said.tx.t
  const area = await areaOfPin(said.tx, request, pin, said.now)
  const set = { latitude: pin.latitude, longitude: pin.longitude, ...area }
  await said.tx.update(helpRequests).set(set).where(eq(helpRequests.id, request.id))
  await writeNote(said.tx, said.member, { request: request.id, kind: 'place', author: said.member.id, text: pin.name }, said.now)
}
