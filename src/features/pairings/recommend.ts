import { eq } from 'drizzle-orm'
import { findAbsence } from '../../community/absences.js'
import { listWorkers } from '../../community/roles.js'
import { roomsOfMember } from '../../community/rooms-of.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { MissingPart } from '../../errors.js'
import { personNamed } from './named.js'
import { countTaken, listPastWorkers } from './queries.js'
import * as replies from './replies.js'
import { TAG_KINDS, type Tags, tagsOf } from './tags.js'

const MOST = 3

/** What speaks for a worker, or against, each with its weight. */
const WEIGHTS = { wish: 5, area: 4, allAreas: 2, language: 2, shift: 2, past: 1, left: -20 }

interface Candidate {
  name: string
  number: number
  reasons: string[]
  score: number
}

/**
 * 推荐结对 骑手: workers with room for one more, by the rider's declared wish, area, language, shift, past pairs, and how many riders and
 * cases they have; ties by member number. The same input gives the same output; each comes with the facts and tags it was chosen by.
 */
export async function recommend(said: Said): Promise<Reply> {
  const { tx, now } = said
  const name = said.rest.split(/\s+/)[0]
  if (!name) throw new MissingPart(replies.recommendForm)
  const rider = await personNamed(said, name)
  const about = {
    areas: new Set((await roomsOfMember(tx, rider.id)).flatMap((room) => (room.area ? [room.area] : []))),
    ...(await listPastWorkers(tx, rider.id)),
    tags: await tagsOf(tx, rider.id),
    names: await namesOfAreas(tx, said.district),
  }
  const candidates: Candidate[] = []
  for (const worker of await listWorkers(tx, now)) {
    const capacity = worker.capacity ?? tx.rules.count('worker.capacity', now)
    const taken = await countTaken(tx, worker.member)
    if (worker.member === rider.id || taken >= capacity || (await findAbsence(tx, worker.member, now))) continue
    candidates.push(weigh(worker, { taken, capacity, tags: await tagsOf(tx, worker.member) }, about))
  }
  candidates.sort((a, b) => b.score - a.score || a.number - b.number)
  if (candidates.length === 0) return replies.noCandidates
  return replies.candidates(
    rider.name,
    candidates.slice(0, MOST).map((one) => replies.candidateLine(one.name, one.reasons)),
  )
}

async function namesOfAreas(tx: Tx, district: string): Promise<ReadonlyMap<string, string>> {
  const { areas } = tx.t
  const rows = await tx.select({ id: areas.id, name: areas.name }).from(areas).where(eq(areas.district, district))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Worker = Awaited<ReturnType<typeof listWorkers>>[number]

function weigh(
  worker: Worker,
  { taken, capacity, tags }: { taken: number; capacity: number; tags: Tags },
  about: { areas: Set<string>; past: Set<string>; left: Set<string>; tags: Tags; names: ReadonlyMap<string, string> },
): Candidate {
  const both = (kind: 'language' | 'shift') => {
    const of = kind === 'language' ? '语言' : '班次'
    return about.tags[of].filter((value) => tags[of].includes(value))
  }
  const own = TAG_KINDS.flatMap((kind) => tags[kind])
  const wished = about.tags.希望.filter((wish) => own.some((value) => wish.includes(value)))
  const [languages, shifts] = [both('language'), both('shift')]
  const near = worker.area !== null && about.areas.has(worker.area)
  const found: [boolean, number, string][] = [
    [wished.length > 0, WEIGHTS.wish, replies.reasonWish(wished)],
    [near, WEIGHTS.area, replies.reasonArea(about.names.get(worker.area ?? '') ?? '')],
    [worker.area === null, WEIGHTS.allAreas, replies.reasonAllAreas],
    [languages.length > 0, WEIGHTS.language, replies.reasonTags('语言', languages)],
    [shifts.length > 0, WEIGHTS.shift, replies.reasonTags('班次', shifts)],
    [about.past.has(worker.member) && !about.left.has(worker.member), WEIGHTS.past, replies.reasonKnown],
    [about.left.has(worker.member), WEIGHTS.left, replies.reasonLeft],
  ]
  const speaking = found.filter(([holds]) => holds)
  const reasons = [...speaking.map(([, , reason]) => reason), replies.reasonFree(taken, capacity), replies.reasonLight(worker.open)]
  const score = speaking.reduce((sum, [, weight]) => sum + weight, 0) - taken / capacity
  return { name: worker.name, number: worker.number, reasons, score }
}
