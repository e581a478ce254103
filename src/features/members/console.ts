import { endSessionsOf, issueSignIn } from '../../community/sessions.js'
import type { Reply, Said } from '../../conversation/said.js'
import * as replies from './replies.js'

const LEAVE = /^(退出|登出|注销|退出登录)$/

/** 控制台: a link that lets whoever opens it sign in as the one who asked, once, within ten minutes. 控制台 退出: ends it everywhere. */
export async function openConsole(said: Said, consoleUrl: () => string): Promise<Reply> {
  const { tx, now } = said
  if (LEAVE.test(said.rest.trim())) return replies.consoleLeft(await endSessionsOf(tx, said.member.id, now))
  const token = await issueSignIn(tx, said.member.id, now)
  return replies.consoleLink(`${consoleUrl()}/console/sign-in/${token}`)
}
