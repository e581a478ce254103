import type { Tx } from '../db/database.js'
import type {
  FileRow,
  IdentityRow,
  MemberRow,
  MessageKind,
  OutboxClass,
  OutboxRow,
  Pin,
  QuestionRow,
  RoleRow,
  RoomRow,
} from '../db/schema.js'

/** One message being handled: everything a command or an answer may need, and the transaction it happens in. */
export interface Said {
  tx: Tx
  now: number
  /** The inbox row: replies point to it, an item opened by it is withdrawn by its recall. */
  inboxId: string
  account: string
  district: string
  member: MemberRow
  identity: IdentityRow
  /** Undefined in a private chat. */
  room: RoomRow | undefined
  /** What this member holds now, ended grants left out. Everybody is a `rider`. */
  roles: RoleRow[]
  /** Where it was said, as `questions.lane` has it. */
  lane: string
  kind: MessageKind
  /** As written, addressing taken off ("求助 车坏了"); the words people wrote, for keeping. */
  text: string
  /** The same after `normalise`: for understanding. */
  plain: string
  /** What follows the command word, as written; '' when nothing does. For an answer: the whole text. */
  rest: string
  pin: Pin | undefined
  /** Of a native group note, where the platform tells: its lines, with the platform id of who wrote each and when (ms). */
  entries: readonly { by: string; at: number; text: string }[]
  /** Pictures: the platform id of this message when it is one, else undefined. */
  picture: string | undefined
  /** True when it arrived more than 10 minutes after it was sent: answers are folded. */
  old: boolean
}

/** What is said back at once, in the same conversation. With `first`, the emergency sentence leaves before it as a message of its own. */
export interface Answer {
  text: string
  first?: string
  /** It is about a life: it leaves before everything else. */
  urgent?: boolean
  /** `text` leaves as a file of this name. */
  document?: string
  /** The question the answer asks, opened with `ask` in the same transaction. */
  asks?: QuestionRow
}
export type Reply = string | Answer | undefined

/** One thing a person can say. */
export interface Command {
  word: string
  aliases?: string[]
  /** Among commands that share a word, the one for this noun when it is written: 补充 隐患 1. */
  noun?: string
  /** Among commands that share a word, this one when it says so: 同意 answers an open proposal before it is anything else. */
  applies?(said: Said): Promise<boolean>
  /** Said alone it answers what waits for this very word, whatever else is open: 同意 of an open proposal is no approval of a notice. */
  answers?(said: Said): Promise<boolean>
  /**
   * Of a word that takes back: what its speaker made last of this noun and may still take back, as the word takes it (隐患 3). `id`: its row;
   * `category`: what it is about, where that is known.
   */
  newest?(said: Said): Promise<{ id: string; at: number; rest: string; category?: string | null } | undefined>
  /** The row of the role table that must allow it. */
  ability: string
  /** `/接案 号`: shown by 帮助 and by refusals. */
  usage: string
  /** One short sentence for 帮助. */
  hint: string
  /** Counts as a command in a group only with slash or mention even where bare words are switched on (活动, 取消 …). */
  guarded?: boolean
  /** It takes back, erases, ends or hands over: mistyped it is asked about first, and a word of which only half is right is not it. */
  grave?: boolean
  /** A pin its speaker sent just before belongs to it: its place is fetched before the command runs. */
  takesPin?: boolean
  /** Without a slash what follows stands apart: 今日菜有点咸 is small talk. */
  apart?: boolean
  /** What follows is kept and said on as it was written, thanks at its end too. */
  keepsWords?: boolean
  /** It throws `MissingPart`. Said whole, it or another such command ends what was asked. */
  asksParts?: boolean
  /** Where it may be said; without it, anywhere. */
  where?: 'private' | 'room'
  run(said: Said): Promise<Reply>
}

