import { DAY, midnightOf } from '../../clock.js'
import { oneLine } from '../../conversation/one-line.js'
import type { Coming } from '../../conversation/times/coming.js'
import { formatDay, formatDayFrom, formatTime, timesToChoose } from '../../conversation/times/times.js'
import type { MeetingRow } from '../../db/schema.js'

/** Every sentence about 结对. Each carries the words of its own row of the table in docs/stories.md and of no other row. */

export const proposed = (worker: string, rider: string) => `已经去问${worker}和${rider}：双方都说同意，结对就成了。`
export const askWorker = (rider: string) => `结对邀请：想请您和骑手${rider}结对，以后他有事先找您。愿意回「同意」，不方便回「婉拒」。`
export const askRider = (worker: string) => `结对邀请：想请社工${worker}和您结对，以后有事先找他。愿意回「同意」，不想就回「婉拒」。`
export const askRiderInRoom = '有一位社工想和您结对，以后有事先找他。愿意回「同意」，不想就回「婉拒」。'
export const leftInRoom = '已取消，结对的事先放着。想好了再发「/同意」或「/婉拒」。'
export const whichWord = '是说结对的事吗？愿意回「同意」，不想就回「婉拒」。'
export const agreed = '好的，记下了，等对方答复。'
export const active = (worker: string, rider: string) => `结对成功：${worker}和${rider}。`
export const activeForRider = (worker: string) => `结对成功！以后有事先找${worker}，发「求助」他就收到。`
export const activeInRoom = '结对成功！以后有事发「/求助」，您的社工就收到。'
export const activeForWorker = (rider: string) => `结对成功！${rider}有事会先找您。聊过以后发「联系 ${rider} 电话 内容」记一笔。`
export const takeYourTime = '好的，不急。想好了再回「同意」或「婉拒」，三天内都行。'
export const refusedAck = '好的，已婉拒，不用说原因。'
/** A worker may be asked about several. */
export const refusedAckOf = (rider: string) => `好的，已婉拒和${rider}结对，不用说原因。`
export const refused = (worker: string, rider: string) => `${worker}和${rider}的结对有一方婉拒了。`
export const refusedToOther = '结对的事对方婉拒了，不用再答复。'
export const refusedToWorker = (rider: string) => `和${rider}的结对，对方婉拒了，不用再答复。`
export const lapsed = (worker: string, rider: string) => `${worker}和${rider}的结对三天没有等到答复，先放下。`
export const lapsedToOther = '您答应的结对三天没有等到对方答复，先放下了。有事还可以发「求助」。'
export const lapsedToWorker = (rider: string) => `您答应的和${rider}的结对，三天没有等到对方答复，先放下了。`
export const ended = (worker: string, rider: string) => `${worker}和${rider}的结对已解除。`
export const endedForRider = '您和社工的结对已解除。有事还可以发「求助」。'
/** Said after it to both: what they had planned. */
export const alsoCalledOff = (meetings: readonly MeetingRow[]) =>
  meetings.map((meeting) => `座谈 #${meeting.number}（${formatTime(meeting.startsAt)}）也不开了。`).join('')
