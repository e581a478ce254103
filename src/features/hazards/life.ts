import { coordinatorsOf } from '../../community/roles.js'
import { normalise } from '../../conversation/normalise.js'
import type { Said } from '../../conversation/said.js'
import { readHazard } from '../../conversation/topics/hazard-words.js'
import type { HazardRow } from '../../db/schema.js'
import { actorOf, changeHazard } from './record.js'
import * as replies from './replies.js'
import { dispatch, hearersOf } from './route.js'
import { tellStaff } from './tell.js'
import { resumeClocks } from './waiting.js'

export interface Raised {
  hazard: HazardRow
  /** The numbers to call, which leave before anything else. Undefined: the words tell of no danger to life. */
  first?: string
}

/**
 * A life in danger, told of a hazard that is open already: the numbers first, and the coordinators hear of it at once. What waits for an
 * answer goes to its unit now, and no clock stands still. `text`: masked already.
 */
export async function raiseHazard(said: Said, hazard: HazardRow, text: string): Promise<Raised> {
  const { urgency, emergency } = readHazard(normalise(text).plain)
  if (urgency !== 'life') return { hazard }
  const { tx, now } = said
  const change = { verb: 'raise', actor: actorOf(said), set: { urgency: 'life' } } as const
  const raised = hazard.urgency === 'life' ? hazard : await changeHazard(tx, hazard, change, now)
  const running = await resumeClocks(tx, raised, actorOf(said), now)
  const waits = running.state === 'waiting'
  const after = waits ? await dispatch(tx, running, { text, where: said.room?.name ?? '私聊' }, now) : running
  // Whoever was whistled for just now has read it.
  if (!waits || after.unit === null) await tellCoordinators(said, after, text)
  return { hazard: after, first: replies.emergencyReceived(emergency, after.number, await hearersOf(tx, after, now)) }
}

async function tellCoordinators(said: Said, hazard: HazardRow, text: string): Promise<void> {
  if (hazard.unit === null) return
  const words = { class: 'urgent', purpose: 'hazard.life', text: replies.lifeToCoordinator(hazard, said.member.name, text) } as const
  for (const one of await coordinatorsOf(said.tx, hazard.area, said.now))
    if (one.member !== said.member.id) await tellStaff(said.tx, hazard, one.member, words, said.now)
}
