import { and, count, eq, gte } from 'drizzle-orm'
import { HOUR, MINUTE, midnightOf, SECOND } from '../clock.js'
import type { Database } from '../db/database.js'
import type { Rules } from '../db/rules.js'
import type { OutboxClass } from '../db/schema.js'

/**
 * What an account may say, so that the platform does not take it for a machine that floods: no document of the platform has a number.
 * The values are rules (`budget.*`), each with its source.
 */
export interface Limits {
  /** In any 60 seconds; a fifth of them is left for what is urgent or answers somebody. */
  perMinute: number
  /** Milliseconds between two messages in one conversation. */
  sameRoom: number
  /** Between two messages in different conversations: at random between these, but for what is urgent. */
  apart: [least: number, most: number]
}

export interface Outgoing {
  class: OutboxClass
  conversation: string
}

/** The pace of one account. It forgets when the process ends: a start is a pause. */
export interface Budget {
  /** Of a whole class: nothing of it may leave before `at`, and before `others` only what is said in the conversation `only`. */
  opens(kind: OutboxClass, now: number): { at: number; only?: string; others?: number }
  /** The earliest moment this may leave, as far as is known at `now`; `now` itself when it may. */
  earliest(message: Outgoing, now: number): number
  /** True when sends have become slow and this is news. */
  left(message: Outgoing, now: number, took: number): boolean
  /** The platform said it was too much, or sends have become slow. True when this is news. */
  limited(now: number): boolean
  /** 1 in ordinary times; halved at each limit, doubled again each `recover`. */
  factor(now: number): number
}

const RESERVED = 0.2
const LEAST_FACTOR = 1 / 8
/** Sends that take so long, on average of the last ten, are a sign of throttling. */
const SLOW = 5 * SECOND
const SAMPLES = 10
const MOST_KEPT = 1_000

export function limitsOf(rules: Rules, at: number): Limits {
  const [least = 3, most = 5] = rules.text('budget.apart', at).split('-').map(Number)
  return {
    perMinute: rules.count('budget.minute', at),
    sameRoom: rules.count('budget.same_room', at) * SECOND,
    apart: [least * SECOND, most * SECOND],
  }
}

export function createBudget(limits: () => Limits, random: () => number = Math.random, recover = 2 * HOUR): Budget {
  const sent: number[] = []
  const lastIn = new Map<string, number>()
  let last: { conversation: string; at: number; gap: number } | undefined
  let halved: { at: number; factor: number } | undefined
  const took: number[] = []

  /** A clock that was set back would have every message wait for what was sent in its future: all is forgotten, as at a start. */
  const forgetFuture = (now: number) => {
    if (!last || last.at <= now + MINUTE) return
    sent.length = 0
    lastIn.clear()
    last = undefined
    if (halved) halved.at = Math.min(halved.at, now)
  }
  const factor = (now: number) => {
    if (!halved) return 1
    const now_ = halved.factor * 2 ** Math.floor((now - halved.at) / recover)
    if (now_ >= 1) halved = undefined
    return Math.min(now_, 1)
  }
  const limited = (now: number) => {
    const news = factor(now) === 1
    halved = { at: now, factor: Math.max(factor(now) / 2, LEAST_FACTOR) }
    return news
  }
  const whenFewer = (kind: OutboxClass, now: number) => {
    const most = Math.max(Math.floor(limits().perMinute * factor(now)), 1)
    const mine = kind === 'urgent' || kind === 'reply' ? most : Math.max(Math.floor(most * (1 - RESERVED)), 1)
    const recent = sent.filter((at) => at > now - MINUTE)
    return recent.length < mine ? now : (recent[recent.length - mine] ?? now) + MINUTE
  }
  const whenHere = (conversation: string, now: number) =>
    (lastIn.get(conversation) ?? Number.NEGATIVE_INFINITY) + limits().sameRoom / factor(now)
  return {
    factor,
    limited,
    opens(kind, now) {
      forgetFuture(now)
      const fewer = whenFewer(kind, now)
      const apart = last && kind !== 'urgent' ? last.at + last.gap / factor(now) : now
      if (!last || fewer > now || apart <= now) return { at: fewer }
      const here = whenHere(last.conversation, now)
      return here > now ? { at: Math.min(here, apart) } : { at: now, only: last.conversation, others: apart }
    },
    earliest({ class: kind, conversation }, now) {
      forgetFuture(now)
      const apart = last && last.conversation !== conversation && kind !== 'urgent' ? last.at + last.gap / factor(now) : now
      return Math.max(now, whenFewer(kind, now), whenHere(conversation, now), apart)
    },
    left({ conversation }, now, milliseconds) {
      forgetFuture(now)
      const [least, most] = limits().apart
      sent.push(now)
      sent.splice(
        0,
        sent.findIndex((at) => at > now - MINUTE),
      )
      lastIn.delete(conversation)
      lastIn.set(conversation, now)
      for (const oldest of lastIn.keys()) if (lastIn.size > MOST_KEPT) lastIn.delete(oldest)
      last = { conversation, at: now, gap: least + random() * (most - least) }
      took.push(milliseconds)
      if (took.length > SAMPLES) took.shift()
      if (took.length < SAMPLES || took.reduce((sum, one) => sum + one, 0) / SAMPLES <= SLOW) return false
      took.length = 0
      return limited(now)
    },
  }
}

