import { cleanName, envelope, nameToMention } from '../../src/chat/envelope.js'
import type { Gateway, GatewayHandlers, GatewayState, OutgoingMessage, RoomRoster } from '../../src/chat/gateway.js'
import { createGatekeeper, type Policy } from '../../src/chat/policy.js'
import { createSeen } from '../../src/chat/seen.js'
import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import type { SimEntry, SimRoom } from '../../src/chat/simulator/world.js'
import { SendError } from '../../src/errors.js'

const REMEMBERED = 5_000

/** A gateway straight on the simulated world: fast and in order, for stories and feature tests. */
export function createFakeGateway(world: SimWorldHost, policy: Policy = {}): Gateway {
  let state: GatewayState = 'stopped'
  let tail: Promise<unknown> = Promise.resolve()
  let stops: (() => void)[] = []
  const seen = createSeen(REMEMBERED)
  const gatekeeper = createGatekeeper(policy, world)
  const then = (work: () => Promise<unknown>) => {
    tail = tail.then(() => (state === 'up' ? work() : undefined))
  }
  const mustBeUp = () => {
    if (state !== 'up') throw new SendError('not connected', true, 'away')
  }
  const listen = (handlers: GatewayHandlers) => [
    world.onDeliver((entry) => {
      if (seen.add(entry.id)) then(() => handlers.message(incoming(world, entry)))
      return true
    }),
    world.onFriend((person) => then(() => handlers.friend({ id: person.id, name: person.name }))),
    world.onFriendRequest((person, hello) => {
      if (gatekeeper.mayBefriend({ id: person.id, name: person.name }, hello)) world.befriend(person.id)
    }),
    world.onInvitation((room, by) => {
      if (gatekeeper.mayJoin({ name: room.name, members: room.members.length }, { id: by.id })) world.join(room.id, world.botId)
    }),
    world.onRoom((room) =>
      then(() => {
        const now = world.room(room.id) ?? room
        return now.members.includes(world.botId) ? handlers.roster(rosterOf(world, now)) : handlers.removed(room.id)
      }),
    ),
  ]
  return {
    get state() {
      return state
    },
    async start(handlers) {
      state = 'connecting'
      await handlers.login({ id: world.botId, name: world.botName })
      state = 'up'
      for (const room of world.rooms()) if (room.members.includes(world.botId)) await handlers.roster(rosterOf(world, room))
      stops = listen(handlers)
      world.deliverWaiting()
    },
    async stop() {
      state = 'stopped'
      for (const stop of stops) stop()
      await tail
    },
    async send(message) {
      mustBeUp()
      return { id: (await say(world, message)).id }
    },
    async recall(id) {
      mustBeUp()
      return world.botRecall(id)
    },
    async download(id, maxBytes) {
      mustBeUp()
      if (world.entry(id)?.recalled) throw new SendError('the file is gone', false)
      const bytes = await world.fileOf(id)
      if (!bytes) throw new SendError('the file did not arrive', true)
      if (bytes.length > maxBytes) throw new SendError('the file is too large', false)
      return bytes
    },
    async locate(id) {
      mustBeUp()
      return world.entry(id)?.location
    },
    saidLately: world.saidLately,
    async idle() {
      for (let waited: Promise<unknown> | undefined; waited !== tail; ) {
        waited = tail
        await waited
      }
    },
  }
}

/** Words, then the file, as two messages: the platform has none with both. */
async function say(world: SimWorldHost, message: OutgoingMessage): Promise<SimEntry> {
  const { conversation, text, mention, file } = message
  const place = 'room' in conversation ? { room: conversation.room } : { with: conversation.person }
  if (!text && !file) throw new SendError('nothing to say', false)
  const called = mention && 'room' in conversation ? world.roomAlias(conversation.room, mention) || world.person(mention)?.name : undefined
  const name = nameToMention(called ?? '')
  const words = text
    ? await world.botSay({ ...place, text: name ? `@${name}\u2005${text}` : text, mentions: name && mention ? [mention] : [] })
    : undefined
  const shown = file ? await world.botSay({ ...place, file }) : undefined
  const said = words ?? shown
  if (!said) throw new SendError('nothing to say', false)
  return said
}

const rosterOf = (world: SimWorldHost, room: SimRoom): RoomRoster => ({
  id: room.id,
  name: cleanName(room.name),
  members: room.members.flatMap((id) => {
    const person = world.person(id)
    const roomAlias = cleanName(world.roomAlias(room.id, id))
    return person ? [{ id, name: cleanName(person.name), roomAlias, friend: person.friend }] : []
  }),
})

function incoming(world: SimWorldHost, entry: SimEntry) {
  const room = entry.room === undefined ? undefined : world.room(entry.room)
  const person = world.person(entry.from)
  return envelope({
    id: entry.id,
    ...(room ? { room: { id: room.id, name: room.name } } : {}),
    sender: {
      id: entry.from,
      name: person?.name ?? '',
      roomAlias: room ? world.roomAlias(room.id, entry.from) : '',
      friend: person?.friend ?? false,
    },
    kind: entry.kind,
    text: entry.text,
    location: entry.location,
    mentions: entry.mentions,
    bot: { id: world.botId, names: [world.botName, room ? world.roomAlias(room.id, world.botId) : ''] },
    sentAt: entry.at,
  })
}
