import { normalise } from '../normalise.js'
import { parseItemNumber } from '../numbers.js'
import type { Command } from '../said.js'
import { withoutThanks } from '../thanks.js'
import { ANSWERED, afterParticle, PARTICLES, POLITE, saidOnce, spellings, withoutBrackets, withoutSlash } from './command-around.js'
import { endsInsideWord, GLUED_GUARD, isOtherTalk, isTalk, SEPARATOR, takesNothing } from './command-guards.js'
import { entries, entriesFrom, entriesWith } from './entries.js'
import { findMistyped, type Wish } from './mistyped.js'
import { verbFirst } from './noun-first.js'

export type How = 'slash' | 'mention' | 'private' | 'bare'

/** A command with what follows it. */
export interface Match {
  command: Command
  rest: string
  /** Its word was written otherwise: what is grave is asked about before it runs. */
  mistyped?: true
}

/** 3报名, 3号接案: the number of the item stands before its word. */
const NUMBER_FIRST = /^[#第]?(\d{1,5})\s?[号个]?\s?(?=[\u4e00-\u9fff])/

/**
 * Finds the command a text starts with. A slash or a mention makes a word a command also when it is mistyped; a bare word in a group must be
 * exact and stand apart, or be followed by its content, and never be `guarded`. Thanks at the end are no content.
 */
export function matchCommand(commands: readonly Command[], text: string, how: How): Match | undefined {
  const body = withoutBrackets(withoutSlash(normalise(opened(commands, text)).plain), how)
  if (!body) return undefined
  const thankless = withoutThanks(body)
  const match = matchBody(commands, thankless, how)
  // What is passed on as it was written is.
  const whole = match?.command.keepsWords && thankless !== body ? matchBody(commands, body, how) : match
  return whole && saidOnce(whole)
}

function matchBody(commands: readonly Command[], said: string, how: How): Match | undefined {
  const body = (how === 'bare' ? undefined : verbFirst(entries(commands), said)) ?? said
  const exact = findExact(commands, body, how)
  if (how === 'bare') return exact
  const spread = !exact || takesNothing(exact.command) || exact.rest.startsWith('取消') ? findSpread(commands, body, how) : undefined
  if (spread && spread.command !== exact?.command) return spread
  const softened = exact?.glued ? withoutParticle(exact, body, exact.glued) : undefined
  if (softened) return softened
  // 撤销求助1 is 撤销 with the item it is about, not a longer word that looks like it (撤回求助).
  if (exact?.glued && parseItemNumber(exact.rest)?.noun === undefined)
    return twiceAtEnd(exact, body, exact.glued) ?? mistypedIn(commands, body, how, exact.glued) ?? exact
  if (exact) return exact
  const numbered = matchNumberFirst(commands, body, how)
  if (numbered) return numbered
  const asked = body.replace(POLITE, '')
  const plainly = asked.replace(PARTICLES, '')
  const politely = plainly === body ? undefined : findExact(commands, plainly, how)
  if (politely && (plainly === asked || politely.rest === ''))
    return (politely.glued && withoutParticle(politely, plainly, politely.glued)) || politely
  const mine = ofMe(commands, body, how)
  if (mine) return mine
  const agreed = ofItemAfterYes(commands, body, how)
  if (agreed) return agreed
  const mistyped =
    mistypedIn(commands, body, how) ??
    (asked === body || asked.length < 2 ? undefined : mistypedIn(commands, asked, how, undefined, how === 'slash' ? 'perhaps' : 'hardly'))
  return mistyped
}

/** 签到啊 8842, 接案了 1: what only softens a word is no part of a longer one (签到码, 解决了), nor of what follows. */
function withoutParticle({ command }: Match, body: string, length: number): Match | undefined {
  const after = afterParticle(body.slice(length))
  return after === undefined ? undefined : { command, rest: after.replace(SEPARATOR, '').trim() }
}

/** 我补充 1 还有油, /我求助 车坏了: his own doing, unless there is a list of his (我活动 is 我的活动). */
function ofMe(commands: readonly Command[], body: string, how: How): Match | undefined {
  if (!/^我(?!的)/.test(body)) return undefined
  const found = findExact(commands, body.slice(1), how)
  const hasOwn = found?.rest === '' && entries(commands).some(({ word }) => word.startsWith('我的') && body.startsWith(word.slice(2), 1))
  return !found || found.glued || hasOwn || (how !== 'slash' && !/^#?\d{1,6}(?:\s|$)/.test(found.rest)) ? undefined : found
}

/** 签到到 8842: the last character twice, and then nothing or something apart, is that word and no longer one (签到码). */
function twiceAtEnd({ command }: Match, body: string, length: number): Match | undefined {
  const after = body.slice(length + 1)
  const twice = body[length] === body[length - 1] && (after === '' || SEPARATOR.test(after) || /^[\d#]/.test(after))
  return twice ? { command, rest: after.replace(SEPARATOR, '').trim(), mistyped: true } : undefined
}

/** 好的 接案 1, 不用了 撤销 1: said in answer to somebody, and then the word with the number of an item. */
function ofItemAfterYes(commands: readonly Command[], body: string, how: How): Match | undefined {
  const word = body.replace(ANSWERED, '')
  const found = word === body ? undefined : findExact(commands, word, how)
  return found && /^[\d#]/.test(found.rest) ? found : undefined
}

/** Only what takes the number of an item, and nothing else than that follows, or what stands apart: 1 结案 押金退了. */
function matchNumberFirst(commands: readonly Command[], body: string, how: How): Match | undefined {
  const number = NUMBER_FIRST.exec(body)
  if (!number) return undefined
  const word = body.slice(number[0].length)
  const found = findExact(commands, word, how) ?? (how === 'slash' ? mistypedIn(commands, word, how) : undefined)
  if (!found || 'glued' in found || /^[\d#]/.test(found.rest) || !/ \[?(?:编号|甲)/.test(found.command.usage)) return undefined
  return { ...found, rest: `${number[1] ?? ''} ${found.rest}`.trim() }
}

/** `longerThan`: 我的案建 is 我的案件, not 我的 with 案建. */
function mistypedIn(
  commands: readonly Command[],
  body: string,
  how: How,
  longerThan?: number,
  wish: Wish = how === 'slash' ? 'surely' : 'perhaps',
): Match | undefined {
  const meant = findMistyped(entries(commands), body, wish, longerThan)
  if (!meant) return undefined
  const after = [...body].slice(meant.length).join('')
  if (!SEPARATOR.test(after) && GLUED_GUARD.test(after)) return undefined
  const said = [...body].slice(0, meant.length).join('')
  if (how !== 'slash' && (isTalk(said, meant.command, after) || isTalkOfWord(commands, meant.command, said))) return undefined
  return { command: meant.command, rest: after.replace(SEPARATOR, '').trim(), mistyped: true }
}

/** 取消活动价 is no mistyped 取消活动: the word itself stands there, and what is glued to it makes it talk. */
const isTalkOfWord = (commands: readonly Command[], meant: Command, said: string): boolean =>
  entries(commands).some(({ word, command }) => {
    if (command !== meant || said.length <= word.length || !said.startsWith(word)) return false
    const after = said.slice(word.length)
    return isOtherTalk(word, after) || endsInsideWord(word, after)
  })

/** A slash that starts a WeChat expression code (`/:rose`, `/::)`), not a command. */
const EXPRESSION = /^\/[:：]/
/** What a Chinese keyboard writes where a slash is typed. */
const ALMOST_SLASH = /^[、\\]/

/** True when a text is meant as a command: it starts with a slash, or with 、 and a command's own word. */
export function startsWithSlash(commands: readonly Command[], text: string): boolean {
  const { plain } = normalise(text)
  if (plain.startsWith('/')) return !EXPRESSION.test(plain)
  return ALMOST_SLASH.test(plain) && findExact(commands, withoutSlash(plain), 'bare') !== undefined
}

/** [求助] would be taken for an expression, as [微笑] is. */
const opened = (commands: readonly Command[], text: string): string =>
  text.replace(/^([/／\s]*)[[［]([\u4e00-\u9fff]{2,6})[\]］]/, (all, slash: string, word: string) =>
    entries(commands).some((entry) => entry.word === word) ? `${slash}${word} ` : all,
  )

/** `glued`: the length of the word, when what follows does so at once. */
function findExact(commands: readonly Command[], body: string, how: How): (Match & { glued?: number }) | undefined {
  const lower = body.toLowerCase()
  for (const { word, command } of entriesFrom(commands, lower[0] ?? '')) {
    if (!lower.startsWith(word)) continue
    const after = body.slice(word.length)
    if (after === '') return { command, rest: '' }
    const separated = SEPARATOR.test(after)
    if (how !== 'slash' && isTalk(word, command, after)) continue
    if (
      !separated &&
      (GLUED_GUARD.test(after) ||
        (command.guarded && !/^[\d#]/.test(after) && (how !== 'slash' || afterParticle(after) === undefined)) ||
        how === 'bare')
    )
      continue
    if (!separated && command.apart && how !== 'slash' && !/^[\d#]/.test(after)) continue
    if (!separated && how !== 'slash' && endsInsideWord(word, after)) continue
    if (!separated && word.length === 1 && !/^[\d#]/.test(after)) continue
    // 我的3号求助到哪了 asks for the request.
    if (!separated && how !== 'slash' && takesNothing(command) && /^[\d#].*\D/.test(after)) continue
    const glued = separated || /^[\d#]/.test(after) ? {} : { glued: word.length }
    return { command, rest: after.replace(SEPARATOR, '').trim(), ...glued }
  }
  return undefined
}

const spreadOf = new Map<string, RegExp>()

/** 报 名 1, 求-助, 取消 报名, 报名取消: a command's own word with spaces or strokes inside, or its halves in the other place, standing apart. */
function findSpread(commands: readonly Command[], body: string, how: How): Match | undefined {
  for (const { word } of entriesWith(commands, body[0] ?? '')) {
    const pattern = spreadOf.get(word) ?? new RegExp(`^(?:${spellings(word).join('|')})`)
    spreadOf.set(word, pattern)
    const [written] = pattern.exec(body) ?? []
    if (written === undefined || written === word) continue
    const after = body.slice(written.length)
    if (after === '' || SEPARATOR.test(after) || /^[\d#]/.test(after)) return findExact(commands, word + after, how)
  }
  return undefined
}
