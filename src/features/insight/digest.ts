import { DAY, local, MINUTE, midnightOf } from '../../clock.js'
import { standInOf } from '../../community/absences.js'
import { loadCalendar } from '../../community/calendar.js'
import { receiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import type { Command, Feature, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { tell } from '../../outbox/tell.js'
import { listOwed, listOwnedBy } from '../../timers/obligations.js'
import { keepDaily, type NewTimer, setTimer } from '../../timers/timers.js'
import { acknowledge } from './acknowledge.js'
import { bulletinCommand, bulletinQuestion, bulletinTimer, type WriteNotice } from './bulletin.js'
import { sendDigests } from './daily.js'
import { nameOwed } from './owed.js'
import * as replies from './replies.js'
import { seasonTimer, setSeasons } from './seasons.js'
import { type DueOfUnits, headOf, linesOf, type Sources } from './sources.js'

const KIND = 'digest.daily'

/** 今日: on working days, what is due to each who owes something; nothing to one who owes nothing. */
export function insightFeature(sources: Sources, write: WriteNotice): Feature {
  return {
    noun: 'digest',
    commands: [todayCommand(sources), bulletinCommand],
    questions: [bulletinQuestion(write)],
    timers: [{ kind: KIND, run: (tx, timer, now) => runDaily(tx, sources, timer.item, now) }, bulletinTimer, seasonTimer],
    limited: tellSlowed,
    unasked: acknowledge,
    async began(tx, district, now) {
      await keepDaily(tx, next(tx, district, now), now)
      await setSeasons(tx, district, now)
    },
  }
}

/** The rule `digest.at`, of today when it is still to come, else of tomorrow. */
function next(tx: Tx, district: string, now: number): NewTimer {
  const [hours = 8, minutes = 30] = tx.rules.text('digest.at', now).split(':').map(Number)
  const today = midnightOf(now) + (hours * 60 + minutes) * MINUTE
  return { kind: KIND, noun: 'digest', item: district, dueAt: today > now ? today : today + DAY }
}

async function runDaily(tx: Tx, sources: Sources, district: string, now: number): Promise<void> {
  await setTimer(tx, next(tx, district, now), now)
  if ((await loadCalendar(tx)).isWorkingDay(now)) await sendDigests(tx, sources, district, now)
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

/** The platform said it was too much: coordinators hear once. */
async function tellSlowed(tx: Tx, now: number): Promise<void> {
  for (const { member } of await coordinatorsOf(tx, null, now)) {
    const receiver = await receiverOf(tx, member, now)
    const words = { class: 'reply', purpose: 'budget.limited', text: replies.slowed, noun: 'budget', item: 'limited' } as const
    if (receiver) await tell(tx, receiver, undefined, words, now)
  }
}
