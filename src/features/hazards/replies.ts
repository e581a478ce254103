import { oneLine } from '../../conversation/one-line.js'
import { isLoosePlace } from '../../conversation/places/vague-place.js'
import type { Coming } from '../../conversation/times/coming.js'
import { formatTime, timesToChoose } from '../../conversation/times/times.js'
import { hazardLabel } from '../../conversation/topics/hazard-words.js'
import type { HazardRow, HazardState } from '../../db/schema.js'
import type { Hearers } from './route.js'

/** Every sentence about 隐患. Each carries the words of its own row of the table in docs/stories.md and of no other row. */

const ref = (number: number) => `隐患 #${number}`
/** As the list of what changed hands has it. */
export const itemOf = ({ number }: Pick<HazardRow, 'number'>) => ref(number)
/** Where somebody knows it by the number of what went into it, both. */
const refKnownAs = (number: number, known: number | undefined) => (known ? `${ref(number)}（含并入的 #${known}）` : ref(number))
const seen = (hazard: Pick<HazardRow, 'category' | 'place'>) => [hazardLabel(hazard.category), hazard.place].filter(Boolean).join('，')

export const askWords = '这个先记着。看到什么了？再发一句话就行。'
export const askContent = '看到什么了？直接发一句话，带上位置，比如「新华大街路口 井盖没了」。'
export const askPlace = (label: string) => `收到（${label}）。在哪？回一句地名，或者发个位置。`

/** Another was reported while it was asked. */
export const firstStillWhere = (label: string) => `前面那处（${label}）在哪？还等您回一句地名或者发个位置。`
export const noPlaceHeard = '没听出在哪。回一句地名或者发个位置；说不清就回「不知道」。'

export const askCloser = '光这么说找不到。在哪条路、哪个小区或者哪个门口？也可以发个位置；说不清就回「不知道」。'

export function received(hazard: HazardRow, more: { asksPlace: boolean; same: number | undefined; alike?: string | undefined }): string {
  const head = `已收到！${ref(hazard.number)}（${seen(hazard)}）。`
  if (more.alike !== undefined) return `${head}位置是「${more.alike}」吗？回 1 是，2 不是。`
  if (more.same !== undefined) return `${head}是不是 #${more.same} 说的同一处？回 1 是，2 不是。`
  if (more.asksPlace) return `${head}在哪？回一句地名，或者发个位置。`
  const others = hazard.room ? '还有谁也看到了，回 +1。' : ''
  const closer = hazard.place && isLoosePlace(hazard.place) ? `位置想说得再细点，发「/补充 隐患 ${hazard.number} 地点」。` : ''
  return `${head}${others}${closer}看错类别就发「/改类别 ${hazard.number} 类别」。`
}
export const receivedWithoutPlace = (hazard: HazardRow) =>
  `已收到，${ref(hazard.number)}（${seen(hazard)}）。知道在哪了就发「/补充 隐患 ${hazard.number} 地点」。`
export const emergencyReceived = (numbers: readonly string[], number: number, { watched }: Hearers) =>
  `⚠️ 有危险请马上打 ${numbers.join('、')}，先保证人安全！\n已收到，${ref(number)}，${watched ? '正在通知值班的人' : '现在没有人值班，请一定自己打电话'}。`
export const placed = (number: number, place: string) => `位置记到${ref(number)} 里了：${place}。`

export const placeLater = (number: number) => `好的。知道在哪了就发「补充 隐患 ${number} 地点」。`
export const placedAlike = (number: number, place: string, alike: string) => `${placed(number, place)}是「${alike}」吗？回 1 是，2 不是。`
export const placedAsHeard = (number: number, place: string) => `好的，${ref(number)} 的位置还是记「${place}」。`
export const maybeSame = (number: number, same: number) => `${ref(number)} 的位置记下了。是不是 #${same} 说的同一处？回 1 是，2 不是。`

export const nearby = (near: number, number: number, metres: number) =>
  `不远处（${Math.max(10, Math.round(metres / 10) * 10)} 米）还有 #${near}，要是同一处就发「/并入 ${number} ${near}」。`

