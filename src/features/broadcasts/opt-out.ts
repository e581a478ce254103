import { and, eq } from 'drizzle-orm'
import type { Command, Reply, Said } from '../../conversation/said.js'
import * as replies from './replies.js'

/** Whether one wants to be told privately what one did not ask for. Groups are for everybody in them. */
export const optOutCommands: Command[] = [
  { word: '退订', ability: 'bulk.opt_out', usage: '/退订', hint: '不要私聊推送', guarded: true, run: optOut },
  { word: '恢复', aliases: ['恢复订阅'], ability: 'bulk.opt_out', usage: '/恢复', hint: '又想收私聊推送了', guarded: true, run: optIn },
]

async function optOut(said: Said): Promise<Reply> {
  await said.tx.insert(said.tx.t.optOuts).values({ member: said.member.id, kind: 'bulk', since: said.now }).onConflictDoNothing()
  return replies.optedOut
}

async function optIn(said: Said): Promise<Reply> {
  const { optOuts } = said.tx.t
  await said.tx.delete(optOuts).where(and(eq(optOuts.member, said.member.id), eq(optOuts.kind, 'bulk')))
  return replies.optedIn
}
