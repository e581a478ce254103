import { readHeads } from '../../conversation/heads.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow, SignUpRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { countTaken } from './queries.js'
import { freeFor, mostOf } from './quotas.js'
import * as replies from './replies.js'
import { changeHeads, takeFreeSeats } from './sign-up.js'

const ALONE = /(?:就|只有?|只剩)我(?:一个|自己|1)|我自己(?:去|来)?$|不带人/

/** 带-2人, 带1.5人: no count of people. */
export const isWrongCount = (words: string): boolean => /(?:带|加|领|共)\s*(?:[-−负]\s*\d|\d+[.。]\d)/.test(words.normalize('NFKC'))

/** How many the words say come; undefined when they say nothing of it: 报名 1. */
export function headsSaid(words: string): number | undefined {
  const { heads, from } = readHeads(words)
  if (from < words.normalize('NFKC').length) return heads
  return ALONE.test(words) ? 1 : undefined
}

/**
 * 报名 1 带2人 by one who has signed up: his count is changed where there is room, and what is free by it offered. A place held stays as it is
 * where there is none; who waits keeps his place in the list.
 */
export async function changeOwnHeads(said: Said, activity: ActivityRow, entry: SignUpRow, heads: number | undefined): Promise<Reply> {
  const { tx, now } = said
  await tx.lock('activity', activity.id)
  if (activity.state !== 'open' || activity.startsAt <= now) throw new AppError('conflict', replies.over(activity))
  const comes = heads ?? entry.heads
  // Whoever is before him in the list was offered what is free, or takes more than that, or cannot be told.
  if (entry.state === 'waiting' && comes <= (await freeFor(tx, activity, entry.area))) return takeFreeSeats(said, activity, entry, comes)
  if (heads === undefined || heads === entry.heads) return replies.already(activity, entry.heads)
  const most = Math.min(activity.capacity, mostOf(activity, entry.area))
  if (heads > most) throw new AppError('conflict', replies.headsNever(activity, heads, most))
  const free = await freeFor(tx, activity, entry.area)
  if (!(await changeHeads(tx, activity, entry, heads, now)))
    throw new AppError('conflict', replies.headsNoRoom(activity, entry.heads, free))
  const taken = await countTaken(tx, activity.id)
  return entry.state === 'waiting'
    ? replies.headsWaiting(activity, entry.heads, heads)
    : replies.headsChanged(activity, { from: entry.heads, to: heads, taken })
}
