import { oneLine } from '../../conversation/one-line.js'
import type { Coming } from '../../conversation/times/coming.js'
import { formatTime, timesToChoose } from '../../conversation/times/times.js'
import type { CategoryBy, HelpRequestRow, HelpState } from '../../db/schema.js'

/** Every sentence about 求助. Each carries the words of its own row of the table in docs/stories.md and of no other row. */

const ref = (number: number) => `求助 #${number}`

/** As the list of what changed hands has it. */
export const itemOf = ({ number }: Pick<HelpRequestRow, 'number'>) => ref(number)

export const askContent = '遇到什么事了？直接发一句话，比如「车坏了 在万达广场门口」。'

export const askWords = '这个先记着。遇到什么事了？再发一句话就行。'

export function received(number: number, label: string | undefined, place: string | undefined, alike?: string): string {
  const reading = [label, place].filter(Boolean).join('，')
  const head = `已收到！${ref(number)}${reading ? `（${reading}）` : ''}，正在找人帮您。`
  if (alike) return `${head}位置是「${alike}」吗？回 1 是，2 不是。`
  return `${head}看进展发「进度 ${number}」，不需要了发「撤销 ${number}」。`
}
export const placeConfirmed = (number: number, place: string) => `${ref(number)} 的位置记成「${place}」了。`
/** After what was received of a danger to life. */
export const askWhere = '人在哪？回一句地名，或者发个位置。'
export const whereLeft = (number: number | undefined) =>
  `已取消，不用说在哪了。${number === undefined ? '' : `${ref(number)} 还在办，不用帮忙了就发「撤销 ${number}」。`}`
export const placeAsHeard = (number: number) => `好的，${ref(number)} 的位置不改。`

export const receivedPrivateFriend = (number: number) => `已收到，${ref(number)}。这件事我们私聊说，群里不用再讲细节。`

export const receivedPrivateStranger = (number: number, code: string) =>
  `已收到，${ref(number)}。请先加我好友，再私聊发给我这个代码：${code}`

export const codeWrong = '这个代码不对，或已经过期。请照群里发给您的六个字母再发一次。'
export const codeLocked = '代码试错太多次，先锁 24 小时。急的话请直接说「求助」加上事情。'
export const goesOnPrivately = (number: number) => `${ref(number)} ${onlyWorker(number)}`
const onlyWorker = (number: number) => `我们在这里说，只有帮您的社工看得到。想再说点什么，发「补充 ${number} …」。`
export const newsPrivately = (number: number, news: string[]) => [...news, onlyWorker(number)].join('\n')

export const neutralNews = (number: number, code: string) => `${ref(number)} 有新消息，请私聊发给我这个代码：${code}`

const emergencyCall = (numbers: readonly string[]) => `⚠️ 有危险请马上打 ${numbers.join('、')}，先保证人安全！`

export const firstAid = (numbers: readonly string[]) =>
  `${emergencyCall(numbers)}\n要我叫值班的人来帮忙，请您回 1。下次也可以直接发「/求助 什么事 在哪里」，或者 @我。`

/** `watched`: somebody is there to be told. */
export const emergencyReceived = (numbers: readonly string[], number: number, watched: boolean) =>
  `${emergencyCall(numbers)}\n已收到，${ref(number)}，${watched ? '正在通知值班的人' : '现在没有人值班，请一定自己打电话'}。`

export const lifeToCoordinator = (number: number, reporter: string, text: string) =>
  `【紧急】${ref(number)} ${reporter}补充：${oneLine(text)}`

export interface NewRequest {
  number: number
  reporter: string
  where: string
  label: string | undefined
  life: boolean
  /** What the pin sent before it is called. */
  pin?: string | undefined
  text: string
  /** The worker it was given to by 派 or 交接. */
  reassignedTo?: string
  categoryBy: CategoryBy
  /** The label a trained model would give it. */
  proposed?: string | undefined
  /** Coordinators take no case themselves: they give it to somebody. */
  toCoordinator?: boolean
}

