import { randomUUID } from 'node:crypto'
import type { OutgoingMessage } from '../gateway.js'
import { createSignal } from './signal.js'
import type { Line, SimFiles } from './store.js'
import type { SimEntry } from './world.js'

export type Transcript = ReturnType<typeof createTranscript>
type NewEntry = Omit<SimEntry, 'seq'>

const MOST_WAITING = 1_000
const MOST_NOTICES = 1_000

/** Everything said, the newest `most` entries of it (a tenth more before the oldest go), and what still waits for somebody to receive it for the bot. */
export function createTranscript(options: { most: number; files: SimFiles; append(line: Line): void }) {
  const { files, append } = options
  const entries = new Map<string, SimEntry>()
  /** Recalls as the bot hears of them: messages with an id of their own that no transcript shows. */
  const notices = new Map<string, SimEntry>()
  const waiting = new Map<string, SimEntry>()
  const heard = createSignal<[SimEntry]>()
  const delivered = createSignal<[SimEntry], boolean>()
  let seq = 0

  // Many at a time: the first of a map whose front was deleted is found by walking over every hole.
  const slack = Math.floor(options.most / 10)
  const trim = () => {
    if (entries.size <= options.most + slack) return
    for (const id of entries.keys()) {
      if (entries.size <= options.most) return
      entries.delete(id)
      files.remove(id)
    }
  }
  const keep = (entry: SimEntry): SimEntry => {
    // At the end, also when it was there before: the transcript is in the order of `seq`.
    entries.delete(entry.id)
    entries.set(entry.id, entry)
    append({ entry })
    trim()
    heard.tell(entry)
    return entry
  }
  const hold = (entry: SimEntry) => {
    waiting.set(entry.id, entry)
    append({ waiting: entry })
    const oldest = waiting.size > MOST_WAITING ? waiting.keys().next().value : undefined
    if (oldest !== undefined) waiting.delete(oldest)
  }
  const deliver = (entry: SimEntry) => {
    if (!delivered.tell(entry).includes(true)) hold(entry)
  }

  return {
    heard,
    delivered,
    deliver,
    load(line: Line): void {
      if ('waiting' in line) {
        waiting.set(line.waiting.id, line.waiting)
        if (line.waiting.kind === 'recall') notices.set(line.waiting.id, line.waiting)
      }
      if ('taken' in line) waiting.delete(line.taken)
      if (!('entry' in line)) return
      entries.delete(line.entry.id)
      entries.set(line.entry.id, line.entry)
      seq = Math.max(seq, line.entry.seq)
    },
    /** After the last `load`. */
    loaded(): void {
      trim()
      files.keepOnly(entries.keys())
    },
    lines: (): Line[] => [
      ...[...entries.values()].map((entry) => ({ entry })),
      ...[...waiting.values()].map((entry) => ({ waiting: entry })),
    ],
    add(entry: NewEntry, bytes?: Buffer): SimEntry {
      if (entries.has(entry.id)) throw new Error('the simulated chat has a message with this id already')
      if (bytes) files.put(entry.id, bytes)
      return keep({ ...entry, seq: ++seq })
    },
    /** Its words, place and picture go; what is left says that something was there. */
    markRecalled(entry: SimEntry): void {
      files.remove(entry.id)
      if (waiting.delete(entry.id)) append({ taken: entry.id })
      const { location, fileName, ...rest } = entry
      keep({ ...rest, text: '', mentions: [], recalled: true, seq: ++seq })
    },
    /** What the bot hears of a recall. */
    notice(entry: SimEntry, at: number): SimEntry {
      const place = entry.room ? { room: entry.room } : { with: entry.from }
      const notice: SimEntry = { seq, id: randomUUID(), at, ...place, from: entry.from, kind: 'recall', text: entry.id, mentions: [] }
      notices.set(notice.id, notice)
      const oldest = notices.size > MOST_NOTICES ? notices.keys().next().value : undefined
      if (oldest !== undefined) notices.delete(oldest)
      return notice
    },
    deliverWaiting(): void {
      for (const entry of [...waiting.values()]) {
        if (!delivered.tell(entry).includes(true)) return
        waiting.delete(entry.id)
        append({ taken: entry.id })
      }
    },
    after: (after: number, limit: number): SimEntry[] => [...entries.values()].filter((entry) => entry.seq > after).slice(0, limit),
    entry: (id: string): SimEntry | undefined => entries.get(id) ?? notices.get(id),
    /** True when the bot said exactly this there since; undefined for a picture, of which nobody can tell. */
    saidBy(bot: string, conversation: OutgoingMessage['conversation'], text: string, since: number): boolean | undefined {
      if (text === '') return undefined
      return [...entries.values()].some(
        (entry) =>
          entry.from === bot &&
          entry.at >= since &&
          ('room' in conversation ? entry.room === conversation.room : entry.with === conversation.person) &&
          (entry.text === text || (entry.mentions.length > 0 && entry.text.endsWith(`\u2005${text}`))),
      )
    },
  }
}
