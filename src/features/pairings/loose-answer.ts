import { MINUTE } from '../../clock.js'
import { isNo, isYes } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import { agree, refuse } from './propose.js'
import { openProposalOf } from './queries.js'
import * as replies from './replies.js'

/** So long 好的 is the answer to a proposal; later it may be about anything. */
const JUST_PROPOSED = 10 * MINUTE

/** 愿意, 好的, 不用了 of one who is asked for a pair: what the words 同意 and 婉拒 say. Later he is told these words again. */
export async function answerLoosely(said: Said): Promise<Reply> {
  const yes = isYes(said.plain)
  if (!yes && !isNo(said.plain)) return undefined
  const pair = await openProposalOf(said.tx, said.member.id)
  if (!pair) return undefined
  if (said.now - pair.proposedAt > JUST_PROPOSED) return replies.whichWord
  return yes ? agree(said) : refuse(said)
}
