import { DAY } from '../../clock.js'
import type { Coming } from '../../conversation/times/coming.js'
import { formatDay, formatTime, timesToChoose } from '../../conversation/times/times.js'
import type { ActivityRow, SignUpRow } from '../../db/schema.js'

/** Every sentence about 活动. Each carries the words of its own row of the table in docs/stories.md and of no other row. */

const ref = (number: number) => `活动 #${number}`
const about = (activity: ActivityRow) => `${ref(activity.number)} ${activity.title}`
const when = (activity: ActivityRow) => formatTime(activity.startsAt)
const facts = (activity: ActivityRow, taken: number) =>
  `时间：${when(activity)}\n地点：${activity.place}\n已报 ${taken}/${activity.capacity}${activity.closesAt ? `\n报名到 ${formatTime(activity.closesAt)} 为止` : ''}`

/** What else one must know: how it comes back, who comes first, what it takes. */
export function terms(activity: ActivityRow, required: ActivityRow | undefined, quotas: [name: string, heads: number][]): string {
  const lines = [
    activity.repeats ? `每期：${activity.repeats}` : '',
    required ? `要先参加过：${about(required)}` : '',
    quotas.length > 0 ? `各片名额：${quotas.map(([name, heads]) => `${name} ${heads}`).join('，')}` : '',
    activity.skill ? `需要会：${activity.skill}` : '',
  ]
  return lines
    .filter(Boolean)
    .map((line) => `\n${line}`)
    .join('')
}
export const announcement = (activity: ActivityRow, taken: number, more: string) =>
  `${about(activity)}\n${facts(activity, taken)}${more}\n想来的发「/报名 ${activity.number}」，带人发「/报名 ${activity.number} 带2人」。`
export const alreadyGoesTo = (activity: ActivityRow, taken: number, room: string) =>
  `${about(activity)}\n${facts(activity, taken)}\n就是发到${room}的，不用再说。`
export const published = (activity: ActivityRow, rooms: string[], { leavesAt, more }: { leavesAt: number | undefined; more: string }) =>
  `${about(activity)}\n${facts(activity, 0)}${more}\n发到：${rooms.join('、')}${leavesAt ? `，${formatTime(leavesAt)}发出` : ''}。`
/** `held`: a quiet window holds it, and another line tells when it has left. */
export const nextOfSeries = (activity: ActivityRow, held: boolean) =>
  `下一期 ${about(activity)} ${held ? '排好了' : '发到群里了'}：${when(activity)}，${activity.place}。不办就发「取消活动 ${activity.number}」。`
export const asksVolunteer = (activity: ActivityRow) =>
  `有个志愿活动正需要会${activity.skill}的人：${about(activity)}，${when(activity)}，${activity.place}。愿意来回 1，来不了回 2，不想再被问发「我不会 ${activity.skill}」。`
export const notThisTime = '好的，下次有合适的再问您。'
export const skills = (words: string[]) => `记下了，您会：${words.join('、')}。有合适的志愿活动就问您。`
export const skillLine = (words: string[]) => `我说过会：${words.join('、')}`
export const noSkills = '好的，不再按技能问您。'
export const announced = (activity: ActivityRow) => `${about(activity)} 的消息已经发到群里了。`
export const askTitle =
  '什么活动？写「标题 时间 地点 某处 名额 人数 群 群名」，比如「发布活动 健康体检 周六下午2点 地点 示例驿站 名额 20 群 示例群」。'
