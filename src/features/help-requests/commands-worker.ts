import { may } from '../../community/abilities.js'
import { itemsListed, replyOfEach } from '../../conversation/each-item.js'
import { asWritten } from '../../conversation/normalise.js'
import type { Command, Reply, Said } from '../../conversation/said.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { acceptRequest, followUp, isTheirs, mustBeInHand, referRequest, resolveRequest } from './casework.js'
import { giveTo } from './give.js'
import { meetReporter } from './meeting.js'
import { showCases } from './progress.js'
import { IN_HAND, listOfOwner } from './queries.js'
import { isOwnCase, RELABEL, relabel } from './relabel.js'
import * as replies from './replies.js'
import { anyOf, askPart, casesOf, withRequest } from './which.js'

/** What social workers and coordinators say about 求助. */
export const workerCommands: Command[] = [
  {
    word: '案件',
    aliases: ['我的案件'],
    ability: 'help.cases',
    usage: '/案件 [编号]',
    hint: '手上的求助',
    where: 'private',
    run: showCases,
  },
  { word: '接案', ability: 'help.accept', usage: '/接案 编号', hint: '这件求助由我来办', run: accept },
  {
    word: '跟进',
    keepsWords: true,
    ability: 'help.follow_up',
    usage: '/跟进 编号 内容',
    hint: '记下做了什么',
    where: 'private',
    run: withText('跟进', replies.askFollowUp, followUp),
  },
  {
    word: '转介',
    grave: true,
    ability: 'help.refer',
    usage: '/转介 编号 去处',
    hint: '交给专门的地方',
    where: 'private',
    run: withText('转介', replies.askReferral, referRequest),
  },
  {
    word: '约谈',
    ability: 'help.meet',
    usage: '/约谈 编号 时间',
    hint: '约个时间见面',
    where: 'private',
    run: withText('约谈', replies.askMeeting, meetReporter),
  },
  {
    word: '结案',
    grave: true,
    keepsWords: true,
    ability: 'help.close',
    usage: '/结案 编号 结果',
    hint: '办好了，去问对方',
    where: 'private',
    run: resolve,
  },
  {
    word: '派',
    grave: true,
    aliases: ['派单', '指派'],
    ability: 'help.assign',
    usage: '/派 编号 社工',
    hint: '把求助交给一位社工',
    where: 'private',
    run: assign,
  },
  {
    word: '交接',
    grave: true,
    ability: 'help.hand_over',
    usage: '/交接 编号 社工',
    hint: '把手上的求助交给别人',
    where: 'private',
    run: handOver,
  },
  {
    word: RELABEL,
    aliases: ['改类'],
    noun: '求助',
    ability: 'help.relabel',
    usage: '/改类 求助 编号 类别',
    hint: '手上的求助类别看错了',
    where: 'private',
    applies: isOwnCase,
    run: relabel,
  },
]

/** What nobody has accepted, and what was handed to its speaker since somebody else did. */
async function toAccept({ tx, member, now }: Said): Promise<HelpRequestRow[]> {
  const handed = ({ state, owner, acceptedBy }: HelpRequestRow) =>
    IN_HAND.includes(state) && owner === member.id && acceptedBy !== member.id
  return (await listOfOwner(tx, member.id, now)).filter((request) => request.state === 'open' || handed(request))
}

/** 接案 1 2: each of them. */
function accept(said: Said): Promise<Reply> {
  const numbers = itemsListed(said.rest)
  return numbers.length > 1 ? replyOfEach(said.tx, numbers, (number) => acceptOne({ ...said, rest: String(number) })) : acceptOne(said)
}

const acceptOne = (said: Said): Promise<Reply> =>
  withRequest(said, { ...casesOf('接案', ['open']), candidates: toAccept }, (request) => acceptRequest(said, request))

function withText(
  word: string,
  sentence: (number: number) => string,
  go: (said: Said, request: HelpRequestRow, text: string) => Promise<Reply>,
): Command['run'] {
  return (said) =>
    withRequest(said, casesOf(word, IN_HAND), async (request, rest) => {
      await mustBeInHand(said, request)
      const text = rest.trim()
      return text ? go(said, request, asWritten(said.text, text)) : askPart(said, word, request, sentence(request.number))
    })
}

/** 结案. */
export function resolve(said: Said): Promise<Reply> {
  return Promise.resolve(withText('结案', replies.askOutcome, resolveRequest)(said))
}

/** 派 李社工 1 is 派 1 李社工. */
const NAME_FIRST = /^\s*([^\s\d#]\S{0,30})\s+((?:求助\s?)?#?\d{1,6}号?)\s*$/
const numberFirst = (said: Said): Said => ({ ...said, rest: said.rest.replace(NAME_FIRST, '$2 $1') })

function assign(said: Said): Promise<Reply> {
  return withRequest(numberFirst(said), anyOf('派'), (request, rest) => giveTo(said, '派', request, rest.trim()))
}

/** Its owner hands it over; a coordinator may hand over anybody's. */
function handOver(said: Said): Promise<Reply> {
  const whose = may(said.roles, 'help.assign') ? anyOf('交接') : casesOf('交接', [...IN_HAND, 'open'])
  return withRequest(numberFirst(said), whose, async (request, rest) => {
    const mine = (await isTheirs(said, request)) || may(said.roles, 'help.assign')
    if (!mine) throw new AppError('not_found', replies.notFound(request.number))
    return giveTo(said, '交接', request, rest.trim())
  })
}