/** Of what was masked, by kind; asks whether the unit may have it. */
export function offersContact(kinds: readonly ('phone' | 'chat')[]): string {
  const what = [...(kinds.includes('phone') ? ['电话'] : []), ...(kinds.includes('chat') ? ['微信'] : [])]
  return `您写的${what.join('和')}我没给任何人看。想让处理单位能联系您，回「留${what[0]}」；不回就不留。`
}
export const contactKept = (number: number) => `好的，联系方式只给处理${ref(number)} 的单位，办完就清掉。想收回就发「/退出」。`
export const contactNotKept = '好的，不留，没有给任何人看。'
export const noContactToKeep = '没有等着留的联系方式。想让单位联系您，把号码写在后面，例如：留电话 您的手机号'
export const contactToUnit = (number: number, texts: string[]) =>
  `${ref(number)} 报的人愿意让您单位联系：${texts.map(oneLine).join('；')}。只用来办这件事，请不要给别人。`
export const contactTakenBack = (number: number) => `${ref(number)} 报的人收回了联系方式，请清掉，不要再用。`
export const contactHeld = (text: string) => `留给处理单位的联系方式：${text}`

export const unitAsks = (number: number, question: string) => `${ref(number)} 处理单位想问您：${question}。直接回一句话就行。`
export const askedAck = (number: number) => `${ref(number)} 已经去问报的人，等回音的时候期限先停着。`
export function reporterAnswered(hazard: HazardRow, text: string): string {
  const safe = hazard.safeAt === null ? `控险 ${formatTime(hazard.safeDueAt)}，` : ''
  return `${ref(hazard.number)} 报的人回：${oneLine(text)}\n期限继续算，${safe}修好 ${formatTime(hazard.repairDueAt)}。`
}
export const byPicture = '（发了照片）'
export const byPin = '（发了位置）'
export const noAnswer = (hazard: HazardRow) => `${ref(hazard.number)} 报的人没有回音，期限继续算，修好 ${formatTime(hazard.repairDueAt)}。`

export interface ExtensionWords {
  hazard: HazardRow
  unit: string
  from: number
  to: number
  reason: string
}
export const asksExtension = ({ hazard, unit, from, to, reason }: ExtensionWords) =>
  `${unit}想把${ref(hazard.number)}（${seen(hazard)}）的期限从 ${formatTime(from)} 延到 ${formatTime(to)}：${oneLine(reason)}\n回 1 同意，2 不同意。`
export const extensionAsked = (number: number, until: number) =>
  `${ref(number)} 延到 ${formatTime(until)}，已经请统筹来定，定下来以前期限不变。`
export const extended = (number: number, dueAt: number) => `${ref(number)} 的期限延到 ${formatTime(dueAt)}。`
export const extensionRefused = (number: number) => `${ref(number)} 的延期没有同意，期限不变。`

export const verified = (number: number) => `${ref(number)} 核实记下了。`
export const verifiedToUnit = (number: number, name: string, note: string) =>
  `${ref(number)} 网格员${name}到现场看过${note ? `：${note}` : '，情况属实'}。`
export const askGrid = (hazard: HazardRow, unit: string) =>
  `${ref(hazard.number)}（${seen(hazard)}）${unit}说处理好了，路过请看一眼，回 1 修好，2 没修好，3 没去看。`
export const handedOver = (number: number, voices: number) => `${ref(number)} 您报的已撤销。还有 ${voices} 个人报过，单位照常处理。`

/** What a trained model has to do with the category, and how to undo it. */
function labelled({ number, categoryBy }: HazardRow, proposed: string | undefined): string[] {
  if (categoryBy === 'model') return [`（类别是智能分类给的，不对就回复「改类 ${number} 类别」）`]
  return proposed ? [`智能分类建议：${proposed}，对就回复「改类 ${number} ${proposed}」`] : []
}

