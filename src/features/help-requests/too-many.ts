import type { Said } from '../../conversation/said.js'
import { AppError } from '../../errors.js'
import type { Labelled } from './label.js'
import { countUnended } from './queries.js'
import * as replies from './replies.js'

/** One person may have so many unended requests; more is a mistake or a joke. Who is in danger is heard beyond that, though not for ever. */
const MOST_OPEN = 20
const MOST_IN_DANGER = 40

/** Throws `too_many`, with the numbers that fit where somebody is in danger. */
export async function refuseTooMany(said: Said, { urgency, emergency }: Pick<Labelled, 'urgency' | 'emergency'>): Promise<void> {
  const isDanger = urgency === 'life'
  if ((await countUnended(said.tx, said.member.id)) < (isDanger ? MOST_IN_DANGER : MOST_OPEN)) return
  throw new AppError('too_many', isDanger ? replies.tooManyInDanger(emergency) : replies.tooMany)
}
