import type { MessageKind } from './kinds.js'

/** A pin as the platform sends it: GCJ-02 degrees. */
export interface Location {
  latitude: number
  longitude: number
  name: string
  address: string
}

/** One line of a native group note. */
export interface NoteEntry {
  /** The platform's id of who wrote it; '' when it does not say. */
  by: string
  /** Milliseconds; 0 when it does not say. */
  at: number
  text: string
}

/** One message as it arrived. Texts have no NUL and no lone surrogate, and are cut at {@link MAX_TEXT} UTF-16 units. */
export interface IncomingMessage {
  /** The platform's id of the message. */
  id: string
  /** Undefined in a private chat. */
  room?: { id: string; name: string }
  sender: { id: string; name: string; roomAlias: string; friend: boolean }
  kind: MessageKind
  /** Of a voice message: what the platform heard in it, where it says so. Of a pin, a picture or a recall: empty. */
  text: string
  /** By id, or by the bot's own name after an `@` in the text. `@所有人` is not it. */
  mentionsBot: boolean
  /** The text without the leading mention(s) of the bot; equals `text` where there is none. */
  textWithoutMention: string
  /** Of a quote-reply: what was quoted, already taken out of `text`. */
  quoted?: { name: string; text: string }
  /** Of a quote-reply: what was quoted is the bot's. */
  quotesBot?: boolean
  /** Of a native group note, where the platform tells: its lines in order, with who wrote each and when. At most 500. */
  entries?: NoteEntry[]
  location?: Location
  /** Of a recall: the id of the message that was taken back. */
  recalledId?: string
  /** Milliseconds; when its sender sent it. */
  sentAt: number
}
export const MAX_TEXT = 12_000

export interface RoomRoster {
  id: string
  name: string
  /** Without the bot itself. */
  members: { id: string; name: string; roomAlias: string; friend: boolean }[]
}

export interface OutgoingMessage {
  /** A room's or a person's platform id. */
  conversation: { room: string } | { person: string }
  text?: string
  /** Mentioned at the head of the text, in a room. */
  mention?: string
  /** A picture, or a document; leaves after the words. */
  file?: { bytes: Buffer; name: string }
}

export interface GatewayHandlers {
  /** Called one at a time, in the platform's order; the next message waits for the promise. Must not throw. */
  message(message: IncomingMessage): Promise<void>
  /** The bot is in this room with these members: after login, on join, leave and renames. */
  roster(roster: RoomRoster): Promise<void>
  /** The bot is no longer in this room. */
  removed(roomId: string): Promise<void>
  /** This person can be written to privately from now on. */
  friend(person: { id: string; name: string }): Promise<void>
  /** Logged in as this account: its platform id and name. Called before the first message. */
  login(account: { id: string; name: string }): Promise<void>
}

export type GatewayState = 'stopped' | 'connecting' | 'scan' | 'up' | 'down'

/** Our side of the chat platform. Knows nothing of what messages mean. */
export interface Gateway {
  readonly state: GatewayState
  /** Another process may speak for this account now: what this one knows of what is on its way is not to be written down. */
  readonly ousted?: boolean
  /** Resolves once it is connecting; it reconnects by itself until stopped. */
  start(handlers: GatewayHandlers): Promise<void>
  stop(): Promise<void>
  /** Resolves with the platform's id of what was said. Throws `SendError`; never takes longer than 20 s. */
  send(message: OutgoingMessage): Promise<{ id: string | undefined }>
  /** Takes back an own message; false where the platform does not allow it any more. */
  recall(messageId: string): Promise<boolean>
  /** The bytes of a picture or voice message, time-limited; throws `SendError`. */
  download(messageId: string, maxBytes: number): Promise<Buffer>
  /** The place of a location message kept only by id; undefined when the platform no longer knows. */
  locate(messageId: string): Promise<Location | undefined>
  /** True/false when the platform's own recent messages tell whether the bot said exactly this there since; undefined when they cannot. */
  saidLately(conversation: { room: string } | { person: string }, text: string, since: number): Promise<boolean | undefined>
  /** Resolves when every message that reached the platform so far has been handed to `message` and its promise has settled. */
  idle(): Promise<void>
}
