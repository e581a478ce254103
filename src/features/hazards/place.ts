import { eq } from 'drizzle-orm'
import { areaOfPlace, spotOf } from '../../community/area-of-place.js'
import { gazetteerOf } from '../../community/gazetteer.js'
import { areaSpokenFrom } from '../../community/rooms-of.js'
import { placeMeant } from '../../conversation/places/place-sounds.js'
import { findPlace, looksLikePlace } from '../../conversation/places/places.js'
import { askSpeaker, openQuestionData } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import { saysNothing } from '../../conversation/small-talk.js'
import { guessIntent } from '../../conversation/wishes/intent.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow, Pin, QuestionRow } from '../../db/schema.js'
import { askSame } from './asks.js'
import { YES_NO } from './listen.js'
import { findNeighbours } from './neighbours.js'
import { findHazardById, OPEN } from './queries.js'
import { actorOf, changeHazard, contentOf } from './record.js'
import * as replies from './replies.js'
import { chooseUnit, dispatch, unitName, type Whistle } from './route.js'
import { tellUnit } from './tell.js'

/** Where a hazard is, as far as words and pin say it. */
export interface Where {
  place: string | null
  area: string | null
  areaSource: string | null
  gazetteer: string | null
}
/** The same read with the name that sounds like the one written; asked about before it is used. */
export interface Alike extends Where {
  place: string
  /** As it was written. */
  heard: string
  /** Hardly another place: an ordinary whistle waits for the answer. */
  exact: boolean
}
export interface Reading extends Where {
  /** Names of the district in the words. */
  known: string[]
  alike?: Alike
}

type Asker = Pick<Said, 'tx' | 'now' | 'district' | 'room' | 'member'>

/** Reads a text for its place: names of the district first, then words like it, and the area both speak for. */
export async function readWhere(said: Asker, plain: string, pin: Pin | null): Promise<Reading> {
  const { tx, now, district } = said
  const { words } = await gazetteerOf(tx, district)
  const found = findPlace(plain, words)
  const known = found?.known ?? []
  const room = await areaSpokenFrom(tx, said)
  const where = await areaOfPlace(tx, district, { text: plain, known, pin, room }, now)
  const read = { place: found?.text ?? null, area: where.area, areaSource: where.source, gazetteer: spotOf(where.entry), known }
  const alike = where.source === 'text' ? undefined : placeMeant(plain, found, words)
  if (!alike) return read
  const meant = findPlace(alike.place, words)
  const there = await areaOfPlace(tx, district, { text: alike.place, known: meant?.known ?? [], pin, room }, now)
  const other = {
    place: alike.place,
    heard: alike.heard,
    exact: alike.exact,
    area: there.area,
    areaSource: there.source,
    gazetteer: spotOf(there.entry),
  }
  // Where nothing else says which area it is, the likely one is better than none.
  return { ...read, ...(read.area ? {} : { area: there.area, areaSource: there.source }), alike: other }
}

/** 附近有厕所吗, 换电柜在哪: who asks says no place. */
const ASKS =
  /[吗么?？]$|^(?:请问|哪里|哪儿|哪有|附近有没有)|(?<!(?:不清|知道|清楚|不出|不上来)是?)(?:在|去)哪(?:[里儿]|个地方)?[啊呀呢]?$|怎么走|有没有/
/** 等我看下路牌: it is yet to be said. */
const PUTS_OFF = /^(?:等|我(?:先|去|再|得)|先)(?:我|一?下|一会儿?|等)*(?:去|再|先)?(?:看|问|找|查|确认)/
/** 站里暖气不热, 我手机没电了, 站长老骂人, 我想学电工: what is wrong or wanted, and not where. */
const TELLS =
  /^(?:我们?|俺|咱们?)(?:还|也|就|现在)?(?:想|要|打算|准备|需要)(?![说讲报]的|是)|^(?:站长|老板|队长|组长|平台|系统|商家|店家|顾客|客人|客户|保安|物业|房东|同事|客服)(?:们|又|还|都|也|就|今天|现在)*(?:老(?!家)|总|天天|一直|动不动|[故有]意|乱|不[让给肯认理讲]|骂|打(?!烊)|扣|罚|欠|赶|欺负|刁难|针对|让我|逼|催)|(?:不(?!远)[热亮通行动走转好响来到开管]|没(?:有)?(?:拍|电|[热冷开凉]?水|暖?气|网|信号|人管|修|发|给)|[坏丢断漏停]了)[^，。]{0,2}$/

/** 急死了 火锅店等了半小时, 孩子没学上, 烧到39度要不要紧: how its speaker fares. */
const FARES =
  /[急气饿累烦冻]死(?:了|我)|等了?(?:我)?(?:半个?|[一两三几好多\d]+个?)(?:小时|钟头|天|久|分钟)|没(?:学|班|书)上|要不要紧|烧到\d|发烧/

/** 东门路口，等了半小时: what is left where how its speaker fares is said beside the place. */
const withoutFares = (plain: string): string =>
  plain
    .split(/[\s，,。.!！;；]+/)
    .filter((clause) => clause && !FARES.test(clause))
    .join(' ')

/** These words are about something else than a place: they ask, or tell what is wrong. */
export const isNoPlace = (plain: string): boolean =>
  ASKS.test(plain.trim()) || TELLS.test(plain.trim()) || (FARES.test(plain) && !withoutFares(plain))