export interface WhistleWords {
  hazard: HazardRow
  /** The label a trained model would give it. */
  proposed?: string | undefined
  reporter: string
  where: string
  text: string
  dueAt: number
  now: number
  /** Why it comes here: what another unit said when it sent it back. */
  sentBack?: string | undefined
}
export function whistle({ hazard, proposed, reporter, where, text, dueAt, now, sentBack }: WhistleWords): string {
  const kind = hazard.urgency === 'normal' ? '' : '【应急】'
  const again = hazard.recurrent ? '【复发】' : ''
  const lines = [
    `${kind}${again}吹哨：${ref(hazard.number)}`,
    `类别：${hazardLabel(hazard.category)}`,
    ...labelled(hazard, proposed),
    `地点：${hazard.place ?? '还不知道'}`,
    `${text === '' ? '' : `原话：${oneLine(text)}`}（${reporter}，${where}）`,
    ...(sentBack ? [`上一家单位退回：${sentBack}`] : []),
    dueAt > now
      ? `请在 ${formatTime(dueAt)} 前回复「报到 ${hazard.number}」。`
      : `报到期限 ${by(dueAt, now)}，回复「报到 ${hazard.number}」。`,
  ]
  return lines.join('\n')
}
export const whistleAgain = (hazard: HazardRow) =>
  `再次吹哨：${ref(hazard.number)}（${seen(hazard)}），已有 ${hazard.voices} 人报过，请抓紧。`
export const lifeToCoordinator = (hazard: HazardRow, reporter: string, text: string) =>
  `【紧急】${ref(hazard.number)}（${seen(hazard)}）\n原话：${oneLine(text)}（${reporter}）`

/** A deadline that is past is not told as if it were still to come. */
const by = (at: number, now: number) => `${formatTime(at)}${at > now ? '' : '，已经过了，请马上办'}`

export const claimed = (number: number, unit: string) => `${ref(number)} 已报到：${unit}。`
export const claimedAck = (hazard: HazardRow, unit: string, now: number) =>
  `${ref(hazard.number)} 已报到：${unit}。处置安全了发「控险 ${hazard.number}」，期限 ${by(hazard.safeDueAt, now)}。`
export const claimedByColleague = (number: number, who: string) => `${ref(number)} 已报到：${who}在办，您不用再去。`
export const madeSafe = (number: number) => `${ref(number)} 已控险，正在修复。`
export const madeSafeAck = (hazard: HazardRow, now: number) =>
  `${ref(hazard.number)} 已控险。修好了发「办结 ${hazard.number} 说明」，期限 ${by(hazard.repairDueAt, now)}。`
export const askEvidence = (number: number) => `${ref(number)} 请发一张修好后的照片。没有就回「没有」。`
/** Said again of what is repaired already. */
export const repairedBefore = (number: number) => `${ref(number)} 办结早已记下，已经去问报的人，有答复就告诉您。`
/** `asked`: the reporter can be. */
export const repairedAck = (number: number, picture: boolean, asked = true) =>
  `${ref(number)} 办结已记下（${picture ? '有照片' : '无照片'}），${asked ? '已经去问报的人' : '报的人现在联系不上，三天里没有人看过就记为未知'}。`
export const reporterAway = (number: number) =>
  `${ref(number)} 报的人现在联系不上（退群了，也没加好友），没法问。期限照旧，请按现场情况处理。`
export const askRepaired = (hazard: HazardRow, unit: string, what?: string) =>
  `${ref(hazard.number)}（${seen(hazard)}）${unit}说处理好了${what ? `：${what}` : ''}。请看一眼，回 1 修好，2 没修好，3 没去看。`
export const repairedOrNot = (number: number) =>
  `您是说${ref(number)} 吗？请回 1 修好，2 没修好，3 没去看。别的事就发「求助」或「吹哨」加一句话。`
/** 修好了，又塌了 */
export const mendedOrNot = (number: number) => `${ref(number)} 到底修好没有？修好了发「修好 ${number}」，没有就发「没修好 ${number}」。`
export const confirmed = (number: number) => `${ref(number)} 已确认修复，谢谢您。`
export const confirmedToOther = (number: number, known?: number) => `${refKnownAs(number, known)} 已确认修复。`
export const closedUnknownToUnit = (number: number) => `${ref(number)} 三天没有等到报的人回音，已结束，结果记为未知。`
export const closedUnknown = (number: number, known?: number) =>
  `${refKnownAs(number, known)} 三天没有等到回音，按处理单位的说法结束。还没修好就再吹哨。`
