const HOUR = 60
const HALF_DAY = 12 * HOUR
const DAY = 24 * HOUR

/** Early hours that belong to the night before: 夜里2点. */
export const isNight = (part: string | undefined) => part !== undefined && /半夜|深夜|午夜|夜里|夜间|^夜$/.test(part)

/**
 * Minutes of the day a clock means in a part of it; more than 1440 lie on the day after. 晚12点 is the midnight that ends the day,
 * 今晚1点 an hour after it, 中午1点 is 13:00. Without a part: as said.
 */
export function inPart(minutes: number, part: string | undefined): number {
  if (!part) return minutes
  if (part === 'am') return minutes >= HALF_DAY ? minutes - HALF_DAY : minutes
  // 今晚凌晨1点: of the night that begins with the evening.
  if (/^[^晚夜\n]*[晚夜].*凌晨/m.test(part)) return minutes < HALF_DAY ? minutes + DAY : minutes
  if (/凌晨/.test(part)) return minutes >= HALF_DAY && minutes < 13 * HOUR ? minutes - HALF_DAY : minutes
  if (isNight(part)) return nightly(minutes, 6 * HOUR, 0)
  if (/清|晨|早|朝|上午|午前|头晌|头午|上昼/.test(part)) return minutes
  if (/中午|正午|晌午|晏昼/.test(part)) return minutes < 4 * HOUR ? minutes + HALF_DAY : minutes
  if (/晚|夜/.test(part)) return nightly(minutes, 5 * HOUR, DAY)
  return minutes < HALF_DAY ? minutes + HALF_DAY : minutes
}

/** At night: midnight ends the day; hours before `early` count `shift` on; the others are the evening's. */
function nightly(minutes: number, early: number, shift: number): number {
  if (minutes < HOUR) return minutes + DAY
  if (minutes < early) return minutes + shift
  if (minutes >= HALF_DAY && minutes < 13 * HOUR) return minutes + HALF_DAY
  return minutes < HALF_DAY ? minutes + HALF_DAY : minutes
}
