import { eq } from 'drizzle-orm'
import type { ActivityRow, ObligationRow, SignUpRow } from '../../src/db/schema.js'
import type { Evidence, Verdict } from './invariants.js'

const MOST = 1_000_000
interface Item {
  id: string
  number?: number | null
  state: string
}

/** Open items have an owner and a next deadline, numbers have no gaps, no capacity is exceeded, and the journal tells the same states. */
export async function checkItems({ db }: Evidence): Promise<Verdict> {
  const { t } = db
  const helps = await db.select().from(t.helpRequests).limit(MOST)
  const hazards = await db.select().from(t.hazards).limit(MOST)
  const activities = await db.select().from(t.activities).limit(MOST)
  const broadcasts = await db.select().from(t.broadcasts).limit(MOST)
  const pairs = await db.select().from(t.pairs).limit(MOST)
  const owed = await db.select().from(t.obligations).limit(MOST)
  const signUps = await db.select().from(t.signUps).limit(MOST)
  const caseloads = await db.select().from(t.caseloads).limit(MOST)
  const texts = await db.select().from(t.outbox).where(eq(t.outbox.noun, 'broadcast')).limit(MOST)
  const journal = await db.select().from(t.journal).orderBy(t.journal.id).limit(MOST)
  const last = new Map(journal.flatMap((line) => (line.to === null ? [] : [[`${line.noun} ${line.item}`, line.to] as const])))
  const told = (noun: string, items: Item[]) =>
    items
      .filter((item) => last.get(`${noun} ${item.id}`) !== item.state)
      .map((item) => `${noun} ${item.number} is ${item.state}, and ${last.get(`${noun} ${item.id}`)} in the journal`)
  const open = {
    help: helps.filter((one) => !['closed', 'withdrawn'].includes(one.state)),
    hazard: hazards.filter((one) => !['closed', 'merged', 'withdrawn'].includes(one.state)),
    pair: pairs.filter((one) => ['proposed', 'active'].includes(one.state)),
    activity: activities.filter((one) => one.state === 'open'),
  }
  const load = new Map<string, number>()
  for (const one of open.help) if (one.owner) load.set(one.owner, (load.get(one.owner) ?? 0) + 1)
  const findings = [
    ...Object.entries(open).flatMap(([noun, items]) => checkOwed(noun, items, owed)),
    ...[helps, hazards, activities, broadcasts].flatMap((items) => checkNumbers(items)),
    ...activities.flatMap((one) => checkSeats(one, signUps)),
    ...checkPairs(pairs),
    ...caseloads
      .filter((one) => one.open !== (load.get(one.member) ?? 0))
      .map((one) => `member ${one.member} is said to have ${one.open} cases and has ${load.get(one.member) ?? 0}`),
    ...told('help', helps),
    ...told('hazard', hazards),
    // A draft has neither number nor journal until approval is asked.
    ...told(
      'broadcast',
      broadcasts.filter((one) => one.number !== null),
    ),
    ...checkNotices(broadcasts, texts),
  ]
  const counted = {
    helps: helps.length,
    hazards: hazards.length,
    activities: activities.length,
    pairs: pairs.length,
    broadcasts: broadcasts.length,
  }
  return { findings, counted: { ...counted, signUps: signUps.length } }
}

function checkOwed(noun: string, items: Item[], owed: ObligationRow[]): string[] {
  const byItem = new Map(owed.filter((one) => one.noun === noun && one.closedAt === null).map((one) => [one.item, one]))
  return items.flatMap((item) => {
    const obligation = byItem.get(item.id)
    if (!obligation) return [`${noun} ${item.number ?? item.id} is ${item.state} and nobody owes anything for it`]
    if (!obligation.owner) return [`${noun} ${item.number ?? item.id} is ${item.state} and has no owner`]
    return obligation.dueAt > 0 ? [] : [`${noun} ${item.number ?? item.id} has no deadline`]
  })
}

function checkNumbers(items: Item[]): string[] {
  const numbers = items.flatMap((item) => (item.number ? [item.number] : [])).sort((a, b) => a - b)
  return numbers.flatMap((number, at) => (number === at + 1 ? [] : [`number ${at + 1} was skipped or given twice`])).slice(0, 1)
}

function checkSeats(activity: ActivityRow, signUps: SignUpRow[]): string[] {
  const mine = signUps.filter((one) => one.activity === activity.id)
  const taken = mine.filter((one) => one.state === 'held' || one.state === 'offered').reduce((sum, one) => sum + one.heads, 0)
  const live = mine.filter((one) => ['held', 'offered', 'waiting'].includes(one.state)).map((one) => one.member)
  return [
    ...(taken > activity.capacity ? [`activity ${activity.number} has ${taken} heads for ${activity.capacity} places`] : []),
    ...(new Set(live).size === live.length ? [] : [`somebody has two places in activity ${activity.number}`]),
  ]
}

/** A notice that is in all its groups is ended, and its author has been told. */
function checkNotices(broadcasts: Item[], texts: { item: string | null; purpose: string; state: string }[]): string[] {
  const waits = (id: string) =>
    texts.some((row) => row.item === id && row.purpose === 'broadcast.text' && (row.state === 'queued' || row.state === 'sending'))
  return broadcasts
    .filter((one) => one.state === 'sending' && !waits(one.id))
    .map((one) => `notice ${one.number} has left and is not ended`)
}

function checkPairs(pairs: { rider: string; state: string }[]): string[] {
  const active = pairs.filter((one) => one.state === 'active').map((one) => one.rider)
  return new Set(active).size === active.length ? [] : ['a rider has two active pairs']
}