export const notLooked = (number: number) => `好的，${ref(number)} 等您有空看了再回 1 或 2。`
export const reopened = (number: number, unit: string) => `${ref(number)} 重新打开，${unit}会继续处理。`
export const reopenedToUnit = (hazard: HazardRow, now: number, why?: string) =>
  `${ref(hazard.number)} 重新打开：报的人说没处理好${why ? `（${why}）` : ''}。期限还是 ${by(hazard.repairDueAt, now)}，请继续。`
export const sentBackAck = (number: number, reason: string, to: string) => `${ref(number)} 退回：${reason}。已转给${to}。`
export const fallbackCannot = (number: number) => `${ref(number)} 由您单位兜底，不能再转出去。请先回复「报到 ${number}」。`

export const joined = (same: number, number: number) => `已并入 #${same}，您报的隐患 #${number} 也算一份，结果会告诉您。`
export const joinedToUnit = (from: number, into: number) => `隐患 #${from} 已并入 #${into}。`
/** To the unit of the one that goes on, where another had the one that is gone. */
export const joinedToOther = (from: number, into: HazardRow) => `隐患 #${from} 已并入 #${into.number}，现在 ${into.voices} 个人报过。`
export const hastenedTo = (from: number, into: HazardRow, dueAt: number) =>
  `隐患 #${from} 已并入 #${into.number}（${seen(into)}），报的人说得更急，改按应急办，期限 ${formatTime(dueAt)}，请马上去看。`
export const apart = (number: number, hearers: Hearers) => `${ref(number)} 单独处理，${told(hearers)}。`
export const undecided = (number: number, hearers: Hearers) =>
  `已取消，刚才的问题不用回了。${ref(number)} 还在，单独处理，${told(hearers)}。`
export const wordsGone = '（原话已经不在了）'
export const splitAck = (number: number, from: number) => `${ref(number)} 已从 #${from} 拆出，单独处理。`
export const voiced = (number: number, voices: number) => `已加一 #${number}，现在 ${voices} 个人报过。`
export const voicedBefore = (number: number) => `已加一 #${number}，您已经算在里面了。`

export const otherNoun = (word: string, noun: string) => `「${word}」不能用在${noun}上。隐患的编号这样写，例如：${word} 隐患 1`
export const lateToUnit = (hazard: HazardRow) => `${ref(hazard.number)}（${seen(hazard)}）已超时，请马上处理${toDo(hazard)}。`
export const lateToHolder = (hazard: HazardRow, holder: string, unit: string) =>
  `${ref(hazard.number)}（${seen(hazard)}）已超时，${unit}还没办，请${holder}督办，看到请回「收到」。`
export const movedUpFrom = (number: number, to: string) => `${ref(number)} 已超时，升级给${to}。`
/** To the unit it stays with, whoever sees to it now. */
export const movedUpFromUnit = (hazard: HazardRow, to: string) =>
  `${ref(hazard.number)}（${seen(hazard)}）已超时，升级给${to}督办。还是请您单位来办${toDo(hazard)}。`
const toDo = ({ number, state }: HazardRow) =>
  state === 'dispatched'
    ? `，先回复「报到 ${number}」`
    : state === 'claimed'
      ? `，处置安全了发「控险 ${number}」`
      : state === 'made_safe'
        ? `，修好了发「办结 ${number} 说明」`
        : ''
export const movedUpTo = (hazard: HazardRow, to: string, unit: string) =>
  `升级：${ref(hazard.number)}（${seen(hazard)}）${unit}过了期限还没办，升级给${to}督办，看到请回「收到」。`

export const withdrawn = (number: number) => `${ref(number)} 已撤销。`
export const draftWithdrawn = '刚才报的已撤销，没有通知任何人。'
export const withdrawnToUnit = (number: number) => `${ref(number)} 已撤销，不用再处理。`
export const openingRecalled = (number: number) => `${ref(number)} 的发起人撤回了最初那条消息，事情还在，请照常处理。`
export const supplemented = (number: number) => `${ref(number)} 补充的内容记下了。`
export const supplementedToUnit = (number: number, text: string) => `${ref(number)} 报的人补充：${oneLine(text)}`
export const pictureToUnit = (number: number) => `${ref(number)} 的照片：`
export const pictureAttached = (number: number) => `照片存到${ref(number)} 里了。`
export const picturesEnough = (number: number) => `${ref(number)} 的照片够了，多的就不存了，谢谢您。`
export const pictureFailed = (number: number) => `这张照片没收到，${ref(number)} 里还没有它。请重发一张 JPG 或 PNG，不超过 10 MB。`
export const placeToUnit = (number: number, place: string) => `${ref(number)} 的位置：${place}`
export const movedToUnit = (number: number, place: string, unit: string) =>
  `${ref(number)} 的位置：${place}。不在您这一片，改由${unit}处理，您不用再管。`
