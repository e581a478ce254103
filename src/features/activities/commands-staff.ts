import { eq } from 'drizzle-orm'
import { mask } from '../../conversation/masking/masking.js'
import type { Command, Reply, Said } from '../../conversation/said.js'
import type { ActivityRow } from '../../db/schema.js'
import { dropHeld } from '../../outbox/drop.js'
import { closeObligation } from '../../timers/obligations.js'
import { cancelTimers } from '../../timers/timers.js'
import { actorOf, change, mustBeOpen, tellHolders } from './change.js'
import { showCode } from './check-in.js'
import { rosterFile } from './files.js'
import { journalActivity, publish } from './publish.js'
import { countHeld, listSignUps } from './queries.js'
import { endActivity, nameOf } from './reminders.js'
import * as replies from './replies.js'
import { publishNext } from './series.js'
import { withActivity } from './which.js'

/** What coordinators say about 活动. */
export const staffCommands: Command[] = [
  {
    word: '发布活动',
    ability: 'activity.publish',
    usage: '/发布活动 标题 时间',
    hint: '发一个活动',
    run: publish,
  },
  { word: '改活动', asksParts: true, ability: 'activity.publish', usage: '/改活动 编号 时间 x', hint: '改时间、地点、名额', run: change },
  { word: '取消活动', grave: true, asksParts: true, ability: 'activity.publish', usage: '/取消活动 编号', hint: '不办了', run: cancel },
  {
    word: '名单',
    asksParts: true,
    ability: 'activity.roster',
    usage: '/名单 编号 [表格]',
    hint: '谁报了名',
    where: 'private',
    run: roster,
  },
  { word: '签到码', asksParts: true, ability: 'activity.publish', usage: '/签到码 编号', hint: '现场签到用', where: 'private', run: code },
  { word: '结束活动', grave: true, asksParts: true, ability: 'activity.publish', usage: '/结束活动 编号', hint: '办完了', run: end },
]

const WHOLE_SERIES = /全部|以后|停办/

/** 老师生病, 因为下雨不办了: told to those who signed up. */
const whyOf = (rest: string): string => {
  const why = mask(rest.trim()).text.replace(/^(?:因为|由于|原因(?:是)?)[\s:：]*|[,，\s]*(?:所以)?(?:不办|取消|停)了?[。.!！]*$/g, '')
  return WHOLE_SERIES.test(why) || why.length < 2 ? '' : why
}

function cancel(said: Said): Promise<Reply> {
  return withActivity(said, '取消活动', async (activity, rest) => {
    const { tx, now } = said
    mustBeOpen(activity)
    await tx.update(tx.t.activities).set({ state: 'cancelled', endedAt: now }).where(eq(tx.t.activities.id, activity.id))
    const after = { ...activity, state: 'cancelled' } as const
    await cancelTimers(tx, 'activity', activity.id, now)
    await closeObligation(tx, 'activity', activity.id, now)
    await dropHeld(tx, 'activity', activity.id, ['activity.announced', 'activity.remind', 'activity.lapsed'], now)
    await journalActivity(said, after, 'cancel', actorOf(said))
    const told = await tellHolders(said, after, 'activity.cancelled', replies.cancelled(after, whyOf(rest)))
    if (!WHOLE_SERIES.test(rest)) await publishNext(tx, activity, now)
    return replies.cancelledAck(after, told)
  })
}

function roster(said: Said): Promise<Reply> {
  const show = async (activity: ActivityRow, rest: string) => {
    if (/^(表格?|csv|文件|导出)/i.test(rest)) {
      const { name, text } = await rosterFile(said.tx, activity)
      return { text, document: name }
    }
    const entries = await listSignUps(said.tx, activity.id, 'live')
    const lines = []
    for (const [at, entry] of entries.slice(0, 100).entries())
      lines.push(replies.rosterLine(at + 1, await nameOf(said.tx, entry.member), entry))
    return replies.roster(activity, await countHeld(said.tx, activity.id), lines)
  }
  return withActivity(said, '名单', show, { only: true })
}

function code(said: Said): Promise<Reply> {
  const show = async (activity: ActivityRow) => {
    mustBeOpen(activity)
    return showCode(said, activity)
  }
  return withActivity(said, '签到码', show, { only: true })
}

function end(said: Said): Promise<Reply> {
  return withActivity(said, '结束活动', async (activity) => {
    mustBeOpen(activity)
    const { came, heads } = await endActivity(said.tx, activity, said.now)
    await journalActivity(said, { ...activity, state: 'ended' }, 'end', actorOf(said))
    await publishNext(said.tx, activity, said.now)
    if (came > 0 || said.now >= activity.startsAt) return replies.ended(activity, came, heads)
    // Who keeps the time for it would come to nothing.
    const told = await tellHolders(said, activity, 'activity.cancelled', replies.cancelled(activity, ''))
    return replies.endedBefore(activity, told)
  })
}
