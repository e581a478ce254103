import { may } from '../../community/abilities.js'
import { reasonBeside, takesBack } from '../../conversation/answers/choice-around.js'
import { asWritten, normalise } from '../../conversation/normalise.js'
import { isItemAlone, parseItemNumber, parseNumber } from '../../conversation/numbers.js'
import type { Command, Said } from '../../conversation/said.js'
import { classify } from '../../conversation/topics/lexicon.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { isTheirs, mustBeUnended } from './casework.js'
import { confirmSolved, mustBeRateable, rateRequest, reopenRequest, withdrawRequest } from './closing.js'
import { resolve } from './commands-worker.js'
import { openRequest } from './open.js'
import { showProgress } from './progress.js'
import type { PairWorker } from './queries.js'
import { findRequest, IN_HAND, newestOfReporter, UNENDED } from './queries.js'
import * as replies from './replies.js'
import { pressOwner, supplementRequest } from './supplement.js'
import { askContent, askPart, ownOf, withRequest } from './which.js'

/** What riders, and everybody else, say about 求助. */
export function riderCommands(pairWorker: PairWorker): Command[] {
  return [
    {
      word: '求助',
      aliases: ['帮忙', '求帮忙', '救命', '救助'],
      ability: 'help.ask',
      usage: '/求助 内容',
      hint: '要帮忙，一句话说清什么事、在哪里',
      takesPin: true,
      async run(said) {
        if (isItemAlone(said.rest)) return showProgress(said)
        if (said.rest.trim()) return openRequest(said, asWritten(said.text, said.rest.trim()), pairWorker)
        // 救命: the word alone is a cry, and its numbers come first.
        if (classify(said.plain).urgency === 'life') return openRequest(said, said.text.trim(), pairWorker)
        return askContent(said)
      },
    },
    {
      word: '进度',
      aliases: ['查进度', '求助进度', '求助列表'],
      ability: 'help.progress',
      usage: '/进度 [编号]',
      hint: '看自己的求助办到哪了',
      run: showProgress,
    },
    {
      word: '补充',
      keepsWords: true,
      ability: 'help.supplement',
      usage: '/补充 编号 内容',
      hint: '给求助或隐患再加一句话',
      run: supplement,
    },
    {
      word: '撤销',
      grave: true,
      aliases: ['撤消', '撤回求助'],
      ability: 'help.withdraw',
      usage: '/撤销 编号',
      hint: '不需要帮忙了',
      newest: newestOwn,
      run: withdraw,
    },
    {
      word: '评价',
      apart: true,
      aliases: ['打分', '评分'],
      ability: 'help.rate',
      usage: '/评价 编号 1-5',
      hint: '给办完的求助打分',
      run: rate,
    },
    {
      word: '解决了',
      aliases: ['解决啦'],
      ability: 'help.answer',
      usage: '/解决了 [编号]',
      hint: '事情办好了',
      guarded: true,
      run: solved,
    },
    {
      word: '没解决',
      aliases: ['没有解决'],
      ability: 'help.answer',
      usage: '/没解决 [编号]',
      hint: '事情还没办好',
      guarded: true,
      run: notSolved,
    },
  ]
}

const supplement = (said: Said) =>
  withRequest(said, ownOf('补充', UNENDED), async (request, rest) => {
    // What tells of a danger to life is never refused.
    if (classify(normalise(rest).plain).urgency !== 'life') mustBeUnended(request, true)
    if (!rest.trim()) return askPart(said, '补充', request, replies.askSupplement(request.number))
    return supplementRequest(said, request, rest.trim())
  })

async function newestOwn({ tx, member }: Said) {
  const newest = await newestOfReporter(tx, member.id)
  return newest && { id: newest.id, at: newest.openedAt, rest: `${newest.number}`, category: newest.category }
}

const withdraw = (said: Said) =>
  withRequest(said, ownOf('撤销', UNENDED), (request) =>
    withdrawRequest(said.tx, request, said.member.subject ?? 'unknown', false, said.now),
  )

const rate = async (said: Said) => {
  const alone = /^[1-5一二三四五]\s*(分|星)?$/.exec(said.plain.replace(/^\/?(评价|打分)\s*/, ''))
  const whose = ownOf('评价', ['closed'])
  // 评价 1 names his request #1, whose stars are asked for; 评价 1分 are stars.
  const number = alone && !alone[1] ? parseNumber(alone[0]) : undefined
  const named = number !== undefined && (await whose.candidates(said)).some((one) => one.number === number && one.rating === null)
  if (alone && !named) return rateNewest(said)
  return withRequest(said, whose, async (request, rest) => {
    mustBeRateable(request)
    return rest.trim()
      ? rateRequest(said, request, parseStars(rest, request))
      : askPart(said, '评价', request, replies.askStars(request.number))
  })
}

/** 评价 5: a number that is no request's of his, alone, is the stars of the newest request that has none yet. */
async function rateNewest(said: Said) {
  const unrated = (await ownOf('评价', ['closed']).candidates(said)).filter((request) => request.rating === null)
  const [newest] = unrated
  if (!newest) throw new AppError('not_found', replies.noneToDo('评价'))
  return rateRequest(said, newest, parseStars(said.rest, newest))
}

const STARS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 }

function parseStars(text: string, request: HelpRequestRow): number {
  const said = text.normalize('NFKC').trim().replace(/^满分/, '五分')
  const [digit] = /^[1-5一二两三四五](?=\s*(?:$|颗?星|分(?!之)))/.exec(said) ?? []
  const stars = digit ? (STARS[digit] ?? Number(digit)) : undefined
  if (!stars) throw new AppError('invalid', replies.badStars(request.number))
  return stars
}

async function solved(said: Said) {
  if (await isOthersInHand(said)) return resolve(said)
  return withRequest(said, ownOf('解决了', UNENDED), (request, rest) => {
    if (takesBack(rest)) throw new AppError('invalid', replies.solvedOrNot(request.number))
    return confirmSolved(said, request)
  })
}

/** 1号求助办好了, said privately by the worker who has it: that is 结案, and its outcome is asked for. */
async function isOthersInHand(said: Said): Promise<boolean> {
  const parsed = parseItemNumber(said.rest)
  if (said.room || !parsed || !may(said.roles, 'help.close')) return false
  const request = await findRequest(said.tx, said.district, parsed.number)
  return request !== undefined && request.reporter !== said.member.id && IN_HAND.includes(request.state) && (await isTheirs(said, request))
}

const ENDED: HelpRequestRow['state'][] = ['resolved', 'closed']

/** 没解决 of one that is not said to be: whoever is at it hears that, as what is added. */
async function notSolved(said: Said) {
  const ended = ownOf('没解决', ENDED)
  const whose = (await ended.candidates(said)).length > 0 ? ended : ownOf('没解决', UNENDED)
  return withRequest(said, whose, async (request, rest) =>
    ENDED.includes(request.state) ? reopenRequest(said, request, reasonBeside(rest)) : pressOwner(said, request, rest),
  )
}
