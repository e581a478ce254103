import { UNWILLING, WILLING } from '../../conversation/numbers.js'
import { ask, WORDS_ONLY } from '../../conversation/question.js'
import type { Tx } from '../../db/database.js'
import type { Choice, PairRow, QuestionRow } from '../../db/schema.js'

export const ASKED_IN_ROOM = 'pair.proposed'
export const AGREES = WORDS_ONLY
const CHOICES: Choice[] = [
  { digit: AGREES, words: ['同意', '我同意', '愿意', '我愿意', '答应', '我答应'], spokenTo: WILLING, sense: 'willing' },
  {
    digit: WORDS_ONLY + 1,
    words: ['婉拒', '我婉拒', '不同意', '我不同意', '不愿意', '我不愿意', '不想结对', '不结对'],
    spokenTo: UNWILLING,
    sense: 'unwilling',
  },
]

/** So that a rider who is asked in a group may answer there without a slash. It asks for no digit: an older question keeps its own. */
export const askInRoom = (tx: Tx, pair: PairRow, { account, lane }: { account: string; lane: string }, now: number): Promise<QuestionRow> =>
  ask(tx, {
    account,
    lane,
    member: pair.rider,
    kind: ASKED_IN_ROOM,
    noun: 'pair',
    item: pair.id,
    accepts: 'choice',
    choices: CHOICES,
    now,
    expiresAt: now + tx.rules.span('proposal.expires', now),
  })