export const recategorised = (number: number, label: string) => `${ref(number)} 的类别改成：${label}。`
export const recategorisedToUnit = (number: number, label: string) => `${ref(number)} 的类别改成：${label}。`

const STATES: Record<Exclude<HazardState, 'dispatched'>, string> = {
  waiting: '在核对是不是同一处',
  claimed: '单位已到',
  made_safe: '险情已控制，在修',
  repaired: '等您看修好没有',
  closed: '结束',
  merged: '并到别的里面',
  withdrawn: '不办了',
}
const told = ({ unit, watched }: Hearers) => (unit ? '已通知单位' : watched ? '已通知值班统筹' : '还没有人值班，有统筹上岗就转给他')
/** How far it is, and who has it. */
const stateOf = ({ state }: HazardRow, hearers: Hearers) =>
  `${state === 'dispatched' ? told(hearers) : STATES[state]}${hearers.unit ? `，${hearers.unit}` : ''}`
/** `root`: itself, or what it was merged into, whose state is its own. */
export const progressLine = (hazard: HazardRow, root: HazardRow, hearers: Hearers) =>
  `${ref(hazard.number)}${root.id === hazard.id ? '' : `（并入 #${root.number}）`} ${seen(hazard)}：${stateOf(root, hearers)}（${formatTime(hazard.reportedAt)}）`
export const listOf = (lines: string[], more: number) => `${lines.join('\n')}${more > 0 ? `\n还有 ${more} 件。` : ''}`
export const none = '没有还开着的隐患。'
export const noneOfYours = '您还没有报过隐患。看到了发「吹哨」加一句话，比如「吹哨 新华大街路口 井盖没了」。'

// Refusals: what is wrong, and what to do next.
export const aboutPerson =
  '吹哨只管路面、设施这些东西，不收对人的举报，您说的没有转给谁。有人违法请打 110，投诉请打 12345。要是您自己受了伤、受了委屈，发「求助」加一句话，社工私下找您。'
export const notFound = (number: number) => `没有找到${ref(number)}，请核对编号。`
/** `unit`: whose it is, where a unit has it. */
export const notYours = (number: number, unit?: string) => `您没有权限动${ref(number)}${unit ? `，它由${unit}的联系人来办` : ''}。`
export const notYoursToSee = (number: number) =>
  `您没有权限看${ref(number)}。您也看到了就发「加一 ${number}」，之后就能看，结果也会告诉您。`
