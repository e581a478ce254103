import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock.js'
import { SendError } from '../../errors.js'
import { createStore, type Line, type Store } from './store.js'
import type { SimEntry, SimFault, SimPerson, SimRoom, SimSay, SimWorld } from './world.js'

export interface WorldOptions {
  clock: Clock
  /** Kept in this file; without it, only in memory. */
  file?: string
  botName?: string
  /** Older entries and their pictures go. */
  maxEntries?: number
}

/** What the platform's side sees of the world: the puppet, or a gateway made for tests. */
export interface SimWorldHost extends SimWorld {
  /** Every message for the bot to receive, redeliveries too. Returns a function that stops listening. */
  onDeliver(listen: (entry: SimEntry) => void): () => void
  onFriend(listen: (person: SimPerson) => void): () => void
  /** Members or the name of a room changed; `who` are those who joined or left. */
  onRoom(listen: (room: SimRoom, change: { kind: 'join' | 'leave' | 'topic' | 'alias'; who: string[]; old?: string }) => void): () => void
  /** The bot says something. Throws a SendError as the platform would refuse it; `hang` never answers. */
  botSay(say: {
    room?: string
    with?: string
    text?: string
    mentions?: string[]
    picture?: { bytes: Buffer; name: string }
  }): Promise<SimEntry>
  botRecall(id: string): boolean
  /** The bytes of a message's file, also of one from before a restart. */
  fileOf(id: string): Promise<Buffer | undefined>
}

const BOT = 'sim-bot'

type Stored = SimPerson & { wrote?: boolean; gone?: boolean }

/** A world in memory, kept in a file when one is given. */
export async function createSimWorld(options: WorldOptions): Promise<SimWorldHost> {
  const store = options.file ? createStore(options.file) : undefined
  const world = new World(options, store)
  if (store) await world.load(store)
  return world
}

class World implements SimWorldHost {
  readonly botId = BOT
  readonly botName: string
  private readonly peopleById = new Map<string, Stored>()
  private readonly roomsById = new Map<string, SimRoom>()
  private readonly aliases = new Map<string, string>()
  private readonly entries = new Map<string, SimEntry>()
  private readonly files = new Map<string, Buffer>()
  private readonly entryListeners = new Set<(entry: SimEntry) => void>()
  private readonly changeListeners = new Set<() => void>()
  private readonly deliverListeners = new Set<(entry: SimEntry) => void>()
  private readonly friendListeners = new Set<(person: SimPerson) => void>()
  private readonly roomListeners = new Set<Parameters<SimWorldHost['onRoom']>[0]>()
  private seq = 0
  private faults: { left: number; fault: SimFault } = { left: 0, fault: 'refuse' }
  private readonly maxEntries: number

  constructor(
    private readonly options: WorldOptions,
    private readonly store: Store | undefined,
  ) {
    this.botName = options.botName ?? '伙伴'
    this.maxEntries = options.maxEntries ?? 5_000
  }

  async load(store: Store): Promise<void> {
    for (const line of await store.read()) {
      if ('person' in line) this.peopleById.set(line.person.id, line.person)
      else if ('room' in line) this.roomsById.set(line.room.id, line.room)
      else if ('alias' in line) this.aliases.set(`${line.alias.room}/${line.alias.person}`, line.alias.alias)
      else {
        this.entries.set(line.entry.id, line.entry)
        this.seq = Math.max(this.seq, line.entry.seq)
      }
    }
    this.trim()
    const lines: Line[] = [
      ...[...this.peopleById.values()].map((person) => ({ person })),
      ...[...this.roomsById.values()].map((room) => ({ room })),
      ...[...this.aliases].map(([key, alias]) => ({ alias: { room: key.split('/')[0] ?? '', person: key.split('/')[1] ?? '', alias } })),
      ...[...this.entries.values()].map((entry) => ({ entry })),
    ]
    await store.compact(lines)
  }

  people = () => [...this.peopleById.values()].filter((person) => !person.gone)
  rooms = () => [...this.roomsById.values()]
  person = (idOrName: string) => {
    const byId = this.peopleById.get(idOrName)
    return byId ?? this.people().find((person) => person.name === idOrName)
  }
  room = (idOrName: string) => this.roomsById.get(idOrName) ?? this.rooms().find((room) => room.name === idOrName)

