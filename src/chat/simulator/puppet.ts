import { randomUUID } from 'node:crypto'
import { FileBox, type FileBoxInterface } from 'file-box'
import * as PUPPET from 'wechaty-puppet'
import { SendError } from '../../errors.js'
import type { MessageKind } from '../kinds.js'
import type { RoomChange, SimWorldHost } from './host.js'
import { must } from './must.js'
import { SimPeoplePuppet } from './puppet-people.js'
import type { SimEntry, SimPerson, SimRoom } from './world.js'

const { Dirty, Message } = PUPPET.types
const BEAT = 15_000
const MOST_REQUESTS = 500

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
 * for tests over gRPC. Of Wechaty's sixty puppet calls it has those that a bot in rider groups makes.
 */
export class SimPuppet extends SimPeoplePuppet {
  static override readonly VERSION = '1.0.0'
  private beat: NodeJS.Timeout | undefined
  private stops: (() => void)[] = []
  constructor(world: SimWorldHost) {
    super(world)
    // A client that listens anew (a gRPC stream that opened) gets what waited for it, after the login that greets it.
    this.on(
      'newListener' as never,
      ((event: string) => {
        if (event === 'message') setImmediate(() => this.world.deliverWaiting())
      }) as never,
    )
    // Not in `onStart`: what listens for `login` inside the base class is attached right after it.
    this.on('start', () => void setImmediate(() => this.signIn()))
  }
  override name() {
    return 'sim-puppet'
  }
  override version() {
    return '1.0.0'
  }

  private signIn(): void {
    if (this.isLoggedIn || this.state.active() !== true) return
    this.login(this.world.botId)
    this.emit('ready', { data: 'sim' })
    this.world.deliverWaiting()
  }
  async onStart() {
    const { world } = this
    // Without a heartbeat the other side takes the puppet for dead.
    this.emit('heartbeat', { data: 'sim' })
    this.beat = setInterval(() => this.emit('heartbeat', { data: 'sim' }), BEAT)
    this.beat.unref()
    this.stops = [
      world.onDeliver((entry) => this.deliver(entry)),
      world.onRoom((room, change) => this.roomChanged(room, change)),
      world.onFriend((person) => this.befriended(person)),
      world.onFriendRequest((person, hello) => this.requested(person, hello)),
      world.onInvitation((room, by) => this.invited(room, by)),
      // As on the real platform, the bot's own words come back to it.
      world.onEntry((entry) => {
        if (entry.from === world.botId && !entry.recalled) this.emit('message', { messageId: entry.id })
      }),
    ]
  }
  async onStop() {
    this.stopHeartbeat()
    for (const stop of this.stops) stop()
    this.stops = []
  }
  /** Falls silent as a hung gateway does: everything else goes on. */
  stopHeartbeat(): void {
    clearInterval(this.beat)
  }
  override ding(data?: string) {
    this.emit('dong', { data: data ?? '' })
  }

  // ── what happens in the world ─────────────────────────────────────────────────────────────────
  private deliver(entry: SimEntry): boolean {
    if (!this.isLoggedIn || this.listenerCount('message') === 0) return false
    this.emit('message', { messageId: entry.id })
    return true
  }
  private dirty(payloadType: PUPPET.types.Dirty, payloadId: string) {
    this.emit('dirty', { payloadType, payloadId })
  }
  private roomChanged(room: SimRoom, { kind, who, old }: RoomChange) {
    this.dirty(Dirty.Room, room.id)
    this.dirty(Dirty.RoomMember, room.id)
    for (const person of who) this.dirty(Dirty.Contact, person)
    const at = { roomId: room.id, timestamp: this.world.now() }
    const by = room.members.find((one) => !who.includes(one)) ?? this.world.botId
    if (kind === 'join') this.emit('room-join', { ...at, inviteeIdList: who, inviterId: by })
    if (kind === 'leave') this.emit('room-leave', { ...at, removeeIdList: who, removerId: by })
    if (kind === 'topic') this.emit('room-topic', { ...at, changerId: by, newTopic: room.name, oldTopic: old ?? '' })
  }
  private befriended(person: SimPerson) {
    this.dirty(Dirty.Contact, person.id)
    this.friendship({ contactId: person.id, hello: '', type: PUPPET.types.Friendship.Confirm })
  }
  private requested(person: SimPerson, hello: string) {
    this.friendship({ contactId: person.id, hello, ticket: person.id, type: PUPPET.types.Friendship.Receive })
  }
  private friendship(
    what: { contactId: string; hello: string } & (
      | { type: PUPPET.types.Friendship.Confirm }
      | { type: PUPPET.types.Friendship.Receive; ticket: string }
    ),
  ) {
    const id = randomUUID()
    remember(this.friendships, id, { id, timestamp: this.world.now(), ...what })
    this.emit('friendship', { friendshipId: id })
  }
  private invited(room: SimRoom, by: SimPerson) {
    const id = randomUUID()
    remember(this.invitations, id, {
      id,
      inviterId: by.id,
      topic: room.name,
      avatar: '',
      invitation: room.id,
      memberCount: room.members.length,
      memberIdList: [...room.members],
      timestamp: this.world.now(),
      receiverId: this.world.botId,
    })
    this.emit('room-invite', { roomInvitationId: id })
  }

  // ── what Wechaty asks of messages ─────────────────────────────────────────────────────────────
  private entry(id: string): SimEntry {
    return must(this.world.entry(id), 'message')
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
    if (entry.room !== undefined) return { ...base, roomId: entry.room, mentionIdList: entry.mentions }
    return { ...base, listenerId: entry.from === this.world.botId ? (entry.with ?? '') : this.world.botId }
  }
  override async messageRawPayloadParser(payload: PUPPET.payloads.Message) {
    return payload
  }
  override async messageFile(id: string): Promise<FileBoxInterface> {
    if (this.entry(id).recalled) throw new Error('the message was recalled')
    const bytes = must(await this.world.fileOf(id), 'file')
    return FileBox.fromBase64(bytes.toString('base64'), this.entry(id).fileName ?? 'file')
  }
  override async messageImage(id: string): Promise<FileBoxInterface> {
    return this.messageFile(id)
  }
  override async messageLocation(id: string): Promise<PUPPET.payloads.Location> {
    return { accuracy: 0, ...must(this.entry(id).location, 'location') }
  }

  // ── what the bot says ─────────────────────────────────────────────────────────────────────────
  private async say(conversation: string, what: { text?: string; mentions?: string[]; file?: { bytes: Buffer; name: string } }) {
    const place = this.world.room(conversation)?.id === conversation ? { room: conversation } : { with: conversation }
    try {
      return (await this.world.botSay({ ...place, ...what })).id
    } catch (error) {
      // The platform's side of a hang: the caller's own time limit is what ends it.
      if (error instanceof SendError && error.kind === 'unsure') return new Promise<string>(() => {})
      throw error
    }
  }
  override async messageSendText(conversation: string, text: string, mentions?: string[]) {
    return this.say(conversation, { text, mentions: mentions ?? [] })
  }
  override async messageSendFile(conversation: string, file: FileBoxInterface) {
    return this.say(conversation, { file: { bytes: await file.toBuffer(), name: file.name } })
  }
  override async messageRecall(id: string) {
    return this.world.botRecall(id)
  }
}

function remember<V>(map: Map<string, V>, id: string, value: V): void {
  map.set(id, value)
  const oldest = map.size > MOST_REQUESTS ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}
