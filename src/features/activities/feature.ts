import { and, eq } from 'drizzle-orm'
import type { Feature } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MemberRow } from '../../db/schema.js'
import { riderCommands, whichQuestion } from './commands.js'
import { staffCommands } from './commands-staff.js'
import { readJielong } from './jielong.js'
import { planQuestion } from './publish.js'
import { listOfMember } from './queries.js'
import { reminderTimers } from './reminders.js'
import * as replies from './replies.js'
import { offerQuestion, offerSeats, offerTimer } from './sign-up.js'

/** 活动. */
export function activitiesFeature(): Feature {
  return {
    noun: 'activity',
    commands: [...riderCommands, ...staffCommands],
    questions: [planQuestion, whichQuestion, offerQuestion],
    timers: [...reminderTimers, offerTimer],
    jielong: readJielong,
  }
}

/** What 我的数据 shows of 活动. */
export async function activityData(tx: Tx, member: MemberRow): Promise<string[]> {
  return (await listOfMember(tx, member.id)).map((row) => replies.mineLine(row.activity, row.signUp))
}

/** Gives up every place; the rows stay as numbers. */
export async function activityErase(tx: Tx, member: MemberRow, now: number): Promise<void> {
  const { signUps } = tx.t
  for (const { signUp, activity } of await listOfMember(tx, member.id)) {
    await tx
      .update(signUps)
      .set({ state: 'left', endedAt: now })
      .where(and(eq(signUps.id, signUp.id)))
    await offerSeats(tx, activity, now)
  }
}
