import { DAY } from '../../clock.js'
import { actsFor } from '../../community/absences.js'
import { memberById } from '../../community/members.js'
import type { Command, Feature, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { MemberRow } from '../../db/schema.js'
import { askChange } from './change-worker.js'
import { pairTimers, recordContact, snooze } from './contact.js'
import { end } from './end.js'
import { handOnPairs } from './hand-on.js'
import { leaveCommands, leaveQuestion, leaveTimers } from './leave.js'
import { answerLoosely, inRoomQuestion } from './loose-answer.js'
import { eraseMeetings, meetingCommands, meetingQuestions, meetingTimer } from './meetings.js'
import { agree, endPair, nameOf, propose, refuse, tellMember, tellWorker } from './propose.js'
import { activePairOf, endedUnanswered, listActive, openProposalOf, proposalFor } from './queries.js'
import { recommend } from './recommend.js'
import * as replies from './replies.js'
import { eraseTags, TAG_KINDS, tagCommands, tagsOf } from './tags.js'
import { waitsNoMore, whoOwesWorker } from './waiting.js'

const commands: Command[] = [
  { word: '我的社工', ability: 'pair.mine', usage: '/我的社工', hint: '看我的社工是谁', where: 'private', run: myWorker },
  {
    word: '同意',
    noun: '结对',
    ability: 'pair.answer',
    usage: '/同意',
    hint: '答应结对',
    guarded: true,
    applies: isAboutPair,
    answers: isAskedForPair,
    run: agree,
  },
  {
    word: '婉拒',
    ability: 'pair.answer',
    usage: '/婉拒',
    hint: '不结对，不用说原因',
    guarded: true,
    answers: isAskedForPair,
    run: refuse,
  },
  { word: '换社工', ability: 'pair.mine', usage: '/换社工', hint: '想换一位社工，只有统筹知道', where: 'private', run: askChange },
  {
    word: '结对',
    asksParts: true,
    ability: 'pair.propose',
    usage: '/结对 社工 骑手',
    hint: '请两个人结对',
    where: 'private',
    run: propose,
  },
  {
    word: '推荐结对',
    asksParts: true,
    ability: 'pair.propose',
    usage: '/推荐结对 骑手',
    hint: '谁适合他',
    where: 'private',
    run: recommend,
  },
  {
    word: '解除结对',
    grave: true,
    asksParts: true,
    ability: 'pair.propose',
    usage: '/解除结对 骑手',
    hint: '结束一个结对',
    where: 'private',
    run: end,
  },
  {
    word: '联系',
    asksParts: true,
    apart: true,
    ability: 'pair.contact',
    usage: '/联系 骑手 方式 内容',
    hint: '记一次联系',
    where: 'private',
    run: recordContact,
  },
  {
    word: '稍后',
    asksParts: true,
    ability: 'pair.contact',
    usage: '/稍后 骑手 3天',
    hint: '过几天再提醒我联系',
    where: 'private',
    guarded: true,
    run: snooze,
  },
  { word: '我的骑手', ability: 'pair.contact', usage: '/我的骑手', hint: '和我结对的骑手', where: 'private', run: myRiders },
]

/** 结对. */
export function pairingsFeature(): Feature {
  return {
    noun: 'pair',
    commands: [...commands, ...tagCommands, ...leaveCommands, ...meetingCommands],
    questions: [inRoomQuestion, leaveQuestion, ...meetingQuestions],
    timers: [...pairTimers, ...leaveTimers, meetingTimer],
    handOn: handOnPairs,
    unasked: answerLoosely,
  }
}

/** Long after a proposal is over, 同意 is the consent to keep data again. */
const JUST_OVER = DAY

/** 同意 while a pair is proposed, and soon after. 同意 记录信息 says what it is about. */
async function isAboutPair({ tx, member, now, rest }: Said): Promise<boolean> {
  if (/记录|信息|数据|资料/.test(rest)) return false
  return (await openProposalOf(tx, member.id, true)) !== undefined || endedUnanswered(tx, member.id, now - JUST_OVER)
}

async function isAskedForPair({ tx, member }: Said): Promise<boolean> {
  return (await openProposalOf(tx, member.id)) !== undefined
}

async function myWorker(said: Said): Promise<Reply> {
  const pair = await activePairOf(said.tx, said.member.id)
  if (pair) return replies.myWorker(await nameOf(said.tx, pair.worker))
  const owes = await whoOwesWorker(said.tx, said.member.id)
  return owes ? replies.workerToCome(await nameOf(said.tx, owes)) : replies.noWorker
}

/** And those of whom he stands in for: it is he who is reminded of them. */
async function myRiders(said: Said): Promise<Reply> {
  const lines = []
  for (const worker of await actsFor(said.tx, said.member.id, said.now)) {
    const standsFor = worker === said.member.id ? undefined : await nameOf(said.tx, worker)
    for (const pair of (await listActive(said.tx, worker)).slice(0, 30 - lines.length))
      lines.push(replies.riderLine(await nameOf(said.tx, pair.rider), pair.contactedAt, standsFor))
  }
  return lines.length > 0 ? replies.myRiders(lines) : replies.noRiders
}

/** Asked by the feature of help requests through index.ts. */
export const pairWorkerOf = async (tx: Tx, rider: string) => (await activePairOf(tx, rider))?.worker

/** What 我的数据 shows of 结对. */
export async function pairData(tx: Tx, member: MemberRow): Promise<string[]> {
  const pair = await activePairOf(tx, member.id)
  const worker = pair ? await memberById(tx, pair.worker) : undefined
  const tags = await tagsOf(tx, member.id)
  const said = TAG_KINDS.flatMap((kind) => tags[kind])
  return [
    ...(pair && worker ? [replies.dataLine(worker.name, pair.activeAt ?? pair.proposedAt)] : []),
    ...(said.length > 0 ? [replies.tagLine(said)] : []),
  ]
}

export async function pairErase(tx: Tx, member: MemberRow, now: number): Promise<void> {
  await eraseTags(tx, member.id)
  await eraseMeetings(tx, member.id, now)
  await waitsNoMore(tx, member.id, now)
  const pair = (await activePairOf(tx, member.id)) ?? (await proposalFor(tx, member.id))
  if (!pair) return
  await endPair(tx, pair, { state: 'ended', verb: 'erase', actor: member.subject ?? 'unknown' }, now)
  const words = { class: 'reply', purpose: 'pair.ended' } as const
  if (pair.state === 'active') return tellWorker(tx, pair, { ...words, text: replies.erasedToWorker }, now)
  for (const one of new Set([pair.worker, pair.proposedBy]))
    await tellMember(tx, pair, one, { ...words, text: replies.erasedProposal }, now)
}

/** The active pair a member is one half of: as a rider, else the newest one as a worker. */
export async function pairOfMember(tx: Tx, member: string): Promise<{ id: string; other: string } | undefined> {
  const asRider = await activePairOf(tx, member)
  if (asRider) return { id: asRider.id, other: asRider.worker }
  const asWorker = (await listActive(tx, member)).at(-1)
  return asWorker && { id: asWorker.id, other: asWorker.rider }
}
