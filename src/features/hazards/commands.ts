import { isStaff } from '../../community/abilities.js'
import { asWritten, normalise } from '../../conversation/normalise.js'
import { isItemAlone, parseItemNumber } from '../../conversation/numbers.js'
import type { Command, Reply, Said } from '../../conversation/said.js'
import { categoryOfWord, readHazard } from '../../conversation/topics/hazard-words.js'
import { AppError } from '../../errors.js'
import { takeRecentMedia } from '../../files/recent-media.js'
import { tellItsUnit } from './casework.js'
import { withdrawHazard } from './closing.js'
import { leaveContact } from './contact.js'
import { heardAbout } from './listen.js'
import { sayMended } from './mended.js'
import { mergeHazards } from './merge.js'
import { reportHazard, wantMedia } from './open.js'
import { listHazards, showProgress } from './progress.js'
import { findHazard, listOfReporter, OPEN, rootOf } from './queries.js'
import { askContent } from './questions.js'
import { actorOf, changeHazard } from './record.js'
import * as replies from './replies.js'
import { placeHazard, supplementHazard } from './supplement.js'
import { judgeRepair } from './verify.js'
import { addVoice } from './voices.js'
import { secondNumber, unitsOf, withHazard, withKnownHazard, withOwnHazard, withRepaired, withReportedHazard } from './which.js'

/** What riders, and everybody else, say about 隐患. */
export const hazardCommands: Command[] = [
  {
    word: '吹哨',
    aliases: ['隐患', '上报隐患', '报隐患', '隐患上报'],
    ability: 'hazard.report',
    usage: '/吹哨 内容',
    hint: '路上、小区里有危险或不方便，一句话加位置',
    takesPin: true,
    async run(said) {
      const content = said.rest.trim()
      if (isItemAlone(content)) return showProgress(said)
      if (ASKS_WHAT_BECAME.test(said.plain) && content.length <= LONGEST_QUESTION) return listHazards(said)
      if (content) return reportHazard(said, asWritten(said.text, content))
      return { text: replies.askContent, asks: await askContent(said) }
    },
  },
  {
    word: '加一',
    asksParts: true,
    aliases: ['+1', '加1'],
    ability: 'hazard.voice',
    usage: '/加一 编号',
    hint: '这处隐患我也看到了',
    guarded: true,
    run: voice,
  },
  {
    word: '修好',
    asksParts: true,
    aliases: ['修好了', '修好啦'],
    ability: 'hazard.progress',
    usage: '/修好 编号',
    hint: '看过了，隐患修好了',
    guarded: true,
    run: sayMended,
  },
  {
    word: '没修好',
    asksParts: true,
    aliases: ['没有修好'],
    ability: 'hazard.progress',
    usage: '/没修好 编号',
    hint: '看过了，隐患还没修好',
    guarded: true,
    run: (said) => withRepaired(said, '没修好', (hazard, rest) => judgeRepair(said, hazard, false, rest)),
  },
  { word: '并入', ability: 'hazard.report', usage: '/并入 甲 乙', hint: '我报的甲和乙是同一处', run: joinOther },
  { word: '改类别', aliases: ['改类'], ability: 'hazard.report', usage: '/改类别 编号 类别', hint: '隐患的类别看错了', run: recategorise },
  {
    word: '我的隐患',
    aliases: ['隐患列表', '隐患进度'],
    ability: 'hazard.progress',
    usage: '/我的隐患',
    hint: '看报过的隐患',
    run: listHazards,
  },
  { word: '进度', noun: '隐患', ability: 'hazard.progress', usage: '/进度 隐患 编号', hint: '看一处隐患办到哪了', run: showProgress },
  {
    word: '补充',
    keepsWords: true,
    noun: '隐患',
    ability: 'hazard.report',
    usage: '/补充 隐患 编号 内容',
    hint: '给隐患再加一句话',
    run: supplement,
  },
  {
    word: '留电话',
    aliases: ['留微信', '留联系方式'],
    apart: true,
    guarded: true,
    ability: 'hazard.report',
    usage: '/留电话 [号码]',
    hint: '让处理隐患的单位能联系我',
    run: leaveContact,
  },
  {
    word: '撤销',
    grave: true,
    aliases: ['撤消'],
    noun: '隐患',
    ability: 'hazard.report',
    usage: '/撤销 隐患 编号',
    hint: '报错了',
    newest: newestOwn,
    run: withdraw,
  },
]

