import { NOT_SO, SO } from '../../conversation/numbers.js'
import { ask, askSpeaker, findOpenQuestions, roomLaneOf, WORDS_ONLY } from '../../conversation/question.js'
import type { Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { Choice, HazardRow } from '../../db/schema.js'
import { findHazardById, rootOf } from './queries.js'

/** In the words people use; in a group only these count, not every 好的. */
const SAME = [
  '是',
  '是的',
  '对',
  '对的',
  '嗯',
  '同一个',
  '同一处',
  '是同一处',
  '是同一个',
  '一样',
  '一回事',
  '就是那个',
  '就是这个',
  '就是它',
  '应该是',
  '好像是',
]
const NOT_SAME = [
  '不',
  '不是',
  '不对',
  '不一样',
  '另一个',
  '另一处',
  '另外一个',
  '不是同一处',
  '不是同一个',
  '不是一个',
  '不是一个地方',
  '不是同一个地方',
  '不是一处',
  '不是那个',
  '两个地方',
  '两码事',
  '算了',
]
export const YES_NO: Choice[] = [
  { digit: 1, words: SAME, spokenTo: SO, sense: 'same' },
  { digit: 2, words: NOT_SAME, spokenTo: NOT_SO, sense: 'apart' },
]

/** For five minutes a picture or pin of this person here belongs to the hazard. */
export async function listenForPictures(said: Said, hazard: HazardRow, until?: number, data?: string): Promise<void> {
  await askSpeaker(said, {
    kind: 'hazard.media',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'media',
    ...(data ? { data } : {}),
    span: 'media.keep',
    expiresAt: until,
  })
  said.tx.ring('outbox', `listen:${said.lane}`)
}

/** For half an hour a bare +1 of anybody in this group adds a voice. */
export async function listenForVoices(said: Said, hazard: HazardRow): Promise<void> {
  if (said.room) await listenInRoom(said.tx, roomLaneOf(said.account, said.room.platformId), hazard, said.now)
}

/** `lane`: the room's own key. */
export async function listenInRoom(tx: Tx, lane: string, hazard: HazardRow, now: number): Promise<void> {
  await ask(tx, {
    account: hazard.account,
    lane,
    member: null,
    kind: 'hazard.voice',
    noun: 'hazard',
    item: hazard.id,
    accepts: 'choice',
    choices: [{ digit: WORDS_ONLY, words: ['+1', '＋1', '加一', '加1', '我也看到了', '同问'] }],
    now,
    expiresAt: now + tx.rules.span('question.room', now),
  })
  tx.ring('outbox', `listen:${lane}`)
}

/** The hazard a bare +1 in this group is about now. */
export async function heardAbout(said: Said): Promise<HazardRow | undefined> {
  if (!said.room) return undefined
  const open = await findOpenQuestions(said.tx, roomLaneOf(said.account, said.room.platformId), undefined, said.now)
  const item = open.find((question) => question.kind === 'hazard.voice')?.item
  const hazard = item ? await findHazardById(said.tx, item) : undefined
  return hazard && rootOf(said.tx, hazard)
}