/** How an open question of one kind is answered. */
export interface QuestionHandler {
  kind: string
  /** What the answer needs when it is given: a role may have been taken away since it was asked. */
  ability?: string
  /** `choice`: the digit chosen; undefined for a text or media question. */
  answer(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply>
  /** Of a text question: it asks for a number, and may mean this one. A digit alone answers it before what was asked earlier. */
  takesNumber?(said: Said, question: QuestionRow, number: number): boolean
  /** A picture or a pin answers it too. */
  takesMedia?: boolean
  /** As `takesPin` of a command. */
  takesPin?: boolean
  /** In a group, words said to nobody that this is false of are talk of something else: nothing is said, and the question stays open. */
  fits?(said: Said, question: QuestionRow): Promise<boolean> | boolean
  /** Words that do not fit are taken, wherever they are said, as if it were not open. */
  onlyFits?: true
  /** These words, where they do not fit, plainly tell of another matter: as with `onlyFits`. */
  isOther?(said: Said): boolean
  /** An answer that tells of a danger to life gets the numbers from it, or is told to others by staff; else that goes before the answer. */
  hearsDanger?: true
  /** The answer is kept and said on as it stands, so thanks, 等一下 and a number alone are none (`saysNothing`). */
  wantsContent?(said: Said, question: QuestionRow): boolean
  /** A command alone asks it, never an answer: whoever takes that command back is asked no more. */
  ofCommand?: true
  /** Only words answer it, and this sentence asks for them when a picture or pin comes first: that one is kept for the item they open. */
  wordsOnly?: string
  /** It is left with 取消: what waited for its answer goes on without one. A reply takes the place of the general one, and says 已取消 too. */
  left?(said: Said, question: QuestionRow): Promise<Reply>
  /** These words, which would open a new item, may tell that the matter that was asked about goes on: what is then offered first. */
  goesOn?(said: Said, question: QuestionRow): Promise<{ word: string; rest: string } | undefined>
  /** Words nothing was made of came while it was open: it is asked again, and stays open. */
  again?(said: Said, question: QuestionRow): Promise<string | undefined>
  /** Nobody answered in time. */
  expire?(tx: Tx, question: QuestionRow, now: number): Promise<void>
}

export interface TimerHandler {
  kind: string
  run(
    tx: Tx,
    timer: { id: string; noun: string; item: string; data: Record<string, string | number>; dueAt: number },
    now: number,
  ): Promise<void>
}

/** Whose open items must find another owner: a member who lost a role, or (`member` null) what has none at all. */
export interface Unowned {
  district: string
  member: string | null
  /** The unit he was a contact of. */
  unit: string | null
  /** Of what is said of it: `reminder` when a timer ended the role. */
  class: OutboxClass
  /** Whose words ended it: what `member` must hear is put into `lines`, for his answer. */
  answer?: { member: string; lines: string[] }
}

/** An open item that went to another owner. */
export interface Handed {
  /** As people read it: 隐患 #3. */
  item: string
  /** Who owns it now; null: there is nobody. */
  to: string | null
  /** That it is his now is still to be told to him. */
  untold: boolean
}

/** What one folder under features/ gives the program. */
export interface Feature {
  noun: string
  commands: Command[]
  questions: QuestionHandler[]
  timers: TimerHandler[]
  /** The program has started: what runs every day is set, once. */
  began?(tx: Tx, district: string, now: number): Promise<void>
  /** A message was taken back. Undefined = it was not one that opened an item of this feature. */
  recalled?(said: Said, recalledInboxId: string): Promise<{ reply: Reply } | undefined>
  /** A picture or pin said privately with no question open for it. Undefined = not wanted. */
  loose?(said: Said): Promise<{ reply: Reply } | undefined>
  /** Words for the bot that are no command and answer nothing, but must not be refused (life danger). Undefined = not wanted. */
  unasked?(said: Said): Promise<Reply>
  /** Words for the bot that ask for a rule in general, and are no command. Undefined = not known here. */
  rule?(said: Said): Promise<Reply>
  /** What its speaker, who is staff, has in hand may want, in words no command was read from: words of commands, and the one item they are about. */
  inHand?(said: Said): Promise<{ word: string; number: number | undefined }[]>
  /** What its speaker has open himself and his words may go on about: the word of the command that adds them, and its number. */
  own?(said: Said): Promise<{ word: string; number: number } | undefined>
  /** Danger to life said in a group to nobody, where the group wants to hear the numbers. Undefined = nothing is said. */
  overheard?(said: Said): Promise<Reply>
  /** A native list (接龙) in a group where the bot runs an activity. Undefined = it is none of this feature's, or nothing changed. */
  jielong?(said: Said): Promise<Reply>
  /** A role ended or was given: open items whose owner may not act on them any more go to whom they would go to now. */
  handOn?(tx: Tx, of: Unowned, now: number): Promise<Handed[]>
  /** A message about an item of this noun has left, or never will (`state` says which). */
  sent?(tx: Tx, row: OutboxRow, now: number): Promise<void>
  /** A message about an item of this noun will never leave: the platform has refused it. */
  refused?(tx: Tx, row: OutboxRow, now: number): Promise<void>
  /** The platform said that the bot talks too fast: it has slowed down. */
  limited?(tx: Tx, now: number): Promise<void>
  /** A picture or pin that was wanted for an item of this noun is there, or could not be had (`state` says which). */
  media?(tx: Tx, file: FileRow, now: number, pin: Pin | undefined): Promise<void>
}
