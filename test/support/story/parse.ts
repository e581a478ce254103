import { squeeze } from './match.js'

/** One line of a story, understood. `line` counts from 1. */
export type Line = { line: number; text: string } & (
  | { do: 'clock'; at: number }
  | { do: 'room'; name: string; area?: string; site?: string; members: string[] }
  | { do: 'staff'; name: string; role: string; unit?: string; area?: string; capacity?: number }
  | { do: 'friend'; name: string }
  | { do: 'model'; noun: 'hazard' | 'help'; rows: { text: string; label: string }[] }
  | { do: 'say'; who: string; room?: string; bot: boolean; say: string }
  | { do: 'location'; who: string; room?: string; latitude: number; longitude: number; name: string }
  | { do: 'image'; who: string; room?: string; file: string }
  | { do: 'recall'; who: string; room?: string }
  | { do: 'jielong'; who: string; room?: string; note: string }
  | { do: 'expect'; room?: string; person?: string; pattern: string }
  | { do: 'none'; room?: string; person?: string; pattern: string }
  | { do: 'quiet'; room?: string; person?: string }
  | { do: 'wait'; span: number }
  | { do: 'until'; at: number }
  | { do: 'restart' }
  | { do: 'crash'; step: 'recorded' | 'committed' | 'sending' }
  | { do: 'forget' }
  | { do: 'fail'; count: number }
  | { do: 'rename'; from: string; to: string }
  | { do: 'newid'; who: string }
  | { do: 'leave' | 'join'; who: string; room: string }
)

/** A line the runner does not understand: exit code 2. */
export class StoryError extends Error {
  override readonly name = 'StoryError'
  constructor(
    readonly line: number,
    readonly text: string,
    why: string,
  ) {
    super(`line ${line}: ${why}: ${text}`)
  }
}

export interface Story {
  title: string
  lines: Line[]
}

const MINUTE = 60_000

export function parseStory(source: string): Story {
  const raw = source.replace(/^\uFEFF/, '').split(/\r?\n/)
  const title = raw.find((line) => line.startsWith('#'))?.replace(/^#\s*/, '') ?? ''
  const lines: Line[] = []
  for (let at = 0; at < raw.length; at++) {
    const text = (raw[at] ?? '').trimEnd()
    if (text.trim() === '' || text.startsWith('#')) continue
    const note: string[] = []
    if (/\[jielong\]\s*:\s*$/.test(text))
      while (/^\s+\S/.test(raw[at + 1] ?? '') || (note.length > 0 && raw[at + 1]?.trim() === '' && /^\s+\S/.test(raw[at + 2] ?? '')))
        note.push(raw[++at] ?? '')
    lines.push(parseLine(text.trim(), lines.length === 0, at + 1 - note.length, note))
  }
  return { title, lines }
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(squeeze(pattern), 'u')
    return true
  } catch {
    return false
  }
}

function parseLine(text: string, first: boolean, line: number, note: string[]): Line {
  const fail = (why: string) => new StoryError(line, text, why)
  const base = { line, text }
  const clock = /^clock\s+(\d{4}-\d{2}-\d{2} \d{2}:\d{2})$/.exec(text)
  if (clock) return { ...base, do: 'clock', at: moment(clock[1] ?? '') }
  if (first) throw fail('the first line must be a clock')
  const pattern = /:\s*\/(.*)\/\s*$/.exec(text)?.[1]
  if (/^(?:bot|none) [@>]/.test(text) && pattern !== undefined && !isPattern(pattern)) throw fail('not a regular expression')
  const found = setUp(text) ?? directive(text) ?? expectation(text) ?? speech(text, note)
  if (!found) throw fail('not understood')
  return { ...base, ...found } as Line
}

const moment = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
type Found = Record<string, unknown> | undefined

function setUp(text: string): Found {
  const room = /^room\s+(\S+?)((?:\s+(?:area|site)\s+\S+?)*)\s*[:：]\s*(.*)$/.exec(text)
  if (room)
    return {
      do: 'room',
      name: room[1],
      ...labels(room[2] ?? ''),
      members: (room[3] ?? '')
        .split(/[,，、]/)
        .map((name) => name.trim())
        .filter(Boolean),
    }
  const staff = /^staff\s+(\S+)\s+(worker|coordinator|volunteer|grid|unit|partner|auditor)\b(.*)$/.exec(text)
  if (staff) {
    const rest = (staff[3] ?? '').replace(/,/g, ' ').trim()
    const unit = staff[2] === 'unit' ? /^(?!area\b|capacity\b)(\S+)/.exec(rest)?.[1] : undefined
    return { do: 'staff', name: staff[1], role: staff[2], ...(unit ? { unit } : {}), ...labels(` ${rest}`) }
  }
  const model = /^model\s+(隐患|求助)\s*[:：]\s*(.+)$/.exec(text)
  if (model) {
    const rows = (model[2] ?? '').split(/[;；]/).map((row) => row.split('=').map((part) => part.trim()))
    return {
      do: 'model',
      noun: model[1] === '求助' ? 'help' : 'hazard',
      rows: rows.map(([said = '', label = '']) => ({ text: said, label })),
    }
  }
  const friend = /^friend\s+(.+)$/.exec(text)
  return friend ? { do: 'friend', name: friend[1]?.trim() } : undefined
}

