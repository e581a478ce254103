import { ROLE_NAMES } from '../community/role-names.js'
import type { AboutBot } from '../conversation/about-bot.js'
import type { Command } from '../conversation/said.js'
import { formatDay } from '../conversation/times/times.js'
import type { Role } from '../db/schema.js'

export const failedSentence = '刚才这条没处理好，已经记下来了。请过一会儿再发一次，急事请直接找值班协调员。'

export const leftQuestion = '已取消，刚才的问题不用回了。'

export const thanked = '不客气，有事随时说。'

export const smallTalk =
  '在呢，路上慢点，注意安全！闲聊我不在行（没有这个指令），有事一定找我：直接说什么事、什么地方，就有人帮您。想看我能做什么，发「帮助」。'

/** 好的, 收到, 知道了: who says so asks nothing. */
export const acknowledged = '好的，有事随时说。'
export const acknowledgedByStaff = '好的。还有哪些等您办，发「今日」看。'
export const whoIAm =
  '我是伙伴，骑手群里的机器人：车坏了、有难处、路上有隐患、想参加活动，都可以跟我说，办事的是社工和各单位的人。直接说什么事、在哪里就行；想看怎么说，发「帮助」。'

/** What is asked of the bot itself; of what it keeps and who sees it, only what is so. */
export function aboutBot(asked: AboutBot, now: number): string {
  if (asked === 'today') return `今天是 ${formatDay(now)}。`
  return ABOUT_BOT[asked]
}
const ABOUT_BOT: Readonly<Record<Exclude<AboutBot, 'today'>, string>> = {
  name: '不用留真名，我只认您的微信昵称。报的隐患，去处理的单位看得到这个昵称；找人帮忙的事只有办事的人看得到，私事不会在群里讲。记了您什么发「我的数据」看，不想留了发「删除我的数据」。',
  rename: '我叫您用的是微信昵称或群昵称，在微信里改了，我这边会跟着改，不用另外告诉我。',
  leave:
    '退群要您自己在微信里点：群右上角「…」，拉到最下面「退出群聊」。只是不想收我的私聊消息，发「退订」就行；报了名又来不了的活动，先发「取消报名」。退了群也可以私聊找我。',
  code: '签到码在活动现场问工作人员要，拿到了发「签到」加上它，比如「签到 1234」。',
  scold: '对不住，没帮上您。要真人帮忙就发「求助」加一句话，社工会来找您；我能听懂哪些，发「帮助」看。',
  hours: '我一天到晚都在，随时说。办事的社工和单位白天回得快，急事也直接说。',
  picture: '照片直接发给我就行：先发照片再说事，或者说完五分钟内发，都会放在一起。',
  free: '找我帮忙、报隐患都不要钱。活动要不要花钱看它的说明，发「活动」看。',
}

export const nothingToLeave = '现在没有等您回的问题。来不了活动发「取消报名」，不用帮忙了发「撤销 编号」。'
export const nothingAsked = '现在没有等您回数字的问题，可能已经答过了。想看我能做什么就发「帮助」。'
export const nothingAskedInWords = '现在没有等您回的问题。想说什么事直接说，想看我能做什么就发「帮助」。'

export const onlyWords = '光有表情或符号我看不懂，刚才的问题请用文字再说一遍。不想答就回「取消」。'

export const cannotCall = (number: string) =>
  `我打不了电话，请您直接拨 ${number}。要找人帮忙就发「求助」加一句话，比如「求助 车坏了 在万达广场门口」。`

/** A picture or pin alone, said privately. */
export const keptForWords = (kind: string) =>
  `${kind === 'location' ? '位置' : '照片'}收到，先给您留 5 分钟。是路上的隐患就发「吹哨」加一句话和地点，要人帮忙就发「求助」加一句话。`

/** The same, while something is asked that only words answer. */
export const keptForAnswer = (kind: string) =>
  `${kind === 'location' ? '位置' : '照片'}收到，先给您留 5 分钟。刚才的问题还请用文字回，不想答就回「取消」。`

export const noVoice = '暂时听不了语音。请长按语音转成文字再发，或者直接打字。'

export function noSuchCommand(near: Command | undefined): string {
  return near ? `没有这个指令。您想说「${near.word}」吗？用法：${near.usage}` : '没有这个指令。发「帮助」看看我能做什么。'
}

/** A matter, a place or a title was asked for, and this says none. */
export const notSaid = '好的，不急，刚才问的您想好了再发。不弄了就回「取消」。'
export const noHurry = (digits: readonly number[]) =>
  digits.length > 0 ? `好的，不急，想好了再回 ${digits.join('、')}。` : '好的，不急，有事随时说。'

export const notYet = (word: string) =>
  `没有这个指令：「${word}」还没开通。有难处要人帮忙，发「求助」加一句话；看到路上的隐患，发「吹哨」加一句话。`

/** Before the menu, to a whole sentence that wants nothing known. */
export const notUnderstood = '没有这个指令，没看懂要办什么。'

/** `roles`: whose it is. */
export const mayNot = (roles: readonly Role[]) =>
  `没有权限：这条指令由${roles.map((role) => ROLE_NAMES[role]).join('、') || '别的角色'}来办。发「帮助」看看您能用哪些。`

export function wrongPlace(command: Command): string {
  return command.where === 'private' ? `「${command.word}」请私聊发给我。` : `「${command.word}」请在群里发。`
}

export const chooseOne = (digits: number[]) => `请回复 ${digits.join(' 或 ')}，不想答就回「取消」。`

export const noPlacesYet = '附近没有登记过的驿站、充电桩、厕所，可以请人帮您问。'
export const noPlacesNear = '附近没有登记过的驿站、充电桩、厕所。要请人帮您问，就发「求助」加一句话。'
/** To whom has a request open: his words may go on about it. */
export const menuWithOwn = (number: number) =>
  `您是想：1 求助（找人帮忙），2 吹哨（报隐患），3 看看活动，4 补充到求助 #${number}？回数字就行，不是就回「取消」。`
export const menuOfThree = '您是想：1 求助（找人帮忙），2 吹哨（报隐患），3 看看活动？回数字就行，不是就回「取消」。'

/** What free words want, before it is done. */
export const askWish = (words: string, hint: string) => `您是要「${words}」（${hint}）吗？回 1 是，2 不是。`
/** Each as it would be said, with what it does. */
export const offerWishes = (lines: { shown: string; hint: string }[]) =>
  `您是想：\n${lines.map(({ shown, hint }, at) => `${at + 1} ${shown}（${hint}）`).join('\n')}\n回数字就行，都不是就回「取消」。`
export const notDone = '好的，没有办。想看我能做什么，发「帮助」。'

/** One of several wishes lacks something, while another asks already. */
export const sayAlone = ({ word, usage }: Command) => `「${word}」还缺一样，前面的办完再单独发一次，用法：${usage}`

/** Before what is offered to a question that nothing known answers. */
export const notKnown = '没有这个指令，这个我不知道。'

export const whoIsIt = (name: string, lines: string[]) => `有 ${lines.length} 位「${name}」：\n${lines.join('\n')}\n回前面的数字选一位。`
export const personLine = (at: number, name: string, number: number, rooms: string[]) =>
  `${at} ${name}（编号 ${number}${rooms.length > 0 ? `，${rooms.join('、')}` : ''}）`
