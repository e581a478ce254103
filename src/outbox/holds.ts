import type { OutboxRow } from '../db/schema.js'
import { isCapped } from './budget.js'
import { isLimited } from './failed.js'

type Row = Pick<OutboxRow, 'id' | 'conversation' | 'mention' | 'attempts' | 'dueAt' | 'reason'>

/** A message that failed and is to be tried again: what is behind it may not overtake it. One that a window or a cap holds since is none. */
const failed = ({ attempts, dueAt, reason }: Row, now: number) => attempts > 0 && dueAt > now && reason !== null && !isCapped(reason)

/** It holds back what is said to the same person there, so that nobody hears answers out of order; where the platform says that it is too much, everybody. */
const holdsBack = (before: Row, row: Row) =>
  before.conversation === row.conversation && (isLimited(before) || before.mention === row.mention)

/** Knows what those that failed hold back of what is shown to it, oldest first. */
export function createHolds(now: number): { back(row: Row): boolean } {
  const before: Row[] = []
  return {
    back(row) {
      if (before.some((one) => holdsBack(one, row))) return true
      if (!failed(row, now)) return false
      before.push(row)
      return true
    },
  }
}

/** The same of rows that are looked at one by one; `failing` are those that failed. */
export const isBehind = (failing: readonly Row[], row: Row, now: number): boolean =>
  failing.some((one) => one.id < row.id && failed(one, now) && holdsBack(one, row))
