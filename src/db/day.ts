import { isoDateOf } from '../clock.js'

/** YYYY-MM-DD, and on the calendar: 2026-02-30 is no day. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00+08:00`) : Number.NaN
  return !Number.isNaN(at) && isoDateOf(at) === text
}
