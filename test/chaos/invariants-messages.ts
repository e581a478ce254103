import type { SimEntry } from '../../src/chat/simulator/world.js'
import type { InboxRow, OutboxRow } from '../../src/db/schema.js'
import { FOLD } from '../../src/outbox/words.js'
import type { Evidence, Verdict } from './invariants.js'

const MOST = 1_000_000
const ENDED = ['handled', 'ignored', 'rejected', 'failed']

/** Every message has its one row and its end, and every reply was said once and in order. */
export async function checkMessages(evidence: Evidence): Promise<Verdict> {
  const { db } = evidence
  const inbox = await db.select().from(db.t.inbox).orderBy(db.t.inbox.id).limit(MOST)
  const outbox = await db.select().from(db.t.outbox).orderBy(db.t.outbox.id).limit(MOST)
  const extras: SimEntry[] = []
  const findings = [
    ...checkRecorded(evidence, inbox),
    ...checkEnded(evidence, inbox),
    ...checkAnswers(inbox, outbox),
    ...checkLeft(evidence, outbox),
    ...checkSaidOnce(evidence, outbox, extras),
    ...checkOrder(evidence, inbox, outbox),
  ]
  const counted = {
    messages: evidence.lines.length,
    inbox: inbox.length,
    failed: inbox.filter((row) => row.state === 'failed').length,
    outbox: outbox.length,
    said: evidence.said.length,
    maybeRepeated: outbox.filter((row) => row.maybeRepeated).length,
    repeated: extras.length,
  }
  return { findings, counted }
}

function checkRecorded({ lines }: Evidence, inbox: InboxRow[]): string[] {
  const rows = new Map<string, number>()
  for (const row of inbox) rows.set(row.platformId, (rows.get(row.platformId) ?? 0) + 1)
  return lines.flatMap(({ id, must, at }) => {
    const found = rows.get(id) ?? 0
    if (found > 1) return [`message ${id} has ${found} inbox rows`]
    if (must === 'row' && found === 0) return [`message ${id} of ${new Date(at).toISOString()} was accepted and has no inbox row`]
    if (must === 'none' && found > 0) return [`message ${id} was not meant for the bot and has an inbox row`]
    return []
  })
}

function checkEnded({ poisoned }: Evidence, inbox: InboxRow[]): string[] {
  return inbox.flatMap((row) => {
    if (!ENDED.includes(row.state)) return [`inbox row ${row.id} is ${row.state}`]
    if (row.endedAt === null) return [`inbox row ${row.id} is ${row.state} and has no end`]
    if ((row.state === 'failed' || row.state === 'rejected') && !row.reason) return [`inbox row ${row.id} is ${row.state} without a reason`]
    if (row.state === 'failed' && !poisoned?.has(row.id)) return [`inbox row ${row.id} (${row.kind}) failed: ${row.reason}`]
    return []
  })
}

/** One answer to what was handled or refused, none to what was not for the bot. */
function checkAnswers(inbox: InboxRow[], outbox: OutboxRow[]): string[] {
  const answers = new Map<string, number>()
  for (const row of outbox) if (row.replyTo && row.purpose === 'answer') answers.set(row.replyTo, (answers.get(row.replyTo) ?? 0) + 1)
  return inbox.flatMap((row) => {
    const expected = row.state === 'ignored' ? 0 : 1
    const found = answers.get(row.id) ?? 0
    return found === expected ? [] : [`inbox row ${row.id} is ${row.state} and has ${found} answers`]
  })
}

function checkLeft({ now }: Evidence, outbox: OutboxRow[]): string[] {
  return outbox.flatMap((row) => {
    const what = `outbox row ${row.id} (${row.class} ${row.purpose})`
    if (row.state === 'sent' || row.state === 'dropped') return []
    if (row.state === 'failed') return [`${what} failed: ${row.reason}`]
    const held = row.state === 'queued' && row.dueAt > now && (row.class === 'reminder' || row.class === 'bulk')
    return held ? [] : [`${what} is ${row.state}`]
  })
}

