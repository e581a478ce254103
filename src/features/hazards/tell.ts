import { receiverOf, staffReceiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import { roomPlatformId } from '../../community/rooms.js'
import { contactsOf } from '../../community/units.js'
import { NOT_SO, SO } from '../../conversation/numbers.js'
import { ask } from '../../conversation/question.js'
import type { Tx } from '../../db/database.js'
import type { Choice, HazardRow, MemberRow, OutboxClass } from '../../db/schema.js'
import { tell } from '../../outbox/tell.js'
import { findHazardById, listVoices } from './queries.js'
import { claimedByColleague, pictureToUnit } from './replies.js'

interface Words {
  class: OutboxClass
  /** `hazard.…`: see `dropHeld`. */
  purpose: string
  text: string
  file?: string
  folded?: 'late' | undefined
}

/** 1 修好 2 没修好 3 没去看, in the words people use for them. */
const REPAIRED_CHOICES: Choice[] = [
  { digit: 1, words: ['修好', '修好了', '好了', '已修好', '处理好了'], spokenTo: SO, sense: 'done' },
  {
    digit: 2,
    words: ['没修好', '没有修好', '还没修好', '没修', '还没修', '没好', '老样子', '还是老样子', '还那样', '还是那样', '没人修', '没人管'],
    spokenTo: NOT_SO,
    sense: 'undone',
  },
  { digit: 3, words: ['没去看', '没看', '还没看', '不知道'], sense: 'unseen' },
]

export async function tellStaff(
  tx: Tx,
  hazard: HazardRow,
  member: string | null,
  { asksRepaired, ...words }: Words & { asksRepaired?: boolean },
  now: number,
): Promise<void> {
  const receiver = member ? await staffReceiverOf(tx, member) : undefined
  if (!receiver) return
  const asks = asksRepaired ? { asks: (lane: string) => askRepairedIn(tx, hazard, receiver.member, lane, now) } : {}
  await tell(tx, receiver, undefined, { ...words, ...asks, noun: 'hazard', item: hazard.id }, now)
}

/** Says it to every contact of a unit; to the coordinators, who were whistled for, while no unit has it. `not`: who has just been answered. */
export async function tellUnit(
  tx: Tx,
  hazard: HazardRow,
  unit: string | null,
  { not, ...words }: Words & { not?: string },
  now: number,
): Promise<void> {
  const ofNone = hazard.unit === null && hazard.asked === null
  const contacts = unit ? await contactsOf(tx, unit, now) : ofNone ? await coordinatorsOf(tx, hazard.area, now) : []
  for (const { member } of contacts) if (member !== not) await tellStaff(tx, hazard, member, words, now)
}

/** Held with other reminders and said in one: who is at it already is no news that cannot wait, but for what is urgent. */
export const COLLEAGUE = 'hazard.colleague'

/** The others who were whistled for it learn once that somebody is at it, so that not two of them go. */
export async function tellColleagues(tx: Tx, hazard: HazardRow, at: MemberRow, now: number): Promise<void> {
  const { unit } = hazard
  const whistled = unit ? await contactsOf(tx, unit, now) : await coordinatorsOf(tx, hazard.area, now)
  const words = { class: hazard.urgency === 'normal' ? 'reminder' : 'reply', purpose: COLLEAGUE } as const
  for (const { member } of whistled)
    if (member !== at.id) await tellStaff(tx, hazard, member, { ...words, text: claimedByColleague(hazard.number, at.name) }, now)
}

/** Shows it to the unit that is asked. */
export async function tellPicture(tx: Tx, hazard: HazardRow, file: string, now: number): Promise<void> {
  const words = { class: 'reply', purpose: 'hazard.picture' } as const
  await tellUnit(tx, hazard, hazard.asked, { ...words, text: pictureToUnit(hazard.number) }, now)
  await tellUnit(tx, hazard, hazard.asked, { ...words, text: '', file }, now)
}

/** Says it to the one who reported first: privately to a friend, else by mention in the group it was reported in. False: he cannot be told. */
export async function tellReporter(
  tx: Tx,
  hazard: HazardRow,
  words: Words & { asksRepaired?: boolean; asks?: Parameters<typeof tell>[3]['asks'] },
  now: number,
): Promise<boolean> {
  const { asksRepaired, ...telling } = words
  const asks = asksRepaired ? { asks: (lane: string) => askRepairedIn(tx, hazard, hazard.reporter, lane, now) } : {}
  return tellMember(tx, hazard, hazard.reporter, hazard.room, { ...telling, ...asks }, now)
}

/** Says it to everybody else who reported the same; `text` is told the number each of them knows it by, where that is another. `not`: who has just been answered. */
export async function tellVoices(
  tx: Tx,
  hazard: HazardRow,
  { text, not, ...words }: Omit<Words, 'text'> & { text(known: number | undefined): string; not?: string },
  now: number,
): Promise<void> {
  const numbers = new Map<string, number | undefined>()
  for (const { member, room, from } of await listVoices(tx, hazard.id)) {
    if (member === hazard.reporter || member === not) continue
    if (from && !numbers.has(from)) numbers.set(from, (await findHazardById(tx, from))?.number)
    await tellMember(tx, hazard, member, room, { ...words, text: text(from ? numbers.get(from) : undefined) }, now)
  }
}

async function tellMember(
  tx: Tx,
  hazard: HazardRow,
  member: string,
  roomId: string | null,
  words: Words & { asks?: Parameters<typeof tell>[3]['asks'] },
  now: number,
): Promise<boolean> {
  const receiver = await receiverOf(tx, member, now)
  if (!receiver) return false
  const room = roomId ? await roomPlatformId(tx, roomId) : undefined
  const { asks, ...telling } = words
  return tell(tx, receiver, room, { ...telling, noun: 'hazard', item: hazard.id, ...(asks ? { asks } : {}) }, now)
}

/** Asks a member whether it is repaired, in the lane he is told in. */
function askRepairedIn(tx: Tx, hazard: HazardRow, member: string, lane: string, now: number) {
  return ask(tx, {
    account: hazard.account,
    lane,
    member,
    kind: 'hazard.repaired',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'choice',
    choices: REPAIRED_CHOICES,
    now,
    expiresAt: now + tx.rules.span('question.expires', now),
  })
}
