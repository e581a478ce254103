import { DAY } from '../../clock.js'
import { mask } from '../../conversation/masking/masking.js'
import { asWritten, normalise } from '../../conversation/normalise.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, type Coming, chosenTime, readComing, withDays } from '../../conversation/times/coming.js'
import { formatTime, parseTime } from '../../conversation/times/times.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { mustBeInHand, reporterOf, step } from './casework.js'
import { findRequestById } from './queries.js'
import * as replies from './replies.js'

/** 约谈: a meeting at a time to come, where its clock may mean two, which is asked; what is said besides (where, what to bring) goes with it. */
export async function meetReporter(said: Said, request: HelpRequestRow, written: string): Promise<Reply> {
  await mustBeInHand(said, request)
  const { name } = await reporterOf(said, request)
  // 约小明后天: his name ends as a day begins; 请小明带身份证 is told to himself.
  const text = ['约', '和', '跟', '请', '叫'].reduce((words, verb) => words.replace(`${verb}${name}`, `${verb}您`), written)
  const read = readComing(text, said.now)
  const either = (read?.coming ?? []).map(once)
  const [only, other] = either
  // 约谈 1 周三: the day is kept, and only the clock is asked for.
  if (!only && parseTime(withDays(text), said.now)?.dateOnly) throw new MissingPart(replies.askClock(request.number))
  if (!read || !only) throw new AppError('invalid', replies.badTime(request.number))
  const words = besides(text, read.span, request.number)
  if (!other) return meetAt(said, request, only.startsAt, words)
  const about = { kind: 'help.when', noun: 'help', item: request.id }
  return askWhichTime(said, { ...about, either, known: { words } }, replies.askWhen(request.number, either))
}

/** 约她…见面, 定在…: what says that they meet, and nothing besides. */
const NO_WORDS = /^(?:我)?(?:和|跟)?(?:约谈?|定)?(?:好|了)?(?:[他她您]|对方)?[在到]?$|^(?:见(?:个?面)?|面?谈|聊|碰头|碰面)(?:谈|聊|一?下)*$/
const SIGNS = '[\\s,，、。.;；:：!！]'
/** What stands before and after the time, as it was written. */
function besides(text: string, [from, to]: [number, number], number: number): string {
  const { plain } = normalise(text)
  // 约小明明天十点见 1号: the number says of which it is told.
  const its = new RegExp(`(?:^|${SIGNS}|见)(?:求助)?#?${number}号?(?:求助)?$`)
  const around = [plain.slice(0, from), plain.slice(to)].map((part) =>
    part
      .replace(its, (found) => (found.startsWith('见') ? '见' : ''))
      .replace(new RegExp(`^${SIGNS}+|${SIGNS}+$`, 'g'), '')
      .replace(NO_WORDS, ''),
  )
  return around
    .filter((part) => part !== '')
    .map((part) => asWritten(text, part))
    .join('，')
}

/** A meeting is held once, also where the words say 每周三. */
const once = ({ startsAt }: Coming): Coming => ({ startsAt })

/** A day after it something should have been written down. */
async function meetAt(said: Said, request: HelpRequestRow, at: number, words: string): Promise<Reply> {
  if (at <= said.now) throw new AppError('invalid', replies.pastTime(request.number, at))
  const told = replies.meeting(request.number, at, words)
  const toldInRoom = replies.meeting(request.number, at, mask(words).text)
  const state = request.state === 'accepted' ? 'in_progress' : request.state
  const note = words ? `${formatTime(at)} ${words}` : formatTime(at)
  return `${told}${await step(said, request, { verb: 'meet', kind: 'meeting', note, state, told, toldInRoom, dueAt: at + DAY })}`
}

export const whenQuestion: QuestionHandler = {
  kind: 'help.when',
  async answer(said, question, choice) {
    const request = question.item ? await findRequestById(said.tx, question.item) : undefined
    if (!request) throw new AppError('not_found', replies.noRequests)
    const { chosen, known } = chosenTime<{ words?: string }>(said, question, choice)
    return meetAt(said, request, chosen.startsAt, known.words ?? '')
  },
}
