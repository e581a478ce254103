import { staffReceiverOf } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import { withPlainLabels } from '../../conversation/commands/labels.js'
import { asWritten } from '../../conversation/normalise.js'
import type { Answer, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { askWhichTime, chosenTime } from '../../conversation/times/coming.js'
import type { Tx } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { BroadcastRow } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import { tell } from '../../outbox/tell.js'
import { leavesAt } from '../../outbox/windows.js'
import { countPeople, findBroadcast, roomsOf, textOf } from './queries.js'
import { askAbout, changeBroadcast } from './record.js'
import * as replies from './replies.js'
import { readDraft } from './segment.js'

/** 通知 内容 [群 a,b | 区域 x | …]: the author sees where it would go. 应急通知: inside a window too. */
export const draft =
  (urgent: boolean) =>
  async (said: Said): Promise<Reply> => {
    const { text, segment, coming = [] } = await readDraft(said, withPlainLabels(said.rest))
    if (!text) throw new MissingPart(replies.form)
    const words = { text: asWritten(said.text, text), segment, urgent }
    const [only, other] = coming
    if (!other) return writeDraft(said, { ...words, startsAt: only?.startsAt ?? null, repeats: only?.repeats ?? null })
    return askWhichTime(said, { kind: 'broadcast.when', either: coming, known: words }, replies.askWhen(coming))
  }

/** 时间 周六7点: in the morning or in the evening. */
export const whenQuestion: QuestionHandler = {
  kind: 'broadcast.when',
  ability: 'broadcast.write',
  async answer(said, question, choice) {
    const { chosen, known } = chosenTime<Words>(said, question, choice)
    if (chosen.startsAt <= said.now) throw new AppError('invalid', replies.pastTime(chosen.startsAt))
    return writeDraft(said, { ...known, startsAt: chosen.startsAt, repeats: chosen.repeats ?? null })
  },
}

type Words = Pick<BroadcastRow, 'segment' | 'urgent'> & { text: string }

/** Writes the draft and shows its author where it would go, and when. */
async function writeDraft(said: Said, { text, ...known }: Words & Pick<BroadcastRow, 'startsAt' | 'repeats'>): Promise<Answer> {
  const { tx, now } = said
  const rooms = await roomsOf(tx, said.district, known.segment)
  if (rooms.length === 0) throw new AppError('not_found', replies.noRooms)
  const row = { id: newId(now), district: said.district, account: said.account, author: said.member.id, createdAt: now }
  await tx.insert(tx.t.broadcasts).values({ ...row, ...known, state: 'drafted', sealed: tx.vault.seal('note', text) })
  const people = await countPeople(tx, rooms)
  const leaves = leavesOf(tx, known, now)
  const asks = await askAbout(said, said.member.id, said.lane, 'broadcast.preview', row.id)
  const when = { leavesAt: leaves > now ? leaves : undefined, repeats: known.repeats, urgent: known.urgent }
  return {
    text: replies.preview(
      text,
      rooms.map(({ name }) => name),
      people,
      when,
    ),
    asks,
  }
}

/** When it would leave: at its own time, and after the window it falls into unless it is 应急. */
export function leavesOf(tx: Tx, { startsAt, urgent }: Pick<BroadcastRow, 'startsAt' | 'urgent'>, now: number): number {
  const from = Math.max(startsAt ?? now, now)
  return urgent ? from : leavesAt(tx.rules, 'bulk', false, from)
}

/** 1 asks every other coordinator, 2 drops it. */
export const previewQuestion: QuestionHandler = {
  kind: 'broadcast.preview',
  ofCommand: true,
  ability: 'broadcast.write',
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
    const leaves = leavesOf(tx, after, now)
    const when = { leavesAt: leaves > now ? leaves : undefined, repeats: after.repeats, urgent: after.urgent }
    const text = replies.askApproval(
      number,
      said.member.name,
      textOf(tx, after),
      rooms.map(({ name }) => name),
      when,
    )
    for (const other of others) {
      const receiver = await staffReceiverOf(tx, other.member)
      if (!receiver) continue
      const asks = (lane: string) => askAbout(said, other.member, lane, 'broadcast.approval', after.id)
      const words = { class: 'reply', purpose: 'broadcast.approval', text, noun: 'broadcast', item: after.id, asks } as const
      await tell(tx, receiver, undefined, words, now)
    }
    return replies.asked(number)
  },
  again: async () => replies.previewAgain,
}

/** A notice to all groups of a text that was written elsewhere. */
export const writeNotice = (said: Said, text: string): Promise<Answer> =>
  writeDraft(said, { text, segment: {}, urgent: false, startsAt: null, repeats: null })
