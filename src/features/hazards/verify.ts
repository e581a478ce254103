import { isStaff, may } from '../../community/abilities.js'
import { gridOf } from '../../community/roles.js'
import { contactsOf } from '../../community/units.js'
import { reasonBeside } from '../../conversation/answers/choice-around.js'
import type { Reply, Said } from '../../conversation/said.js'
import type { HazardRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { tellItsUnit } from './casework.js'
import { confirmRepair, reopenHazard } from './closing.js'
import { listVoices, NOT_YET, OPEN } from './queries.js'
import { actorOf, changeHazard, writeNote } from './record.js'
import * as replies from './replies.js'
import { unitName } from './route.js'
import { supplementHazard } from './supplement.js'

/** 核实: a grid member of the area saw it. */
export async function verifyHazard(said: Said, hazard: HazardRow, note: string): Promise<Reply> {
  const { tx, now } = said
  if (!OPEN.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
  if (!(await isGridOf(said, hazard))) throw new AppError('forbidden', replies.notInYourArea(hazard.number))
  const after = await changeHazard(tx, hazard, { verb: 'verify', actor: actorOf(said), set: { verifiedAt: now } }, now)
  if (note) await writeNote(tx, said.member, { hazard: hazard.id, kind: 'supplement', text: note }, now)
  await tellItsUnit(said, after, 'hazard.verified', replies.verifiedToUnit(hazard.number, said.identity.name, note))
  return replies.verified(hazard.number)
}

/** 没修好 before its unit says that it is: that unit hears it, as it hears whatever is added. */
async function pressUnit(said: Said, hazard: HazardRow, words: string): Promise<Reply> {
  const kept = await supplementHazard(said, hazard, SAYS_SOMETHING.test(words) ? words : replies.stillBroken)
  const text = replies.unitPressed(hazard.number)
  return typeof kept === 'object' ? { ...kept, text } : text
}
const SAYS_SOMETHING = /[\u4e00-\u9fa5a-z0-9]{2}/i

const isGridOf = async (said: Said, hazard: HazardRow) =>
  (await gridOf(said.tx, hazard.area, said.now)).some((one) => one.member === said.member.id)

const isContactOf = async ({ tx, member, now }: Said, { unit }: HazardRow) =>
  unit !== null && (await contactsOf(tx, unit, now)).some((one) => one.member === member.id)

/** What to do instead, for one who may not say whether it is mended. */
async function whoSaysSo(said: Said, hazard: HazardRow): Promise<string> {
  if (await isContactOf(said, hazard)) return replies.sayDone(hazard.number)
  if (!isStaff(said.roles)) return replies.notReported(hazard.number)
  const unit = hazard.asked ?? hazard.unit
  return replies.mendedByWhom(hazard.number, unit ? await unitName(said.tx, unit) : undefined, may(said.roles, 'hazard.merge'))
}

/** 修好, 没修好 with a number: from anybody who reported it, or a grid member of its area. `words`: what was said besides. */
export async function judgeRepair(said: Said, hazard: HazardRow, repaired: boolean, words = ''): Promise<Reply> {
  const reported = (await listVoices(said.tx, hazard.id)).some((voice) => voice.member === said.member.id)
  if (!reported && !(await isGridOf(said, hazard))) throw new AppError('forbidden', await whoSaysSo(said, hazard))
  if (NOT_YET.includes(hazard.state)) {
    if (!repaired) return pressUnit(said, hazard, words)
    throw new AppError('conflict', replies.notYetRepaired(hazard.number))
  }
  return repaired ? confirmRepair(said, hazard) : reopenHazard(said, hazard, reasonBeside(words))
}
