import { DAY, local, midnightOf } from '../../clock.js'
import { normalise } from '../../conversation/normalise.js'
import type { Said } from '../../conversation/said.js'
import { readByHowMuch } from '../../conversation/times/by-how-much.js'
import { parseTime } from '../../conversation/times/times.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { type Plan, readPlan } from './plan.js'
import { MOST_HEADS } from './plan-dictated.js'
import * as replies from './replies.js'

export type Changes = Omit<Plan, 'rooms' | 'either' | 'day' | 'past'>

const LABELLED = /^(?:标题|主题|时间|地点|名额|配额|先修|技能|(?:报名)?(?:截止|截至)|报名到)/
const TITLED = /\s(?:标题|主题)[\s:：]/
/** 时间不变, 地点还是老地方 changes nothing. */
const AS_IT_IS =
  /[\s,，;；。]*(?:时间|地点|名额|人数|地方|别的|其他|其它|其余)(?:都|还是|全)?(?:不变|照旧|不动|没变|不改|一样|老地方)(?:的|吧|了)?/g
/** 换个地方，改在梨园文化馆. */
const ANNOUNCED = /^(?:的|要|得|先|就)*(?:换|改)一?(?:个|下)?(?:地方|地点|时间|日子)[\s,，。]+/
/** 改地点到某处, 人数上限 50: as the labels have it. */
const ONE_PART = /^(?:改|换|调)(?:一?下)?(时间|地点|名额|标题)[\s:：]*(?:到|成|为|在)?\s*/
const HEADS = /(?<=^|[\s,，])(?:名额上限|人数上限|人数|上限)/g
/** 当天晚上七点: of its day, not of today. */
const SAME_DAY =
  /(?:还是|就)?(?:同一天|当天|那一?天|当日|同日)的?\s?(?=凌晨|[早晚]|上午|中午|下午|傍晚|\d{1,2}[点:：]|[一二两三四五六七八九十]{1,3}点)/
const ANOTHER_PLACE = /^(?:改|换|挪|搬|移)(?:到|在|成|为|去)\s*/

/**
 * What the words after its number change of an activity: labelled parts, a time alone, or by how much (提前半小时, 加10个名额). A clock
 * alone is of its day, a day alone keeps its clock, and it lasts as long as before where no end is said. `either`: both times it may mean.
 */
export async function readChanges(said: Said, activity: ActivityRow, words: string): Promise<Pick<Plan, 'either'> & { changes: Changes }> {
  const text = words
    .replace(AS_IT_IS, '')
    .replace(ANNOUNCED, '')
    .replace(SAME_DAY, '')
    .replace(HEADS, '名额')
    .trim()
    .replace(ONE_PART, '$1 ')
  const much = readByHowMuch(text)
  const left = much.rest.replace(/^[\s,，。的]+|[\s,，。吧了]+$/g, '').replace(/^(?:时间|名额|人数)$/, '')
  const {
    title,
    rooms: _rooms,
    either,
    day,
    past,
    ...read
  } = left ? await readPlan(said, labelledOf(left, said.now), lengthOf(activity)) : {}
  const changes: Changes = { ...(title && TITLED.test(` ${left}`) ? { ...read, title } : read), ...against(said, activity, much) }
  if (past !== undefined && !changes.startsAt) throw new AppError('invalid', replies.pastTime(past))
  if (day !== undefined && !changes.startsAt) Object.assign(changes, onDay(activity, day, left, said.now))
  if (Object.keys(changes).length === 0) throw new MissingPart(replies.changeForm)
  return { changes, ...(either ? { either } : {}) }
}

/** Its day and how long it lasts. */
export const lengthOf = ({ startsAt, endsAt }: ActivityRow) => ({ day: midnightOf(startsAt), lasts: endsAt - startsAt })

function labelledOf(left: string, now: number): string {
  if (LABELLED.test(left)) return ` ${left}`
  return ANOTHER_PLACE.test(left) && !parseTime(left, now) ? ` 地点 ${left.replace(ANOTHER_PLACE, '')}` : ` 时间 ${left}`
}

/** 推迟一天, 加10个名额. */
function against(
  { now }: Said,
  { startsAt, endsAt, closesAt, capacity }: ActivityRow,
  { later, heads }: { later?: number; heads?: number },
): Changes {
  const moved: Pick<Changes, 'startsAt' | 'endsAt' | 'closesAt'> =
    later === undefined ? {} : { startsAt: startsAt + later, endsAt: endsAt + later, ...(closesAt ? { closesAt: closesAt + later } : {}) }
  if (moved.startsAt !== undefined && moved.startsAt <= now) throw new AppError('invalid', replies.pastTime(moved.startsAt))
  const places = capacity + (heads ?? 0)
  if (places < 1 || places > MOST_HEADS) throw new AppError('invalid', replies.badCapacity)
  return { ...moved, ...(heads === undefined ? {} : { capacity: places }) }
}

/** From and until which hour each part of the day goes. */
const PARTS: [RegExp, from: number, until: number][] = [
  [/凌晨/, 0, 6],
  [/早/, 4, 11],
  [/上午/, 6, 12],
  [/中午|正午/, 11, 15],
  [/下午/, 12, 19],
  [/傍晚/, 16, 21],
  [/晚|夜/, 17, 24],
]

/** A day without a clock keeps the clock, where the part of the day that was said has it; else the clock is asked for. */
function onDay(activity: ActivityRow, day: number, text: string, now: number): Changes {
  const time = parseTime(text, now)
  const several = time?.end !== undefined && time.start !== undefined && time.end - time.start > DAY
  const words = time ? normalise(text).plain.slice(...time.span) : text
  const at = local(activity.startsAt)
  const part = PARTS.find(([says]) => says.test(words))
  if (several || (part && (at.hour() < part[1] || at.hour() >= part[2])))
    throw new MissingPart(several ? replies.badTime : replies.askClock(day))
  const startsAt = day + (activity.startsAt - at.startOf('day').valueOf())
  if (startsAt <= now) throw new AppError('invalid', day + DAY > now ? replies.pastTime(startsAt) : replies.pastDay(day))
  return { startsAt, endsAt: startsAt + activity.endsAt - activity.startsAt }
}
