import { types } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import { type Clock, MINUTE } from '../../clock.js'
import { envelope, locationOfXml, validPin } from '../envelope.js'
import type { IncomingMessage, Location } from '../gateway.js'
import type { MessageKind } from '../kinds.js'
import type { Connection } from './connection.js'
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

/**
 * A message by its id as the platform has it. Undefined: the bot's own, or one without a sender. Throws when it cannot be loaded.
 * The puppet is asked directly, as for saying: Wechaty's `Message.find` would search and load once more what Wechaty itself has just loaded.
 */
export function loadIncoming({ puppet }: Connection, id: string, clock: Clock): Promise<IncomingMessage | undefined> {
  return within(load(puppet, id, clock), LOAD_LIMIT, 'message')
}

async function load(puppet: PUPPET.Puppet, id: string, clock: Clock): Promise<IncomingMessage | undefined> {
  const payload = await puppet.messagePayload(id)
  const { talkerId, roomId } = payload
  if (!talkerId || talkerId === puppet.currentUserId) return undefined
  const talker = await puppet.contactPayload(talkerId)
  const kind = KINDS.get(payload.type) ?? 'other'
  const text = payload.text ?? ''
  return envelope({
    id,
    ...(roomId ? { room: { id: roomId, name: (await puppet.roomPayload(roomId)).topic ?? '' } } : {}),
    sender: {
      id: talkerId,
      name: talker.name,
      roomAlias: roomId ? await roomAliasOf(puppet, roomId, talkerId) : '',
      friend: talker.friend === true,
    },
    kind,
    text,
    location: kind === 'location' && !locationOfXml(text) ? await askLocation(puppet, id) : undefined,
    mentions: ('mentionIdList' in payload ? payload.mentionIdList : undefined) ?? [],
    bot: { id: puppet.currentUserId, names: await ownNames(puppet, roomId, text) },
    sentAt: momentOf(payload.timestamp, clock),
  })
}

/** The place of a message known by its id; undefined when nobody knows it. */
export function locate({ puppet }: Connection, id: string): Promise<Location | undefined> {
  return within(findLocation(puppet, id), LOAD_LIMIT, 'location').catch(() => undefined)
}

async function findLocation(puppet: PUPPET.Puppet, id: string): Promise<Location | undefined> {
  const payload = await puppet.messagePayload(id)
  if (payload.type !== types.Message.Location) return undefined
  return locationOfXml(payload.text ?? '') ?? askLocation(puppet, id)
}

/** Not every puppet can tell, and `message.toLocation()` always throws. */
async function askLocation(puppet: PUPPET.Puppet, id: string): Promise<Location | undefined> {
  const found = await puppet.messageLocation(id).catch(() => undefined)
  if (!found || !validPin(found.latitude, found.longitude)) return undefined
  return { latitude: found.latitude, longitude: found.longitude, name: found.name, address: found.address }
}

/** What this person is called in the room; '' when nothing else than his name. */
export async function roomAliasOf(puppet: PUPPET.Puppet, roomId: string, id: string): Promise<string> {
  const member = await puppet.roomMemberPayload(roomId, id).catch(() => undefined)
  return member?.roomAlias ?? ''
}

/** The bot's name, and what it is called in the room: asked only where it could matter. */
async function ownNames(puppet: PUPPET.Puppet, roomId: string | undefined, text: string): Promise<string[]> {
  if (!/[@＠「]|<refermsg>/.test(text)) return []
  const self = await puppet.contactPayload(puppet.currentUserId)
  return [roomId === undefined ? '' : await roomAliasOf(puppet, roomId, puppet.currentUserId), self.name]
}

/** Milliseconds. A moment that is missing or in the future is now: ages are reckoned from it. */
function momentOf(timestamp: number, clock: Clock): number {
  const now = clock.now()
  const at = Math.round(timestamp < SECONDS_BELOW ? timestamp * 1000 : timestamp)
  return at > 0 && at <= now + MINUTE ? at : now
}
