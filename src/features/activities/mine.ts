import { may } from '../../community/abilities.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { countHeld, listOfMember, placeInLine, roomsOfActivity, signUpOf } from './queries.js'
import * as replies from './replies.js'
import { activityOf } from './which.js'

/** 我的活动: what its speaker has a place in, or waits for. */
export async function listMine(said: Said): Promise<Reply> {
  const rows = await listOfMember(said.tx, said.member.id)
  if (rows.length === 0) return replies.noneOfMine
  const lines = []
  for (const { activity, signUp } of rows) lines.push(replies.mineLine(activity, signUp, await placeInLine(said.tx, signUp)))
  return replies.lines(lines)
}

/** What its speaker signed up for last, for 撤销. */
export async function newestSignUp({ tx, member }: Said) {
  const rows = await listOfMember(tx, member.id)
  const [newest] = rows.sort((one, other) => other.signUp.id.localeCompare(one.signUp.id))
  return newest && { id: newest.signUp.id, at: newest.signUp.joinedAt, rest: `活动 ${newest.activity.number}` }
}

/** 进度 活动 n: how many come, and whether its speaker does. */
export async function showOne(said: Said): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) return listMine(said)
  const activity = await accessible(said, parsed.number)
  const lines = [replies.lineWithState(activity, await countHeld(said.tx, activity.id))]
  const own = await signUpOf(said.tx, activity.id, said.member.id)
  if (own) lines.push(replies.mineLine(activity, own, await placeInLine(said.tx, own)))
  return replies.lines(lines)
}

/** An activity of a group this person is in, or has a place in or waits for; of any, for those who see its roster. */
export async function accessible(said: Said, number: number): Promise<ActivityRow> {
  const activity = await activityOf(said, number)
  const rooms = await roomsOfActivity(said.tx, activity.id)
  const mine = new Set((await roomsOfMember(said.tx, said.member.id)).map((room) => room.id))
  if (said.room) mine.add(said.room.id)
  const isHis = rooms.some((room) => mine.has(room.id)) || may(said.roles, 'activity.roster')
  if (!isHis && !(await signUpOf(said.tx, activity.id, said.member.id))) throw new AppError('forbidden', replies.notYours(number))
  return activity
}
