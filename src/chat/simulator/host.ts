import type { Gateway } from '../gateway.js'
import type { SimEntry, SimPerson, SimRoom, SimWorld } from './world.js'

export interface RoomChange {
  kind: 'join' | 'leave' | 'topic' | 'alias'
  /** Those who joined, left or are called otherwise now. */
  who: string[]
  /** Of `topic`: the name before. */
  old?: string
}

/** What the bot says, as the platform takes it. */
export interface BotSay {
  room?: string
  with?: string
  text?: string
  mentions?: string[]
  /** A picture, or a document. */
  file?: { bytes: Buffer; name: string }
}

/** What the platform's side sees of the world: the puppet, or a gateway made for tests. */
export interface SimWorldHost extends SimWorld {
  /** The world's clock, in milliseconds. */
  now(): number
  /** Every message the bot should receive, redeliveries too. The listener says whether it took it; what nobody takes waits. */
  onDeliver(listen: (entry: SimEntry) => boolean): () => void
  /** Hands over what waits, oldest first. */
  deliverWaiting(): void
  onFriend(listen: (person: SimPerson) => void): () => void
  /** Somebody asks to become a friend; the listener decides. */
  onFriendRequest(listen: (person: SimPerson, hello: string) => void): () => void
  /** Somebody invites the bot into a room; the listener decides. */
  onInvitation(listen: (room: SimRoom, by: SimPerson) => void): () => void
  /** Of rooms that the bot is in, or has just left. */
  onRoom(listen: (room: SimRoom, change: RoomChange) => void): () => void
  /** The bot says something. Throws a SendError where the platform refuses it; for `hang` and `sent_but_no_answer` one of kind `unsure`. */
  botSay(say: BotSay): Promise<SimEntry>
  /** The bot takes back its own message; false when it cannot. */
  botRecall(id: string): boolean
  /** The bytes of a message's file, also of one from before a restart. */
  fileOf(id: string): Promise<Buffer | undefined>
  saidLately: Gateway['saidLately']
}
