import { findArea } from '../../community/areas.js'
import { staffReceiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { newId } from '../../db/ids.js'
import { AppError } from '../../errors.js'
import { tell } from '../../outbox/tell.js'
import { leavesAt } from '../../outbox/windows.js'
import { countPeople, findBroadcast, roomsOf, type Segment, textOf } from './queries.js'
import { askAbout, changeBroadcast } from './record.js'
import * as replies from './replies.js'

/** 通知 内容 [群 a,b | 区域 x | 站点 y]: the author sees where it would go. */
export async function draft(said: Said): Promise<Reply> {
  const { tx, now } = said
  const { text, segment } = await readSegment(said, said.rest)
  if (!text) throw new AppError('invalid', replies.form)
  const rooms = await roomsOf(tx, said.district, segment)
  if (rooms.length === 0) throw new AppError('not_found', replies.noRooms)
  const row = { id: newId(now), district: said.district, account: said.account, author: said.member.id, createdAt: now }
  await tx.insert(tx.t.broadcasts).values({ ...row, segment, state: 'drafted', sealed: tx.vault.seal('note', text) })
  const people = await countPeople(tx, rooms)
  const leaves = leavesAt(tx.rules, 'bulk', false, now)
  const asks = await askAbout(said, said.member.id, said.lane, 'broadcast.preview', row.id)
  return { text: replies.preview(text, rooms.length, people, leaves > now ? leaves : undefined), asks }
}

async function readSegment(said: Said, rest: string): Promise<{ text: string; segment: Segment }> {
  const match = /\s(群|区域|站点)\s+(\S.*)$/.exec(` ${rest}`)
  const value = match?.[2]?.trim() ?? ''
  if (!match) return { text: rest.trim(), segment: {} }
  const text = ` ${rest}`.slice(0, match.index).trim()
  if (match[1] === '站点') return { text, segment: { site: value } }
  if (match[1] === '区域') {
    const area = await findArea(said.tx, said.district, value)
    if (!area) throw new AppError('not_found', replies.noArea(value))
    return { text, segment: { area: area.id } }
  }
  const known = await roomsOf(said.tx, said.district, {})
  const names = value.split(/[,，、\s]+/).filter(Boolean)
  const rooms = names.map((name) => known.find((room) => room.name === name)?.id ?? name)
  const missing = names.find((name) => !known.some((room) => room.name === name))
  if (missing) throw new AppError('not_found', replies.noRoom(missing))
  return { text, segment: { rooms } }
}

/** 1 asks every other coordinator, 2 drops it. */
export const previewQuestion: QuestionHandler = {
  kind: 'broadcast.preview',
  async answer(said, question, choice) {
    const { tx, now } = said
    const broadcast = await findBroadcast(tx, question.item)
    if (choice === 2) {
      await changeBroadcast(said, broadcast, 'drop', { state: 'dropped', endedAt: now, sealed: null })
      return replies.dropped
    }
    const others = (await coordinatorsOf(tx, null, now)).filter((one) => one.member !== broadcast.author)
    if (others.length === 0) throw new AppError('conflict', replies.noOther)
    const number = await tx.nextNumber(broadcast.district, 'broadcast')
    const after = await changeBroadcast(said, broadcast, 'ask', { state: 'asked', number })
    const rooms = await roomsOf(tx, broadcast.district, broadcast.segment)
    const text = replies.askApproval(number, said.member.name, textOf(tx, after), rooms.length)
    for (const other of others) {
      const receiver = await staffReceiverOf(tx, other.member)
      if (!receiver) continue
      const asks = (lane: string) => askAbout(said, other.member, lane, 'broadcast.approval', after.id)
      const words = { class: 'reply', purpose: 'broadcast.approval', text, noun: 'broadcast', item: after.id, asks } as const
      await tell(tx, receiver, undefined, words, now)
    }
    return replies.asked(number)
  },
}
