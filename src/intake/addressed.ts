import type { IncomingMessage } from '../chat/gateway.js'
import { parseChoice } from '../conversation/answers/choices.js'
import { matchCommand, startsWithSlash } from '../conversation/commands/command.js'
import { normalise } from '../conversation/normalise.js'
import { isCancel } from '../conversation/numbers.js'
import { roomLaneOf } from '../conversation/question.js'
import type { Command } from '../conversation/said.js'
import { isOverheard } from '../conversation/topics/lexicon.js'
import type { Listening } from './listening.js'

/**
 * How a message is addressed to the bot. `media`: a picture or pin nobody asked for, of which only id, sender, kind and time are kept.
 * `life`: it is not, but somebody's life is in danger, in a group that wants to be told the numbers then.
 */
export type AddressedBy = 'private' | 'slash' | 'mention' | 'bare' | 'answer' | 'recall' | 'media' | 'jielong' | 'life'

/** One lane is one person in one conversation. */
export function laneOf(account: string, room: string | undefined, sender: string): string {
  return room ? `${account}/${room}:${sender}` : `${account}/${sender}`
}

/** Undefined: not addressed to the bot, so it is dropped unread. */
export function addressedBy(
  message: IncomingMessage,
  account: string,
  listening: Listening,
  commands: readonly Command[],
  now: number,
): AddressedBy | undefined {
  if (message.kind === 'recall') return 'recall'
  if (!message.room) return 'private'
  const lane = laneOf(account, message.room.id, message.sender.id)
  const open = listening.questions(lane, roomLaneOf(account, message.room.id), now)
  if (message.kind === 'image' || message.kind === 'location')
    return open.some((question) => question.accepts !== 'choice') ? 'answer' : 'media'
  if (message.kind === 'jielong') return listening.jielong(message.room.id) ? 'jielong' : undefined
  if (message.kind !== 'text') return undefined
  if (message.mentionsBot) return 'mention'
  if (startsWithSlash(commands, message.text)) return 'slash'
  if (open.length > 0 && answers(message.text, open, lane)) return 'answer'
  const bare = listening.bareWords(message.room.id) || message.quotesBot === true
  if (bare && matchCommand(commands, message.text, 'bare')?.command) return 'bare'
  return overheard(message.room.id, message.text, listening, now) ? 'life' : undefined
}

/** Other talk is read here for nothing else, and forgotten. */
function overheard(room: string, text: string, listening: Listening, now: number): boolean {
  if (!listening.firstAid(room, now) || !isOverheard(normalise(text).plain)) return false
  listening.warned(room, now)
  return true
}

function answers(text: string, open: ReturnType<Listening['questions']>, lane: string): boolean {
  const { plain } = normalise(text)
  // A question to the whole room is nobody's to leave.
  if (isCancel(plain)) return open.some((question) => question.accepts !== 'media' && question.lane === lane)
  return open.some(
    (question) => question.accepts === 'text' || (question.accepts === 'choice' && parseChoice(plain, question.choices) !== undefined),
  )
}
