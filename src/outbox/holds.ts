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

/** The same of rows that are looked at one by one, in any order; `failing` are those that failed, of all conversations. */
export function createBehind(failing: readonly Row[], now: number): (row: Row) => boolean {
  const there = new Map<string, Row[]>()
  for (const one of failing) {
    if (!failed(one, now)) continue
    const others = there.get(one.conversation)
    if (others) others.push(one)
    else there.set(one.conversation, [one])
  }
  return (row) => there.get(row.conversation)?.some((one) => one.id < row.id && holdsBack(one, row)) ?? false
}
