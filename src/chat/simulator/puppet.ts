import { FileBox, type FileBoxInterface } from 'file-box'
import * as PUPPET from 'wechaty-puppet'
import { SendError } from '../../errors.js'
import type { MessageKind } from '../kinds.js'
import type { SimWorldHost } from './create-world.js'
import type { SimEntry } from './world.js'

const { Dirty, Message } = PUPPET.types
const BEAT = 15_000

const TYPES: Record<MessageKind, PUPPET.types.Message> = {
  text: Message.Text,
  image: Message.Image,
  location: Message.Location,
  audio: Message.Audio,
  jielong: Message.GroupNote,
  recall: Message.Recalled,
  other: Message.Unknown,
}

/**
 * A Wechaty puppet over a make-believe platform. One class, two uses: in process for the simulator, and behind a real PuppetServer
 * for tests over gRPC.
 */
export class SimPuppet extends PUPPET.Puppet {
  static override readonly VERSION = '1.0.0'
  /** Messages handed to Wechaty: `idle` compares it with those handled. */
  delivered = 0
  private beat: NodeJS.Timeout | undefined
  private stops: (() => void)[] = []
  private readonly recalls = new Map<string, SimEntry>()

  constructor(private readonly world: SimWorldHost) {
    super({})
  }
  override name() {
    return 'sim-puppet'
  }
  override version() {
    return '1.0.0'
  }

  async onStart() {
    const { world } = this
    // Without a heartbeat Wechaty's watchdog resets the puppet after a minute of silence.
    const feed = () => this.emit('heartbeat', { data: 'sim' })
    feed()
    this.beat = setInterval(feed, BEAT)
    this.beat.unref()
    this.stops = [
      world.onDeliver((entry) => this.deliver(entry)),
      world.onRoom((room, change) => {
        this.emit('dirty', { payloadType: Dirty.Room, payloadId: room.id })
        this.emit('dirty', { payloadType: Dirty.RoomMember, payloadId: room.id })
        for (const person of change.who) this.emit('dirty', { payloadType: Dirty.Contact, payloadId: person })
        const at = { roomId: room.id, timestamp: Date.now() }
        if (change.kind === 'join') this.emit('room-join', { ...at, inviteeIdList: change.who, inviterId: room.members[1] ?? world.botId })
        if (change.kind === 'leave') this.emit('room-leave', { ...at, removeeIdList: change.who, removerId: change.who[0] ?? world.botId })
        if (change.kind === 'topic')
          this.emit('room-topic', { ...at, changerId: world.botId, newTopic: room.name, oldTopic: change.old ?? '' })
      }),
      world.onFriend((person) => {
        this.emit('dirty', { payloadType: Dirty.Contact, payloadId: person.id })
        this.emit('friendship', { friendshipId: person.id })
      }),
    ]
    setImmediate(() => {
      if (this.isLoggedIn) return
      this.login(world.botId)
      this.emit('ready', { data: 'sim' })
    })
  }
  async onStop() {
    clearInterval(this.beat)
    for (const stop of this.stops) stop()
    this.stops = []
  }
  override ding(data?: string) {
    setImmediate(() => this.emit('dong', { data: data ?? '' }))
  }
  private deliver(entry: SimEntry) {
    if (entry.kind === 'recall') {
      this.recalls.set(entry.id, entry)
      if (this.recalls.size > 1_000) this.recalls.delete(this.recalls.keys().next().value ?? '')
    }
    this.delivered++
    this.emit('message', { messageId: entry.id })
  }

  // ── what Wechaty asks ─────────────────────────────────────────────────────────────────────────
  private entry(id: string): SimEntry {
    const entry = this.recalls.get(id) ?? this.world.entry(id)
    if (!entry) throw new Error('no such message')
    return entry
  }
  override async messageRawPayload(id: string): Promise<PUPPET.payloads.Message> {
    const entry = this.entry(id)
    const base = {
      id,
      talkerId: entry.from,
      text: entry.text,
      timestamp: entry.at,
      type: TYPES[entry.kind],
      ...(entry.fileName ? { filename: entry.fileName } : {}),
    }
    if (entry.room) return { ...base, roomId: entry.room, mentionIdList: entry.mentions }
    return { ...base, listenerId: entry.from === this.world.botId ? (entry.with ?? '') : this.world.botId }
  }
  override async messageRawPayloadParser(payload: PUPPET.payloads.Message) {
    return payload
  }
  override async messageFile(id: string): Promise<FileBoxInterface> {
    const bytes = await this.world.fileOf(id)
    if (!bytes) throw new Error('no file in this message')
    return FileBox.fromBase64(bytes.toString('base64'), this.world.entry(id)?.fileName ?? 'file')
  }
  override messageImage = (id: string) => this.messageFile(id)
  override async messageLocation(id: string): Promise<PUPPET.payloads.Location> {
    const location = this.entry(id).location
    if (!location) throw new Error('no location in this message')
    return { accuracy: 0, ...location }
  }

