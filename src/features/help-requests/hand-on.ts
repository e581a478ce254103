import { coordinatorsOf, rolesOf } from '../../community/roles.js'
import type { Handed, Unowned } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { listOwnedBy, setObligation } from '../../timers/obligations.js'
import { giveRequest } from './casework.js'
import { newRequestText } from './new-request.js'
import { chooseOwner, findRequestById, type PairWorker } from './queries.js'
import { addReader, changeRequest, endReader } from './record.js'
import * as replies from './replies.js'
import { tellStaff } from './tell.js'

type Due = Awaited<ReturnType<typeof listOwnedBy>>[number]

/** A worker's or coordinator's role ended, or somebody is there at last: each case goes to whom it would go to if it were asked now. */
export const handOnRequests =
  (pairWorker: PairWorker) =>
  async (tx: Tx, of: Unowned, now: number): Promise<Handed[]> => {
    if (of.member && (await mayOwn(tx, of.member, now))) return []
    const handed: Handed[] = []
    for (const due of await listOwnedBy(tx, { noun: 'help', district: of.district, owner: of.member })) {
      const request = await findRequestById(tx, due.item)
      if (!request) continue
      const to = await nextOwner(tx, pairWorker, request, due.level, now)
      if (to === of.member) continue
      await handOn(tx, request, due, to, now)
      // Who takes the place of nobody has not heard of it; who takes somebody's hears of all in one message.
      const isNew = of.member === null && to !== null
      if (isNew) await tellStaff(tx, request, to, { class: 'reply', purpose: 'help.new', text: await newRequestText(tx, request) }, now)
      handed.push({ item: replies.itemOf(request), to, untold: !isNew && to !== null })
    }
    return handed
  }

const mayOwn = async (tx: Tx, member: string, now: number) =>
  (await rolesOf(tx, member, now)).some(({ role }) => role === 'worker' || role === 'coordinator')

/** What was moved up stays with the coordinators. */
async function nextOwner(tx: Tx, pairWorker: PairWorker, request: HelpRequestRow, level: number, now: number): Promise<string | null> {
  const { area, reporter } = request
  if (level === 0) return (await chooseOwner(tx, pairWorker, reporter, area, now))?.member ?? null
  return (await coordinatorsOf(tx, area, now)).find((one) => one.member !== reporter)?.member ?? null
}

async function handOn(tx: Tx, request: HelpRequestRow, due: Due, to: string | null, now: number): Promise<void> {
  if (to && due.level === 0 && request.state !== 'resolved') {
    await giveRequest({ tx, now }, request, { to, by: null, actor: 'system' })
    return
  }
  // Its clocks go on as they are.
  await changeRequest(tx, request, { verb: 'reassign', actor: 'system', set: { owner: to } }, now)
  if (request.owner) await endReader(tx, request.id, request.owner, now)
  if (to) await addReader(tx, request.id, to, now)
  const { district, area } = request
  await setObligation(tx, { noun: 'help', district, area, ...due, owner: to }, now)
}
