import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { DAY, local, MINUTE, midnightOf } from '../../clock.js'
import { receiverOf } from '../../community/receivers.js'
import type { TimerHandler } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { fromSeed, readSeedJson } from '../../db/seed-folder.js'
import { tell } from '../../outbox/tell.js'
import { keepDaily, type NewTimer, setTimer } from '../../timers/timers.js'

const Seasons = z.object({
  source: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  rows: z.array(
    z.object({ topic: z.string(), from: z.string().regex(/^\d\d-\d\d$/), to: z.string().regex(/^\d\d-\d\d$/), text: z.string() }),
  ),
})

/** What is worth saying in a season, once to each: `seed/seasons.json`. */
const seasons = fromSeed(() => readSeedJson('seasons.json', Seasons))

const KIND = 'season.daily'
/** So many people a day and topic: the budget has other things to carry. */
const MOST_A_DAY = 200
/** Two in the afternoon is outside every window. */
const AT = 14 * 60

export async function setSeasons(tx: Tx, district: string, now: number): Promise<void> {
  seasons()
  await keepDaily(tx, next(district, now), now)
}

function next(district: string, now: number): NewTimer {
  const today = midnightOf(now) + AT * MINUTE
  return { kind: KIND, noun: 'season', item: district, dueAt: today > now ? today : today + DAY }
}

export const seasonTimer: TimerHandler = {
  kind: KIND,
  async run(tx, timer, now) {
    await setTimer(tx, next(timer.item, now), now)
    for (const season of seasons().rows) {
      const name = nameNow(season, now)
      if (name) await prompt(tx, timer.item, { ...season, name }, now)
    }
  },
}

/** `2026`, or `2026` for a winter that began in it; undefined outside the season. */
function nameNow({ from, to }: { from: string; to: string }, now: number): string | undefined {
  const day = local(now).format('MM-DD')
  const year = local(now).year()
  if (from <= to) return day >= from && day <= to ? String(year) : undefined
  if (day >= from) return String(year)
  return day <= to ? String(year - 1) : undefined
}

/** To those who agreed, can be written to and did not hear it this season; who opted out is left out where it is told. */
async function prompt(tx: Tx, district: string, season: { topic: string; text: string; name: string }, now: number): Promise<void> {
  const { members, seasonPrompts } = tx.t
  const heard = and(eq(seasonPrompts.member, members.id), eq(seasonPrompts.season, season.name), eq(seasonPrompts.topic, season.topic))
  const rows = await tx
    .select({ member: members.id })
    .from(members)
    .leftJoin(seasonPrompts, heard)
    .where(and(eq(members.district, district), isNotNull(members.consentedAt), isNull(members.erasedAt), isNull(seasonPrompts.member)))
    .orderBy(asc(members.number))
    .limit(MOST_A_DAY)
  for (const { member } of rows) {
    const receiver = await receiverOf(tx, member, now)
    await tx.insert(seasonPrompts).values({ member, season: season.name, topic: season.topic, at: now }).onConflictDoNothing()
    const words = { class: 'bulk', purpose: 'season.prompt', text: season.text, noun: 'season', item: season.topic } as const
    if (receiver?.reachable && !receiver.staff) await tell(tx, receiver, undefined, words, now)
  }
}
