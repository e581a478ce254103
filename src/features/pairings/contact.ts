import { eq } from 'drizzle-orm'
import { DAY } from '../../clock.js'
import { actsFor, standInOf } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import { sealForPerson } from '../../community/person-key.js'
import { coordinatorsOf, rolesOf } from '../../community/roles.js'
import { parseNumber } from '../../conversation/numbers.js'
import type { Reply, Said, TimerHandler } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { MemberRow, PairRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { dropHeld } from '../../outbox/drop.js'
import { setObligation } from '../../timers/obligations.js'
import { cancelTimers, setTimer } from '../../timers/timers.js'
import { personNamed } from './named.js'
import { endPair, journalPair, nameOf, tellMember, tellRider, tellWorker } from './propose.js'
import { activePairOf, findPair, listActive } from './queries.js'
import { CONTACT, isSaid, REMIND, remind } from './remind.js'
import * as replies from './replies.js'

/** The next contact is due a cadence from now. `misses`: so many times in a row it was not made; it stands in the digest until it is. */
export async function watchContact(tx: Tx, pair: PairRow, now: number, misses = 0): Promise<void> {
  await cancelTimers(tx, 'pair', pair.id, now)
  const dueAt = now + tx.rules.span('pair.contact', now)
  await setTimer(tx, { kind: CONTACT, noun: 'pair', item: pair.id, dueAt }, now)
  const owed = { noun: 'pair', item: pair.id, district: pair.district, area: null, owner: pair.worker }
  await setObligation(tx, { ...owed, what: 'contact', dueAt, level: misses }, now)
}

/** How a rider is met. Anything else in its place is already about him, and is sealed with the rest. */
const WAYS = new Set([
  '电话',
  '打电话',
  '微信',
  '语音',
  '视频',
  '短信',
  '私聊',
  '群里',
  '见面',
  '当面',
  '面谈',
  '座谈',
  '上门',
  '走访',
  '家访',
  '探望',
])
const OTHER_WAY = '其他'

/** 联系 骑手 方式 内容: the words are sealed under the rider's key. */
export async function recordContact(said: Said): Promise<Reply> {
  const { tx, now } = said
  const [name, way, ...words] = said.rest.split(/\s+/).filter(Boolean)
  if (!name) throw new MissingPart(replies.contactForm)
  const { rider, pair } = await ownRider(said, name)
  if (!way) throw new MissingPart(replies.contactWay(name))
  const isWay = WAYS.has(way)
  const kept = isWay ? words : [way, ...words]
  const sealed = kept.length > 0 ? sealForPerson(tx, rider, kept.join(' ')) : null
  const note = { id: newId(now), pair: pair.id, author: said.member.id, way: isWay ? way : OTHER_WAY, sealed, at: now }
  await tx.insert(tx.t.pairContacts).values(note)
  await tx.update(tx.t.pairs).set({ contactedAt: now, misses: 0 }).where(eq(tx.t.pairs.id, pair.id))
  await dropHeld(tx, 'pair', pair.id, [REMIND], now)
  await watchContact(tx, pair, now)
  await journalPair(tx, pair, 'contact', said.member.subject ?? 'unknown', now)
  return replies.contactRecorded(rider.name)
}

const LONGEST_SNOOZE = 7

/** 稍后 骑手 n天: the worker says when; until then nothing is said, and nothing is missed. One who has a single rider need not name him. */
export async function snooze(said: Said): Promise<Reply> {
  const { tx, now } = said
  const words = said.rest.split(/\s+/).filter(Boolean)
  const span = words.find((word) => SPAN.test(word)) ?? words[1] ?? '1'
  const days = parseNumber(span.replace(/天[再后]?$/, ''))
  if (!days || days > LONGEST_SNOOZE) throw new AppError('invalid', replies.snoozeForm)
  const { rider, pair } = await ownRider(
    said,
    words.find((word) => word !== span),
  )
  const at = now + days * DAY
  await tx.update(tx.t.pairs).set({ snoozedUntil: at }).where(eq(tx.t.pairs.id, pair.id))
  await cancelTimers(tx, 'pair', pair.id, now)
  await dropHeld(tx, 'pair', pair.id, [REMIND], now)
  await setTimer(tx, { kind: CONTACT, noun: 'pair', item: pair.id, dueAt: at }, now)
  const owed = { noun: 'pair', item: pair.id, district: pair.district, area: null, owner: pair.worker }
  await setObligation(tx, { ...owed, what: 'contact', dueAt: at, level: 0 }, now)
  await journalPair(tx, pair, 'snooze', said.member.subject ?? 'unknown', now)
  return replies.snoozed(rider.name, at)
}

const SPAN = /^[\d一二两三四五六七]{1,2}天[再后]?$/

/** Named, or the only one the speaker has to see to. */
async function ownRider(said: Said, name: string | undefined): Promise<{ rider: MemberRow; pair: PairRow }> {
  const { tx, now, member } = said
  if (!name) {
    const pairs = (await Promise.all((await actsFor(tx, member.id, now)).map((worker) => listActive(tx, worker)))).flat()
    const [pair] = pairs
    const rider = pair && (await memberById(tx, pair.rider))
    if (pair && rider && pairs.length === 1) return { rider, pair }
    if (pair) throw new MissingPart(replies.snoozeWhom)
    throw new AppError('not_found', replies.noRiders)
  }
  const rider = await personNamed(said, name)
  const pair = await activePairOf(tx, rider.id)
  if (!pair || ![pair.worker, await standInOf(tx, pair.worker, now)].includes(member.id))
    throw new AppError('not_found', replies.notPaired(rider.name))
  return { rider, pair }
}

const MISSES_TOLD = 2

/** Nobody wrote down a contact in time: the worker hears; after the second time the coordinators do. */
async function missed(tx: Tx, pair: PairRow, isToldToday: boolean, now: number): Promise<void> {
  const misses = pair.misses + 1
  await tx.update(tx.t.pairs).set({ misses }).where(eq(tx.t.pairs.id, pair.id))
  const rider = await nameOf(tx, pair.rider)
  if (!isToldToday) await remind(tx, pair, await standInOf(tx, pair.worker, now), now, now)
  if (misses >= MISSES_TOLD) {
    const text = replies.missed(await nameOf(tx, pair.worker), rider)
    for (const one of await supervisorsOf(tx, pair.worker, now))
      if (one !== pair.worker) await tellMember(tx, pair, one, { class: 'reminder', purpose: 'pair.missed', text }, now)
  }
  await watchContact(tx, pair, now, misses)
}

/** Who made him a worker, while that one is a coordinator; else the coordinators. */
async function supervisorsOf(tx: Tx, worker: string, now: number): Promise<string[]> {
  const coordinators = (await coordinatorsOf(tx, null, now)).map((one) => one.member)
  const by = (await rolesOf(tx, worker, now)).find((role) => role.role === 'worker')?.grantedBy
  return by && coordinators.includes(by) ? [by] : coordinators
}

/** Nobody answered the proposal. */
async function lapse(tx: Tx, pair: PairRow, now: number): Promise<void> {
  await endPair(tx, pair, { state: 'lapsed', verb: 'lapse', actor: 'system' }, now)
  const text = replies.lapsed(await nameOf(tx, pair.worker), await nameOf(tx, pair.rider))
  const words = { class: 'reminder', purpose: 'pair.lapsed' } as const
  await tellMember(tx, pair, pair.proposedBy, { ...words, text }, now)
  // Whoever has agreed was told to wait.
  if (pair.riderAgreedAt !== null) await tellRider(tx, pair, { ...words, text: replies.lapsedToOther }, now)
  if (pair.workerAgreedAt !== null)
    await tellWorker(tx, pair, { ...words, text: replies.lapsedToWorker(await nameOf(tx, pair.rider)) }, now)
}

export const pairTimers: TimerHandler[] = [
  {
    kind: CONTACT,
    async run(tx, timer, now) {
      const pair = await findPair(tx, timer.item)
      if (pair?.state === 'active') await missed(tx, pair, isSaid(timer), now)
    },
  },
  {
    kind: 'pair.lapse',
    async run(tx, timer, now) {
      const pair = await findPair(tx, timer.item)
      if (pair?.state === 'proposed') await lapse(tx, pair, now)
    },
  },
]
