import type { JielongEntry } from './jielong.js'
import { bareName, isSelf } from './jielong-who.js'

/** A line of a list as it is remembered. */
export interface Line extends JielongEntry {
  key: number
  /** Whose it was found to be. */
  member?: string
  /** It was not in the last list, and that was asked about. */
  asked?: boolean
  /** Somebody else wrote another number of heads behind it; who owns it may copy that, and so say it. */
  proposed?: boolean
}

/** What is remembered of a list in one group. */
export interface Remembered {
  /** Every line that was seen and not withdrawn. */
  lines: Line[]
  /** The lists as they came, newest last, by the keys of their lines. */
  lists: number[][]
  next: number
}

export const nothingYet = (): Remembered => ({ lines: [], lists: [], next: 1 })

export interface Compared {
  added: Line[]
  changed: { before: Line; now: Line }[]
  /** There again after they were asked about. */
  returned: Line[]
  /** Of these the ones that stood in an older list which this one has whole: copied with it, not written anew. */
  copied: Line[]
  /** In the list this one goes on from, but not in it: to be asked about, never taken for a withdrawal. */
  vanished: Line[]
  /** To be remembered from now on. */
  remembered: Remembered
}

const MOST_LISTS = 12
const MOST_LINES = 1_000

/** Who sent a list, and whose the new names in it are. */
export interface Sent {
  /** The member. */
  sender?: string
  /** Members by those of the list's names that are theirs in this group and were not remembered. */
  named?: ReadonlyMap<string, string>
  /** The number of its first line. */
  from?: number
}

/**
 * Compares a list with what is remembered. Each list is a full copy of another with more or less in it; who copies an older one, because
 * somebody else wrote at the same time, did not take the newer lines away: they stay, and nobody is asked. The own line everybody has seen.
 */
export function compareLists(before: Remembered, entries: readonly JielongEntry[], { sender, named, from = 1 }: Sent = {}): Compared {
  const pairs = pair(before, entries, { ...(sender === undefined ? {} : { sender }), named: named ?? new Map(), from })
  let { next } = before
  const now = entries.map((entry, at): Line => {
    const known = pairs[at]
    const { asked: _asked, unsure: _unsure, ...line } = known ?? {}
    return { ...line, ...entry, key: known?.key ?? next++ }
  })
  const kept = new Set(pairs.flatMap((line) => (line ? [line.key] : [])))
  const above = from > 2 ? notCopied(before.lists, from, pairs[0]?.key) : []
  const missing = before.lines.filter((line) => !kept.has(line.key))
  const isOwn = (line: Line) => sender !== undefined && line.member === sender
  const concurrent = missing.filter((line) => above.includes(line.key) || (!isOwn(line) && isConcurrent(before, line, kept)))
  const vanished = missing.filter((line) => !line.asked && !concurrent.includes(line))
  const there = new Map(missing.map((line) => [line.key, vanished.includes(line) ? { ...line, asked: true } : line]))
  const returned = now.filter((_, at) => pairs[at]?.asked)
  const older = before.lists.filter((list) => list.every((key) => kept.has(key)))
  return {
    added: now.filter((_, at) => !pairs[at]),
    changed: now.flatMap((line, at) => {
      const known = pairs[at]
      return known && (known.heads !== line.heads || known.cancelled !== line.cancelled) ? [{ before: known, now: line }] : []
    }),
    returned,
    copied: returned.filter((line) => older.some((list) => list.includes(line.key))),
    vanished,
    remembered: {
      lines: [...now, ...there.values()].slice(0, MOST_LINES),
      lists: [...before.lists, [...above, ...now.map((line) => line.key)]].slice(-MOST_LISTS),
      next,
    },
  }
}

/**
 * 4. 小李 5. 阿强: only the end of the list was sent, the lines above stand as they were. One line alone may be taken away, and the numbers
 * left as they are.
 */
function notCopied(lists: Remembered['lists'], from: number, first: number | undefined): number[] {
  const base = lists.findLast((list) => (first === undefined ? list.length >= from - 1 : list[from - 1] === first))
  return base?.slice(0, from - 1) ?? []
}

/** It was written after the list this one goes on from: that list is remembered, or all of its lines are older. */
function isConcurrent({ lists, lines }: Remembered, line: Line, kept: ReadonlySet<number>): boolean {
  if (kept.size === 0) return true
  const bases = lists.filter((list) => list.length === kept.size && list.every((key) => kept.has(key)))
  if (bases.length > 0) return bases.some((list) => !list.includes(line.key))
  const times = lines.filter((other) => kept.has(other.key)).map((other) => other.at)
  return line.at !== undefined && times.every((at) => at !== undefined && at < (line.at ?? 0))
}

/** True when one entry stands where another did: its writer altered the name in it. */
const isAltered = (line: Line, entry: JielongEntry): boolean =>
  line.at !== undefined && line.by !== undefined && line.by === entry.by && line.at === entry.at && line.name !== entry.name

type From = Required<Pick<Sent, 'named' | 'from'>> & Pick<Sent, 'sender'>

/**
 * For each entry the remembered line it is: by who wrote it when, then by name, then by who wrote it, unless the name it has now is somebody
 * else's (who writes 老张 over the own name has put him in, and is gone himself), then by whose name it is, with another remark behind it. 我
 * comes last, for it is anybody's: of several the sender's own, and where the lines above were not copied one that stood in this place.
 */
function pair({ lines, lists }: Remembered, entries: readonly JielongEntry[], { sender, named, from }: From): (Line | undefined)[] {
  const left = new Set(lines)
  const found: (Line | undefined)[] = entries.map(() => undefined)
  const match = (same: (line: Line, entry: JielongEntry, at: number) => boolean) => {
    for (const [at, entry] of entries.entries()) {
      if (found[at]) continue
      const line = [...left].find((one) => same(one, entry, at))
      if (!line) continue
      found[at] = line
      left.delete(line)
    }
  }
  match((line, entry) => line.at !== undefined && line.by === entry.by && line.at === entry.at && line.name === entry.name)
  const isSame = (line: Line, entry: JielongEntry) => bareName(line.name) !== '' && bareName(line.name) === bareName(entry.name)
  match((line, entry) => line.name === entry.name && !isSelf(entry.name))
  match((line, entry) => isSame(line, entry) && !isSelf(entry.name) && !named.has(entry.name))
  const isAnother = (line: Line, name: string) => named.has(name) && named.get(name) !== line.member
  match((line, entry) => isAltered(line, entry) && !isAnother(line, entry.name))
  match((line, entry) => line.member !== undefined && named.get(entry.name) === line.member)
  const isHere = (line: Line, at: number) => from < 2 || lists.some((list) => list[from - 1 + at] === line.key)
  const selves = (all: readonly JielongEntry[]) => all.filter(({ name }) => isSelf(name)).length
  const isFewer = selves(entries) < selves(lines)
  match((line, entry, at) => isSelf(entry.name) && line.name === entry.name && isHere(line, at) && (!isFewer || line.member === sender))
  match((line, entry, at) => isSelf(entry.name) && line.name === entry.name && isHere(line, at))
  return found
}