const whereOf = (entry: SimEntry) => (entry.room === undefined ? `person:${entry.with}` : `room:${entry.room}`)
const wordsOf = (entry: SimEntry) => entry.text.replace(/^@[^\u2005]*\u2005/, '')

/** What was said and what is written down as said are the same; more often than once only where the row says so. */
function checkSaidOnce({ db, said }: Evidence, outbox: OutboxRow[], extras: SimEntry[]): string[] {
  const findings: string[] = []
  const entries = new Map(said.map((entry) => [entry.id, entry]))
  const words = (row: OutboxRow) => (row.sealed ? db.vault.open('outbox', row.sealed) : '')
  const batches = new Map<string, OutboxRow[]>()
  for (const row of outbox) {
    if (row.state !== 'sent' || !row.platformId) continue
    batches.set(row.platformId, [...(batches.get(row.platformId) ?? []), row])
  }
  for (const [id, rows] of batches) {
    const [row] = rows
    const entry = entries.get(id)
    if (!row) continue
    if (!entry) {
      findings.push(`outbox row ${row.id} was sent as ${id}, which the platform does not have`)
      continue
    }
    const text = rows.map(words).join(FOLD)
    if (rows.length > 1 && rows.some((one) => one.foldKey === null)) findings.push(`rows ${rows.map((one) => one.id)} share one message`)
    if (whereOf(entry) !== row.conversation) findings.push(`outbox row ${row.id} was said in ${whereOf(entry)}`)
    if (!entry.recalled && !row.file && !row.document && wordsOf(entry) !== text)
      findings.push(`outbox row ${row.id} was said in other words`)
  }
  const unsure = outbox.filter((row) => row.maybeRepeated || (row.state === 'sent' && !row.platformId))
  const copies = new Set(
    unsure.flatMap((row) => [`${row.conversation} ${words(row)}`, ...(row.file ? [`${row.conversation} picture`] : [])]),
  )
  const folds = [...batches.values(), ...foldsOf(unsure)].filter((rows) => rows.length > 1 && rows.some((row) => unsure.includes(row)))
  for (const rows of folds) copies.add(`${rows[0]?.conversation} ${rows.map(words).join(FOLD)}`)
  for (const entry of said) {
    if (batches.has(entry.id)) continue
    const copy = `${whereOf(entry)} ${entry.kind === 'image' ? 'picture' : wordsOf(entry)}`
    if (copies.has(copy)) extras.push(entry)
    else findings.push(`message ${entry.id} was said in ${whereOf(entry)} and no row says so: ${entry.text.slice(0, 40)}`)
  }
  return findings
}

function foldsOf(rows: OutboxRow[]): OutboxRow[][] {
  const folds = new Map<string, OutboxRow[]>()
  for (const row of rows) if (row.foldKey) folds.set(row.foldKey, [...(folds.get(row.foldKey) ?? []), row])
  return [...folds.values()]
}

/** In one lane answers come in the order of the messages; an answer said twice counts where it was said first. */
function checkOrder({ said }: Evidence, inbox: InboxRow[], outbox: OutboxRow[]): string[] {
  const lanes = new Map(inbox.map((row) => [row.id, row.lane]))
  const seq = new Map(said.map((entry) => [entry.id, entry.seq]))
  const last = new Map<string, { inbox: string; at: number }>()
  const answers = outbox.filter((row) => row.replyTo && row.purpose === 'answer' && row.state === 'sent' && !row.maybeRepeated)
  return answers
    .sort((a, b) => ((a.replyTo ?? '') < (b.replyTo ?? '') ? -1 : 1))
    .flatMap((row) => {
      const lane = lanes.get(row.replyTo ?? '') ?? ''
      const at = seq.get(row.platformId ?? '')
      const before = last.get(lane)
      if (at === undefined) return []
      last.set(lane, { inbox: row.replyTo ?? '', at })
      return before && before.at > at ? [`in ${lane} the answer to ${row.replyTo} came before that to ${before.inbox}`] : []
    })
}
