import { envelope } from '../../src/chat/envelope.js'
import type { Gateway, GatewayHandlers, GatewayState, RoomRoster } from '../../src/chat/gateway.js'
import type { SimWorldHost } from '../../src/chat/simulator/create-world.js'
import { saidLately } from '../../src/chat/simulator/said-lately.js'
import type { SimEntry, SimRoom } from '../../src/chat/simulator/world.js'

/** A gateway straight on the simulated world: fast and in order, for stories and feature tests. */
export function createFakeGateway(world: SimWorldHost): Gateway {
  let state: GatewayState = 'stopped'
  let tail: Promise<unknown> = Promise.resolve()
  let stops: (() => void)[] = []
  const then = (work: () => Promise<unknown>) => {
    tail = tail.then(() => (state === 'up' ? work() : undefined))
  }
  return {
    get state() {
      return state
    },
    async start(handlers: GatewayHandlers) {
      await handlers.login({ id: world.botId, name: world.botName })
      state = 'up'
      for (const room of world.rooms()) if (room.members.includes(world.botId)) await handlers.roster(rosterOf(world, room))
      stops = [
        world.onDeliver((entry) => then(() => handlers.message(incoming(world, entry)))),
        world.onFriend((person) => then(() => handlers.friend(person))),
        world.onRoom((room, change) =>
          then(() =>
            change.kind === 'leave' && change.who.includes(world.botId)
              ? handlers.removed(room.id)
              : handlers.roster(rosterOf(world, room)),
          ),
        ),
      ]
    },
    async stop() {
      state = 'stopped'
      for (const stop of stops) stop()
      await tail
    },
    async send(message) {
      const place = 'room' in message.conversation ? { room: message.conversation.room } : { with: message.conversation.person }
      const name = message.mention ? world.person(message.mention)?.name : undefined
      const text = `${name ? `@${name}\u2005` : ''}${message.text ?? ''}`
      const mentions = message.mention ? [message.mention] : []
      const entry = await world.botSay({ ...place, text, mentions, ...(message.picture ? { picture: message.picture } : {}) })
      return { id: entry.id }
    },
    recall: async (id) => world.botRecall(id),
    async download(id) {
      return (await world.fileOf(id)) ?? Buffer.alloc(0)
    },
    locate: async (id) => world.entry(id)?.location,
    saidLately: (conversation, text, since) => saidLately(world, conversation, text, since),
    idle: async () => void (await tail),
  }
}

const rosterOf = (world: SimWorldHost, room: SimRoom): RoomRoster => ({
  id: room.id,
  name: room.name,
  members: room.members.flatMap((id) => {
    const person = world.person(id)
    return person ? [{ id, name: person.name, roomAlias: world.roomAlias(room.id, id), friend: person.friend }] : []
  }),
})

function incoming(world: SimWorldHost, entry: SimEntry) {
  const room = entry.room ? world.room(entry.room) : undefined
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
    text: entry.kind === 'recall' ? '' : entry.text,
    mentionedById: entry.mentions.includes(world.botId),
    botNames: [world.botName],
    ...(entry.location ? { location: entry.location } : {}),
    ...(entry.kind === 'recall' ? { recalledId: entry.text } : {}),
    sentAt: entry.at,
  })
}