export const proposalBack = (worker: string, rider: string) => `${worker}和${rider}的结对已解除：邀请收回了，不用等答复。`
export const proposalBackForWorker = (rider: string) => `请您和${rider}结对的邀请收回了，不用再答复。`
export const proposalBackForRider = '请您结对的邀请收回了，不用再答复。有事还可以发「求助」。'
export const workerToCome = (coordinator: string) => `现在由${coordinator}负责您，正在给您找新的社工。有事发「求助」，会有人接。`
export const waitingEnded = (rider: string) => `好的，先不给${rider}找新的社工了。要结对再发「结对 社工 ${rider}」。`
/** The worker's role ended. `coordinator`: who is there for him now; `meetings`: what that one holds with him. */
export function workerGone(worker: string, coordinator: string | undefined, meetings: readonly MeetingRow[]): string {
  const held = coordinator
    ? meetings.map((meeting) => `座谈 #${meeting.number}（${formatTime(meeting.startsAt)}）由${coordinator}来谈。`)
    : []
  const now = coordinator ? `现在由${coordinator}负责您，会给您找新的社工。` : ''
  return `您的社工${worker}不再担任社工，和您的结对到此为止。${now}${held.join('')}有事还是发「求助」，会有人接。`
}
/** Where others read along nobody's name. */
export const workerGoneInRoom = '您的社工换人了，会给您找新的社工。有事还是发「/求助」，会有人接。'
export const pairItem = (rider: string) => `${rider}的结对（要找新的社工）`
export const proposalItem = (rider: string) => `${rider}的结对邀请`
export const proposalGone = (worker: string, rider: string) =>
  `${worker || '那位社工'}不再是社工，和${rider}的结对邀请不办了。要换一位社工，发「结对 社工 ${rider}」。`
export const proposalGoneForRider = '刚才问您的结对不办了，不用再答复。有事还可以发「求助」。'
export const full = (worker: string, capacity: number) => `${worker}已满（最多 ${capacity} 位），请换一位社工。`
export const pairedAlready = (rider: string, worker: string) => `${rider}已经和${worker}结对了。要换先发「解除结对 ${rider}」。`
export const proposalOpen = (rider: string) => `${rider}还有一个结对在等答复，先等等。`
export const proposalOver = '那个结对已经不办了，不用再答复。要是同意我记录帮您办事的信息，请发「同意 记录信息」。'
export const noProposal = '现在没有等您答复的结对。'
export const contactRecorded = (rider: string) => `和${rider}的联系记下了。`
export const contactForm = '联系了哪位骑手，怎么联系的？例如：小明 电话 最近还顺利'
export const contactWay = (name: string) => `怎么联系的${name}，聊了什么？例如：电话 最近还顺利`
export const remind = (rider: string, days: number) => `提醒：您有 ${days} 天没有联系${rider}了，聊过发「联系 ${rider} 电话 内容」。`
export const missed = (worker: string, rider: string) => `提醒：${worker}已经两次没有按时联系${rider}，请过问一下。`
export const myRiders = (lines: string[]) => `和您结对的骑手 ${lines.length} 位：\n${lines.join('\n')}`
export const riderLine = (name: string, contactedAt: number | null, standsFor?: string) =>
  `${name}（${standsFor ? `替${standsFor}，` : ''}${contactedAt ? `上次联系 ${formatTime(contactedAt)}` : '还没有联系记录'}）`
export const noRiders = '还没有骑手和您结对。'
export const myWorker = (name: string) => `您的社工是${name}。有事发「求助」，他就收到。`
export const changeForRider = '是给骑手换社工吗？求助发「交接 编号 社工」就换人办；长期跟着的那位骑手，请统筹来换。'
export const noWorker = '您还没有结对的社工。有事发「求助」，会有人接。'
export const changeAsked = '好的，已经告诉统筹，会有人联系您。'
export const changeWanted = (rider: string, worker: string, why: string) =>
  `${rider}想换一位社工（现在是${worker}）${why ? `，说：${why}` : ''}，请联系他本人了解情况。`
