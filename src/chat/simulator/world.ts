import type { Location } from '../gateway.js'
import type { MessageKind } from '../kinds.js'

/** A make-believe chat platform: people, rooms and everything said, as the simulated puppet and its page see it. */
export interface SimPerson {
  id: string
  name: string
  /** The bot may write to this person first. */
  friend: boolean
}
export interface SimRoom {
  id: string
  name: string
  /** Person ids, the bot's own among them while it is in the room. */
  members: string[]
}
export interface SimEntry {
  /** 1, 2, 3 … over all conversations, kept over restarts. */
  seq: number
  id: string
  at: number
  /** A room's id; undefined in a private chat, where `with` is the person the bot talks to. */
  room?: string
  with?: string
  /** A person's id, or {@link SimWorld.botId}. */
  from: string
  kind: MessageKind
  text: string
  mentions: string[]
  location?: Location
  fileName?: string
  /** Taken back: its words are gone, its `seq` is that of the recall. */
  recalled?: boolean
}
export interface SimSay {
  as: string
  room?: string
  text?: string
  mentionBot?: boolean
  /** Ids the platform lists as mentioned, whatever the text says: an announcement to everybody lists all members. */
  mentions?: string[]
  location?: { latitude: number; longitude: number; name: string; address?: string }
  image?: { name: string; bytes: Buffer }
  audio?: { name: string; bytes: Buffer }
  /** The whole text of a native group note. */
  jielong?: string
  /** Defaults: a new id; the world's clock. */
  id?: string
  at?: number
}
/** What happens to the bot's next sends. */
export type SimFault = 'refuse' | 'limited' | 'hang' | 'sent_but_no_answer'

export interface SimWorld {
  readonly botId: string
  readonly botName: string
  people(): SimPerson[]
  rooms(): SimRoom[]
  person(idOrName: string): SimPerson | undefined
  room(idOrName: string): SimRoom | undefined
  addPerson(person: { name: string; friend?: boolean; id?: string }): SimPerson
  /** The bot is a member unless `withoutBot`. */
  addRoom(room: { name: string; members: string[]; id?: string; withoutBot?: boolean }): SimRoom
  rename(personId: string, name: string): void
  renameRoom(roomId: string, name: string): void
  setRoomAlias(roomId: string, personId: string, alias: string): void
  roomAlias(roomId: string, personId: string): string
  /** The same human with another chat id: the old one leaves all rooms, the new one takes its places and is no friend. Returns the new person. */
  changeId(personId: string): SimPerson
  befriend(personId: string): void
  /** Asks to become the bot's friend; where the bot's policy allows it, `befriend` follows. */
  requestFriend(personId: string, hello?: string): void
  /** Invites the bot into a room it is not in; where its policy allows it, it joins. */
  inviteBot(roomId: string, byPersonId: string): void
  join(roomId: string, personId: string): void
  leave(roomId: string, personId: string): void
  say(message: SimSay): SimEntry
  /** Delivers a known message once more, with the same id. */
  redeliver(messageId: string): void
  recall(messageId: string): void
  failNextSends(count: number, fault?: SimFault): void
  transcript(after: number, limit: number): SimEntry[]
  entry(messageId: string): SimEntry | undefined
  bytes(messageId: string): Buffer | undefined
  /** Every new or recalled entry; returns a function that stops listening. */
  onEntry(listen: (entry: SimEntry) => void): () => void
  /** People or rooms changed. */
  onChange(listen: () => void): () => void
  /** Everything is on disk. */
  flush(): Promise<void>
}
