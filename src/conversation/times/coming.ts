import { DAY, HOUR, local, MINUTE } from '../../clock.js'
import type { QuestionRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { oneOfTwo } from '../answers/choices.js'
import { normalise } from '../normalise.js'
import { askSpeaker, openQuestionData } from '../question.js'
import { noSuchDay } from '../replies.js'
import type { Answer, Said } from '../said.js'
import { atMinutes, nextOf, parseRecurring, type Recurring } from './recurring.js'
import type { TimeReading } from './time-reading.js'
import { findNoSuchDay } from './time-reading.js'
import { comingMoments, parseTime } from './times.js'

/** What somebody plans: once, or again and again by a rule of these words. `endsAt` only where an end was said. */
export interface Coming {
  startsAt: number
  endsAt?: number
  repeats?: string
}

/** 2月30日: who plans is told at once, else the clock beside it would be taken for another day's. Throws `invalid`. */
export function refuseNoSuchDay(text: string): void {
  const said = findNoSuchDay(normalise(text).plain)
  if (said) throw new AppError('invalid', noSuchDay(said))
}

/** 11-24 11-25 at the beginning, where a day is wanted: elsewhere it may be a score or a house. As long as it was. */
export const withDays = (text: string): string => text.replace(DAYS_FIRST, (whole) => whole.replace(/-/g, '月'))
const A_DAY = '(?:1[0-2]|0?[1-9])-(?:3[01]|[12]\\d|0?[1-9])(?![\\d-])'
const DAYS_FIRST = new RegExp(`^\\s*[从自]?${A_DAY}(?:\\s*[到至~—\\s]\\s*${A_DAY})?(?=[\\s到至,，前]|$)`)

/**
 * The first time of a text as a plan, and where it stands in the normalised text. Two where the clock is open (周六7点, 每周三8点), the
 * earlier first; of one that may be over only what is still to come. A single one may lie in the past. Undefined without a clock; a day
 * that no calendar has is refused.
 */
export function readComing(text: string, now: number): { coming: Coming[]; span: [number, number] } | undefined {
  refuseNoSuchDay(text)
  const rule = parseRecurring(text, now)
  if (rule) {
    const coming = rule.either.length > 0 ? rule.either.map((minutes) => atMinutes(rule, minutes)) : [rule]
    return { coming: coming.flatMap((one) => repeating(one, now)).sort((one, other) => one.startsAt - other.startsAt), span: rule.span }
  }
  const time = parseTime(text, now)
  const starts = comingMoments(time, now)
  if (!time || starts.length === 0) return undefined
  const later = ahead(text, time, now)
  const coming = starts.map((startsAt) => ({ startsAt, ...endOf(time, startsAt) }))
  return { coming: later === undefined ? coming : coming.map((one) => moved(one, later)), span: time.span }
}

/** Who names a day of so long ago plans no past one. */
const LONG_AGO = 60 * DAY
/** 十月一号 said in March is the next one, of a plan: by how much later. A day of the last weeks stays past, and is refused. */
function ahead(text: string, { start, end, span }: TimeReading, now: number): number | undefined {
  const at = start ?? end
  const words = normalise(text).plain.slice(...span)
  if (at === undefined || at > now - LONG_AGO || !/月|\d\s?[/.-]\s?\d/.test(words) || /年|去|上(?!午)|周|星期|礼拜/.test(words))
    return undefined
  return local(at).add(1, 'year').valueOf() - at
}
const moved = ({ startsAt, endsAt }: Coming, by: number): Coming => ({
  startsAt: startsAt + by,
  ...(endsAt === undefined ? {} : { endsAt: endsAt + by }),
})

/** 8点到9点半 ends as long after either 8点; 周六8点到周日上午10点 then, whichever is meant. */
function endOf({ start, end }: TimeReading, startsAt: number): { endsAt?: number } {
  if (end === undefined || start === undefined) return {}
  return { endsAt: end - start <= 12 * HOUR ? end + startsAt - start : end }
}

function repeating(rule: Recurring, now: number): Coming[] {
  const startsAt = nextOf(rule, now)
  if (startsAt === undefined) return []
  return [{ startsAt, repeats: rule.words, ...(rule.lasts === undefined ? {} : { endsAt: startsAt + rule.lasts * MINUTE }) }]
}

/** By when something shall be done (周五下午3点, 周六8点前): both moments where the clock is open. A day alone is its midnight, `dateOnly`. */
export function readDue(text: string, now: number): { due: number[]; dateOnly: boolean; span: [number, number] } | undefined {
  refuseNoSuchDay(text)
  const time = parseTime(text, now) ?? parseTime(withDays(text), now)
  const at = time?.start ?? time?.end
  if (!time || at === undefined) return undefined
  const open = time.alternatives.filter((one) => one > now)
  return { due: open.length > 0 ? open : [at + (ahead(text, time, now) ?? 0)], dateOnly: time.dateOnly, span: time.span }
}

/** What waits, sealed, with the question: both times, and what had been said besides. */
interface Waiting<Known> {
  either: Coming[]
  known: Known
}

/** Asks which of two times is meant; `text` writes both out, each with its digit. The answer comes to the handler of `kind`. */
export async function askWhichTime<Known>(
  said: Said,
  { either, known, ...about }: Waiting<Known> & { kind: string; noun?: string; item?: string },
  text: string,
): Promise<Answer> {
  const waiting: Waiting<Known> = { either, known }
  const asks = await askSpeaker(said, {
    ...about,
    accepts: 'choice',
    choices: oneOfTwo(),
    data: JSON.stringify(waiting),
  })
  return { text, asks }
}

/** The time that was chosen, and what had been said before. It may be over by now. */
export function chosenTime<Known>(said: Said, question: QuestionRow, choice: number | undefined): { chosen: Coming; known: Known } {
  const { either, known } = JSON.parse(openQuestionData(said.tx, question)) as Waiting<Known>
  const chosen = either[(choice ?? 1) - 1] ?? either[0]
  if (!chosen) throw new Error('a question about times that holds none')
  return { chosen, known }
}
