import * as PUPPET from 'wechaty-puppet'
import type { SimWorldHost } from './host.js'
import { must } from './must.js'

const WEEK_SECONDS = 7 * 86_400

/** What Wechaty asks of people, rooms, and requests to join either. */
export abstract class SimPeoplePuppet extends PUPPET.Puppet {
  /** Friend requests and confirmations by id, and room invitations. */
  protected readonly friendships = new Map<string, PUPPET.payloads.Friendship>()
  protected readonly invitations = new Map<string, PUPPET.payloads.RoomInvitation>()

  constructor(protected readonly world: SimWorldHost) {
    super({ timeoutSeconds: WEEK_SECONDS })
  }

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
    const person = must(this.world.person(id), 'contact')
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
    return this.world.rooms().flatMap((room) => (room.members.includes(this.world.botId) ? [room.id] : []))
  }
  override async roomRawPayload(id: string): Promise<PUPPET.payloads.Room> {
    const room = must(this.world.room(id), 'room')
    return { id, topic: room.name, memberIdList: [...room.members], adminIdList: [], ownerId: room.members[1] ?? '' }
  }
  override async roomRawPayloadParser(payload: PUPPET.payloads.Room) {
    return payload
  }
  override async roomMemberList(id: string) {
    return [...must(this.world.room(id), 'room').members]
  }
  override async roomMemberRawPayload(room: string, id: string): Promise<PUPPET.payloads.RoomMember> {
    const name = id === this.world.botId ? this.world.botName : must(this.world.person(id), 'contact').name
    return { id, name, avatar: '', roomAlias: this.world.roomAlias(room, id) }
  }
  override async roomMemberRawPayloadParser(payload: PUPPET.payloads.RoomMember) {
    return payload
  }
  override async roomTopic(id: string): Promise<string>
  override async roomTopic(id: string, topic: string): Promise<void>
  // biome-ignore lint/suspicious/noConfusingVoidType: both overloads of the base class
  override async roomTopic(id: string, topic?: string): Promise<string | void> {
    if (topic === undefined) return must(this.world.room(id), 'room').name
    this.world.renameRoom(id, topic)
  }
  override async roomInvitationRawPayload(id: string): Promise<PUPPET.payloads.RoomInvitation> {
    return must(this.invitations.get(id), 'invitation')
  }
  override async roomInvitationRawPayloadParser(payload: PUPPET.payloads.RoomInvitation) {
    return payload
  }
  override async roomInvitationAccept(id: string) {
    this.world.join(must(this.invitations.get(id), 'invitation').invitation, this.world.botId)
  }
  override async friendshipRawPayload(id: string): Promise<PUPPET.payloads.Friendship> {
    return must(this.friendships.get(id), 'friendship')
  }
  override async friendshipRawPayloadParser(payload: PUPPET.payloads.Friendship) {
    return payload
  }
  override async friendshipAccept(id: string) {
    this.world.befriend(must(this.friendships.get(id), 'friendship').contactId)
  }
}
