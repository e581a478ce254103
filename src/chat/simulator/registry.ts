import { randomUUID } from 'node:crypto'
import type { RoomChange } from './host.js'
import { createSignal } from './signal.js'
import type { Line } from './store.js'
import type { SimPerson, SimRoom } from './world.js'

/** `wrote`: wrote to the bot privately, so that it may answer. `gone`: has another chat id now. */
export type Stored = SimPerson & { wrote?: boolean; gone?: boolean }

export const BOT = 'sim-bot'
/** The simulated chat is driven from outside: it takes no more than this. */
const MOST_PEOPLE = 5_000
const MOST_ROOMS = 500

export type Registry = ReturnType<typeof createRegistry>

/** The people and rooms of a world, and who is told when they change. `append` keeps a line of it. */
export function createRegistry(append: (line: Line) => void) {
  const people = new Map<string, Stored>()
  const rooms = new Map<string, SimRoom>()
  const aliases = new Map<string, string>()
  const changed = createSignal<[]>()
  const befriended = createSignal<[SimPerson]>()
  const roomChanged = createSignal<[SimRoom, RoomChange]>()

  const present = () => [...people.values()].filter((person) => !person.gone)
  const mustPerson = (id: string): Stored => {
    const person = people.get(id)
    if (!person) throw new Error(`no such person in the simulated chat: ${id}`)
    return person
  }
  const mustRoom = (id: string): SimRoom => {
    const room = rooms.get(id)
    if (!room) throw new Error(`no such room in the simulated chat: ${id}`)
    return room
  }
  const keepPerson = (person: Stored): Stored => {
    people.set(person.id, person)
    append({ person })
    changed.tell()
    return person
  }
  const keepRoom = (room: SimRoom): SimRoom => {
    rooms.set(room.id, room)
    append({ room })
    changed.tell()
    return room
  }
  /** The bot hears of a room while it is in it, and of its own leaving. */
  const tellRoom = (room: SimRoom, change: RoomChange) => {
    if (room.members.includes(BOT) || change.who.includes(BOT)) roomChanged.tell(room, change)
  }
  const newPerson = (person: { name: string; friend?: boolean; id?: string }): Stored => {
    if (people.size >= MOST_PEOPLE) throw new Error(`the simulated chat takes ${MOST_PEOPLE} people at most`)
    return keepPerson({ id: person.id ?? `sim-${randomUUID()}`, name: person.name, friend: person.friend ?? false })
  }
  const join = (roomId: string, personId: string) => {
    const room = mustRoom(roomId)
    if (personId !== BOT) mustPerson(personId)
    if (room.members.includes(personId)) return
    tellRoom(keepRoom({ ...room, members: [...room.members, personId] }), { kind: 'join', who: [personId] })
  }
  const leave = (roomId: string, personId: string) => {
    const room = mustRoom(roomId)
    if (!room.members.includes(personId)) return
    tellRoom(keepRoom({ ...room, members: room.members.filter((one) => one !== personId) }), { kind: 'leave', who: [personId] })
  }
  const roomsOf = (personId: string) => [...rooms.values()].filter((room) => room.members.includes(personId))

  return {
    changed,
    befriended,
    roomChanged,
    mustPerson,
    mustRoom,
    keepPerson,
    /** What a line of the file says about people and rooms; nobody is told. */
    load(line: Line): void {
      if ('person' in line) people.set(line.person.id, line.person)
      if ('room' in line) rooms.set(line.room.id, line.room)
      if ('alias' in line) aliases.set(`${line.alias.room} ${line.alias.person}`, line.alias.alias)
    },
    lines: (): Line[] => [
      ...[...people.values()].map((person) => ({ person })),
      ...[...rooms.values()].map((room) => ({ room })),
      ...[...aliases].map(([key, alias]) => {
        const [room = '', person = ''] = key.split(' ')
        return { alias: { room, person, alias } }
      }),
    ],

    people: (): SimPerson[] => present(),
    rooms: (): SimRoom[] => [...rooms.values()],
    person: (idOrName: string): Stored | undefined => people.get(idOrName) ?? present().find((person) => person.name === idOrName),
    room: (idOrName: string): SimRoom | undefined => rooms.get(idOrName) ?? [...rooms.values()].find((room) => room.name === idOrName),
    addPerson: (person: { name: string; friend?: boolean; id?: string }): SimPerson =>
      (person.id === undefined ? undefined : people.get(person.id)) ?? newPerson(person),
    addRoom(room: { name: string; members: string[]; id?: string; withoutBot?: boolean }): SimRoom {
      const known = room.id === undefined ? undefined : rooms.get(room.id)
      if (known) return known
      if (rooms.size >= MOST_ROOMS) throw new Error(`the simulated chat takes ${MOST_ROOMS} rooms at most`)
      for (const member of room.members) if (member !== BOT) mustPerson(member)
      const members = [...new Set([...(room.withoutBot ? [] : [BOT]), ...room.members])]
      const added = keepRoom({ id: room.id ?? `sim-room-${randomUUID()}`, name: room.name, members })
      tellRoom(added, { kind: 'join', who: members.includes(BOT) ? [BOT] : [] })
      return added
    },
    rename(personId: string, name: string): void {
      keepPerson({ ...mustPerson(personId), name })
      for (const room of roomsOf(personId)) tellRoom(room, { kind: 'alias', who: [personId] })
    },
    renameRoom(roomId: string, name: string): void {
      const before = mustRoom(roomId)
      tellRoom(keepRoom({ ...before, name }), { kind: 'topic', who: [], old: before.name })
    },
    setRoomAlias(roomId: string, personId: string, alias: string): void {
      aliases.set(`${mustRoom(roomId).id} ${personId}`, alias)
      append({ alias: { room: roomId, person: personId, alias } })
      changed.tell()
      tellRoom(mustRoom(roomId), { kind: 'alias', who: [personId] })
    },
    roomAlias: (roomId: string, personId: string): string => aliases.get(`${roomId} ${personId}`) ?? '',
    changeId(personId: string): SimPerson {
      const old = mustPerson(personId)
      keepPerson({ ...old, gone: true })
      const fresh = newPerson({ name: old.name })
      for (const room of roomsOf(personId)) {
        leave(room.id, personId)
        join(room.id, fresh.id)
      }
      return fresh
    },
    befriend(personId: string): void {
      const person = mustPerson(personId)
      if (person.friend) return
      befriended.tell(keepPerson({ ...person, friend: true }))
    },
    join,
    leave,
  }
}