export const askTime = '什么时候？比如「周六下午2点」。'
export const askClock = (day: number) => `${formatDay(day)}几点？比如「下午2点」。`
export const askOtherTime = (at: number) => `${formatTime(at)} 已经过了。改到什么时候？比如「周六下午2点」。`
export const askOtherDay = (day: number) => `${formatDay(day)} 已经过了。改到什么时候？比如「周六下午2点」。`
/** The two moments a clock may mean, each with its digit. */
export const askWhen = (either: readonly Coming[]) => `是哪个时间？回数字：\n${timesToChoose(either)}`
export const askWhenOf = (number: number, either: readonly Coming[]) => `${ref(number)} 改到哪个时间？回数字：\n${timesToChoose(either)}`
export const askPlace = '在哪里？直接发地点。'
export const askCapacity = '一共多少名额？直接发数字。'
export const askRooms = (rooms: string[]) => `发到哪些群？回群名，几个群用逗号隔开：${rooms.join('、')}`

export const signedUp = (activity: ActivityRow, taken: number) =>
  `报名成功！${about(activity)}，${when(activity)}，${activity.place}（${taken}/${activity.capacity}）。来不了就发「/取消报名 ${activity.number}」。`
export const waiting = (activity: ActivityRow, place: number) => `${about(activity)} 名额满了，您是候补第 ${place} 位。一有位子就问您。`
export const waitingForMore = (activity: ActivityRow, place: number) =>
  `${about(activity)} 一共 ${activity.capacity} 个名额，坐不下，您是候补第 ${place} 位。少带几个就发「/报名 ${activity.number} 带1人」，位次不变。`
export const offerTakenBack = (activity: ActivityRow, place: number) =>
  `${about(activity)} 名额减少了，刚才问您的位子没有了。您还是候补第 ${place} 位，一有位子就问您。`
export const offer = (activity: ActivityRow, minutes: number) =>
  `${about(activity)}（${when(activity)}）有空位了！${minutes} 分钟内回复 1 要，2 不要。`
export const lapsed = (activity: ActivityRow) => `${about(activity)}：没等到您回复，名额已让出。还想来就再报一次。`
export const declined = (activity: ActivityRow) => `${about(activity)}：好的，名额已让出。`
export const left = (activity: ActivityRow) => `${about(activity)} 的报名已取消。`
/** `why`: as the coordinator said it, or nothing. */
export const cancelled = (activity: ActivityRow, why: string) =>
  `${about(activity)}（${when(activity)}）不办了${why ? `：${why}` : ''}，您不用再留着这个时间。`
export const cancelledAck = (activity: ActivityRow, told: number) => `${about(activity)} 不办了，已经告诉 ${told} 位报过名的人。`
export const changed = (activity: ActivityRow) => `${about(activity)} 有变动。时间：${when(activity)}，地点：${activity.place}。`
/** `asked`: heads that a place is kept for while they are asked. */
export const changedAck = (activity: ActivityRow, taken: number, asked: number) =>
  `${about(activity)} 改好了。\n${facts(activity, taken)}${taken > activity.capacity ? `\n已经报上 ${taken} 人，比名额多：报上的都还算，空出来的位子先不补。` : ''}${asked > 0 ? `\n有 ${asked} 个位子正在问等着的人。` : ''}`
export const remind = (activity: ActivityRow) => `提醒：${about(activity)}，${when(activity)}，${activity.place}。`
export const ended = (activity: ActivityRow, came: number, heads: number) =>
  `${about(activity)} 结束了：报名 ${heads} 人，到场 ${came} 人。`
export const endedBefore = (activity: ActivityRow, told: number) =>
  `${about(activity)} 还没到时间就结束了，不办了${told > 0 ? `，已经告诉 ${told} 位报过名的人` : ''}。`

export const code = (activity: ActivityRow, word: string) => `${about(activity)} 签到码 ${word} 。请现场的人发「签到 ${word}」。`
export const checkedIn = (activity: ActivityRow, minutes: number) =>
  `签到成功：${about(activity)}${minutes > 0 ? `，服务 ${spell(minutes)}` : ''}。`