  // ── what the bot says ─────────────────────────────────────────────────────────────────────────
  private async say(conversation: string, what: { text?: string; mentions?: string[]; picture?: { bytes: Buffer; name: string } }) {
    const place = this.world.room(conversation) ? { room: conversation } : { with: conversation }
    try {
      return (await this.world.botSay({ ...place, ...what })).id
    } catch (error) {
      // The platform's side of a hang: the caller's own time limit is what ends it.
      if (error instanceof SendError && error.kind === 'unsure') return new Promise<string>(() => {})
      throw error
    }
  }
  override messageSendText = (conversation: string, text: string, mentions?: string[]) =>
    this.say(conversation, { text, mentions: mentions ?? [] })
  override async messageSendFile(conversation: string, file: FileBoxInterface) {
    return this.say(conversation, { picture: { bytes: await file.toBuffer(), name: file.name } })
  }
  override async messageRecall(id: string) {
    return this.world.botRecall(id)
  }

  // ── people and rooms ──────────────────────────────────────────────────────────────────────────
  override async contactList() {
    return this.world.people().map((person) => person.id)
  }
  override async contactRawPayload(id: string): Promise<PUPPET.payloads.Contact> {
    const type = PUPPET.types.Contact.Individual
    const base = { id, avatar: '', gender: PUPPET.types.ContactGender.Unknown, type, phone: [] }
    if (id === this.world.botId) return { ...base, name: this.world.botName }
    const room = this.world.room(id)
    // Wechaty looks a ROOM id up as a contact at every change of members.
    if (room) return { ...base, name: room.name }
    const person = this.world.person(id)
    if (!person) throw new Error('no such contact')
    return { ...base, name: person.name, friend: person.friend }
  }
  override async contactRawPayloadParser(payload: PUPPET.payloads.Contact) {
    return payload
  }
  override async contactAlias(id: string): Promise<string>
  override async contactAlias(id: string, alias: string | null): Promise<void>
  // biome-ignore lint/suspicious/noConfusingVoidType: both overloads of the base class
  override async contactAlias(_id: string, alias?: string | null): Promise<string | void> {
    if (alias === undefined) return ''
  }
  override async roomList() {
    return this.world
      .rooms()
      .filter((room) => room.members.includes(this.world.botId))
      .map((room) => room.id)
  }
  override async roomRawPayload(id: string): Promise<PUPPET.payloads.Room> {
    const room = this.world.room(id)
    if (!room) throw new Error('no such room')
    return { id, topic: room.name, memberIdList: [...room.members], adminIdList: [], ownerId: room.members[1] ?? '' }
  }
  override async roomRawPayloadParser(payload: PUPPET.payloads.Room) {
    return payload
  }
  override async roomMemberList(id: string) {
    return [...(this.world.room(id)?.members ?? [])]
  }
  override async roomMemberRawPayload(room: string, id: string): Promise<PUPPET.payloads.RoomMember> {
    const name = id === this.world.botId ? this.world.botName : (this.world.person(id)?.name ?? '')
    return { id, name, avatar: '', roomAlias: this.world.roomAlias(room, id) }
  }
  override async roomMemberRawPayloadParser(payload: PUPPET.payloads.RoomMember) {
    return payload
  }
  override async roomTopic(id: string): Promise<string>
  override async roomTopic(id: string, topic: string): Promise<void>
  // biome-ignore lint/suspicious/noConfusingVoidType: both overloads of the base class
  override async roomTopic(id: string, topic?: string): Promise<string | void> {
    if (topic === undefined) return this.world.room(id)?.name ?? ''
    this.world.renameRoom(id, topic)
  }
  override async friendshipRawPayload(id: string): Promise<PUPPET.payloads.Friendship> {
    return { id, contactId: id, hello: '', timestamp: Date.now(), type: PUPPET.types.Friendship.Confirm }
  }
  override async friendshipRawPayloadParser(payload: PUPPET.payloads.Friendship) {
    return payload
  }
  override async friendshipAccept() {}
}