/** 同一个, 夜校那个: which of several, and not where. */
const WHICH = /^(?:就|对|还|是)*(?:.{0,3}[这那]|同一)个$/

/** 周六那个急救课算上我: it wants something else. 红绿灯那 may be said of a place by a word for a hazard. */
function wantsOther(plain: string): boolean {
  const wish = guessIntent(plain)
  return wish?.sure === true && wish.word !== '吹哨'
}

export async function mayBePlace(said: Pick<Said, 'tx' | 'now' | 'district' | 'plain'>): Promise<boolean> {
  const plain = FARES.test(said.plain) ? withoutFares(said.plain.trim()) : said.plain.trim()
  if (plain === '' || ASKS.test(plain) || PUTS_OFF.test(plain) || WHICH.test(plain) || saysNothing(plain)) return false
  const { words } = await gazetteerOf(said.tx, said.district)
  if ((TELLS.test(plain) || wantsOther(plain)) && !findPlace(plain, words)) return false
  return looksLikePlace(plain, words) || placeMeant(plain, undefined, words) !== undefined
}

/** 是不是 梨园: the place as heard stays until its reporter says so. Where it sounds just so an ordinary whistle waits for that as long as for 在哪; else its unit hears of the place again. */
export function askAlike(said: Said, hazard: HazardRow, alike: Alike, whistle: Whistle): Promise<QuestionRow> {
  return askSpeaker(said, {
    kind: 'hazard.alike',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'choice',
    choices: YES_NO,
    data: JSON.stringify({ alike, whistle }),
    span: 'question.place',
  })
}

const dataOf = (tx: Tx, question: QuestionRow) => JSON.parse(openQuestionData(tx, question)) as { alike: Alike; whistle: Whistle }

export async function answerAlike(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply> {
  const { tx, now } = said
  const hazard = question.item ? await findHazardById(tx, question.item) : undefined
  if (!hazard || !OPEN.includes(hazard.state)) return undefined
  const { alike, whistle } = dataOf(tx, question)
  const after =
    choice === 1 ? await moveHazard(tx, hazard, placeOf(alike), { whistle, says: alike.place, actor: actorOf(said) }, now) : hazard
  const words = choice === 1 ? replies.placed(hazard.number, alike.place) : replies.placedAsHeard(hazard.number, hazard.place ?? '')
  if (after.state !== 'waiting') return words
  const { same } = await findNeighbours(tx, after)
  if (same) return { text: replies.maybeSame(after.number, same.number), asks: await askSame(said, after, same, whistle) }
  await dispatch(tx, after, whistle, now)
  return words
}

const placeOf = ({ place, area, areaSource, gazetteer }: Alike) => ({ place, area, areaSource, gazetteer })

/** Nobody said which: it is whistled as it was heard. */
export async function alikeExpired(tx: Tx, question: QuestionRow, now: number): Promise<void> {
  const hazard = question.item ? await findHazardById(tx, question.item) : undefined
  if (hazard?.state === 'waiting') await dispatch(tx, hazard, dataOf(tx, question).whistle, now)
}

interface Move {
  /** What the unit of its new area hears; left out, what was said when it was reported. */
  whistle?: Whistle
  /** The words for its place that are passed on. */
  says: string
  actor: string
}

/**
 * Where it is is known better. Its unit hears it; as long as nobody claimed it or sent it back, it goes to the unit of its new area. The
 * deadlines stay: an edit never moves them.
 */
export async function moveHazard(
  tx: Tx,
  hazard: HazardRow,
  set: Partial<HazardRow>,
  { whistle, says, actor }: Move,
  now: number,
): Promise<HazardRow> {
  const after = await changeHazard(tx, hazard, { verb: 'place', actor, set }, now)
  if (after.state === 'waiting' || !after.asked) return after
  const words = { class: 'reply', purpose: 'hazard.place' } as const
  const unit =
    after.area === hazard.area || after.state !== 'dispatched' || after.refusals > 0 ? after.asked : await chooseUnit(tx, after, now)
  if (unit === after.asked || !unit) {
    await tellUnit(tx, after, after.asked, { ...words, text: replies.placeToUnit(after.number, says) }, now)
    return after
  }
  const text = replies.movedToUnit(after.number, says, await unitName(tx, unit))
  await tellUnit(tx, after, after.asked, { ...words, text }, now)
  return dispatch(tx, after, whistle ?? { text: (await contentOf(tx, after)) ?? says, where: await roomName(tx, after.room) }, now)
}

/** The group it was reported in. */
export async function roomName(tx: Tx, room: string | null): Promise<string> {
  const { rooms } = tx.t
  const [row] = room ? await tx.select({ name: rooms.name }).from(rooms).where(eq(rooms.id, room)).limit(1) : []
  return row?.name ?? '私聊'
}

/** The area of a pin that came later: the operator's outlines and places decide, unless the words named one. */
export async function areaOfPin(tx: Tx, hazard: HazardRow, pin: Pin, now: number): Promise<Pick<HazardRow, 'area' | 'areaSource'>> {
  const { area, areaSource } = hazard
  if (areaSource === 'text') return { area, areaSource }
  const found = await areaOfPlace(tx, hazard.district, { text: '', known: [], pin, room: area }, now)
  return found.source === 'room' || found.source === 'none' ? { area, areaSource } : { area: found.area, areaSource: found.source }
}
