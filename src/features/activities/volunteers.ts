import { and, asc, eq } from 'drizzle-orm'
import { receiverOf } from '../../community/receivers.js'
import { mask } from '../../conversation/masking/masking.js'
import { UNWILLING, WILLING } from '../../conversation/numbers.js'
import { ask } from '../../conversation/question.js'
import type { Command, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { ActivityRow, Choice } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { tell } from '../../outbox/tell.js'
import { leavesAt } from '../../outbox/windows.js'
import { findActivityById } from './queries.js'
import * as replies from './replies.js'
import { signUp } from './sign-up.js'

const MOST_SKILLS = 20
const MOST_ASKED = 1_000

/** 我会: what one can do, declared by oneself; nothing is inferred. */
export const volunteerCommands: Command[] = [
  {
    word: '我会',
    ability: 'activity.skills',
    usage: '/我会 修车 急救',
    hint: '说说您会什么，有合适的志愿活动就问您',
    guarded: true,
    run: declare,
  },
  { word: '我不会', ability: 'activity.skills', usage: '/我不会 修车', hint: '不想再被问某样', guarded: true, run: takeBack },
]

const wordsOf = (text: string) => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(/[\s,，、;；。]+/)
      .map((word) => word.trim())
      .filter((word) => word !== '' && word.length <= 20),
  ),
]

async function declare(said: Said): Promise<Reply> {
  const { tx, now, member } = said
  const words = wordsOf(mask(said.rest).text)
  const known = await skillsOf(tx, member.id)
  if (words.length === 0) return known.length > 0 ? replies.skills(known) : replies.skillForm
  if (known.length + words.length > MOST_SKILLS) throw new AppError('too_many', replies.tooManySkills(MOST_SKILLS))
  for (const skill of words) await tx.insert(tx.t.memberSkills).values({ member: member.id, skill, since: now }).onConflictDoNothing()
  return replies.skills(await skillsOf(tx, member.id))
}

async function takeBack(said: Said): Promise<Reply> {
  const { memberSkills } = said.tx.t
  const words = wordsOf(said.rest)
  if (words.length === 0) throw new AppError('invalid', replies.skillForm)
  for (const skill of words)
    await said.tx.delete(memberSkills).where(and(eq(memberSkills.member, said.member.id), eq(memberSkills.skill, skill)))
  const left = await skillsOf(said.tx, said.member.id)
  return left.length > 0 ? replies.skills(left) : replies.noSkills
}

export async function skillsOf(tx: Tx, member: string): Promise<string[]> {
  const { memberSkills } = tx.t
  const rows = await tx
    .select()
    .from(memberSkills)
    .where(eq(memberSkills.member, member))
    .orderBy(asc(memberSkills.skill))
    .limit(MOST_SKILLS)
  return rows.map((row) => row.skill)
}

/** Tells those who declared the skill, each once and privately, outside their windows. */
export async function askVolunteers(tx: Tx, activity: ActivityRow, now: number): Promise<void> {
  if (!activity.skill) return
  const { memberSkills } = tx.t
  const rows = await tx
    .select()
    .from(memberSkills)
    .where(eq(memberSkills.skill, activity.skill))
    .orderBy(asc(memberSkills.since))
    .limit(MOST_ASKED)
  const words = { class: 'bulk', purpose: 'activity.volunteers', text: replies.asksVolunteer(activity) } as const
  const about = { kind: volunteerQuestion.kind, noun: 'activity', item: activity.id, accepts: 'choice' } as const
  for (const { member } of rows) {
    const receiver = await receiverOf(tx, member, now)
    // Only whom it can write to: in a group the announcement says it already.
    if (receiver?.reachable && member !== activity.author)
      await tell(
        tx,
        receiver,
        undefined,
        {
          ...words,
          noun: 'activity',
          item: activity.id,
          asks: (lane) =>
            ask(tx, {
              ...about,
              account: receiver.account,
              lane,
              member,
              choices: COMES,
              now: leavesAt(tx.rules, 'bulk', receiver.staff, now),
              expiresAt: activity.startsAt,
            }),
        },
        now,
      )
  }
}

const COMES: Choice[] = [
  { digit: 1, words: ['来', '愿意', '我来', '参加'], spokenTo: WILLING, sense: 'willing' },
  { digit: 2, words: ['不来', '来不了', '没空', '不参加'], spokenTo: UNWILLING, sense: 'unwilling' },
]

/** 1 signs up, 2 leaves it at that. */
export const volunteerQuestion: QuestionHandler = {
  kind: 'activity.volunteer',
  async answer(said, question, choice) {
    const activity = question.item ? await findActivityById(said.tx, question.item) : undefined
    if (choice !== 1 || !activity) return replies.notThisTime
    const who = { member: said.member.id, room: null, heads: 1, actor: said.member.subject ?? 'unknown' }
    const result = await signUp(said.tx, activity, who, said.now)
    return result.state === 'held' ? replies.signedUp(activity, result.taken) : replies.waiting(activity, result.place)
  },
}
