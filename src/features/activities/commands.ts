import { may } from '../../community/abilities.js'
import { replyOfEach } from '../../conversation/each-item.js'
import { forWhom } from '../../conversation/for-whom.js'
import { readHeads, saysMoreHeads } from '../../conversation/heads.js'
import { isWrongItemNumber, parseItemNumber } from '../../conversation/numbers.js'
import { askSpeaker, openQuestionData } from '../../conversation/question.js'
import type { Answer, Command, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { ActivityRow, QuestionRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { changeOwnHeads, headsSaid, isWrongCount } from './change-heads.js'
import { certify, checkIn } from './check-in.js'
import { comingFor, linesOf } from './coming-for.js'
import { calendarFile } from './files.js'
import { mustBeOwn, signUpAnother } from './for-another.js'
import { type PairOf, showHours } from './hours.js'
import { accessible, listMine, newestSignUp, showOne } from './mine.js'
import { namedIn, OF_MANY } from './named.js'
import { takeOffer } from './offers.js'
import { listOfMember, signUpOf } from './queries.js'
import * as replies from './replies.js'
import { leave, signUp } from './sign-up.js'
import { activityOf, numberOf } from './which.js'

/** What riders, and everybody else, say about 活动. */
export const riderCommands = (pairOf: PairOf): Command[] => [
  { word: '活动', aliases: ['活动列表'], ability: 'activity.list', usage: '/活动', hint: '看能报名的活动', guarded: true, run: list },
  { word: '报名', ability: 'activity.sign_up', usage: '/报名 [编号] [带2人]', hint: '报名活动', run: join },
  {
    word: '取消报名',
    aliases: ['退出活动', '退报名'],
    ability: 'activity.sign_up',
    usage: '/取消报名 [编号]',
    hint: '来不了了',
    run: quit,
  },
  {
    word: '撤销',
    noun: '活动',
    ability: 'activity.sign_up',
    usage: '/撤销 活动 编号',
    hint: '来不了了',
    newest: newestSignUp,
    run: quit,
  },
  { word: '我的活动', ability: 'activity.list', usage: '/我的活动', hint: '我报了哪些', run: listMine },
  { word: '进度', noun: '活动', ability: 'activity.list', usage: '/进度 活动 编号', hint: '看一个活动报了多少人', run: showOne },
  { word: '签到', ability: 'activity.check_in', usage: '/签到 签到码', hint: '到现场了', run: (said) => checkIn(said, pairOf) },
  {
    word: '我的时长',
    aliases: ['服务时长', '志愿时长'],
    ability: 'activity.list',
    usage: '/我的时长',
    hint: '做过多少志愿服务',
    run: showHours,
  },
  {
    word: '证明',
    aliases: ['活动证明'],
    ability: 'activity.list',
    usage: '/证明 编号',
    hint: '参加过活动的证明',
    guarded: true,
    where: 'private',
    run: certificate,
  },
  {
    word: '日历',
    ability: 'activity.list',
    usage: '/日历 编号',
    hint: '把活动存到手机日历',
    guarded: true,
    where: 'private',
    run: calendar,
  },
]

/** One may still sign up for it, this person too: of the group it is said in, else of the groups they are in. */
async function openFor(said: Said): Promise<ActivityRow[]> {
  const coming = await comingFor(said)
  return coming.filter(({ closesAt }) => closesAt === null || closesAt > said.now)
}

async function list(said: Said): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  const rows = await openFor(said)
  const shown = parsed ? rows.filter((activity) => activity.number === parsed.number) : rows.slice(0, 10)
  if (parsed && shown.length === 0) throw new AppError('not_found', replies.notFound(parsed.number))
  if (shown.length === 0) return replies.none
  return replies.lines(await linesOf(said, shown))
}

async function join(said: Said): Promise<Reply> {
  const number = readHeads(said.rest).from === 0 ? undefined : numberOf(said, '报名')
  if (number && ALSO.test(number.rest)) {
    const numbers = [number.number, ...(number.rest.match(/\d+/g) ?? []).map(Number)]
    return replyOfEach(said.tx, numbers, async (one) => signUpTo(said, await accessible(said, one), ''))
  }
  if (number) return signUpTo(said, await accessible(said, number.number), number.rest)
  if (isWrongItemNumber(said.rest)) throw new AppError('invalid', replies.badNumber('报名'))
  const rows = await openFor(said)
  if (rows.length === 0) return replies.none
  const held = ONLY_ME.test(said.rest.trim()) ? await listHeld(said, 2) : []
  const meant = meantOf(held.length === 1 ? held : rows, said.rest)
  return meant ? signUpTo(said, meant, said.rest) : askWhich(said, rows, { word: '报名', rest: said.rest })
}

/** Of the only one he comes to with others: fewer than he had come. */
const ONLY_ME = /^就?我一个人?$/

/** 报名 1和2: other numbers, not how many come (1 和2个人). */
const ALSO = /^(?:\s*[和跟与、]\s*(?:活动\s?)?#?\d{1,4}号?){1,4}\s*$/

/** The only one, or the only one that the words name. */
function meantOf(rows: ActivityRow[], words: string): ActivityRow | undefined {
  const [meant, ...others] = rows.length === 1 ? rows : namedIn(rows, words, OF_MANY).activities
  return others.length === 0 ? meant : undefined
}

async function signUpTo(said: Said, activity: ActivityRow, words: string): Promise<Reply> {
  if (isWrongCount(words)) throw new AppError('invalid', replies.badHeads(activity.number))
  const heads = headsSaid(words)
  const other = heads === undefined || forWhom(words) ? await signUpAnother(said, activity, words) : undefined
  if (other !== undefined) return other
  const who = { member: said.member.id, room: said.room?.id ?? null, heads: heads ?? 1, actor: said.member.subject ?? 'unknown' }
  const mine = await signUpOf(said.tx, activity.id, said.member.id)
  if (mine?.state === 'offered') {
    await said.tx.lock('activity', activity.id)
    const taken = await takeOffer(said, activity, mine)
    return heads === undefined || heads === mine.heads ? taken : changeOwnHeads(said, activity, { ...mine, state: 'held' }, heads)
  }
  if (mine) return changeOwnHeads(said, activity, mine, heads && saysMoreHeads(words) ? mine.heads + heads - 1 : heads)
  const result = await signUp(said.tx, activity, who, said.now)
  if (result.state === 'held') return replies.signedUp(activity, result.taken)
  return result.never ? replies.waitingForMore(activity, result.place) : replies.waiting(activity, result.place)
}

async function certificate(said: Said): Promise<Reply> {
  return certify(said, await named(said, '证明'))
}

async function calendar(said: Said): Promise<Reply> {
  const activity = await named(said, '日历')
  const { name, text } = await calendarFile(said.tx, activity)
  return { text, document: name }
}

/** The activity whose number follows the word. */
async function named(said: Said, word: string): Promise<ActivityRow> {
  const parsed = numberOf(said, word)
  if (!parsed) throw new AppError('invalid', replies.badNumber(word))
  return activityOf(said, parsed.number)
}

async function quit(said: Said): Promise<Reply> {
  const parsed = numberOf(said, '取消报名')
  mustBeOwn(parsed?.number, said.rest)
  if (parsed) return leave(said, await activityOf(said, parsed.number))
  if (isWrongItemNumber(said.rest)) throw new AppError('invalid', replies.badNumber('取消报名'))
  const rows = await listHeld(said)
  const staff = may(said.roles, 'activity.publish')
  if (rows.length === 0) throw new AppError('not_found', staff ? replies.noneToLeaveOfStaff : replies.noneToLeave)
  const meant = meantOf(rows, said.rest || said.plain)
  return meant ? leave(said, meant) : askWhich(said, rows, { word: '取消报名', rest: '' })
}

const listHeld = async ({ tx, member }: Said, least = 1) =>
  (await listOfMember(tx, member.id)).filter(({ signUp }) => signUp.heads >= least).map(({ activity }) => activity)

async function askWhich(said: Said, rows: ActivityRow[], data: { word: string; rest: string }): Promise<Answer> {
  const shown = rows.slice(0, 10)
  const numbers = shown.map((activity) => activity.number)
  const asks = await askSpeaker(said, { kind: 'activity.which', accepts: 'text', data: JSON.stringify({ ...data, numbers }) })
  return { text: replies.which(numbers, await linesOf(said, shown), data.word), asks }
}

const askedIn = ({ tx }: Said, question: QuestionRow) =>
  JSON.parse(openQuestionData(tx, question)) as { word: string; rest: string; numbers?: number[] }
/** 体检的报名取消, where 报名哪一个 was asked: that names one to be left. */
const LEAVES = /取消|撤|退|不[去来报]|[去来]不了/

export const whichQuestion: QuestionHandler = {
  kind: 'activity.which',
  takesNumber: (said, question, number) => askedIn(said, question).numbers?.includes(number) ?? true,
  isOther: ({ plain }) => LEAVES.test(plain),
  async fits(said, question) {
    if (parseItemNumber(said.plain)) return true
    if (LEAVES.test(said.plain) && askedIn(said, question).word === '报名') return false
    return namedIn([...(await openFor(said)), ...(await listHeld(said))], said.plain, OF_MANY).activities.length > 0
  },
  async answer(said, question) {
    const { word, rest } = askedIn(said, question)
    if (SEVERAL.test(said.plain)) throw new AppError('invalid', replies.oneAtATime(word))
    const again = { ...said, rest: `${said.plain.trim()} ${rest}` }
    return word === '报名' ? join(again) : quit(again)
  },
}
/** 1和2: two of them, not two heads for the first. */
const SEVERAL = /^\s*[#第]?\d{1,5}[号个]?(?:\s*[和跟与、,，/]\s*|\s+)[#第]?\d{1,5}[号个]?\s*(?:都[要去报]?)?$/