  addPerson(person: { name: string; friend?: boolean; id?: string }): SimPerson {
    const known = person.id ? this.peopleById.get(person.id) : undefined
    return known ?? this.keepPerson({ id: person.id ?? `sim-${randomUUID()}`, name: person.name, friend: person.friend ?? false })
  }
  private keepPerson(person: Stored): Stored {
    this.peopleById.set(person.id, person)
    this.store?.append({ person })
    this.changed()
    return person
  }
  private mustPerson(id: string): Stored {
    const person = this.peopleById.get(id)
    if (!person) throw new Error(`no such person in the simulated chat: ${id}`)
    return person
  }

  addRoom(room: { name: string; members: string[]; id?: string; withoutBot?: boolean }): SimRoom {
    const known = room.id ? this.roomsById.get(room.id) : undefined
    if (known) return known
    const members = [...new Set([...(room.withoutBot ? [] : [BOT]), ...room.members])]
    const added = this.keepRoom({ id: room.id ?? `sim-room-${randomUUID()}`, name: room.name, members })
    this.tellRoom(added, { kind: 'join', who: [BOT] })
    return added
  }
  private keepRoom(room: SimRoom): SimRoom {
    this.roomsById.set(room.id, room)
    this.store?.append({ room })
    this.changed()
    return room
  }
  private mustRoom(id: string): SimRoom {
    const room = this.roomsById.get(id)
    if (!room) throw new Error(`no such room in the simulated chat: ${id}`)
    return room
  }
  private tellRoom(room: SimRoom, change: Parameters<Parameters<SimWorldHost['onRoom']>[0]>[1]) {
    for (const listen of this.roomListeners) listen(room, change)
  }

  rename(personId: string, name: string): void {
    this.keepPerson({ ...this.mustPerson(personId), name })
    for (const room of this.rooms()) if (room.members.includes(personId)) this.tellRoom(room, { kind: 'alias', who: [personId] })
  }
  renameRoom(roomId: string, name: string): void {
    const old = this.mustRoom(roomId)
    this.tellRoom(this.keepRoom({ ...old, name }), { kind: 'topic', who: [], old: old.name })
  }
  setRoomAlias(roomId: string, personId: string, alias: string): void {
    this.aliases.set(`${roomId}/${personId}`, alias)
    this.store?.append({ alias: { room: roomId, person: personId, alias } })
    this.tellRoom(this.mustRoom(roomId), { kind: 'alias', who: [personId] })
  }
  roomAlias = (roomId: string, personId: string) => this.aliases.get(`${roomId}/${personId}`) ?? ''

  changeId(personId: string): SimPerson {
    const old = this.mustPerson(personId)
    this.keepPerson({ ...old, gone: true })
    const fresh = this.keepPerson({ id: `sim-${randomUUID()}`, name: old.name, friend: false })
    for (const room of this.rooms()) {
      if (!room.members.includes(personId)) continue
      this.leave(room.id, personId)
      this.join(room.id, fresh.id)
    }
    return fresh
  }
  befriend(personId: string): void {
    const person = this.keepPerson({ ...this.mustPerson(personId), friend: true })
    for (const listen of this.friendListeners) listen(person)
  }
  join(roomId: string, personId: string): void {
    const room = this.mustRoom(roomId)
    if (room.members.includes(personId)) return
    this.tellRoom(this.keepRoom({ ...room, members: [...room.members, personId] }), { kind: 'join', who: [personId] })
  }
  leave(roomId: string, personId: string): void {
    const room = this.mustRoom(roomId)
    this.tellRoom(this.keepRoom({ ...room, members: room.members.filter((one) => one !== personId) }), { kind: 'leave', who: [personId] })
  }

