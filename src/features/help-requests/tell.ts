import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { type Receiver, receiverOf, staffReceiverOf } from '../../community/receivers.js'
import { ask } from '../../conversation/question.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow, OutboxClass, QuestionRow } from '../../db/schema.js'
import { type Message, post } from '../../outbox/post.js'
import { neutralNews } from './replies.js'

/** 1 解决了 2 没解决, in the words people use for them. */
export const SOLVED_CHOICES = [
  { digit: 1, words: ['解决了', '已解决', '解决', '好了', '办好了', '修好了'] },
  { digit: 2, words: ['没解决', '没有解决', '还没解决', '未解决', '还没', '没好', '没办好'] },
]

interface Words {
  class: OutboxClass
  /** `help.…`: see `dropHeld`. */
  purpose: string
  text: string
  /** Said instead of `text` where others read along. */
  roomText?: string
  /** Ask 1 解决了 2 没解决 with it. */
  asksSolved?: boolean
}

/** Says something to a member of staff, privately. Nothing when the member has no chat id any more. */
export async function tellStaff(
  tx: Tx,
  request: HelpRequestRow,
  member: string | null,
  words: { class: OutboxClass; purpose: string; text: string; file?: string },
  now: number,
): Promise<void> {
  const receiver = member ? await staffReceiverOf(tx, member) : undefined
  if (receiver) await post(tx, { ...base(request, receiver, words), to: { person: receiver.platformId }, toStaff: true }, now)
}

/**
 * Says something to the one who asked: privately to a friend, else by mention in the group it was said in; of a private matter
 * to one who is no friend only a neutral line with a short code, which brings the matter into a private chat.
 */
export async function tellReporter(tx: Tx, request: HelpRequestRow, words: Words, now: number): Promise<void> {
  const receiver = await receiverOf(tx, request.reporter, now)
  if (!receiver) return
  const room = request.room ? await roomPlatformId(tx, request.room) : undefined
  if (receiver.reachable || !room) {
    const asks = words.asksSolved ? await askSolvedIn(tx, request, privateLane(receiver), now) : undefined
    await post(tx, { ...base(request, receiver, words), to: { person: receiver.platformId }, asks }, now)
    return
  }
  const to = { room, mention: receiver.platformId }
  if (!request.isPrivate) {
    const lane = `${receiver.account}/${room}:${receiver.platformId}`
    const asks = words.asksSolved ? await askSolvedIn(tx, request, lane, now) : undefined
    await post(tx, { ...base(request, receiver, words), to, text: words.roomText ?? words.text, asks }, now)
    return
  }
  if (words.asksSolved) await askSolvedIn(tx, request, privateLane(receiver), now)
  const code = await issueCode(tx, request, now)
  await post(tx, { ...base(request, receiver, words), to, text: neutralNews(request.number, code) }, now)
}

function base(request: HelpRequestRow, receiver: Receiver, words: Words & { file?: string }) {
  return {
    account: receiver.account,
    class: words.class,
    purpose: words.purpose,
    text: words.text,
    toStaff: receiver.staff,
    noun: 'help',
    item: request.id,
    member: receiver.member,
    ...(words.file ? { file: words.file } : {}),
  } satisfies Omit<Message, 'to'>
}

const privateLane = (receiver: Receiver) => `${receiver.account}/${receiver.platformId}`

async function askSolvedIn(tx: Tx, request: HelpRequestRow, lane: string, now: number): Promise<QuestionRow> {
  return ask(tx, {
    account: request.account,
    lane,
    member: request.reporter,
    kind: 'help.solved',
    noun: 'help',
    item: request.id,
    accepts: 'choice',
    choices: SOLVED_CHOICES,
    now,
    expiresAt: now + tx.rules.span('question.expires', now),
  })
}

async function roomPlatformId(tx: Tx, room: string): Promise<string | undefined> {
  const { rooms } = tx.t
  const [row] = await tx.select({ platformId: rooms.platformId, leftAt: rooms.leftAt }).from(rooms).where(eq(rooms.id, room)).limit(1)
  return row && row.leftAt === null ? row.platformId : undefined
}

/** Letters that are not mistaken for each other, and no digits: a digit alone answers questions. */
const LETTERS = 'ACDEFHJKLMNPRTUVWXY'
const CODE_LENGTH = 6
const CODE_LIFE = 7 * DAY

/** A short code that only the reporter of this request can use, to send privately. Kept as a hash. */
export async function issueCode(tx: Tx, request: HelpRequestRow, now: number): Promise<string> {
  const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  await tx.insert(tx.t.codes).values({
    hash: tx.vault.hash('help.private', code),
    kind: 'help.private',
    subject: request.id,
    member: request.reporter,
    expiresAt: now + CODE_LIFE,
    createdAt: now,
  })
  return code
}

export const CODE_PATTERN = new RegExp(`^[${LETTERS}]{${CODE_LENGTH}}$`)