export function newRequest(request: NewRequest): string {
  const head = `${request.life ? '【紧急】' : ''}新求助：${ref(request.number)}${request.reassignedTo ? `（改派给${request.reassignedTo}）` : ''}`
  const from = `来自${request.reporter}（${request.where}）${request.label ? `，${request.label}` : ''}`
  const at = request.pin ? `\n定位：${request.pin}` : ''
  return `${head}\n${from}${labelled(request)}\n原话：${oneLine(request.text)}${at}\n${request.toCoordinator ? `还没有人接，用「派 ${request.number} 社工姓名」交给人办。` : `社工回复「接案 ${request.number}」就由您来办。`}`
}

/** What a trained model has to do with the category, and how to undo it. */
function labelled({ number, categoryBy, proposed }: NewRequest): string {
  if (categoryBy === 'model') return `\n（类别是智能分类给的，不对就回复「改类 求助 ${number} 类别」）`
  return proposed ? `\n智能分类建议：${proposed}，对就回复「改类 求助 ${number} ${proposed}」` : ''
}

export const relabelled = (number: number, label: string) => `${ref(number)} 的类别改成：${label}。`
export const askCategory = (number: number, labels: string[]) => `${ref(number)} 是哪一类？直接发一个：${labels.join('、')}。`

export const accepted = (number: number, worker: string) => `${ref(number)} 已接案，${worker}会尽快联系您。`
export const acceptedAck = (number: number, worker: string) => `${ref(number)} 已接案，负责人${worker}。发「案件」看您手上的。`
export const acceptedCalled = (number: number, worker: string) => `【紧急】${ref(number)} 已接案，${worker}在办。`
export const followedUp = (number: number, worker: string) => `${ref(number)} 有了新的跟进，${worker}正在办。`
export const followedUpAck = (number: number) => `${ref(number)} 跟进已记下。`
export const askFollowUp = (number: number) => `${ref(number)} 这次做了什么？直接发一句话。`
export const referred = (number: number, to: string) => `${ref(number)} 转介到${to}。`
export const askReferral = (number: number) => `${ref(number)} 要交给哪里？直接发名称，比如「区法律援助中心」。`
export const meeting = (number: number, at: number, words: string) => `${ref(number)} 约谈时间：${formatTime(at)}。${words}`
export const meetingOf = (number: number, when: string) => `${ref(number)} 约谈时间：${when}`
export const askMeeting = (number: number) => `${ref(number)} 约在什么时候？比如「明天下午3点」。`
/** Behind the line above it. */
export const doesNotHear = '不过对方还没有加我好友，收不到我说的话：请当面告诉一声，再请对方加我，私聊发一句话。'
const CANNOT_HEAR = '对方现在联系不上（换了微信，或者删了好友、退了群）'
const FIND_HIM = '请打电话或当面说，让对方加我好友；换了微信的再发「找回 编号 恢复词」，不记得就请统筹「合并成员」。'
/** Behind the line above it. */
export const notHeard = `${CANNOT_HEAR}，没听到这句。${FIND_HIM}`
/** Said later, when the platform has refused it. */
export const unheard = (number: number) => `${ref(number)} 刚才的话没送到：${CANNOT_HEAR}。${FIND_HIM}`
export const reassigned = (number: number, worker: string) => `${ref(number)} 改派给${worker}。`
export const overCapacity = (worker: string, open: number, capacity: number) =>
  `${worker}手上现在 ${open} 件，超过了定的 ${capacity} 件，顾不过来就换一位再发「派」。`
export const awayNow = (worker: string, substitute: string) => `${worker}在请假，先由${substitute}代办。`

export const askSolved = (number: number, worker: string, outcome: string | undefined) =>
  `${ref(number)} ${worker}说办好了${outcome ? `：${outcome}` : ''}。请回复：1 解决了，2 没解决`
export const cannotAskSolved = (number: number) =>
  `${ref(number)} 结果已记下。对方现在联系不上（退群了，也没加好友），没法问，三天没有答复就结案，结果记为未知。`
