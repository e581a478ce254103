import { DAY, local, MINUTE, midnightOf } from '../../clock.js'
import { standInOf } from '../../community/absences.js'
import { loadCalendar } from '../../community/calendar.js'
import { receiverOf } from '../../community/receivers.js'
import { coordinatorsOf, rolesOf } from '../../community/roles.js'
import type { Command, Feature, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { RoleRow } from '../../db/schema.js'
import { DatabaseDown } from '../../errors.js'
import { errorFields, log } from '../../log.js'
import { tell } from '../../outbox/tell.js'
import { listOwed, listOwnedBy } from '../../timers/obligations.js'
import { hasTimer, setTimer } from '../../timers/timers.js'
import { acknowledge } from './acknowledge.js'
import { bulletinCommand, bulletinQuestion, bulletinTimer, type WriteNotice } from './bulletin.js'
import { nameOwed } from './owed.js'
import * as replies from './replies.js'
import { seasonTimer, setSeasons } from './seasons.js'

const KIND = 'digest.daily'

/** What a feature has to say first in a coordinator's digest. */
export type DigestHead = (tx: Tx, district: string, area: string | null) => Promise<string[]>

/** What is past its deadline and whose it is: `求助 #3（李社工）`, the most overdue first, at most 20. For coordinators. */
export type LateLines = (tx: Tx, district: string, now: number) => Promise<string[]>

/** The hazards, by id, that the units a member answers for must do something about until a moment, whoever was told last. */
export type DueOfUnits = (tx: Tx, district: string, roles: readonly RoleRow[], until: number) => Promise<string[]>

/** Of what one owes (ids, and when each is due): what a reminder has named today, and what is said with the digest that would be said later that day. */
export interface Reminders {
  listReminded(tx: Tx, member: string, items: readonly string[], now: number): Promise<ReadonlySet<string>>
  remind(tx: Tx, member: string, due: ReadonlyMap<string, number>, now: number): Promise<void>
}

interface Sources {
  heads: readonly DigestHead[]
  late: readonly LateLines[]
  dueOfUnits: DueOfUnits
  /** By noun. */
  reminders: Readonly<Record<string, Reminders>>
}

/** 今日: on working days, what is due to each who owes something; nothing to one who owes nothing. */
export function insightFeature(sources: Sources, write: WriteNotice): Feature {
  return {
    noun: 'digest',
    commands: [todayCommand(sources), bulletinCommand],
    questions: [bulletinQuestion(write)],
    timers: [{ kind: KIND, run: (tx, timer, now) => sendDigests(tx, sources, timer.item, now) }, bulletinTimer, seasonTimer],
    limited: tellSlowed,
    unasked: acknowledge,
    async began(tx, district, now) {
      if (!(await hasTimer(tx, KIND, district))) await setNext(tx, district, now)
      await setSeasons(tx, district, now)
    },
  }
}

/** The rule `digest.at`, of today when it is still to come, else of tomorrow. */
async function setNext(tx: Tx, district: string, now: number): Promise<void> {
  const [hours = 8, minutes = 30] = tx.rules.text('digest.at', now).split(':').map(Number)
  const today = midnightOf(now) + (hours * 60 + minutes) * MINUTE
  await setTimer(tx, { kind: KIND, noun: 'digest', item: district, dueAt: today > now ? today : today + DAY }, now)
}

const OF_WORKER = ['help', 'pair', 'meeting', 'action']
const OF_COORDINATOR = ['hazard', 'meeting', 'action', 'rider']

/** Workers hear of their cases and pairs, coordinators of hazards that came up to them; each hears late cases as they become late. */
async function isFor(tx: Tx, owner: string, noun: string, now: number): Promise<boolean> {
  const roles = await rolesOf(tx, owner, now)
  return roles.some((role) =>
    role.role === 'worker' ? OF_WORKER.includes(noun) : role.role === 'coordinator' && OF_COORDINATOR.includes(noun),
  )
}

async function sendDigests(tx: Tx, { heads, reminders }: Sources, district: string, now: number): Promise<void> {
  await setNext(tx, district, now)
  if (!(await loadCalendar(tx)).isWorkingDay(now)) return
  const owed = await owedByAll(tx, district, now)
  const first = await headsOf(tx, heads, district, now)
  for (const owner of new Set([...first.keys(), ...owed.keys()])) {
    const mine: Mine = { owner, head: first.get(owner) ?? [], dues: owed.get(owner) ?? new Map() }
    // One whose digest cannot be made keeps nobody else's back.
    await tx
      .attempt(() => sendDigest(tx, reminders, district, mine, now))
      .catch((error: unknown) => {
        if (error instanceof DatabaseDown) throw error
        log.error({ owner, ...errorFields(error) }, 'a digest could not be made')
      })
  }
}

async function sendDigest(tx: Tx, reminders: Sources['reminders'], district: string, mine: Mine, now: number): Promise<void> {
  const { owner, head, dues } = mine
  const receiver = await receiverOf(tx, owner, now)
  if (!receiver) return
  const named = await nameOwed(tx, await notReminded(tx, reminders, owner, dues, now))
  if (head.length + named.length > 0) {
    const words = { class: 'reminder', purpose: 'digest.daily', text: replies.digest(head, named) } as const
    await tell(tx, receiver, undefined, { ...words, noun: 'digest', item: district }, now)
  }
  for (const [noun, due] of dues) await reminders[noun]?.remind(tx, owner, due, now)
}

interface Mine {
  owner: string
  /** What a coordinator reads first. */
  head: readonly string[]
  dues: Dues
}

/** When each is due, by item and noun. */
type Dues = Map<string, Map<string, number>>

async function owedByAll(tx: Tx, district: string, now: number): Promise<Map<string, Dues>> {
  const owed = new Map<string, Dues>()
  for (const { owner: owing, noun, item, dueAt } of await listOwed(tx, district, local(now).endOf('day').valueOf())) {
    const owner = await standInOf(tx, owing, now)
    if (!(await isFor(tx, owner, noun, now))) continue
    const mine = owed.get(owner) ?? new Map<string, Map<string, number>>()
    owed.set(owner, mine.set(noun, (mine.get(noun) ?? new Map<string, number>()).set(item, dueAt)))
  }
  return owed
}

async function notReminded(tx: Tx, reminders: Sources['reminders'], owner: string, dues: Dues, now: number) {
  const left = new Map<string, Set<string>>()
  for (const [noun, due] of dues) {
    const reminded = await reminders[noun]?.listReminded(tx, owner, [...due.keys()], now)
    const items = [...due.keys()].filter((item) => !reminded?.has(item))
    if (items.length > 0) left.set(noun, new Set(items))
  }
  return left
}

/** What each coordinator reads first, by member. */
async function headsOf(tx: Tx, heads: readonly DigestHead[], district: string, now: number): Promise<Map<string, string[]>> {
  const first = new Map<string, string[]>()
  for (const { member } of await coordinatorsOf(tx, null, now)) {
    const lines = await headOf(tx, heads, district, await rolesOf(tx, member, now))
    if (lines.length > 0) first.set(member, lines)
  }
  return first
}

/** Of all the areas they are a coordinator of, each line once. */
async function headOf(tx: Tx, heads: readonly DigestHead[], district: string, roles: readonly RoleRow[]): Promise<string[]> {
  const lines = new Set<string>()
  for (const { area } of roles.filter((held) => held.role === 'coordinator'))
    for (const line of await linesOf(heads, (head) => head(tx, district, area))) lines.add(line)
  return [...lines]
}

/** 今日, when asked for at any hour: what its speaker owes by the end of the day, and what else is in hand; coordinators see what is late, and whose it is. */
const todayCommand = ({ heads, late, dueOfUnits }: Sources): Command => ({
  word: '今日',
  apart: true,
  ability: 'digest.today',
  usage: '/今日',
  hint: '看看今天要办什么',
  where: 'private',
  async run(said) {
    const { tx, district, now, member, roles } = said
    const until = local(now).endOf('day').valueOf()
    const owed = new Map<string, Set<string>>()
    const add = (noun: string, item: string) => owed.set(noun, (owed.get(noun) ?? new Set()).add(item))
    for (const { owner, noun, item } of await listOwed(tx, district, until))
      if ((await standInOf(tx, owner, now)) === member.id) add(noun, item)
    for (const item of await dueOfUnits(tx, district, roles, until)) add('hazard', item)
    const first = await headOf(tx, heads, district, roles)
    const coordinator = roles.some((held) => held.role === 'coordinator')
    const overdue = coordinator ? await linesOf(late, (list) => list(tx, district, now)) : []
    const later = await inHandLater(said, dueOfUnits, owed)
    return replies.today({ first, all: await nameOwed(tx, owed), later: await nameOwed(tx, later), overdue })
  },
})

/** What its speaker has in hand and need not do today. */
async function inHandLater({ tx, district, member, roles }: Said, dueOfUnits: DueOfUnits, owed: ReadonlyMap<string, ReadonlySet<string>>) {
  const cases = (await listOwnedBy(tx, { noun: 'help', district, owner: member.id })).map(({ item }) => item)
  const hazards = await dueOfUnits(tx, district, roles, Number.POSITIVE_INFINITY)
  const later = new Map<string, Set<string>>()
  for (const [noun, items] of Object.entries({ help: cases, hazard: hazards })) {
    const left = items.filter((item) => !owed.get(noun)?.has(item))
    if (left.length > 0) later.set(noun, new Set(left))
  }
  return later
}

async function linesOf<T>(sources: readonly T[], read: (source: T) => Promise<string[]>): Promise<string[]> {
  const lines: string[] = []
  for (const source of sources) lines.push(...(await read(source)))
  return lines
}

/** The platform said it was too much: coordinators hear once. */
async function tellSlowed(tx: Tx, now: number): Promise<void> {
  for (const { member } of await coordinatorsOf(tx, null, now)) {
    const receiver = await receiverOf(tx, member, now)
    const words = { class: 'reply', purpose: 'budget.limited', text: replies.slowed, noun: 'budget', item: 'limited' } as const
    if (receiver) await tell(tx, receiver, undefined, words, now)
  }
}
