import { pinyin } from 'pinyin-pro'
import { normalise } from './normalise.js'
import type { Command } from './said.js'

export type How = 'slash' | 'mention' | 'private' | 'bare'

/** `command` with what follows it, or the nearest one to a word that is none. */
export interface Match {
  command?: Command
  rest?: string
  near?: Command
}

/** After these a command word is part of another word: 报名费, 报名时间, 取消订单, 求助热线 … */
const GLUED_GUARD = /^(费|费用|时间|表|人数|订单|热线|电话|信|站|者|的|了吗|吗|过|方式|条件|单子)/
const SEPARATOR = /^[\s,，:：;；!！.。、~]+/

/**
 * Finds the command a text starts with. A slash or a mention makes a word a command also when it is mistyped (fuzzy pinyin);
 * a bare word in a group must be exact and stand apart, or be followed by its content, and never be `guarded`.
 */
export function matchCommand(commands: readonly Command[], text: string, how: How): Match | undefined {
  const body = withoutSlash(normalise(text).plain)
  if (!body) return undefined
  const exact = findExact(commands, body, how)
  if (exact) return exact
  if (how === 'bare') return undefined
  const asked = body.replace(POLITE, '')
  const politely = asked === body ? undefined : findExact(commands, asked, how)
  if (politely) return politely
  const byPinyin = findByPinyin(commands, body, how)
  if (byPinyin) return byPinyin
  const near = nearest(commands, body)
  return near ? { near } : undefined
}

/** 请, 帮我, 我要 …: what people put before a command they say to somebody. */
const POLITE =
  /^(?:你好|您好|伙伴|小伙伴|那|请问?|麻烦|劳驾|帮我|帮忙|替我|给我|我要|我想要?|我们?想|想要?|要|能不能|能|可以|可不可以|来个|再)[\s,，、]*(?:请|帮我|帮忙|给我|我要|我想)?[\s,，、]*/

const withoutSlash = (text: string) =>
  text
    .trim()
    .replace(/^[/／]+\s*/, '')
    .replace(/[\s。.!！~～]+$/, '')

interface Entry {
  word: string
  command: Command
}
const entriesOf = new WeakMap<readonly Command[], Entry[]>()

/** Words and aliases, longest first, so that 取消报名 is found before 取消. */
function entries(commands: readonly Command[]): Entry[] {
  let list = entriesOf.get(commands)
  if (!list) {
    list = commands.flatMap((command) => [command.word, ...(command.aliases ?? [])].map((word) => ({ word, command })))
    list.sort((a, b) => b.word.length - a.word.length)
    entriesOf.set(commands, list)
  }
  return list
}

function findExact(commands: readonly Command[], body: string, how: How): Match | undefined {
  const lower = body.toLowerCase()
  for (const { word, command } of entries(commands)) {
    if (!lower.startsWith(word)) continue
    const after = body.slice(word.length)
    if (after === '') return { command, rest: '' }
    const separated = SEPARATOR.test(after)
    if (!separated && (GLUED_GUARD.test(after) || (command.guarded && !/^[\d#]/.test(after)) || how === 'bare')) continue
    if (!separated && word.length === 1 && !/^[\d#]/.test(after)) continue
    return { command, rest: after.replace(SEPARATOR, '').trim() }
  }
  return undefined
}

/** Sounds riders mix up: zh/z, ch/c, sh/s, n/ng at the end, l/n at the beginning. */
function fuzzy(sound: string): string {
  return sound
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^l/, 'n')
}

function soundsOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((sound) => fuzzy(sound.toLowerCase()))
}

const commandSounds = new Map<string, string>()
function wordSound(word: string): string {
  let sound = commandSounds.get(word)
  if (sound === undefined) {
    sound = soundsOf(word).join('')
    commandSounds.set(word, sound)
  }
  return sound
}

/** 求住, 吹少, qiuzhu: the same sounds as a command of two characters or more, standing apart or followed by its content. */
function findByPinyin(commands: readonly Command[], body: string, how: How): Match | undefined {
  const latin = /^[a-z]{4,20}(?=$|[^a-z])/i.exec(body)
  let best: { match: Match; same: number; length: number } | undefined
  for (const { word, command } of entries(commands)) {
    // 回复 sounds like 恢复: a word that is guarded is mistyped only where a slash says that a command was meant.
    if (word.length < 2 || /^[a-z]/.test(word) || (command.guarded && how !== 'slash')) continue
    const match = latin ? spelled(command, word, latin[0], body) : sounding(command, word, body)
    if (!match) continue
    // 结安 sounds like 接案 and 结案: the one it shares a character with is meant; a longer word before a shorter.
    const same = [...word].filter((character, at) => character === [...body][at]).length
    if (!best || (word.length === best.length ? same > best.same : word.length > best.length)) best = { match, same, length: word.length }
  }
  return best?.match
}

function spelled(command: Command, word: string, latin: string, body: string): Match | undefined {
  const spoken = pinyin(word, { toneType: 'none', type: 'array' }).join('')
  return latin.toLowerCase() === spoken ? { command, rest: body.slice(latin.length).replace(SEPARATOR, '').trim() } : undefined
}

function sounding(command: Command, word: string, body: string): Match | undefined {
  const head = [...body].slice(0, word.length).join('')
  if (!/^[\u4e00-\u9fa5]+$/.test(head) || head.length < word.length) return undefined
  const after = body.slice(head.length)
  if (after !== '' && !SEPARATOR.test(after) && !/^[\d#]/.test(after)) return undefined
  return soundsOf(head).join('') === wordSound(word) ? { command, rest: after.replace(SEPARATOR, '').trim() } : undefined
}

/** The command whose word shares most with the text's first word, when they share at least half. */
export function nearest(commands: readonly Command[], body: string): Command | undefined {
  const first = [...(body.split(SEPARATOR)[0] ?? body.split(/\s/)[0] ?? '')].slice(0, 6)
  const head = (body.split(/[\s,，:：;；]/)[0] ?? '').slice(0, 6)
  // A digit nobody asked for is no mistyped word.
  if (/^\d+$/.test(head)) return undefined
  let best: { command: Command; score: number } | undefined
  for (const { word, command } of entries(commands)) {
    const score = likeness(head || first.join(''), word)
    if (score >= 0.5 && score > (best?.score ?? 0)) best = { command, score }
  }
  return best?.command
}

/** Shared characters, by writing or by sound, over the longer word's length. */
function likeness(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  let shared = 0
  const used = new Set<number>()
  for (const character of left) {
    const at = right.findIndex((other, index) => !used.has(index) && (other === character || sameSound(other, character)))
    if (at < 0) continue
    used.add(at)
    shared++
  }
  return shared / Math.max(left.length, right.length, 1)
}

const sameSound = (a: string, b: string) => /[\u4e00-\u9fa5]/.test(a) && /[\u4e00-\u9fa5]/.test(b) && wordSound(a) === wordSound(b)
