import type { Tx } from '../../db/database.js'
import type { HazardRow, MemberRow } from '../../db/schema.js'
import { insertRow } from '../../db/write-row.js'
import { labelHazard } from './label.js'
import { findNeighbours, type Neighbours } from './neighbours.js'
import type { Draft } from './open.js'
import { placeKey } from './place-key.js'
import { journalHazard, writeNote } from './record.js'
import { duesOf } from './route.js'

interface From {
  member: MemberRow
  account: string
  district: string
}

/** Gives a draft its number, deadlines, first voice and journal line. It is not whistled yet. */
export async function insertHazard(tx: Tx, draft: Draft, from: From, now: number): Promise<{ hazard: HazardRow; neighbours: Neighbours }> {
  const { member, account, district } = from
  const { category, categoryBy, urgency } = await labelHazard(tx, district, draft.content)
  const dues = await duesOf(tx, { district, category, area: draft.area, urgency }, now)
  const { place, areaSource, gazetteer } = draft
  const known = { id: draft.id, district, category, place, placeKey: placeKey(place), areaSource, gazetteer, reportedAt: now }
  const at = { latitude: draft.pin?.latitude ?? null, longitude: draft.pin?.longitude ?? null }
  const neighbours = await findNeighbours(tx, { ...known, ...at })
  const hazard: HazardRow = {
    ...known,
    ...at,
    ...dues,
    ...UNTOUCHED,
    number: await tx.nextNumber(district, 'hazard'),
    reporter: member.id,
    account,
    room: draft.room,
    openedBy: draft.openedBy,
    categoryBy,
    urgency,
    area: draft.area,
    recurrent: neighbours.recurs,
    ruleVersion: tx.rules.version('hazard.claim', now),
  }
  await insertRow(tx, 'hazards', hazard)
  await insertRow(tx, 'hazardVoices', { hazard: hazard.id, member: member.id, room: draft.room, at: now })
  await writeNote(tx, member, { hazard: hazard.id, kind: 'content', text: draft.content }, now)
  await journalHazard(tx, hazard, { verb: 'report', from: null, actor: member.subject ?? 'unknown' }, now)
  return { hazard, neighbours }
}

/** What nobody has done yet. */
const UNTOUCHED = {
  state: 'waiting',
  unit: null,
  asked: null,
  refusals: 0,
  voices: 1,
  reopened: 0,
  mergedInto: null,
  result: null,
  pausedAt: null,
  verifiedAt: null,
  claimedAt: null,
  safeAt: null,
  repairedAt: null,
  closedAt: null,
} as const
