import { DAY, local } from '../clock.js'
import type { Rules } from '../db/rules.js'
import type { OutboxClass } from '../db/schema.js'

/**
 * When a message may leave: now for what somebody waits for, the end of the window for a reminder or bulk.
 * The night holds them for everybody, meal peaks for riders and rider groups only (rules `quiet.night`, `quiet.peaks`).
 */
export function leavesAt(rules: Rules, kind: OutboxClass, toStaff: boolean, at: number): number {
  if (kind === 'urgent' || kind === 'reply') return at
  const windows = [rules.text('quiet.night', at), ...(toStaff ? [] : rules.text('quiet.peaks', at).split(','))].map(parseWindow)
  // One window may end where another begins: at most each of them once.
  let leaves = at
  for (const _ of windows) {
    const holding = windows.map((window) => endOf(window, leaves)).find((end) => end > leaves)
    if (holding === undefined) break
    leaves = holding
  }
  return leaves
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
  const midnight = local(at).startOf('day').valueOf()
  const minute = (at - midnight) / 60_000
  const passesMidnight = window.to <= window.from
  const inside = passesMidnight ? minute >= window.from || minute < window.to : minute >= window.from && minute < window.to
  if (!inside) return at
  const end = midnight + window.to * 60_000
  return end > at ? end : end + DAY
}