export const askedSolvedAck = (number: number) => `${ref(number)} 结果已记下，已经去问：1 解决了，2 没解决。有答复就告诉您。`
export const askOutcome = (number: number) => `${ref(number)} 结果怎么样？直接发一句话。`
export const closed = (number: number) => `${ref(number)} 已结案。想打分就发「评价 ${number} 5」（1 到 5 分）。`
export const closedToOwner = (number: number) => `${ref(number)} 已结案，对方确认办好了。`
export const closedUnknown = (number: number) => `${ref(number)} 一直没等到答复，已结案。还没办好就发「没解决 ${number}」，接着帮您。`
export const closedUnknownToOwner = (number: number) => `${ref(number)} 三天没有答复，已结案，结果记为未知。`
export const reopened = (number: number, worker: string) => `${ref(number)} 重新打开，还是${worker}继续帮您。`
export const reopenedToOwner = (number: number, why?: string) =>
  `${ref(number)} 重新打开：对方说还没办好${why ? `（${why}）` : ''}，请继续。`
export const rated = (number: number, stars: number) => `谢谢评价！${ref(number)}：${stars} 分。`
export const withdrawn = (number: number) => `${ref(number)} 已撤销。`
export const withdrawnToOwner = (number: number) => `${ref(number)} 已撤销，不用再办了。`
export const openingRecalled = (number: number) => `${ref(number)} 的发起人撤回了最初那条消息，事情还在，请照常办。`

/** `takes`: to a worker, who may take it; a coordinator gives it to one. */
export const remind = (number: number, reporter: string, takes: boolean) =>
  `提醒：${reporter}的${ref(number)} 还没有人接，${takes ? `请回复「接案 ${number}」` : `请用「派 ${number} 社工姓名」交给人办`}。`
export const remindQuietCase = (number: number, reporter: string) => `提醒：${reporter}的${ref(number)} 有一阵没有新记录了，请看一下。`
export const late = (number: number) => `${ref(number)} 已超时，请尽快安排。`
export const movedUpFrom = (number: number, owner: string) => `${ref(number)} 已超时，升级给${owner}。`
export const movedUpTo = (number: number, owner: string, reporter: string) =>
  `升级：${reporter}的${ref(number)} 一直没人接，升级给${owner}负责。用「派 ${number} 社工姓名」交给人办。`

export const supplemented = (number: number) => `${ref(number)} 补充的内容记下了。`
export const supplementedToOwner = (number: number, text: string) => `${ref(number)} 对方补充：${oneLine(text)}`
export const askSupplement = (number: number) => `${ref(number)} 要补充什么？直接发一句话、照片或位置。`
export const placeAttached = (number: number) => `位置记到${ref(number)} 里了。`
export const pictureAttached = (number: number) => `照片存到${ref(number)} 里了。`
export const picturesEnough = (number: number) => `${ref(number)} 的照片够了，多的就不存了，谢谢您。`
export const pictureFailed = (number: number) => `这张照片没收到，${ref(number)} 里还没有它。请重发一张 JPG 或 PNG，不超过 10 MB。`
export const pictureToOwner = (number: number) => `${ref(number)} 对方发来一张照片：`
export const placeToOwner = (number: number, name: string) => `${ref(number)} 对方发来位置：${name}`

const STATES: Record<HelpState, string> = {
  open: '正在找人接',
  accepted: '已接案',
  in_progress: '正在办',
  referred: '已转介到专门的地方',
  resolved: '等您确认办好没有',
  closed: '已结案',
  withdrawn: '已撤销',
}

export function progressLine(request: HelpRequestRow, label: string | undefined, worker: string | undefined): string {
  const about = request.isPrivate ? '' : label ? ` ${label}` : ''
  const state = request.state === 'open' && request.owner === null ? '还没有人值班，有人上岗就转给他' : STATES[request.state]
  return `${ref(request.number)}${about}：${state}${worker && request.state !== 'withdrawn' ? `，${worker}${request.state === 'closed' ? '办的' : '负责'}` : ''}（${formatTime(request.openedAt)}发起）`
}
export const progressOf = (lines: string[]) => lines.join('\n')
export const progressInRoom = (number: number) => `${ref(number)} 的进展请私聊问我。`
export const noRequests = '您还没有求助。有事就发「求助」加一句话，比如「求助 车坏了」。'
/** Who asks how it stands may mean what he reported. */
export const noProgress = `${noRequests}报过的隐患发「我的隐患」看。`