export const proposeForm = '谁和谁？先写社工，再写骑手，例如：李社工 小明'
export const proposeRider = (worker: string) => `${worker}和哪位骑手？直接发名字或编号，例如：小明`
export const recommendForm = '给哪位骑手推荐？直接发名字，例如：小明'
export const endForm = '和哪位骑手解除？写名字，后面可以写原因，例如：小明 去了外地'
export const endWhich = (worker: string) => `${worker}结对的不止一位，和哪一位骑手解除？直接发名字。`
export const noPerson = (name: string) => `没有找到「${name}」。请写群里的名字或编号；本人要在我在的群里，或跟我说过话。`
export const notWorker = (name: string) => `${name}不是社工，不能结对。先用「授权 ${name} 社工」。`
export const notPaired = (rider: string) => `没有找到${rider}的结对，请核对名字。`
export const erasedProposal = '有一位骑手删除了自己的资料，和他的那个结对不办了，不用再答复。'
export const erasedToWorker = '有一位骑手删除了自己的资料，您和他的结对已解除，不用再联系了。'
export const unreachable = (rider: string) => `现在联系不上${rider}：他不在登记过的群里，也没有加好友。`
export const candidates = (rider: string, lines: string[]) => `适合${rider}的社工：\n${lines.join('\n')}\n定了发「结对 社工 ${rider}」。`
export const candidateLine = (name: string, reasons: string[]) => `${name}：${reasons.join('，')}`
export const noCandidates = '现在没有空着的社工。'
export const reasonFree = (open: number, capacity: number) => `带 ${open} 位，还能带 ${capacity - open} 位`
export const reasonArea = (name: string) => `同一个区域${name && `（${name}）`}`
export const reasonAllAreas = '不限区域'
export const reasonKnown = '以前结过对'
export const reasonLeft = '结过对，骑手说过想换'
export const reasonWish = (wished: string[]) => `合他的希望（${wished.join('、')}）`
export const reasonTags = (kind: string, values: string[]) => `都有标签 ${kind} ${values.join('、')}`
export const tags = (lines: string[]) => `您的标签：\n${lines.join('\n')}\n只用来找合适的人，发「标签 清除」就都去掉。`
export const tagForm = '请写：标签 班次 晚班 语言 四川话 性别 女 希望 女社工，写几样都行。'
export const noTags = '您的标签都去掉了。'
export const snoozed = (rider: string, at: number) => `好的，${formatTime(at)} 再提醒您联系${rider}。`
export const snoozeWhom = '过几天再提醒您联系哪位骑手？直接发名字，看有哪些发「我的骑手」。'
export const snoozeForm = '请写：稍后 骑手 几天，最多 7 天，例如：稍后 小明 3天'
export const reasonLight = (cases: number) => `手上求助 ${cases} 件`
export const dataLine = (worker: string, since: number) => `结对社工：${worker}（${formatTime(since)}起）`

export const leaveForm = '哪天到哪天，请谁代班？例如：11月24日 11月30日 代班 张社工'
export const leaveSubstitute = '请哪位社工代班？直接发名字，例如：张社工'
export const leaveUntil = (from: number) => `${formatDay(from)}起请假，到哪天？例如：${formatDay(from + 2 * DAY)}；只请这一天就回「一天」。`
export const leaveDays = '请假从哪天到哪天？例如：11月24日 11月30日'

export const askLeaveTime = (ofBeginning: boolean, either: readonly Coming[]) =>
  `请假${ofBeginning ? '从' : '到'}哪个时间？回数字：\n${timesToChoose(either)}`
/** `until`: the midnight after its last day. */
export const leavePast = (until: number) => `${lastOf(until)} 已经过了。请写还没到的日子，例如：请假 11月24日 11月30日 代班 李社工`
export const leaveSpan = '请假的止要在起后面，最长一年，例如：请假 11月24日 11月30日 代班 张社工'
export const notYourself = '代班不能是自己，请写另一位社工。'
export const notWorkerToo = (name: string) => `${name}不是社工，不能代班。请写另一位社工。`
export const onLeaveAlready = '这几天您已经请过假了。要改先发「销假」。'
export const substituteAway = (name: string) => `${name}那几天正请您代班，请换一位。`
const isMidnight = (at: number) => midnightOf(at) === at
/** A leave that ends at midnight ends with the day before, which people count in. */
const lastOf = (until: number, from = until) => (isMidnight(until) ? formatDayFrom(until - DAY, from) : formatTime(until))
const leaveOf = (from: number, until: number) => {
  const first = isMidnight(from) ? formatDay(from) : formatTime(from)
  return isMidnight(from) && until - from === DAY ? `${first}一天` : `${first} 到 ${lastOf(until, from)}`
}
export const onLeave = (name: string, from: number, until: number) =>
  `好的，${leaveOf(from, until)} 由${name}代班，您的求助和骑手都先找他。提前回来发「销假」。`
