import { takesBack } from '../../conversation/answers/choice-around.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { Reply, Said } from '../../conversation/said.js'
import { AppError } from '../../errors.js'
import { repairHazard } from './casework.js'
import { listOfReporter, NOT_YET } from './queries.js'
import * as replies from './replies.js'
import { judgeRepair } from './verify.js'
import { unitsOf, withRepaired, withUnitHazard } from './which.js'

export const repairByUnit = (said: Said): Promise<Reply> =>
  withUnitHazard(said, '办结', (hazard, rest, unit) => repairHazard(said, hazard, unit, rest.trim()))

/** 修好: who reported it says how it is; a contact of the unit, who did not, says that it has been done. */
export async function sayMended(said: Said): Promise<Reply> {
  if (await isOfUnit(said)) return repairByUnit(said)
  return withRepaired(said, '修好', (hazard, rest) => {
    if (takesBack(rest)) throw new AppError('invalid', replies.mendedOrNot(hazard.number))
    return judgeRepair(said, hazard, true)
  })
}

async function isOfUnit(said: Said): Promise<boolean> {
  if (unitsOf(said.roles).length === 0) return false
  const number = parseItemNumber(said.rest)?.number
  const mine = await listOfReporter(said.tx, said.member.id)
  return !mine.some((hazard) =>
    number === undefined ? hazard.state === 'repaired' || NOT_YET.includes(hazard.state) : hazard.number === number,
  )
}
