import { findArea } from '../../community/areas.js'
import { parseItemNumber, parseNumber } from '../../conversation/numbers.js'
import type { Said } from '../../conversation/said.js'
import { AppError } from '../../errors.js'
import { MOST_HEADS } from './plan-dictated.js'
import { findActivity } from './queries.js'
import * as replies from './replies.js'

/** What stands behind 名额, 配额 and 先修. Each throws an AppError that says how it is written. */

export function readCapacity(text: string): number {
  const number = parseNumber(text.replace(/[个人位名]+$/, ''))
  if (!number || number > MOST_HEADS) throw new AppError('invalid', replies.badCapacity)
  return number
}

export async function readQuotas(said: Said, text: string): Promise<Record<string, number>> {
  const quotas: Record<string, number> = {}
  // 梨园镇 1 北苑街道 1: a number ends a pair, whatever stands behind it.
  for (const part of text.split(/[,，、;；]|(?<=\d[个人位名]{0,2})\s+(?=[^\d\s个人位名])/).filter((one) => one.trim())) {
    const match = /^(\D{1,40}?)\s{0,5}(\d{1,4})\s{0,5}[个人位名]{0,4}$/.exec(part.normalize('NFKC').trim())
    const area = match?.[1] ? await findArea(said.tx, said.district, match[1]) : undefined
    if (!area || !match?.[2]) throw new AppError('invalid', replies.badQuota)
    quotas[area.id] = Number(match[2])
  }
  return quotas
}

export async function readRequired(said: Said, text: string): Promise<number> {
  const parsed = parseItemNumber(text)
  if (!parsed) throw new AppError('invalid', replies.badRequired)
  if (!(await findActivity(said.tx, said.district, parsed.number))) throw new AppError('not_found', replies.notFound(parsed.number))
  return parsed.number
}
