import { MINUTE } from '../../clock.js'
import { senseOf } from '../../conversation/answers/answer-sense.js'
import { isCancel, isNo, isYes } from '../../conversation/numbers.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { saysLater } from '../../conversation/small-talk.js'
import type { Sense } from '../../db/schema.js'
import { AGREES, ASKED_IN_ROOM } from './ask-in-room.js'
import { agree, refuse } from './propose.js'
import { openProposalOf } from './queries.js'
import * as replies from './replies.js'

/** So long 好的 is the answer to a proposal; later it may be about anything. */
const JUST_PROPOSED = 10 * MINUTE

/** 愿意的, 好的同意; 不太愿意: about nothing else, however late. */
const PLAIN_YES = /^(?:嗯+|好的?|行|可以|是的)?我?(?:很|也)?(?:愿意|同意|答应)(?:结对)?[的啊呀了哈呢]*$/
const PLAIN_NO = /^(?:那|还是)?我?(?:不太?|不是很)(?:愿意|同意|想结|方便结?)对?[的啊呀了哈呢]*$/

/** 我想想, 跟家里商量一下. */
const THINKS =
  /^(?:嗯+|好的?|那|这个|这事|容|让|先|我|再|得|要|还|回头|回去|[跟和](?:家里人?|家人|老婆|媳妇|爱人))*(?:想想|想一想|想一?下|考虑(?:考虑|一?下)?|琢磨(?:琢磨|一?下)?|商量(?:商量|一?下)?)(?:再说|再定|再答复你?|吧|啊|哈|看|看看)*$/

const ANSWERS: ReadonlySet<Sense> = new Set(['willing', 'unwilling'])

const THANKS = /(?<=.)[\s,，。.!！~～]*(?:多?谢谢?.{0,2}|辛苦了?)$/

/** 愿意, 好的, 不用了 of one who is asked for a pair: what the words 同意 and 婉拒 say. Later he is told these words again. */
export async function answerLoosely(said: Said): Promise<Reply> {
  const plain = said.plain.replace(THANKS, '')
  const words = plain.replace(/[\s，,。.!！~～、]+/g, '')
  if (THINKS.test(words) || saysLater(said.plain)) return (await openProposalOf(said.tx, said.member.id)) && replies.takeYourTime
  const plainly = PLAIN_YES.test(words) || PLAIN_NO.test(words)
  const sense = senseOf(said.plain, ANSWERS)
  const yes = PLAIN_YES.test(words) || isYes(plain) || sense === 'willing'
  const no = isNo(plain) || sense === 'unwilling'
  const leaves = isCancel(said.plain) && !isNo(plain)
  if (!plainly && !yes && !leaves && !no) return undefined
  const pair = await openProposalOf(said.tx, said.member.id)
  if (!pair) return undefined
  // 取消 of a proposal may mean no, or not now: only the words say which.
  if (leaves) return replies.whichWord
  if (!plainly && said.now - pair.proposedAt > JUST_PROPOSED) return replies.whichWord
  return yes ? agree(said) : refuse(said)
}

/** The same in a group, to one who was asked there. */
export const inRoomQuestion: QuestionHandler = {
  kind: ASKED_IN_ROOM,
  ability: 'pair.answer',
  answer: (said, _question, choice) => (choice === AGREES ? agree(said) : refuse(said)),
  left: async () => replies.leftInRoom,
}
