import { and, eq } from 'drizzle-orm'
import type { Feature } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MemberRow } from '../../db/schema.js'
import { sayAsked } from './asked-about.js'
import { changeQuestion } from './change.js'
import { riderCommands, whichQuestion } from './commands.js'
import { staffCommands } from './commands-staff.js'
import { saysGroupAgain } from './group-again.js'
import type { PairOf } from './hours.js'
import { readJielong } from './jielong.js'
import { goneQuestion } from './jielong-gone.js'
import { offerQuestion, offerSeats, offerTimer, saysTooLate } from './offers.js'
import { planQuestion, whenQuestion } from './publish.js'
import { listOfMember } from './queries.js'
import { reminderTimers } from './reminders.js'
import * as replies from './replies.js'
import { endTimer } from './series.js'
import { skillsOf, volunteerCommands, volunteerQuestion } from './volunteers.js'

/** 活动. */
export function activitiesFeature(pairOf: PairOf): Feature {
  return {
    noun: 'activity',
    commands: [...riderCommands(pairOf), ...volunteerCommands, ...staffCommands],
    questions: [planQuestion, whenQuestion, changeQuestion, whichQuestion, offerQuestion, goneQuestion, volunteerQuestion],
    timers: [...reminderTimers, offerTimer, endTimer],
    jielong: readJielong,
    unasked: async (said) => (await saysTooLate(said)) ?? (await saysGroupAgain(said)) ?? sayAsked(said),
  }
}

/** What 我的数据 shows of 活动. */
export async function activityData(tx: Tx, member: MemberRow): Promise<string[]> {
  const skills = await skillsOf(tx, member.id)
  const mine = (await listOfMember(tx, member.id)).map((row) => replies.mineLine(row.activity, row.signUp))
  return skills.length > 0 ? [...mine, replies.skillLine(skills)] : mine
}

/** Gives up every place; the rows stay as numbers. */
export async function activityErase(tx: Tx, member: MemberRow, now: number): Promise<void> {
  const { signUps, memberSkills } = tx.t
  await tx.delete(memberSkills).where(eq(memberSkills.member, member.id))
  for (const { signUp, activity } of await listOfMember(tx, member.id)) {
    await tx
      .update(signUps)
      .set({ state: 'left', endedAt: now })
      .where(and(eq(signUps.id, signUp.id)))
    await offerSeats(tx, activity, now)
  }
}
