import type { TimerHandler } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow } from '../../db/schema.js'
import { acknowledgedAtOf } from '../../timers/obligations.js'
import { setTimer } from '../../timers/timers.js'
import { wasAsleep } from '../../timers/was-asleep.js'
import { askGridMembers } from './ask-grid.js'
import { closeUnknown } from './closing.js'
import { type Level, levelsOf } from './levels.js'
import { findHazardById } from './queries.js'
import { journalHazard, lastWordsOf, nextStage, owe, type Stage } from './record.js'
import * as replies from './replies.js'
import { ownerOf, repeatAt, spanAgain, unitName } from './route.js'
import { tellReporter, tellStaff, tellUnit } from './tell.js'

/** What a timer of lateness carries. `again`: nobody was left to move it up to. */
interface Late {
  stage: Stage
  level: number
  again: boolean
  /** It fell due long ago: what it says goes with the others. */
  folded?: 'late' | undefined
}

/**
 * A stage was not reached in time: its unit hears so, and the next level gets it; the same span again for each level, then once a day, until
 * somebody new can be moved up to. It stays with the last level that got it.
 */
async function late(tx: Tx, hazard: HazardRow, { stage, level, again, folded }: Late, now: number): Promise<void> {
  const { stage: present } = nextStage(hazard)
  if (present !== stage || stage === 'confirm' || hazard.state === 'waiting') return
  if (level === 0 && !again) await journalHazard(tx, hazard, { verb: 'late', from: hazard.state, actor: 'system' }, now)
  const levels = await levelsOf(tx, hazard, now)
  const next = levels[level]
  const holder = (next ?? levels.at(-1))?.members[0]
  const seen = !next && holder ? await acknowledgedAtOf(tx, 'hazard', hazard.id, holder) : null
  if (next) await moveUp(tx, hazard, { from: levels[level - 1], to: next }, folded, now)
  else await tellLateAgain(tx, hazard, holder && seen === null ? levels.at(-1) : undefined, now)
  const dueAt = next ? await spanAgain(tx, hazard, stage, now) : await repeatAt(tx, hazard, now)
  const data = { stage, level: next ? level + 1 : level, again: next ? 0 : 1 }
  await setTimer(tx, { kind: 'hazard.late', noun: 'hazard', item: hazard.id, dueAt, data }, now)
  await owe(tx, hazard, holder ?? (await ownerOf(tx, hazard, now)), { what: stage, dueAt, level: level + 1, acknowledgedAt: seen }, now)
}

/** Old and new owner hear of it: the unit, whoever had it since, and the next level. */
async function moveUp(
  tx: Tx,
  hazard: HazardRow,
  { from, to }: { from?: Level | undefined; to: Level },
  folded: Late['folded'],
  now: number,
) {
  const words = { class: 'urgent', purpose: 'hazard.late', text: replies.movedUpFrom(hazard.number, to.name), folded } as const
  await tellLate(tx, hazard, { ...words, text: replies.movedUpFromUnit(hazard, to.name) }, now)
  for (const member of from?.members ?? []) if (!to.members.includes(member)) await tellStaff(tx, hazard, member, words, now)
  const text = replies.movedUpTo(hazard, to.name, await unitName(tx, hazard.unit))
  for (const member of to.members) await tellStaff(tx, hazard, member, { class: 'urgent', purpose: 'hazard.escalated', text, folded }, now)
}

/** Nobody is left to move it up to: the unit hears again, and the one who has it now until he says that he saw it. */
async function tellLateAgain(tx: Tx, hazard: HazardRow, holds: Level | undefined, now: number): Promise<void> {
  const words = { class: 'reminder', purpose: 'hazard.late' } as const
  await tellLate(tx, hazard, { ...words, text: replies.lateToUnit(hazard) }, now)
  const [member] = holds?.members ?? []
  if (!holds || !member) return
  const text = replies.lateToHolder(hazard, holds.name, await unitName(tx, hazard.unit))
  await tellStaff(tx, hazard, member, { ...words, text }, now)
}

/** Who is accountable hears it, and who was asked after it was sent back. */
async function tellLate(tx: Tx, hazard: HazardRow, words: Parameters<typeof tellUnit>[3], now: number): Promise<void> {
  for (const unit of new Set([hazard.unit, hazard.asked])) if (unit) await tellUnit(tx, hazard, unit, words, now)
}

async function askAgain(tx: Tx, hazard: HazardRow, now: number): Promise<void> {
  if (hazard.state !== 'repaired') return
  const text = replies.askRepaired(hazard, await unitName(tx, hazard.unit), await lastWordsOf(tx, hazard, 'repair'))
  await tellReporter(tx, hazard, { class: 'reminder', purpose: 'hazard.ask_again', text, asksRepaired: true }, now)
  await askGridMembers(tx, hazard, now)
}

const handler = (
  kind: string,
  run: (tx: Tx, hazard: HazardRow, timer: Parameters<TimerHandler['run']>[1], now: number) => Promise<void>,
) => ({
  kind,
  async run(tx: Tx, timer: Parameters<TimerHandler['run']>[1], now: number) {
    const hazard = await findHazardById(tx, timer.item)
    if (hazard) await run(tx, hazard, timer, now)
  },
})

export const hazardTimers: TimerHandler[] = [
  handler('hazard.late', (tx, hazard, timer, now) =>
    late(
      tx,
      hazard,
      {
        stage: String(timer.data.stage) as Stage,
        level: Number(timer.data.level ?? 0),
        again: timer.data.again === 1,
        folded: wasAsleep(tx, timer, now) ? 'late' : undefined,
      },
      now,
    ),
  ),
  handler('hazard.ask_again', (tx, hazard, _timer, now) => askAgain(tx, hazard, now)),
  handler('hazard.close', async (tx, hazard, _timer, now) => {
    if (hazard.state === 'repaired') await closeUnknown(tx, hazard, now)
  }),
]
