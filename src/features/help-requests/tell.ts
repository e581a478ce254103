import { randomInt } from 'node:crypto'
import { DAY } from '../../clock.js'
import { standInOf } from '../../community/absences.js'
import { receiverOf, staffReceiverOf } from '../../community/receivers.js'
import { roomPlatformId } from '../../community/rooms.js'
import { NOT_SO, SO } from '../../conversation/numbers.js'
import { ask } from '../../conversation/question.js'
import type { Tx } from '../../db/database.js'
import type { Choice, HelpRequestRow, OutboxClass, QuestionRow } from '../../db/schema.js'
import { tell } from '../../outbox/tell.js'
import { addReader } from './record.js'
import { neutralNews } from './replies.js'

/** 1 解决了 2 没解决, in the words people use for them. */
const SOLVED_CHOICES: Choice[] = [
  { digit: 1, words: ['解决了', '已解决', '解决', '好了', '办好了', '修好了'], spokenTo: SO, sense: 'done' },
  {
    digit: 2,
    words: ['没解决', '没有解决', '还没解决', '未解决', '还没', '没好', '没办好', '老样子', '还是老样子', '还那样', '还是那样', '没人管'],
    spokenTo: NOT_SO,
    sense: 'undone',
  },
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
  words: { class: OutboxClass; purpose: string; text: string; file?: string; folded?: 'late' | undefined },
  now: number,
): Promise<void> {
  const to = member && (await standInOf(tx, member, now))
  if (to && to !== member) await addReader(tx, request.id, to, now)
  const receiver = to ? await staffReceiverOf(tx, to) : undefined
  if (receiver) await tell(tx, receiver, undefined, { ...words, noun: 'help', item: request.id }, now)
}

/**
 * Says something to the one who asked: privately to a friend, else by mention in the group it was said in; of a private matter
 * to one who is no friend only a neutral line with a short code, which brings the matter into a private chat. False: he cannot be told.
 */
export async function tellReporter(tx: Tx, request: HelpRequestRow, words: Words, now: number): Promise<boolean> {
  const receiver = await receiverOf(tx, request.reporter, now)
  if (!receiver) return false
  const room = request.room ? await roomPlatformId(tx, request.room) : undefined
  const { asksSolved, ...telling } = { ...words, noun: 'help', item: request.id }
  if (receiver.reachable || !room || !request.isPrivate) {
    const asks = asksSolved ? { asks: (lane: string) => askSolvedIn(tx, request, lane, now) } : {}
    return tell(tx, receiver, room, { ...telling, ...asks }, now)
  }
  if (asksSolved) await askSolvedIn(tx, request, `${receiver.account}/${receiver.platformId}`, now)
  const code = await issueCode(tx, request, now)
  return tell(tx, receiver, room, { ...telling, roomText: neutralNews(request.number, code) }, now)
}

/** Asks the one who asked for help, in this lane. */
export async function askSolvedIn(tx: Tx, request: HelpRequestRow, lane: string, now: number): Promise<QuestionRow> {
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