export const codeLocked = '签到码试错太多次，您这个微信号 24 小时内不能再试。人在现场的话，请找组织的人帮您登记。'
export const askCode = '现场给您的六位数字是多少？直接发，例如：123456。还没拿到就问现场的组织者要。'
export const wrongCode = '签到码不对，请看清楚再发一次，例如：签到 123456'
export const noCode = '签到码不对，要现场给您的六位数字，例如：签到 123456。还没拿到就问现场的组织者要。'
/** To the author: a seat is free, and who waits for it hears nothing. */
export const awayWhileFree = (activity: ActivityRow, names: readonly string[]) =>
  `${about(activity)} 空出了名额，候补的${names.join('、')}退了群、也没加好友，没法问。能联系上就请他私聊发我「报名 ${activity.number}」。`
export const noPlaceHere = (activity: ActivityRow) => `您没有${about(activity)} 的名额，请找现场的工作人员。`

const STATES: Record<SignUpRow['state'], string> = {
  held: '报上了',
  waiting: '候补',
  offered: '等您回复',
  left: '不去了',
  lapsed: '让出了',
}
export const activityStateName = (state: ActivityRow['state']) => ({ open: '报名中', cancelled: '不办了', ended: '办完了' })[state]
export const stateName = (state: SignUpRow['state']) => STATES[state]
export const ROSTER_COLUMNS = ['序号', '名字', '编号', '人数', '状态', '区域', '报名时间', '到场时间']
const spell = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 || hours === 0 ? `${rest} 分钟` : ''].filter(Boolean).join(' ')
}
export const hours = (all: number, together: number, rows: string[]) =>
  `服务时长一共 ${spell(all)}${together > 0 ? `，其中和结对的人一起 ${spell(together)}` : ''}。\n${rows.join('\n')}`
export const hoursLine = (activity: ActivityRow, minutes: number) => `${about(activity)}：${spell(minutes)}`
export const noHours = '还没有服务时长。参加志愿服务、现场签到以后就有了。'
export const certificate = (activity: ActivityRow, name: string, minutes: number) =>
  `证明\n${name}参加了「${activity.title}」（${when(activity)}，${activity.place}），已现场签到${minutes > 0 ? `，服务 ${spell(minutes)}` : ''}。\n编号：${ref(activity.number)}`
export const line = (activity: ActivityRow, taken: number) =>
  `${about(activity)}，${when(activity)}，${activity.place}，已报 ${taken}/${activity.capacity}${activity.closesAt ? `，报名到 ${formatTime(activity.closesAt)} 为止` : ''}`
export const lineWithState = (activity: ActivityRow, taken: number) =>
  `${line(activity, taken)}${activity.state === 'open' ? '' : `，${activityStateName(activity.state)}`}`
/** `place`: where it stands on the wait list, from 1. */
export const mineLine = (activity: ActivityRow, signUp: SignUpRow, place?: number) =>
  `${about(activity)}，${when(activity)}，${activity.place}：${STATES[signUp.state]}${place ? `第 ${place} 位` : ''}${signUp.heads > 1 ? `，${signUp.heads} 人` : ''}`
export const title = (activity: ActivityRow) => `${about(activity)}，${when(activity)}`
export const lines = (rows: string[]) => rows.join('\n')
export const none = '现在没有可以报名的活动。'
export const noneOfMine = '您还没有报名活动。发「/活动」看看有什么。'
export const which = (numbers: number[], rows: string[], word: string) =>
  `${rows.join('\n')}\n要${word}哪一个？回编号，比如 ${numbers[0]}。`
export const roster = (activity: ActivityRow, taken: number, rows: string[]) =>
  `${about(activity)}（${taken}/${activity.capacity}）\n${rows.join('\n') || '还没有人报名'}`
export const rosterLine = (at: number, name: string, signUp: SignUpRow) =>
  `${at}. ${name}${signUp.heads > 1 ? ` ${signUp.heads} 人` : ''}（${STATES[signUp.state]}${signUp.checkedInAt ? '，到场' : ''}）`
export const jielong = (activity: ActivityRow, changes: string[], taken: number) =>
  `${about(activity)}：${changes.join('，')}（${taken}/${activity.capacity}）`
