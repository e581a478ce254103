import { MINUTE } from '../clock.js'
import { type Match, startsWithSlash } from '../conversation/commands/command.js'
import { isCancel, isThanks } from '../conversation/numbers.js'
import { findOpenQuestions, roomLaneOf } from '../conversation/question.js'
import type { Feature, Reply, Said } from '../conversation/said.js'
import { isCall, isSmallTalk, saysNothing } from '../conversation/small-talk.js'
import { wishOfItem } from '../conversation/wishes/intent.js'
import { deniesAll } from '../conversation/wishes/mood.js'
import { deniesHere } from '../conversation/wishes/of-item.js'
import { saysSeveral } from '../conversation/wishes/several-wishes.js'
import type { InboxRow, QuestionRow } from '../db/schema.js'
import { AppError } from '../errors.js'
import { answer, askedInWords, fits, handlerOf, isOfOther, leavable, leave } from './answer.js'
import { completeWith } from './answer-part.js'
import { runIntent } from './ask-meant.js'
import { PART, saysHowItEnded } from './ask-part.js'
import { askRules } from './ask-rules.js'
import { askSame } from './ask-same.js'
import { runSeveral } from './ask-several.js'
import { mayRun, runWish, wishInstead, wishOf } from './ask-wish.js'
import { listAskedElsewhere } from './asked-elsewhere.js'
import { chooseAnswer, type Understanding } from './choose-answer.js'
import { commandBehind } from './command-behind.js'
import { lifeBeside, lifeInstead } from './danger-beside.js'
import { kindWord, lastWords, mustBeHere, ofBot } from './last-words.js'
import { matchAllowed } from './match-allowed.js'
import { media } from './media.js'
import { recalled } from './recalled.js'
import { notDone, notSaid, noVoice, onlyWords, thanked } from './replies.js'
import { runOfNoun } from './run-command.js'
import { addPiece, addToLast, saysMistake, takeBack, takeBackOther, takesBackAsked } from './take-back.js'
import { waitedFor } from './waited-for.js'

/** From one message to what is said back. Undefined: nothing is said. */
export async function understand(said: Said, row: InboxRow, known: Understanding): Promise<Reply> {
  if (said.kind === 'recall') return recalled(said, row, known.features)
  if (said.kind === 'jielong') return firstOf(said, known.features, 'jielong')
  if (row.addressedBy === 'life') return firstOf(said, known.features, 'overheard')
  if ((said.kind === 'text' || said.kind === 'audio') && startsWithSlash(known.commands, said.text)) return slash(said, row, known)
  const open = await openQuestions(said)
  if (said.kind === 'image' || said.kind === 'location') return media(said, row, open, known.features)
  if (said.kind === 'audio' && !said.plain) return noVoice
  if (said.kind !== 'text' && said.kind !== 'audio') return undefined
  return text(said, row, open, known)
}

/** Always a command, known or not: what is open is not asked for. */
async function slash(said: Said, row: InboxRow, known: Understanding): Promise<Reply> {
  const match = matchAllowed(said, known.commands, 'slash')
  if (match) return runMatch(said, match, known)
  const open = await openQuestions(said)
  const left = isCancel(said.plain) ? leavable(open) : undefined
  if (left) return leave(said, left, known.features)
  // /1 and /收到 answer as 1 and 收到 do.
  const bare = { ...said, text: said.text.replace(SLASHES, ''), plain: said.plain.replace(SLASHES, '') }
  const chosen = await chooseAnswer(bare, row, open, known, true)
  return chosen ? chosen.reply : unknown(said, row, open, known)
}
const SLASHES = /^[\s/／]+/

const openQuestions = (said: Said): Promise<QuestionRow[]> =>
  findOpenQuestions(said.tx, said.lane, said.room && roomLaneOf(said.account, said.room.platformId), said.now)

