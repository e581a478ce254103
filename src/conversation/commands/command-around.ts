import type { How, Match } from './command.js'
import { SEPARATOR } from './command-guards.js'

/* What people put around the word of a command: before it, and right behind it. */

/** 请, 帮我, 我要 …: what people put before a command they say to somebody. */
export const POLITE =
  /^(?:你好|您好|伙伴|小伙伴|那|请问?|麻烦|劳驾|帮我|帮忙|替我|给我|我要|我想要?|我们?想|想要?|要|能不能|能|可以|可不可以|来个|再|看看?|查看?|打开)[\s,，、]*(?:(?:请|麻烦|帮我|帮忙|给我|我要|我想)[\s,，、]*){0,2}/

/** 好的, 不用了: said in answer to somebody, before a word. */
export const ANSWERED = /^(?:好的?|行|嗯+|收到|明白|知道了|不用了?|算了|没事了?|那就|那|先)(?:[\s,，、]+|(?<=那就|先))(?:那就|先)?\s*/

/** What follows a word that is only softened: 啊 8842 is 8842. Undefined where anything else stands there. */
export function afterParticle(glued: string): string | undefined {
  const after = glued.replace(PARTICLE, '')
  const apart = after === '' || SEPARATOR.test(after) || /^[\d#]/.test(after)
  return apart && after.length < glued.length ? after : undefined
}
const PARTICLE = /^(?:一下|[啊呀吧呢嘛哦啦噢喔咯哟呗下了]|哈+)/

export const withoutSlash = (text: string) =>
  text
    .trim()
    .replace(/^(?:[/／、\\]\s*)+(?:[#＃*·.。]\s*(?=\p{Script=Han}))?/u, '')
    .replace(/(?<![\s。.!！~～])[\s。.!！~～]+$/, '')

/** 【求助】车坏了; after a slash any brackets or quotes around the word. 【通知】 is the head of a notice that somebody passes on. */
const BRACKETS = /^[【「『“"‘'（(《<]\s*([^\s】」』”"’'）)》>]{2,8})\s*[】」』”"’'）)》>]\s*/
const HEAD_OF_A_WISH = /^【\s*(?![^】]*(?:通知|活动|公报|政策))([^\s】]{2,8})\s*】\s*/
export const withoutBrackets = (body: string, how: How) =>
  how === 'bare' ? body : body.replace(how === 'slash' ? BRACKETS : HEAD_OF_A_WISH, '$1 ')

const GAP = '[\\s\\-_.·,，、~～*]*'
/** 取消报名 is also said 报名取消. */
export const spellings = (word: string): string[] =>
  (word.length === 4 ? [word, word.slice(2) + word.slice(0, 2)] : [word]).map((one) => [...one].join(GAP))

/** 没解决啊, 取消报名吧. */
export const PARTICLES = /(?<=..)[啊呀呢嘛吧哦哈嘞哎]+$/

/** 吹哨 吹哨 路灯坏了: said twice, and once no content. */
export function saidOnce(match: Match): Match {
  const { command, rest } = match
  const again = [command.word, ...(command.aliases ?? [])].find((word) => rest.startsWith(word) && SEPARATOR.test(rest.slice(word.length)))
  return again ? { ...match, rest: rest.slice(again.length).replace(SEPARATOR, '').trim() } : match
}