/** 看看隐患都修了没, 隐患办得怎么样了: of those there are. */
const ASKS_WHAT_BECAME =
  /隐患(?:现在|目前|都|到底)*(?:(?:办|处理|修|弄|解决|整改|进展)(?:得|的)?(?:怎么样|咋样|如何|到哪|啥样|什么样)|(?:办|处理|修|弄|解决|整改)(?:好|完)?了?(?:没有?|吗|么)|(?:怎么样|咋样|什么情况|啥情况|有(?:什么|啥)?进展))[了啊呀呢吗么?？]*$/
const LONGEST_QUESTION = 12

/** Without a number it is about what was just reported in this group. */
async function voice(said: Said): Promise<Reply> {
  const heard = said.rest.trim() === '' ? await heardAbout(said) : undefined
  if (heard) return addVoice(said, heard)
  return withHazard(said, '加一', (hazard) => addVoice(said, hazard))
}

async function recategorise(said: Said): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) {
    const [newest] = (await listOfReporter(said.tx, said.member.id)).filter((hazard) => OPEN.includes(hazard.state))
    if (!newest) throw new AppError('invalid', replies.badNumber('改类别'))
    return recategorise({ ...said, rest: `${newest.number} ${said.rest}` })
  }
  return withKnownHazard(said, '改类别', async (hazard, rest) => {
    if (!OPEN.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
    const category = categoryOfWord(rest)
    if (!category) throw new AppError('invalid', replies.noCategory(rest))
    const change = {
      verb: 'recategorise',
      actor: actorOf(said),
      set: { category: category.code, categoryBy: isStaff(said.roles) ? 'staff' : 'reporter' },
    } as const
    const after = await changeHazard(said.tx, hazard, change, said.now)
    if (hazard.state !== 'waiting' && !unitsOf(said.roles).includes(hazard.asked ?? hazard.unit ?? ''))
      await tellItsUnit(said, after, 'hazard.recategorised', replies.recategorisedToUnit(hazard.number, category.label))
    return replies.recategorised(hazard.number, category.label)
  })
}

async function newestOwn({ tx, member }: Said) {
  const newest = (await listOfReporter(tx, member.id)).find((hazard) => OPEN.includes(hazard.state))
  return newest && { id: newest.id, at: newest.reportedAt, rest: `隐患 ${newest.number}` }
}

async function joinOther(said: Said): Promise<Reply> {
  return withOwnHazard(said, '并入', async (hazard, rest) => {
    const other = secondNumber(rest)
    if (!other) throw new AppError('invalid', replies.twoNumbers)
    const into = await findHazard(said.tx, said.district, other.number)
    if (!into) throw new AppError('not_found', replies.notFound(other.number))
    return mergeHazards(said, hazard, await rootOf(said.tx, into))
  })
}

function supplement(said: Said): Promise<Reply> {
  return withReportedHazard(said, '补充 隐患', async (hazard, rest) => {
    if (!OPEN.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
    for (const media of await takeRecentMedia(said.tx, said.lane, said.now))
      await wantMedia(said, hazard.id, media.platformId, media.kind === 'location' ? 'pin' : 'picture', false)
    const text = rest.trim()
    if (!text) return replies.supplemented(hazard.number)
    const namesPlace = hazard.place === null && hazard.latitude === null && readHazard(normalise(text).plain).urgency !== 'life'
    return namesPlace ? placeHazard(said, hazard, text) : supplementHazard(said, hazard, text)
  })
}

async function withdraw(said: Said): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  const hazard = parsed ? await findHazard(said.tx, said.district, parsed.number) : undefined
  if (!parsed) throw new AppError('invalid', replies.badNumber('撤销 隐患'))
  if (!hazard) throw new AppError('not_found', replies.notFound(parsed.number))
  if (hazard.reporter !== said.member.id) throw new AppError('forbidden', replies.notYours(hazard.number))
  return withdrawHazard(said.tx, hazard, actorOf(said), false, said.now)
}