function labels(text: string) {
  const area = /\sarea\s+([^\s,]+)/.exec(text)?.[1]
  const site = /\ssite\s+([^\s,]+)/.exec(text)?.[1]
  const capacity = /\scapacity\s+(\d+)/.exec(text)?.[1]
  return { ...(area ? { area } : {}), ...(site ? { site } : {}), ...(capacity ? { capacity: Number(capacity) } : {}) }
}

function directive(text: string): Found {
  const until = /^wait\s+until\s+(\d{4}-\d{2}-\d{2} \d{2}:\d{2})$/.exec(text)
  if (until) return { do: 'until', at: moment(until[1] ?? '') }
  const wait = /^wait\s+((?:\d+[dhms])+)$/.exec(text)
  if (wait) return { do: 'wait', span: span(wait[1] ?? '') }
  if (text === 'restart') return { do: 'restart' }
  if (text === 'forget queue') return { do: 'forget' }
  const crash = /^crash\s+(recorded|committed|sending)$/.exec(text)
  if (crash) return { do: 'crash', step: crash[1] }
  const fail = /^fail\s+send\s+(\d+)$/.exec(text)
  if (fail) return { do: 'fail', count: Number(fail[1]) }
  const rename = /^rename\s+(\S+)\s+(\S+)$/.exec(text)
  if (rename) return { do: 'rename', from: rename[1], to: rename[2] }
  const newid = /^newid\s+(\S+)$/.exec(text)
  if (newid) return { do: 'newid', who: newid[1] }
  const move = /^(leave|join)\s+(\S+)\s+(\S+)$/.exec(text)
  return move ? { do: move[1], who: move[2], room: move[3] } : undefined
}

const SPANS: Record<string, number> = { d: 1440 * MINUTE, h: 60 * MINUTE, m: MINUTE, s: 1000 }
const span = (text: string) =>
  [...text.matchAll(/(\d+)([dhms])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (SPANS[unit ?? ''] ?? 0), 0)

function expectation(text: string): Found {
  const match = /^(bot|none|quiet)\s*([@>])\s*([^\s:：]+)\s*(?:[:：]\s*(.*))?$/.exec(text)
  if (!match) return undefined
  const place = match[2] === '@' ? { room: match[3] } : { person: match[3] }
  if (match[1] === 'quiet') return match[4] === undefined ? { do: 'quiet', ...place } : undefined
  if (match[4] === undefined || match[4] === '') return undefined
  return { do: match[1] === 'bot' ? 'expect' : 'none', ...place, pattern: match[4] }
}

function speech(text: string, note: string[]): Found {
  const head = /^([^\s@:：>[\]]+)(?:\s*@\s*([^\s:：[\]+]+))?(\s+\+bot)?\s*(?:(\[[^\]]*\])\s*[:：]?\s*$|[:：]\s?(.*)$)/.exec(text)
  if (!head) return undefined
  const [, who, room, bot, bracket, say] = head
  if (['bot', 'none', 'quiet', 'staff', 'room', 'friend', 'model', 'clock'].includes(who ?? '')) return undefined
  const base = { who, ...(room ? { room } : {}) }
  if (bracket) return media(base, bracket.slice(1, -1).trim(), note)
  return { do: 'say', ...base, bot: bot !== undefined, say: say ?? '' }
}

function media(base: object, inside: string, note: string[]): Found {
  const location = /^location\s+(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*(.*)$/.exec(inside)
  if (location)
    return { do: 'location', ...base, latitude: Number(location[1]), longitude: Number(location[2]), name: location[3]?.trim() ?? '' }
  const image = /^image\s+(\S+)$/.exec(inside)
  if (image) return { do: 'image', ...base, file: image[1] }
  if (inside === 'recall') return { do: 'recall', ...base }
  if (inside !== 'jielong') return undefined
  const indent = Math.min(...note.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length))
  return { do: 'jielong', ...base, note: note.map((line) => line.slice(indent)).join('\n') }
}
