import { findPeopleByName } from '../../community/find-people.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import { forWhom } from '../../conversation/for-whom.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { ActivityRow, MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { countTaken, roomsOfActivity, signUpOf } from './queries.js'
import { tellHolder } from './reminders.js'
import * as replies from './replies.js'
import { signUp } from './sign-up.js'

/**
 * 帮老张报名 1: the place is his whose name was said, as in a 接龙, never the speaker's; he is told where he did not read it. Each name must be
 * one person of a group the activity is for, else AppError says who has to say it himself. Undefined: the words are about the speaker.
 */
export async function signUpAnother(said: Said, activity: ActivityRow, words: string): Promise<Reply> {
  const names = forWhom(words) ?? (await nameAlone(said, activity, words))
  if (!names) return undefined
  const lines: string[] = []
  for (const name of names) {
    const { member, room } = await personOf(said, activity, name)
    if (member.id === said.member.id) return undefined
    lines.push(await signUpOne(said, activity, member, room))
  }
  return replies.signedUpOthers(activity, lines, await countTaken(said.tx, activity.id))
}

/** 报名 1 老张: nothing but the name of somebody else who is there. */
async function nameAlone(said: Said, activity: ActivityRow, words: string): Promise<string[] | undefined> {
  const name = words.trim()
  if (!/^@?\p{L}{2,8}$/u.test(name)) return undefined
  const [one] = await peopleNamed(said, activity, name)
  return one && one.member.id !== said.member.id ? [name] : undefined
}

async function signUpOne(said: Said, activity: ActivityRow, person: MemberRow, shared: string): Promise<string> {
  const { tx, now, room, member } = said
  if (await signUpOf(tx, activity.id, person.id)) return replies.otherAlready(person.name)
  const who = { member: person.id, room: room?.id ?? shared, heads: 1, actor: member.subject ?? 'unknown' }
  const result = await signUp(tx, activity, who, now)
  const entry = await signUpOf(tx, activity.id, person.id)
  const text = replies.signedUpByAnother(activity, member.name, result)
  if (!room && entry) await tellHolder(tx, activity, entry, { class: 'reply', purpose: 'activity.signed_up', text }, now)
  return result.state === 'held' ? replies.jielongJoined(person.name) : replies.jielongWaits(person.name, result.place)
}

/** Somebody, and the group of the activity that he is in. */
interface Found {
  member: MemberRow
  room: string
}

async function personOf(said: Said, activity: ActivityRow, name: string): Promise<Found> {
  const [only, ...more] = await peopleNamed(said, activity, name)
  if (!only || more.length > 0) throw new AppError('not_found', replies.nobodyToSignUp(activity, name, more.length > 0))
  return only
}

async function peopleNamed(said: Said, activity: ActivityRow, name: string): Promise<Found[]> {
  const { account, district, now, tx } = said
  const rooms = new Set((await roomsOfActivity(tx, activity.id)).map((room) => room.id))
  const here: Found[] = []
  for (const member of await findPeopleByName(tx, { account, district, name, now })) {
    const shared = (await roomsOfMember(tx, member.id)).find((room) => rooms.has(room.id))
    if (shared) here.push({ member, room: shared.id })
  }
  return here
}

/** 帮老张取消报名: only he gives his place up, and the speaker's own is not meant. */
export function mustBeOwn(number: number | undefined, words: string): void {
  const names = forWhom(words)
  if (names) throw new AppError('forbidden', replies.leavesHimself(names.join('、'), number))
}