export function caseLine(request: HelpRequestRow, label: string | undefined, reporter: string): string {
  return `${ref(request.number)} ${label ?? ''} ${reporter} ${CASE_STATES[request.state]}`
}
const CASE_STATES: Record<HelpState, string> = {
  open: '等您接',
  accepted: '已接案',
  in_progress: '在办',
  referred: '已转介',
  resolved: '等对方确认',
  closed: '已结案',
  withdrawn: '已撤销',
}
export const cases = (lines: string[], more: number) =>
  `您手上 ${lines.length + more} 件：\n${lines.join('\n')}${more > 0 ? `\n还有 ${more} 件没列出，用「案件 编号」看。` : ''}`
/** Of a private matter not even what it is about. */
export const areaCaseLine = (request: HelpRequestRow, label: string | undefined, owner: string | undefined) =>
  `${ref(request.number)}${request.isPrivate || !label ? '' : ` ${label}`}：${request.state === 'open' ? '还没接' : CASE_STATES[request.state]}，${owner ?? '还没有人'}`
export const areaCases = (lines: string[], more: number) =>
  `您的区域里别人手上 ${lines.length + more} 件：\n${lines.join('\n')}${more > 0 ? `\n还有 ${more} 件没列出。` : ''}\n要换人发「派 编号 社工」。`
export const areaCase = (line: string, number: number) => `${line}。要换人发「派 ${number} 社工」。`
export const noCaseOf = (name: string) => `没有找到${name}在您手上的求助。发「案件」看您手上的。`
export const noCases = '您手上没有在办的求助。'
/** `withheld`: there is more, which only its worker reads. */
export const caseDetail = (head: string, notes: { at: number; kind: string; author: string; text: string }[], withheld: boolean) =>
  [
    head,
    ...notes.map((note) => `${formatTime(note.at)} ${note.author}（${note.kind}）：${oneLine(note.text)}`),
    ...(withheld ? ['办的人记下的只有办的社工能看。'] : []),
  ].join('\n')

export const NOTE_KINDS: Record<string, string> = {
  content: '内容',
  supplement: '补充',
  follow_up: '记录',
  referral: '去处',
  meeting: '见面',
  outcome: '结果',
  place: '位置',
  picture: '照片',
}

// Refusals: what is wrong, and what to do next.
export const notFound = (number: number) => `没有找到${ref(number)}，请核对编号。发「进度」看您自己的，社工发「案件」。`
export function noneToDo(word: string): string {
  if (word === '评价') return '您还没有可以打分的求助，办完了再打。'
  if (OF_RIDERS.has(word)) return '您现在没有在办的求助。有事就发「求助」加一句话。'
  return `现在没有能「${word}」的求助。发「案件」看看您手上的。`
}
const OF_RIDERS = new Set(['补充', '撤销', '解决了', '没解决'])
/** `unsure`: it may be something else. */
export const solvedOrNot = (number: number, unsure = false) =>
  `求助 #${number} 到底好了没有？请回复：1 解决了，2 没解决${unsure ? '。别的事就发「求助」加一句话。' : ''}`
export const askWhetherOver = (number: number) => `那就好！求助 #${number} 不用再帮忙了吗？请回复：1 解决了，2 没解决`
/** What the owner hears of one who says no more than 没解决. */
export const stillUnsolved = '还没解决'
export const ownerPressed = (number: number) => `${ref(number)} 还在办，您说的已经转给办的人了。`
/** What is said of other nouns in the place of a word of requests. */
const ELSEWHERE: Readonly<Record<string, string>> = { '进度 通知': '通知情况', '撤销 通知': '撤回通知', '撤销 活动': '取消报名' }
export function otherNoun(word: string, noun: string, number: number): string {
  const other = ELSEWHERE[`${word} ${noun}`]
  return `「${word}」不能用在${noun}上${other ? `，要发「${other} ${number}」` : ''}。求助的编号这样写，例如：${word} 求助 1`
}
export const badNumber = (word: string) => `请带上编号，例如：${word} 1`
export const which = (word: string, numbers: number[]) =>
  `能「${word}」的求助有 ${numbers.length} 件：${numbers.map((number) => `#${number}`).join('、')}。是哪一件？回编号，比如 ${numbers[0]}。`