  say(message: SimSay): SimEntry {
    const person = this.mustPerson(message.as)
    if (message.room && !this.mustRoom(message.room).members.includes(message.as))
      throw new Error('this person is not a member of that room')
    if (!message.room && !person.wrote) this.keepPerson({ ...person, wrote: true })
    const entry = this.put(this.entryOf(message), message.image?.bytes ?? message.audio?.bytes)
    const heard = !message.room || this.mustRoom(message.room).members.includes(BOT)
    if (heard) this.deliver(entry)
    return entry
  }
  private entryOf(message: SimSay): Omit<SimEntry, 'seq'> {
    const kind = message.jielong ? 'jielong' : message.location ? 'location' : message.image ? 'image' : message.audio ? 'audio' : 'text'
    const mention = message.mentionBot && kind === 'text' ? `@${this.botName}\u2005` : ''
    const file = message.image ?? message.audio
    return {
      id: message.id ?? randomUUID(),
      at: message.at ?? this.options.clock.now(),
      ...(message.room ? { room: message.room } : { with: message.as }),
      from: message.as,
      kind,
      text: mention + (message.jielong ?? message.text ?? message.location?.name ?? ''),
      mentions: message.mentionBot ? [BOT] : [],
      ...(message.location ? { location: { address: '', ...message.location } } : {}),
      ...(file ? { fileName: file.name } : {}),
    }
  }
  private put(entry: Omit<SimEntry, 'seq'>, bytes?: Buffer): SimEntry {
    const whole: SimEntry = { ...entry, seq: ++this.seq }
    this.entries.set(whole.id, whole)
    if (bytes) {
      if (!this.store) this.files.set(whole.id, bytes)
      this.store?.putBytes(whole.id, bytes)
    }
    this.store?.append({ entry: whole })
    this.trim()
    for (const listen of this.entryListeners) listen(whole)
    return whole
  }
  private trim() {
    for (const id of this.entries.keys()) {
      if (this.entries.size <= this.maxEntries) return
      this.entries.delete(id)
      this.files.delete(id)
    }
  }
  private deliver(entry: SimEntry) {
    for (const listen of this.deliverListeners) listen(entry)
  }
  redeliver(messageId: string): void {
    const entry = this.entries.get(messageId)
    if (entry) this.deliver(entry)
  }
  recall(messageId: string): void {
    const entry = this.entries.get(messageId)
    if (!entry) throw new Error('no such message in the simulated chat')
    this.markRecalled(entry)
    const place = entry.room ? { room: entry.room } : { with: entry.with ?? entry.from }
    const at = this.options.clock.now()
    this.deliver({ seq: entry.seq, id: randomUUID(), at, ...place, from: entry.from, kind: 'recall', text: messageId, mentions: [] })
  }
  private markRecalled(entry: SimEntry) {
    const recalled = { ...entry, text: '', recalled: true }
    this.entries.set(entry.id, recalled)
    this.store?.append({ entry: recalled })
    for (const listen of this.entryListeners) listen(recalled)
  }

  failNextSends(count: number, fault: SimFault = 'refuse'): void {
    this.faults = { left: count, fault }
  }
  async botSay(say: Parameters<SimWorldHost['botSay']>[0]): Promise<SimEntry> {
    const fault = this.faults.left > 0 ? this.faults.fault : undefined
    if (fault) this.faults.left--
    if (fault === 'refuse') throw new SendError('the platform refused', true)
    if (fault === 'limited') throw new SendError('the account is limited', true, 'limited')
    if (fault === 'hang') throw new SendError('no answer', true, 'unsure')
    this.mayReach(say)
    const entry = this.put(
      {
        id: randomUUID(),
        at: this.options.clock.now(),
        ...(say.room ? { room: say.room } : { with: say.with ?? '' }),
        from: BOT,
        kind: say.picture ? 'image' : 'text',
        text: say.text ?? '',
        mentions: say.mentions ?? [],
        ...(say.picture ? { fileName: say.picture.name } : {}),
      },
      say.picture?.bytes,
    )
    if (fault === 'sent_but_no_answer') throw new SendError('no answer', true, 'unsure')
    return entry
  }
  /** A stranger who never wrote cannot be written to, and a room the bot left is closed to it. */
  private mayReach(say: { room?: string; with?: string }) {
    if (say.room && !this.mustRoom(say.room).members.includes(BOT)) throw new SendError('not a member of the room', false)
    const person = say.with ? this.peopleById.get(say.with) : undefined
    if (say.with && (!person || person.gone || !(person.friend || person.wrote))) throw new SendError('not a friend', false)
  }
  botRecall(id: string): boolean {
    const entry = this.entries.get(id)
    if (entry?.from !== BOT || entry.recalled) return false
    this.markRecalled(entry)
    return true
  }

  transcript = (after: number, limit: number) => [...this.entries.values()].filter((entry) => entry.seq > after).slice(0, limit)
  entry = (messageId: string) => this.entries.get(messageId)
  bytes = (messageId: string) => this.files.get(messageId)
  fileOf = async (id: string) => {
    await this.store?.flush()
    return this.files.get(id) ?? this.store?.getBytes(id)
  }
  onEntry = (listen: (entry: SimEntry) => void) => listening(this.entryListeners, listen)
  onChange = (listen: () => void) => listening(this.changeListeners, listen)
  onDeliver = (listen: (entry: SimEntry) => void) => listening(this.deliverListeners, listen)
  onFriend = (listen: (person: SimPerson) => void) => listening(this.friendListeners, listen)
  onRoom = (listen: Parameters<SimWorldHost['onRoom']>[0]) => listening(this.roomListeners, listen)
  private changed() {
    for (const listen of this.changeListeners) listen()
  }
  flush = async () => {
    await this.store?.flush()
  }
}

function listening<L>(listeners: Set<L>, listen: L): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
