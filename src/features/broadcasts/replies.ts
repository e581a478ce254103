import type { Coming } from '../../conversation/times/coming.js'
import { formatTime, timesToChoose } from '../../conversation/times/times.js'
import type { BroadcastRow, OutboxRow } from '../../db/schema.js'
import type { SentCounts } from './queries.js'

/** Every sentence about 通知. Each carries the words of its own row of the table in docs/stories.md and of no other row. */

const ref = (number: number) => `通知 #${number}`

export const form =
  '要说什么？直接发内容，后面可以加「群 a,b」「区域 x」「站点 y」「平台 z」「除 a,b」和「时间 明天9点」，例如：明天有雨注意防滑 区域 北苑街道'
interface When {
  leavesAt: number | undefined
  repeats: string | null
  urgent: boolean
}
const when = ({ leavesAt, repeats, urgent }: When) =>
  `${repeats ? `，${repeats}` : ''}${leavesAt ? `，${formatTime(leavesAt)}发出` : '，批准后就发'}${urgent ? '，应急：安静时段也发' : ''}`
/** A few groups are named, so that a wrong one is seen in time. */
const groups = (names: readonly string[]) => `${names.length} 个群${names.length <= MOST_NAMED ? `：${names.join('、')}` : ''}`
const MOST_NAMED = 3
export const preview = (text: string, rooms: readonly string[], people: number, at: When) =>
  `预览（发到 ${groups(rooms)}，约 ${people} 人${when(at)}）：\n${text}\n回 1 送去批准，2 不发了。`
export const asked = (number: number) => `${ref(number)} 已经请另一位统筹批准，批了就发。`
export const askApproval = (number: number, author: string, text: string, rooms: readonly string[], at: When) =>
  `${author}要发${ref(number)}，需要另一位统筹批准（${groups(rooms)}${when(at)}）：\n${text}\n回 1 批准，2 不批。`
export const approved = (number: number) => `${ref(number)} 批准了，正在发。`
export const approvedToAuthor = (number: number, approver: string, leavesAt: number | undefined) =>
  `${ref(number)} ${approver}批准了${leavesAt ? `，${formatTime(leavesAt)}发出` : '，正在发'}。`
export const approvedLater = (number: number, leavesAt: number) => `${ref(number)} 批准了，${formatTime(leavesAt)}发出。`
export const refused = (number: number) => `${ref(number)} 没有批准，不发。`
export const refusedToAuthor = (number: number, by: string) => `${ref(number)} ${by}没有批准，不发。`
export const unanswered = (number: number) => `${ref(number)} 两天没有人批，不发了。还要发就再写一次。`
export const previewAgain = '这条还没有送去批准，回 1 送去，2 不发了。要改内容，先回 2，再把改好的整条发给我。'
export const approvalAgain = '这条还等着您：回 1 批准，2 不批。'
export const dropped = '已取消，这条不发了。'
export const done = (number: number, sent: number, rooms: number) =>
  `${ref(number)} 已发送 ${sent}/${rooms}${sent < rooms ? '，没发出去的在控制台能看到' : ''}。`
export const calledBack = (number: number) => `${ref(number)} 已撤回。群里能撤的都撤了，撤不了的发了更正。`
export const unscheduled = (number: number) => `${ref(number)} 已撤回，不会再发。`
export const calledBackBefore = (number: number) => `${ref(number)} 已经撤回过了。`
export const calledBackToOthers = (number: number, by: string) => `${ref(number)} ${by}已撤回。`
export const correction = (number: number) => `${ref(number)} 已撤回，请以后面的消息为准。`

const NOT_SENT: Partial<Record<BroadcastRow['state'], string>> = {
  drafted: '还没有定下来',
  asked: '在等另一位统筹批准，还没有发',
  refused: '没有批准，没有发',
  dropped: '不发了，一个群也没有发',
}
/** 通知情况: what became of it. */
export function status({ number, state, startsAt }: BroadcastRow, { all, sent, stopped }: SentCounts, receipts: number): string {
  const head = ref(number ?? 0)
  if (state === 'called_back' && all === 0) return `${head} 已撤回，一个群也没有发。`
  if (state === 'called_back') return `${head} 已撤回：${all} 个群，撤回前发出 ${sent} 个，拦下 ${stopped} 个，${receipts} 人回了收到。`
  if (state === 'scheduled' && startsAt) return `${head} 批准了，${formatTime(startsAt)}发出。`
  const notSent = NOT_SENT[state]
  return notSent ? `${head} ${notSent}。` : `${head}：${all} 个群，发出 ${sent} 个，${receipts} 人回了收到。`
}
/** The first of them by name; who has been erased has none. */
export function whoReceived(names: readonly string[], all: number): string {
  const named = names.filter((name) => name !== '')
  return named.length === 0 ? `回了的 ${all} 人已删除资料。` : `回了的：${named.join('、')}${named.length < all ? ` 等 ${all} 人` : ''}。`
}

const ROOM_STATES: Record<OutboxRow['state'], string> = {
  queued: '等着发',
  sending: '正在发',
  sent: '已发',
  failed: '没发成',
  dropped: '不发了',
}
export const roomLine = (room: string, state: OutboxRow['state'], reason: string | null) =>
  `${room}：${ROOM_STATES[state]}${state === 'failed' && reason ? `（${reason}）` : ''}`

export const optedOut = '已退订，以后不再私聊推送。您办的事有了结果还是会告诉您；又想收了发「恢复」。'
export const optedIn = '已恢复，有合适的消息会私聊告诉您。不想收了发「退订」。'

// Refusals: what is wrong, and what to do next.
export const noOther = '现在没有另一位统筹能批准。先用「授权 姓名 统筹」请一位。'
export const noSite = (name: string) => `没有找到站点「${name}」的群。请核对站点，例如：通知 内容 站点 示例站`
export const noRooms = '没有符合的群。请核对群名、区域或站点，例如：通知 内容 群 示例群'
export const howToWriteTo = (name: string) => `「${name}」是登记过的群。要往这个群发话，写：通知 内容 群 ${name}`
export const noRoom = (name: string) => `没有找到「${name}」这个群。请写登记过的群名。`
export const noArea = (name: string) => `没有找到区域「${name}」。请写街道或镇的名字。`
export const notFound = (number: number) => `没有找到${ref(number)}，请核对编号。`
export const decided = (number: number) => `${ref(number)} 已经有人处理过了。`
export const notSent = (number: number) => `${ref(number)} 还没有发出去，不用撤。`
export const otherNoun = (noun: string) => `这里要的是通知的编号，不是${noun}的。例如：撤回通知 1`
export const badNumber = '请带上编号，例如：撤回通知 1'
export const whichNumber = '几号？直接发编号，例如：1'
export const askWhen = (either: readonly Coming[]) => `这条通知在哪个时间发？回数字：\n${timesToChoose(either)}`
export const pastTime = (at: number) => `${formatTime(at)} 已经过了，请换一个以后的时间，例如：时间 明天9点`
