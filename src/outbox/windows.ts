import { DAY, MINUTE, midnightOf } from '../clock.js'
import type { Rules } from '../db/rules.js'
import type { OutboxClass } from '../db/schema.js'

/**
 * When a message may leave: now for what somebody waits for, the end of the window for a reminder or bulk.
 * The night holds them for everybody, meal peaks for riders and rider groups only (rules `quiet.night`, `quiet.peaks`).
 */
export function leavesAt(rules: Rules, kind: OutboxClass, toStaff: boolean, at: number): number {
  if (kind === 'urgent' || kind === 'reply') return at
  const windows = windowsOf(rules, toStaff, at)
  // One window may end where another begins: at most each of them once.
  let leaves = at
  for (const _ of windows) {
    const holding = windows.map((window) => endOf(window, leaves)).find((end) => end > leaves)
    if (holding === undefined) break
    leaves = holding
  }
  return leaves
}

/**
 * When `span` milliseconds outside a rider's windows have passed since `at`: time that is given to somebody to answer stands still in them.
 */
export function addOpenTime(rules: Rules, at: number, span: number): number {
  let left = span
  let moment = leavesAt(rules, 'reminder', false, at)
  for (let step = 0; step < MOST_STEPS; step++) {
    const begins = nextBegin(rules, moment)
    if (moment + left <= begins) return moment + left
    left -= begins - moment
    moment = leavesAt(rules, 'reminder', false, begins)
  }
  return moment + left
}

/**
 * The moment itself, or the beginning of the window it falls into: what is said about a time to come must not come after it. A millisecond
 * before it, so that what is said then is not held by it.
 */
export function beforeWindow(rules: Rules, at: number): number {
  let moment = at
  for (let step = 0; step < MOST_STEPS && leavesAt(rules, 'reminder', false, moment) > moment; step++) {
    const begins = windowsOf(rules, false, moment).flatMap((window) => beginOf(window, moment) ?? [])
    moment = Math.min(...begins) - 1
  }
  return moment
}

const MOST_STEPS = 100

function windowsOf(rules: Rules, toStaff: boolean, at: number): Window[] {
  return [rules.text('quiet.night', at), ...(toStaff ? [] : rules.text('quiet.peaks', at).split(','))].map(parseWindow)
}

/** When the window that holds `at` began; undefined outside it. */
function beginOf(window: Window, at: number): number | undefined {
  if (endOf(window, at) === at) return undefined
  const begin = midnightOf(at) + window.from * MINUTE
  return begin > at ? begin - DAY : begin
}

/** The next moment at which one of a rider's windows begins. */
function nextBegin(rules: Rules, at: number): number {
  const midnight = midnightOf(at)
  return Math.min(
    ...windowsOf(rules, false, at).map((window) => {
      const begin = midnight + window.from * MINUTE
      return begin > at ? begin : begin + DAY
    }),
  )
}

interface Window {
  from: number
  to: number
}

function parseWindow(text: string): Window {
  const [from, to] = text.trim().split('-').map(minuteOfDay)
  if (from === undefined || to === undefined) throw new Error(`quiet window ${text}: expected HH:mm-HH:mm`)
  return { from, to }
}

function minuteOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

/** The moment the window ends when `at` is inside it, else `at`. Times are minutes of the day; a window may pass midnight. */
function endOf(window: Window, at: number): number {
  const midnight = midnightOf(at)
  const minute = (at - midnight) / MINUTE
  const passesMidnight = window.to <= window.from
  const inside = passesMidnight ? minute >= window.from || minute < window.to : minute >= window.from && minute < window.to
  if (!inside) return at
  const end = midnight + window.to * MINUTE
  return end > at ? end : end + DAY
}
