import { listWorkers } from '../../community/roles.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import type { Reply, Said } from '../../conversation/said.js'
import { AppError } from '../../errors.js'
import { personNamed } from './propose.js'
import { countTaken, listPastWorkers } from './queries.js'
import * as replies from './replies.js'

const MOST = 3

/**
 * 推荐结对 骑手: workers with room for one more, by area, past pairs, how many riders and cases they have; ties by member number. The
 * same input gives the same output, and each comes with the facts it was chosen by.
 */
export async function recommend(said: Said): Promise<Reply> {
  const { tx, now } = said
  const name = said.rest.split(/\s+/)[0]
  if (!name) throw new AppError('invalid', replies.proposeForm)
  const rider = await personNamed(said, name)
  const areas = new Set((await roomsOfMember(tx, rider.id)).flatMap((room) => (room.area ? [room.area] : [])))
  const past = new Set(await listPastWorkers(tx, rider.id))
  const standard = tx.rules.count('worker.capacity', now)
  const scored = []
  for (const worker of await listWorkers(tx, now)) {
    if (worker.member === rider.id) continue
    const capacity = worker.capacity ?? standard
    const taken = await countTaken(tx, worker.member)
    if (taken >= capacity) continue
    const near = worker.area !== null && areas.has(worker.area)
    const reasons = [
      ...(near ? [replies.reasonArea] : worker.area === null ? [replies.reasonAllAreas] : []),
      ...(past.has(worker.member) ? [replies.reasonKnown] : []),
      replies.reasonFree(taken, capacity),
      replies.reasonLight(worker.open),
    ]
    const score = (near ? 4 : worker.area === null ? 2 : 0) + (past.has(worker.member) ? 1 : 0) - taken / capacity
    scored.push({ worker, reasons, score })
  }
  scored.sort((a, b) => b.score - a.score || a.worker.number - b.worker.number)
  if (scored.length === 0) return replies.noCandidates
  return replies.candidates(
    rider.name,
    scored.slice(0, MOST).map((one) => replies.candidateLine(one.worker.name, one.reasons)),
  )
}
