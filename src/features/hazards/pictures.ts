import { openQuestionData } from '../../conversation/question.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { QuestionRow } from '../../db/schema.js'
import { hasEnoughPictures } from '../../files/pictures.js'
import { keepRecentMedia } from '../../files/recent-media.js'
import { listenForPictures } from './listen.js'
import { findHazardById, OPEN } from './queries.js'
import { attachMedia } from './supplement.js'

/** Kept with the question once its sender was told that there are enough. */
const ENOUGH = 'enough'

/** The five minutes go on: more pictures and the pin may follow. */
export async function answerMedia(said: Said, question: QuestionRow): Promise<Reply> {
  const hazard = question.item ? await findHazardById(said.tx, question.item) : undefined
  if (!hazard || !OPEN.includes(hazard.state)) return undefined
  const full = await hasEnoughPictures(said.tx, { noun: 'hazard', item: hazard.id, owner: said.member.id })
  const until = question.expiresAt
  if (!full) await listenForPictures(said, hazard, until)
  // A group is not listened to for more of them; in a private chat each would be answered, and once is enough.
  else if (!said.room) await listenForPictures(said, hazard, until, ENOUGH)
  if (!full || !said.picture || openQuestionData(said.tx, question) !== ENOUGH) return attachMedia(said, hazard)
  const { picture: platformId, account, lane, kind, now } = said
  await keepRecentMedia(said.tx, { platformId, account, lane, kind, sentAt: now }, now)
  return undefined
}
