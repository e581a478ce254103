import { and, count, eq } from 'drizzle-orm'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { Command, Reply, Said } from '../../conversation/said.js'
import type { BroadcastRow } from '../../db/schema.js'
import { AppError, MissingNumber } from '../../errors.js'
import { callBack } from './call-back.js'
import { draft } from './draft.js'
import { countSent, findNewest, listByRoom, listReceived } from './queries.js'
import * as replies from './replies.js'

/** 通知 1: nobody tells a group a bare number; it is one that was sent. */
const NUMBER_ALONE =
  /^\s*#?\d{1,6}号?的?\s*(?:$|(?:现在)?(?:有)?(?:几个?|多少|哪些)(?:个)?人|收到(?:了)?(?:多少|几)|发(?:到哪|出去|完)了?|(?:的?情况|怎么样|到哪)了?[?？]?$)/

/** What coordinators say about 通知. */
export const broadcastCommands: Command[] = [
  {
    word: '通知',
    asksParts: true,
    keepsWords: true,
    ability: 'broadcast.write',
    usage: '/通知 内容',
    hint: '发到群里，要另一位统筹批准',
    where: 'private',
    guarded: true,
    run: (said) => (NUMBER_ALONE.test(said.rest) ? status(said) : draft(false)(said)),
  },
  {
    word: '应急通知',
    asksParts: true,
    keepsWords: true,
    ability: 'broadcast.write',
    usage: '/应急通知 内容',
    hint: '安静时段也马上发，要另一位统筹批准',
    where: 'private',
    run: draft(true),
  },
  {
    word: '撤回通知',
    grave: true,
    asksParts: true,
    ability: 'broadcast.write',
    usage: '/撤回通知 编号',
    hint: '发错了',
    where: 'private',
    run: async (said) => callBack(said, (await numbered(said)).id),
  },
  {
    word: '通知情况',
    asksParts: true,
    ability: 'broadcast.write',
    usage: '/通知情况 编号',
    hint: '发到哪了，几人收到',
    where: 'private',
    run: status,
  },
]

async function numbered(said: Said): Promise<BroadcastRow> {
  const parsed = parseItemNumber(said.rest)
  if (said.rest.trim() === '') throw new MissingNumber(replies.whichNumber)
  if (!parsed) throw new AppError('invalid', replies.badNumber)
  if (parsed.noun && parsed.noun !== '通知') throw new AppError('invalid', replies.otherNoun(parsed.noun))
  const { broadcasts } = said.tx.t
  const [row] = await said.tx
    .select()
    .from(broadcasts)
    .where(and(eq(broadcasts.district, said.district), eq(broadcasts.number, parsed.number)))
    .limit(1)
  if (!row) throw new AppError('not_found', replies.notFound(parsed.number))
  return row
}

const MOST_NAMED = 30

/** Without a number the newest is meant. */
async function status(said: Said): Promise<Reply> {
  const broadcast = (said.rest.trim() === '' ? await findNewest(said.tx, said.district) : undefined) ?? (await numbered(said))
  const { broadcastReceipts } = said.tx.t
  const [receipts] = await said.tx.select({ rows: count() }).from(broadcastReceipts).where(eq(broadcastReceipts.broadcast, broadcast.id))
  const received = Number(receipts?.rows ?? 0)
  const others = (await listByRoom(said.tx, broadcast)).filter((one) => one.state !== 'sent').slice(0, 20)
  return [
    replies.status(broadcast, await countSent(said.tx, broadcast.id), received),
    ...(received > 0 ? [replies.whoReceived(await listReceived(said.tx, broadcast.id, MOST_NAMED), received)] : []),
    ...others.map((one) => replies.roomLine(one.room, one.state, one.reason)),
  ].join('\n')
}
