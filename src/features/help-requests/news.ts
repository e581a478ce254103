import type { Tx } from '../../db/database.js'
import type { HelpNoteKind, HelpRequestRow } from '../../db/schema.js'
import { reporterOf, workerAt } from './casework.js'
import { listNotes, UNENDED } from './queries.js'
import * as replies from './replies.js'

/** What the group told its reporter only by a code: where his private matter stands, and where and when he was asked to go. */
export async function newsOf(tx: Tx, request: HelpRequestRow): Promise<string> {
  if (!UNENDED.includes(request.state)) return replies.ended(request, true)
  const worker = (await workerAt({ tx }, request))?.name
  if (request.state === 'open' || worker === undefined) return replies.goesOnPrivately(request.number)
  const notes = await listNotes(tx, request, await reporterOf({ tx }, request))
  const newest = (kind: HelpNoteKind) => notes.findLast((note) => note.kind === kind)?.text
  if (request.state === 'resolved') return replies.askSolved(request.number, worker, newest('outcome'))
  const [followedUp, referredTo, meeting] = [newest('follow_up'), newest('referral'), newest('meeting')]
  return replies.newsPrivately(request.number, [
    followedUp === undefined ? replies.accepted(request.number, worker) : replies.followedUp(request.number, worker),
    ...(referredTo === undefined ? [] : [replies.referred(request.number, referredTo)]),
    ...(meeting === undefined ? [] : [replies.meetingOf(request.number, meeting)]),
  ])
}