export const noCategory = (word: string, number: number, labels: string[]) =>
  `没有「${word}」这个类别。例如：改类 求助 ${number} ${labels[0] ?? ''}。可以写：${labels.join('、')}。`
export const alreadyAccepted = (number: number, worker: string) => `${ref(number)} 已经由${worker}在办了。`
export const notAccepted = (number: number) => `${ref(number)} 还没有接，请先回复「接案 ${number}」。`
/** What can still be done about it; by its reporter a closed one is opened again. */
export function ended({ number, state }: Pick<HelpRequestRow, 'number' | 'state'>, toReporter = false): string {
  if (state === 'withdrawn') return `${ref(number)} 已撤销，不能再改。${toReporter ? '还有事请重新发「求助」。' : '不用再办了。'}`
  if (!toReporter) return `${ref(number)} 已结案，不能再改。对方发「没解决 ${number}」，就还由您接着办。`
  return `${ref(number)} 已结案。这件还没办好就发「没解决 ${number}」，接着帮您；别的事发「求助」加一句话。`
}
export const badTime = (number: number) => `没看懂时间。请写明日期和几点，例如：约谈 ${number} 明天下午3点`
export const askClock = (number: number) => `${ref(number)} 那天几点见面？直接回几点，例如：下午3点`
export const askWhen = (number: number, either: readonly Coming[]) => `${ref(number)} 约在哪个时间？回数字：\n${timesToChoose(either)}`
export const pastTime = (number: number, at: number) => `${formatTime(at)} 已经过了。请换一个以后的时间，例如：约谈 ${number} 明天下午3点`
export const askStars = (number: number) => `${ref(number)} 打几分？回 1 到 5 的数字，5 分最满意。`
export const badStars = (number: number) => `评分是 1 到 5 的数字，例如：评价 ${number} 5`
export const notYetClosed = (number: number) => `${ref(number)} 还没办完，办完了再打分。`
export const withdrawnUnrated = (number: number) => `${ref(number)} 已撤销，没有结果可以打分。`
export const alreadyRated = (number: number) => `${ref(number)} 已经打过分了。`
export const noPerson = (name: string, said: string) =>
  `没有找到「${name}」。请写群里的名字或编号，例如：${said} 李社工；本人要在我在的群里，或跟我说过话。`
export const notWorker = (name: string, said: string) =>
  `${name}不是社工，不能办求助。请换一位，例如：${said} 李社工；要请他办，统筹先发「授权 ${name} 社工」。`
export const whoIsIt = (name: string, lines: string[]) => `有 ${lines.length} 位「${name}」：\n${lines.join('\n')}\n回前面的数字选一位。`
export const askWorker = (word: string, number: number) => `${ref(number)} 要交给谁？请写名字，例如：${word} ${number} 李社工`
export const sameWorker = (number: number, worker: string) => `${ref(number)} 本来就是${worker}在办。`
export const tooMany = '您还有好几件求助没办完，先发「进度」看看，或「撤销」不需要的，再发新的。'
export const tooManyInDanger = (numbers: readonly string[]) => `${numbers.length > 0 ? `${emergencyCall(numbers)}\n` : ''}${tooMany}`
export const ownCasesLeft = (count: number) => `您手上还有 ${count} 件求助没办完，请先用「交接 编号 社工」交给别人，再来一次。`
export const dataSection = (count: number, lines: string[]) => (count > 0 ? [`我的求助（${count} 件）：`, ...lines] : [])
export const workerLine = (at: number, name: string, number: number, rooms: string[]) =>
  `${at} ${name}（编号 ${number}${rooms.length > 0 ? `，${rooms.join('、')}` : ''}）`
export const lateLine = (number: number, owner: string | null) => `${ref(number)}（${owner ?? '还没有人'}）`