/** What was said today: by the account, and of reminders and bulk in each conversation. */
export interface Today {
  all: number
  unasked: Map<string, number>
}

/** Share of the day's budget that reminders and bulk may use: the rest is for answers. What is urgent always leaves. */
const UNASKED_SHARE = 0.8

/** Why a message must wait for tomorrow; undefined when it need not. */
export function cappedBy(rules: Rules, today: Today, message: Outgoing & { toStaff: boolean }, at: number): string | undefined {
  const { class: kind, conversation } = message
  if (kind === 'urgent') return undefined
  const perDay = rules.count('budget.day', at)
  if (kind === 'reply') return today.all >= perDay ? 'capped: account' : undefined
  if (today.all >= perDay * UNASKED_SHARE) return 'capped: account'
  const rule = conversation.startsWith('room:') ? 'budget.room.day' : message.toStaff ? 'budget.staff.day' : 'budget.member.day'
  return (today.unasked.get(conversation) ?? 0) >= rules.count(rule, at) ? `capped: ${rule.split('.')[1]}` : undefined
}

/** Whether that is why a message waits. */
export const isCapped = (reason: string): boolean => reason.startsWith('capped')

/** One message left: parts folded into it count once. */
export function countToday(today: Today, batch: readonly Outgoing[]): void {
  const [first] = batch
  if (!first) return
  today.all++
  if (first.class === 'reminder' || first.class === 'bulk')
    today.unasked.set(first.conversation, (today.unasked.get(first.conversation) ?? 0) + 1)
}

/** What was said today, read from the rows once a day and after a start, and counted on from there. */
export function createToday(db: Database): (now: number) => Promise<Today> {
  let known: { day: number; today: Promise<Today> } | undefined
  return (now) => {
    const day = midnightOf(now)
    if (known?.day === day) return known.today
    const read = { day, today: readToday(db, day) }
    known = read
    // What could not be read is read again the next time.
    read.today.catch(() => {
      if (known === read) known = undefined
    })
    return read.today
  }
}

async function readToday(db: Database, since: number): Promise<Today> {
  const { outbox } = db.t
  const rows = await db
    .select({ conversation: outbox.conversation, class: outbox.class, rows: count() })
    .from(outbox)
    .where(and(eq(outbox.state, 'sent'), gte(outbox.sentAt, since)))
    .groupBy(outbox.conversation, outbox.class)
  const today: Today = { all: 0, unasked: new Map() }
  for (const row of rows) {
    today.all += Number(row.rows)
    if (row.class === 'reminder' || row.class === 'bulk')
      today.unasked.set(row.conversation, (today.unasked.get(row.conversation) ?? 0) + Number(row.rows))
  }
  return today
}