export const jielongJoined = (name: string) => `${name} 报名成功`
export const jielongWaits = (name: string, place: number) => `${name} 候补第 ${place} 位`
export const signedUpOthers = (activity: ActivityRow, lines: readonly string[], taken: number) =>
  `${about(activity)}：${lines.join('，')}（${taken}/${activity.capacity}）。来不了要本人发「/取消报名 ${activity.number}」。`
export const otherAlready = (name: string) => `${name} 已经报过了`
export const signedUpByAnother = (activity: ActivityRow, by: string, to: { state: 'held' } | { state: 'waiting'; place: number }) =>
  `${by}替您报了${about(activity)}，${when(activity)}，${activity.place}，${to.state === 'held' ? '报名成功' : `您是候补第 ${to.place} 位`}。来不了就发「/取消报名 ${activity.number}」。`
export const nobodyToSignUp = (activity: ActivityRow, name: string, several: boolean) =>
  several
    ? `叫${name}的不止一位，没有替谁报。请本人发「/报名 ${activity.number}」。`
    : `没有找到叫${name}的人，没有替谁报。请本人在群里发「/报名 ${activity.number}」，跟您一起来就发「/报名 ${activity.number} 带1人」。`
export const leavesHimself = (name: string, number?: number) =>
  `您没有权限替${name}取消，您自己的报名也没动。请本人发「/取消报名${number ? ` ${number}` : ''}」。`
export const jielongUnknown = (name: string) => `${name} 没对上人，请本人发「/报名」`
export const jielongUnclear = (name: string) => `${name} 来不来没看明白，来的话请本人发「/报名」`
export const jielongLeft = (name: string) => `${name} 不来了（已取消）`
export const jielongMissing = (name: string) => `名单里少了${name}，${name}请回：1 不来了，2 还来`
export const jielongMissingAsked = (name: string) => `名单里少了${name}，名额先留着，已经去问本人`
export const jielongGone = (activity: ActivityRow) => `${about(activity)}：新的接龙名单里没有您了。请回：1 不来了，2 还来`
export const jielongStays = (activity: ActivityRow) => `好的，${about(activity)} 的名额还给您留着。`
export const jielongHeads = (name: string, heads: number) => `${name} 改成 ${heads} 人`
export const jielongNoRoom = (name: string) => `${name} 加人加不下了，名额还是原来的`
export const jielongOwnHeads = (name: string) => `${name} 的人数请本人来改`
// Refusals: what is wrong, and what to do next.
export const notFound = (number: number) => `没有找到${ref(number)}，请核对编号。发「/活动」看看有什么。`
export const notYours = (number: number) => `您没有权限动${ref(number)}，它不在您的群里或不归您管。`
/** `heads`: his own and those he brings; left out where another list than his own words is read. */
export const already = (activity: ActivityRow, heads = 1) =>
  `您已经报过${about(activity)} 了，按 ${heads} 人算。要改人数就发「/报名 ${activity.number} 带2人」或「/报名 ${activity.number} 就我一个」。`
export const headsChanged = (activity: ActivityRow, { from, to, taken }: { from: number; to: number; taken: number }) =>
  `人数改好了：${about(activity)}，您原来 ${from} 人，现在 ${to} 人（${taken}/${activity.capacity}）。`
export const headsWaiting = (activity: ActivityRow, from: number, to: number) =>
  `人数改好了：${about(activity)}，您原来 ${from} 人，现在 ${to} 人，候补的位次不变。`
export const headsNoRoom = (activity: ActivityRow, heads: number, free: number) =>
  `${about(activity)} 只剩 ${free} 个名额，人数没有改，您的 ${heads} 个还留着。想一起候补就先发「/取消报名 ${activity.number}」再报，会排到候补最后。`
export const headsNever = (activity: ActivityRow, heads: number, most: number) =>
  `${about(activity)} 最多能报 ${most} 人，${heads} 人坐不下，人数没有改。请少带几个人。`
