import { and, eq, isNull } from 'drizzle-orm'
import { may } from '../../community/abilities.js'
import { receiverOf } from '../../community/receivers.js'
import type { Line } from '../../conversation/jielong/jielong-compare.js'
import { ask, closeQuestions, openQuestionData, roomLaneOf, WORDS_ONLY } from '../../conversation/question.js'
import type { QuestionHandler, Said } from '../../conversation/said.js'
import type { ActivityRow, Choice, MemberRow, RoomRow } from '../../db/schema.js'
import { findActivityById, findSignUp, signUpOf } from './queries.js'
import { tellHolder } from './reminders.js'
import * as replies from './replies.js'
import { leave } from './sign-up.js'

/** Its owner, or who organises it. */
export const speaksFor = (said: Said, activity: ActivityRow, owner: Pick<MemberRow, 'id'>) =>
  said.member.id === owner.id || activity.author === said.member.id || may(said.roles, 'activity.roster')

const STAYS = ['还来', '还去', '要来', '还在', '来']
const GOES = ['不来了', '不去了', '来不了', '去不了', '取消']

/**
 * A line is gone from a list, or somebody else wrote 取消 behind it: its owner is asked where he hears it, and may answer in the group as well; the
 * organiser may answer with the name.
 */
export async function askIfGone(
  said: Said,
  { activity, room }: { activity: ActivityRow; room: RoomRow },
  line: Line,
  owner: MemberRow,
): Promise<string> {
  const entry = await signUpOf(said.tx, activity.id, owner.id)
  if (!entry) return ''
  const everybody = roomLaneOf(said.account, room.platformId)
  const own = await platformIdIn(said, room, owner.id)
  const about = {
    account: said.account,
    kind: 'activity.gone',
    noun: 'sign_up',
    item: entry.id,
    accepts: 'choice',
    data: owner.id,
  } as const
  const until = { now: said.now, expiresAt: said.now + said.tx.rules.span('question.expires', said.now) }
  const named = [{ digit: WORDS_ONLY, words: GOES.map((word) => `${line.name}${word}`) }]
  const lanes: [string, string | null, Choice[]][] = [[everybody, null, named]]
  if (own) lanes.push([`${everybody}:${own}`, owner.id, OF_OWNER])
  for (const [lane, member, choices] of lanes) {
    await ask(said.tx, { ...about, ...until, lane, member, choices })
    said.tx.ring('outbox', `listen:${lane}`)
  }
  // The answer to the list names him: one who is no friend reads it there.
  const receiver = owner.id === said.member.id ? undefined : await receiverOf(said.tx, owner.id, said.now)
  if (!receiver?.reachable) return replies.jielongMissing(line.name)
  const asks = (lane: string) => ask(said.tx, { ...about, ...until, lane, member: owner.id, choices: OF_OWNER })
  const words = { class: 'reply', purpose: 'activity.gone', text: replies.jielongGone(activity), asks } as const
  await tellHolder(said.tx, activity, entry, words, said.now)
  return replies.jielongMissingAsked(line.name)
}

const OF_OWNER: Choice[] = [
  { digit: 1, words: GOES },
  { digit: 2, words: STAYS },
]

async function platformIdIn(said: Said, room: RoomRow, member: string): Promise<string | undefined> {
  const { identities, roomMembers } = said.tx.t
  const [row] = await said.tx
    .select({ platformId: identities.platformId })
    .from(identities)
    .innerJoin(roomMembers, and(eq(roomMembers.platformId, identities.platformId), eq(roomMembers.room, room.id)))
    .where(
      and(eq(identities.member, member), eq(identities.account, said.account), isNull(identities.retiredAt), isNull(roomMembers.leftAt)),
    )
    .limit(1)
  return row?.platformId
}

/** The owner said so, or the organiser; of anybody else it was talk. */
export const goneQuestion: QuestionHandler = {
  kind: 'activity.gone',
  async answer(said, question, choice) {
    const entry = question.item ? await findSignUp(said.tx, question.item) : undefined
    const activity = entry ? await findActivityById(said.tx, entry.activity) : undefined
    const owner = openQuestionData(said.tx, question)
    if (!entry || !activity || !speaksFor(said, activity, { id: owner })) return undefined
    if (!(await signUpOf(said.tx, activity.id, owner))) return undefined
    await closeQuestions(said.tx, 'sign_up', entry.id, said.now)
    if (choice === 2) return replies.jielongStays(activity)
    return leave({ ...said, member: { ...said.member, id: owner } }, activity)
  },
}