export const badNumber = (word: string) => `请带上编号，例如：${word} 1`
export const whichNumber = (word: string) => `几号？直接发编号，例如：1，或者发「${word} 1」。`
export const whichOf = (numbers: number[]) => `是哪一处：${numbers.map((number) => `#${number}`).join('、')}？直接发编号。`
export const noneToDo = '没有找到等您单位办的隐患。'
export const reasonNeeded = '为什么不归您单位？直接发理由，例如：不在辖区。知道归谁就在后面写「建议单位 北苑街道」。'
export const noUnit = (name: string) => `没有找到单位「${name}」。请写全名，例如：北苑街道。`
export function ended({ number, state }: Pick<HazardRow, 'number' | 'state'>): string {
  if (state === 'repaired') return `${ref(number)} 单位说处理好了，在等报的人看过，现在不能改。`
  if (state === 'claimed' || state === 'made_safe')
    return `${ref(number)} 单位已经在办，现在不能改。要说什么就发「补充 隐患 ${number} 内容」。`
  if (state === 'merged') return `${ref(number)} 已经并到别的里面，不能再改。并错了请统筹拆开。`
  if (state === 'withdrawn') return `${ref(number)} 已撤销，不能再改。还有问题请重新吹哨。`
  return `${ref(number)} 已经结束，不能再改。还有问题请重新吹哨。`
}
export const alreadyClaimed = (number: number, unit: string) => `${ref(number)} 已经由${unit}在处理了。`
export const noCategory = (word: string) => `没有「${word}」这个类别。例如：改类别 1 井盖`
export const twoNumbers = '请写两个编号，前一个并到后一个里，例如：2 1'
export const intoWhich = (number: number) => `#${number} 并到几号里？直接发编号。`
export const mergedWithItself = (number: number) => `这两个编号是同一处：${ref(number)}，不用合并。要合并就写两个不同的编号，例如：合并 2 1`
export const notMerged = (number: number) => `${ref(number)} 没有并到别的里面。`
export const neverPauses = (number: number) => `${ref(number)} 有危险，期限不能停也不能延，请马上处理。`
export const alreadyAsked = (number: number) => `${ref(number)} 已经在等报的人回音了。`
export const askForm = '想问报的人什么？直接发，例如：井盖在路东还是路西'
export const askUntil = (number: number, either: readonly Coming[]) => `${ref(number)} 延到哪个时间？回数字：\n${timesToChoose(either)}`
export const extensionUntil = '延到什么时候？例如：11月30日下午5点，或者：3天'
export const extensionWhy = '为什么要延？例如：等备件到货'
export const extensionForm = '延到什么时候、为什么？例如：11月30日下午5点 等备件到货，或者：3天 等备件到货'
export const extensionRange = (dueAt: number) => `要延到现在的期限 ${formatTime(dueAt)} 以后，最多 90 天。`
export const extensionDecided = (hazard: HazardRow) =>
  `${ref(hazard.number)} 的延期不用再答了，已经定下来或者过期了。现在的期限：修好 ${formatTime(hazard.repairDueAt)}。`
export const extensionUnanswered = (number: number) => `${ref(number)} 的延期两天没有人定，期限不变。还需要就再发一次「延期」。`
export const extensionTooLate = (number: number) => `${ref(number)} 已经往下办了，这次延期不用再定。`
export const notInYourArea = (number: number) => `您没有权限核实${ref(number)}，它不在您的网格里。`
export const notReported = (number: number) => `您没有报过${ref(number)}，没有权限说它修没修好。`
/** To a contact of the unit it is with, who says 修好 of it. */
export const sayDone = (number: number) =>
  `${ref(number)} 修没修好由报的人来说，您没有权限。单位修好了请发「办结 ${number} 说明」，再带一张照片。`
/** To staff who did not report it and say 修好 of it. `unit`: whose it is; undefined: no unit's. `looksAfter`: they may act on it. */
export function mendedByWhom(number: number, unit: string | undefined, looksAfter: boolean): string {
  const refused = `${ref(number)} 修没修好由报的人来说，您没有权限。`
  if (unit)
    return `${refused}${unit}修好了发「办结 ${number} 说明」，就会去问报的人。${looksAfter ? `办到哪了发「进度 隐患 ${number}」看。` : ''}`
  return `${refused}还没有单位接${looksAfter ? `：您去办就发「报到 ${number}」，修好了发「办结 ${number} 说明」` : '，统筹在安排'}。`
}
export const notYetRepaired = (number: number) => `${ref(number)} 单位还没说修好，修好了会来问您。`
/** What the unit hears of one who says no more than 没修好. */
export const stillBroken = '还没修好'
export const unitPressed = (number: number) => `${ref(number)} 单位还没说处理完，您说的已经告诉他们了。处理完会来问您。`
export const tooMany = '您今天报得太多了，先等单位处理。真有急事请打 110、119 或 12345。'
export const dataSection = (count: number, lines: string[]) => (count > 0 ? [`我报的隐患（${count} 件）：`, ...lines] : [])
export const recurrentLine = (hazard: HazardRow) =>
  `【复发】${ref(hazard.number)} ${seen(hazard)}：${hazard.state === 'dispatched' ? '还没有人报到' : STATES[hazard.state]}`
export const lateLine = (hazard: HazardRow, owner: string | null) => `${ref(hazard.number)} ${seen(hazard)}（${owner ?? '还没有人'}）`
