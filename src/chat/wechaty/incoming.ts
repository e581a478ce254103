import { types } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import { type Clock, MINUTE } from '../../clock.js'
import { envelope, locationOfXml, validPin } from '../envelope.js'
import type { IncomingMessage, Location } from '../gateway.js'
import type { MessageKind } from '../kinds.js'
import type { Connection } from './link.js'
import { within } from './within.js'

const LOAD_LIMIT = 20_000
/** Of platforms that count in seconds, a moment is below this; in milliseconds, above. */
const SECONDS_BELOW = 100_000_000_000

/** Wechaty's enum to ours; what is not here is `other`. */
const KINDS = new Map<number, MessageKind>([
  [types.Message.Text, 'text'],
  [types.Message.Image, 'image'],
  [types.Message.Location, 'location'],
  [types.Message.Audio, 'audio'],
  [types.Message.GroupNote, 'jielong'],
  [types.Message.Recalled, 'recall'],
])

/** A message by its id as the platform has it. Undefined: the bot's own, or one without a sender. Throws when it cannot be loaded. */
export async function loadIncoming(connection: Connection, id: string, clock: Clock): Promise<IncomingMessage | undefined> {
  const { bot, puppet } = connection
  const message = await within(bot.Message.find({ id }), LOAD_LIMIT, 'message')
  if (!message) throw new Error('the message could not be loaded')
  if (message.self()) return undefined
  const payload = await within(puppet.messagePayload(id), LOAD_LIMIT, 'message')
  const room = message.room()
  const talker = message.talker()
  const kind = KINDS.get(payload.type) ?? 'other'
  const text = payload.text ?? ''
  return envelope({
    id,
    ...(room ? { room: { id: room.id, name: await room.topic() } } : {}),
    sender: {
      id: talker.id,
      name: talker.name(),
      roomAlias: room ? await roomAliasOf(puppet, room.id, talker.id) : '',
      friend: talker.friend() === true,
    },
    kind,
    text,
    location: kind === 'location' && !locationOfXml(text) ? await askLocation(puppet, id) : undefined,
    mentions: ('mentionIdList' in payload ? payload.mentionIdList : undefined) ?? [],
    bot: { id: puppet.currentUserId, names: await ownNames(puppet, kind === 'text' ? room?.id : undefined, text) },
    sentAt: momentOf(payload.timestamp, clock),
  })
}

/** The place of a message known by its id; undefined when nobody knows it. */
export async function locate({ puppet }: Connection, id: string): Promise<Location | undefined> {
  const payload = await within(puppet.messagePayload(id), LOAD_LIMIT, 'message').catch(() => undefined)
  if (payload?.type !== types.Message.Location) return undefined
  return locationOfXml(payload.text ?? '') ?? askLocation(puppet, id)
}

/** Not every puppet can tell, and `message.toLocation()` always throws. */
async function askLocation(puppet: PUPPET.Puppet, id: string): Promise<Location | undefined> {
  const found = await within<PUPPET.payloads.Location>(puppet.messageLocation(id), LOAD_LIMIT, 'location').catch(() => undefined)
  if (!found || !validPin(found.latitude, found.longitude)) return undefined
  return { latitude: found.latitude, longitude: found.longitude, name: found.name, address: found.address }
}

/** What this person is called in the room; '' when nothing else than his name. */
export async function roomAliasOf(puppet: PUPPET.Puppet, roomId: string, id: string): Promise<string> {
  const member = await within(puppet.roomMemberPayload(roomId, id), LOAD_LIMIT, 'member').catch(() => undefined)
  return member?.roomAlias ?? ''
}

/** The bot's name, and what it is called in the room: asked only where it could matter. */
async function ownNames(puppet: PUPPET.Puppet, roomId: string | undefined, text: string): Promise<string[]> {
  if (roomId === undefined || !text.includes('@')) return []
  const self = await within(puppet.contactPayload(puppet.currentUserId), LOAD_LIMIT, 'account')
  return [await roomAliasOf(puppet, roomId, puppet.currentUserId), self.name]
}

/** Milliseconds. A moment that is missing or in the future is now: ages are reckoned from it. */
function momentOf(timestamp: number, clock: Clock): number {
  const now = clock.now()
  const at = Math.round(timestamp < SECONDS_BELOW ? timestamp * 1000 : timestamp)
  return at > 0 && at <= now + MINUTE ? at : now
}