export const willStandIn = (name: string, from: number, until: number) => `${name} ${leaveOf(from, until)} 请假，请您代班。`
/** What a worker has in hand, by noun, and where it is seen. */
const inHand = (whose: string, counts: ReadonlyMap<string, number>) => {
  const [cases, riders] = [counts.get('help') ?? 0, counts.get('pair') ?? 0]
  const held = [cases > 0 ? `求助 ${cases} 件（发「案件」看）` : '', riders > 0 ? `骑手 ${riders} 位（发「我的骑手」看）` : '']
  return riders + cases > 0 ? `，${whose}手上有${held.filter(Boolean).join('、')}` : ''
}
export const standsIn = (name: string, until: number, counts: ReadonlyMap<string, number>) =>
  `${name}请假到 ${lastOf(until)}，由您代班${inHand('他', counts)}。`
export const noLongerStandIn = (name: string) => `${name}回来了，您不用再代班，他的事还由他办。`
export const welcomeBack = (counts: ReadonlyMap<string, number>) => `您回来了，代班已结束${inHand('', counts)}。`
export const nobodyStandsIn = (name: string) =>
  `代您班的${name}不再是社工了，您不在的时候没有人代班。请再请一位：先发「销假」，再发「请假 起 止 代班 社工」。`
export const nobodyStandsInFor = (worker: string, substitute: string, { from, until }: { from: number; until: number }) =>
  `${worker} ${leaveOf(from, until)} 请假，代班的${substitute}不再是社工了，请帮着再找一位。`
export const notOnLeave = '您没有请假。'
export const tagLine = (words: string[]) => `我的标签：${words.join('、')}`

/** Stands for a title with the name of somebody who is erased in it. */
export const erasedMeeting = '座谈'
const meetingRef = (meeting: MeetingRow) => `座谈 #${meeting.number}（${meeting.title}，${formatTime(meeting.startsAt)}）`
/** Its title has the rider's name in it, which the rider does not need to hear. */
export const seenBy = (meeting: MeetingRow, member: string): MeetingRow =>
  meeting.rider === member ? { ...meeting, title: '您和社工' } : meeting
export const meetingForm = '请写：定期座谈 骑手或区域 时间，例如：定期座谈 小明 每月第二个周二19:00'
export const meetingWhom = '和谁座谈？直接发骑手的名字，或者区域名。'
export const meetingWhen = (whom: string) => `和${whom}的座谈约在什么时间？例如：11月27日15:00，或者：每月第二个周二19:00`
export const askMeetingTime = (whom: string, either: readonly Coming[]) => `和${whom}的座谈约在哪个时间？回数字：\n${timesToChoose(either)}`
export const askActionTime = (meeting: MeetingRow, either: readonly Coming[]) =>
  `座谈 #${meeting.number} 的待办在哪个时间前办？回数字：\n${timesToChoose(either)}`
export const meetingPast = (at: number) => `${formatTime(at)} 已经过了，请换一个以后的时间。`
export const meetingNumber = (word: string) => `请带上编号和内容，例如：${word} 1 最近的难处`
export const whichMeeting = (meetings: readonly MeetingRow[]) => `是哪一次？直接回编号：\n${meetings.map(meetingRef).join('\n')}`
export const meetingContent = {
  agenda: '想谈什么？直接说，例如：宿舍冬天太冷',
  minutes: '谈了什么？直接说，我记下来。',
  action: '定下要办什么？例如：联系房东 11月27日下午6点',
}
export const meetingSet = (meeting: MeetingRow) =>
  `${meetingRef(meeting)}约好了${meeting.repeats ? `，${meeting.repeats}` : ''}。想谈什么发「议程 ${meeting.number} 内容」，谈完发「纪要 ${meeting.number} 内容」。`