/** `holds`: they may call it off, and perhaps meant that. */
export const notSignedUp = (activity: ActivityRow, holds: boolean) =>
  `您没有报${about(activity)}。${holds ? `要是活动不办了，发「取消活动 ${activity.number}」。` : ''}`
export const oneAtATime = (word: string) => `一次一个：先回一个编号，另一个再发「${word} 编号」。`
export const noneToLeaveOfStaff = '您自己没有报名的活动。要停办一个活动发「/取消活动 编号」，要改发「/改活动 编号 时间 …」。'
export const noneToLeave = '您没有报名的活动。要是别人替您报的，请他来改人数。发「活动」看看有什么。'
export const over = (activity: ActivityRow) => `${about(activity)} 已经开始或者不办了，不能再报。发「/活动」看看别的。`
export const closed = (activity: ActivityRow, at: number) =>
  `${about(activity)} 的报名到 ${formatTime(at)} 为止，已经停了。发「/活动」看看别的。`
/** To who would change or end it. */
export const overForStaff = (activity: ActivityRow) =>
  activity.state === 'cancelled'
    ? `${about(activity)} 不办了，不能再改。要办就重新发「发布活动」。`
    : `${about(activity)} 已经结束了，不能再改。谁来了发「名单 ${activity.number}」看。`
export const badTime = '没看懂时间。请写明日期和几点，例如：周六下午2点'
export const pastDay = (day: number) => `${formatDay(day)} 已经过了，请换一个以后的日子，写明几点。`
export const closesAfterStart = (closesAt: number, startsAt: number) =>
  `报名截止 ${formatTime(closesAt)} 在活动开始（${formatTime(startsAt)}）以后，没有改。请换一个开始以前的时间，例如：报名截止 ${formatTime(startsAt - DAY)}`
export const pastTime = (at: number) => `${formatTime(at)} 已经过了，请换一个以后的时间，例如：周六下午2点`
export const badCapacity = '名额是 1 到 5000 的数字，例如：名额 20'
export const noRoom = (name: string) => `没有找到「${name}」这个群。请写登记过的群名。`
export const whichNumber = '几号活动？直接发编号，例如：1'
export const otherNoun = (word: string, noun: string) =>
  `「${word}」不能用在${noun}上。活动的编号这样写，例如：${word}${word.includes('活动') ? '' : ' 活动'} 1`
export const badHeads = (number: number) => `人数不对，没有改也没有报。带几个人写数字，例如：报名 ${number} 带2人`
export const badNumber = (word: string) => `请带上编号，例如：${word} 1`
export const changeForm = '要改什么？例如：时间 周日下午3点 地点 示例驿站 名额 30'
export const badQuota = '各片名额请写「街道 数字」，几片用逗号隔开，例如：配额 北苑街道 10,梨园镇 5'
export const quotasTooMany = (held: number, capacity: number) => `各片名额加起来 ${held} 个，比总名额 ${capacity} 个还多，请改一下。`
export const badRequired = '先修请写活动的编号，例如：先修 3'
export const needsFirst = (activity: ActivityRow, required: ActivityRow, next: ActivityRow | undefined) =>
  `${about(activity)} 要先参加过「${required.title}」才能报。${next ? `最近一期是${ref(next.number)}（${when(next)}），发「/报名 ${next.number}」。` : '还没有新的一期，有了会发到群里。'}`
export const overQuota = (activity: ActivityRow, most: number) =>
  most > 0 ? `${about(activity)} 您这片一共 ${most} 个名额，请少带几个人。` : `${about(activity)} 的名额都分给了别的片区，您这片没有。`
export const skillForm = '会什么就写什么，例如：我会 修车 急救'
export const tooManySkills = (most: number) => `最多记 ${most} 样，先用「我不会」去掉几样。`
export const noCertificate = (activity: ActivityRow) => `${about(activity)} 没有您的签到记录，开不了证明。`