/** Order: a digit answers the newest numbered question; a command; the newest question that takes any words. */
async function text(said: Said, row: InboxRow, open: QuestionRow[], known: Understanding): Promise<Reply> {
  const waited = said.room ? undefined : await waitedFor(said, known.commands)
  if (waited) return runMatch(said, { command: waited, rest: '' }, known)
  const chosen = await chooseAnswer(said, row, open, known, said.room === undefined || row.addressedBy === 'mention')
  if (chosen) return chosen.reply
  const how = said.room ? (row.addressedBy === 'mention' ? 'mention' : 'bare') : 'private'
  if (how !== 'bare' && deniesHere(said.plain)) return notDone
  const ofItem = how === 'bare' ? undefined : await runIntent(said, wishOf(said, said.plain, known.commands, wishOfItem), known.commands)
  if (ofItem) return ofItem.reply
  const wanted = how === 'bare' && row.addressedBy !== 'bare' ? undefined : matchAllowed(said, known.commands, how)
  const asked = await askedInWords(said, open, known.features)
  // 撤销 in the middle of a report takes that back.
  if (asked && wanted && (await takesBackAsked(said, asked, wanted, known.commands))) return leave(said, asked, known.features)
  const instead = wanted?.mistyped ? wishInstead(said, wanted.command, known.commands) : undefined
  const otherwise = instead && (await runIntent(said, instead, known.commands))
  if (otherwise) return otherwise.reply
  const several = wanted && !asked && how !== 'bare' && saysSeveral(said.plain) ? await runSeveral(said, known.commands) : undefined
  if (several) return several
  if (wanted && !(asked && saysHowItEnded(said, asked, wanted))) return runMatch(said, wanted, known)
  if (asked) {
    const mistake = saysMistake(said.plain)
    const back = mistake ? await takeBack(said, known.commands, asked) : undefined
    if (back) return back.reply
    if (mistake || isCancel(said.plain)) return leave(said, asked, known.features)
    if (!SAYS_SOMETHING.test(said.plain)) return signsAlone(row)
    const danger = await lifeInstead(said, asked, known)
    if (danger) return danger
    if (row.addressedBy === 'answer' && isOfOther(said, asked, known.commands, known.features)) return undefined
    if (handlerOf(asked, known.features)?.wantsContent?.(said, asked) && saysNothing(said.plain))
      return row.addressedBy === 'answer' ? undefined : notSaid
    if (asked.kind === PART) return answerPart(said, row, open, known, asked)
    if (row.addressedBy === 'answer' && !(await fits(said, asked, known.features))) return undefined
    return answer({ ...said, rest: said.text }, asked, undefined, known.features)
  }
  return unknown(said, row, open, known)
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u
/** An emoji or a mark answers nothing: in a group it is meant for others, and to the bot alone the words are asked for again. */
function signsAlone(row: InboxRow): Reply {
  if (row.addressedBy === 'answer') return undefined
  throw new AppError('invalid', onlyWords)
}

/** What was missing in a command; thanks and small talk are not it. */
async function answerPart(said: Said, row: InboxRow, open: QuestionRow[], known: Understanding, question: QuestionRow): Promise<Reply> {
  if (isThanks(said.plain) || isSmallTalk(said.plain)) return unknown(said, row, open, known)
  return completeWith(said, row, known.commands, question)
}

/** A word that was written otherwise is asked about where it takes back, erases, ends or hands over. */
async function runMatch(said: Said, match: Match, known: Understanding): Promise<Reply> {
  const beside = await lifeBeside(said, match, known)
  if (beside !== undefined) return beside
  const { command, rest } = match
  const other = await takeBackOther(said, match, known.commands)
  if (other) return other.reply
  if (match.mistyped && command.grave && mayRun(said, command, known.commands))
    return runWish(said, { word: command.word, rest, sure: false, asked: true }, command.hint, known.commands)
  return runOfNoun(said, known.commands, command, rest)
}

/** What the first feature that has something to say says. Of danger to life that was said to nobody never more than the numbers and an offer. */
async function firstOf(said: Said, features: readonly Feature[], hears: 'overheard' | 'jielong' | 'unasked'): Promise<Reply> {
  for (const feature of features) {
    const reply = await feature[hears]?.(said)
    if (reply !== undefined) return reply
  }
  return undefined
}

/** What is left: thanks, words some feature must not miss, a digit nobody asked for, an unknown command. Small talk is not answered. */
async function unknown(said: Said, row: InboxRow, open: QuestionRow[], known: Understanding): Promise<Reply> {
  const { commands, features } = known
  if (row.addressedBy === 'answer' || row.addressedBy === 'bare') return undefined
  const unasked = await firstOf(said, features, 'unasked')
  if (unasked !== undefined) return unasked
  mustBeHere(said)
  const back = saysMistake(said.plain) ? await takeBack(said, commands) : await addToLast(said, commands)
  if (back) return back.reply
  const elsewhere = await listAskedElsewhere(said)
  const chosen = await chooseAnswer(said, row, elsewhere, known, false)
  if (chosen) return chosen.reply
  if (isThanks(said.plain)) return thanked
  // Privately it gets a kind word; in a group nobody needs to hear one more, but who only calls the bot: by its name, or 在吗 beside it.
  if (isSmallTalk(said.plain)) return said.room && said.text.trim() && !isCall(said.plain) ? undefined : kindWord(said)
  const about = ofBot(said)
  if (about !== undefined) return about
  const asked = elsewhere.find((one) => one.accepts === 'text' && said.now - one.askedAt < JUST_ASKED)
  if (asked?.kind === PART) return answerPart(said, row, open, known, asked)
  if (asked && SAYS_SOMETHING.test(said.plain) && (await fits(said, asked, features)))
    return answer({ ...said, rest: said.text }, asked, undefined, features)
  // A slash is a command, known or not.
  const behind = startsWithSlash(commands, said.text) ? undefined : commandBehind(said, commands)
  if (behind) return runMatch(said, behind, known)
  const guessed = startsWithSlash(commands, said.text) ? undefined : { intent: wishOf(said, said.plain, commands) }
  if (guessed && !guessed.intent && deniesAll(said.plain)) return notDone
  const same = guessed?.intent && (await askSame(said, open, guessed.intent, known))
  if (same) return same.reply
  const meant =
    guessed &&
    ((await askRules(said, guessed.intent, features)) ??
      (await addPiece(said, guessed.intent, commands)) ??
      (await runIntent(said, guessed.intent, commands, features)))
  if (meant) return meant.reply
  return lastWords(said, open, guessed !== undefined, known)
}

/** Who was asked in a group and writes privately no later than this answers what was asked there. */
const JUST_ASKED = 10 * MINUTE
