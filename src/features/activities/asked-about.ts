import type { Reply, Said } from '../../conversation/said.js'
import { classify } from '../../conversation/topics/lexicon.js'
import { comingFor, linesOf } from './coming-for.js'
import * as replies from './replies.js'

/** When, where, whether one may still come, what it costs: 那个理发是周几, 体检还搞吗. */
const ASKS =
  /(?:星期|周|礼拜|哪)[几天]|几[点号]|(?:什么|啥)时候|在(?:哪|什么地方)|怎么去|[还能可]以?[^，。]{0,4}(?:去|报|来|参加|名额|位子?|剪|办|搞|开|有|算数)[^，。]{0,3}(?:吗|么|不|没|没有|吧)|(?:查|讲|学|有|干|看)(?:些|点)?(?:什么|啥)|要不要(?:带|交|钱)|[带穿](?:什么|啥)|多(?:久|长时间)|满了?(?:吗|没)|收(?:不收)?(?:费|钱)|免费(?:的)?(?:吗|不)|要钱(?:吗|不)/
const LONGEST = 30
/** No name of anything. */
const COMMON = /^(?:活动|周[一二三四五六日天末]|骑手|志愿|大家|我们|今天|明天)$/

/** 理发是周几来着: words that ask about what is on, by what it is; its line says the rest. Undefined: nothing of that name is on. */
export async function sayAsked(said: Said): Promise<Reply> {
  const { plain } = said
  if (plain.length > LONGEST || !ASKS.test(plain) || classify(plain).urgency === 'life') return undefined
  const named = (await comingFor(said)).filter(({ title }) => endsNamed(title, plain))
  return named.length === 0 ? undefined : replies.lines(await linesOf(said, named.slice(0, 10)))
}

/** What a thing is stands at the end of its title: of 免费理发 that is 理发, and of 北苑站体检 never 北苑站. */
function endsNamed(title: string, words: string): boolean {
  const name = title.replace(/[^\p{L}\p{N}]+$/u, '').replace(/活动$/, '')
  const end = name.slice(-2)
  return end.length === 2 && /^\p{Script=Han}+$/u.test(end) && !COMMON.test(end) && words.includes(end)
}