export const meetingForRider = (meeting: MeetingRow) =>
  `您的社工约您座谈：${formatTime(meeting.startsAt)}${meeting.repeats ? `，${meeting.repeats}` : ''}（座谈 #${meeting.number}）。想谈什么发「议程 ${meeting.number} 内容」。`
export const agendaAdded = (meeting: MeetingRow, at: number) => `${meetingRef(meeting)}议程第 ${at} 条记下了。`
export const agendaToOwner = (meeting: MeetingRow, text: string) => `${meetingRef(meeting)}有人加了议程：${oneLine(text)}`
export const minutesKept = (meeting: MeetingRow, next: MeetingRow | undefined) =>
  `${meetingRef(meeting)}纪要存好了。${next ? `下一次是${meetingRef(next)}。` : ''}定下的事发「待办 ${meeting.number} 内容」。`
/** `told`: its rider hears so. */
export function heldEarly({ rider, repeats }: MeetingRow, told: boolean): string {
  const toRider = told ? '，已经告诉骑手' : rider ? '，骑手还不是好友，请您自己告诉他' : ''
  return `还没到约好的时间，按提前谈完算${toRider}。其实还没谈就再约一次：发「定期座谈」；想谈什么发「议程」${repeats ? '给下一次' : ''}。`
}
export const heldEarlyForRider = (meeting: MeetingRow, next: MeetingRow | undefined) =>
  `座谈 #${meeting.number}（${formatTime(meeting.startsAt)}）您的社工记成提前谈完了，到时不用再等。${next ? `下一次是 ${formatTime(next.startsAt)}（座谈 #${next.number}）。` : ''}`
export const actionAdded = (meeting: MeetingRow, at: number, dueAt: number) =>
  `座谈 #${meeting.number} 待办第 ${at} 条记下了，${formatTime(dueAt)}前办。办好发「完成待办 ${meeting.number} ${at}」。`
export const actionDone = (meeting: MeetingRow, at: number) => `座谈 #${meeting.number} 待办第 ${at} 条办好了。`
export const actionLine = (number: number, at: number, text: string) => `　待办 ${number}-${at}：${text}`
export const whichAction = (lines: string[]) => `是哪一条？请回两个数：座谈的编号和那一条的编号，例如：1 2\n${lines.join('\n')}`
export const noAction = (meeting: MeetingRow, at: number) => `没有找到座谈 #${meeting.number} 的第 ${at} 条待办。`
export const meetingItem = (meeting: MeetingRow) => `座谈 #${meeting.number}`
export const actionItem = (meeting: MeetingRow, at: number) => `座谈待办 ${meeting.number}-${at}`
export const meetingNowWith = (meeting: MeetingRow, name: string) =>
  `座谈 #${meeting.number}（${formatTime(meeting.startsAt)}）换由${name}来谈，时间不变。`
export const meetingLine = (meeting: MeetingRow) => meetingRef(meeting)
export const noMeetings = '没有约好的座谈。'
export const meetingReminder = (meeting: MeetingRow, agenda: string[], actions: string[]) =>
  [
    `提醒：${meetingRef(meeting)}。`,
    ...(agenda.length > 0 ? [`议程：${agenda.join('；')}`] : []),
    ...(actions.length > 0 ? ['还没办的：', ...actions] : []),
  ].join('\n')
export const meetingCancelled = (meeting: MeetingRow) => `${meetingRef(meeting)}不开了。`
export const meetingOver = (meeting: MeetingRow) => `${meetingRef(meeting)}已经开过或不开了。`
export const noMeeting = (number: number) => `没有找到座谈 #${number}，请核对编号。发「座谈」看看有哪些。`
export const notYourMeeting = (number: number) => `您没有权限动座谈 #${number}，它由约的人来记。`
export const tooManyItems = (most: number) => `一次座谈最多记 ${most} 条。`
