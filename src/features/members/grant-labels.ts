import { isoDateOf, local } from '../../clock.js'
import { findArea, findUnit } from '../../community/areas.js'
import type { Grant } from '../../community/roles.js'
import type { Said } from '../../conversation/said.js'
import { refuseNoSuchDay, withDays } from '../../conversation/times/coming.js'
import { afterSoLong } from '../../conversation/times/time-longer.js'
import { parseTime } from '../../conversation/times/times.js'
import type { Role } from '../../db/schema.js'
import { AppError, MissingPart } from '../../errors.js'
import * as replies from './replies.js'

/** What a role is granted as; `of`: the name of its area or unit. */
export type Wanted = Omit<Grant, 'member'> & { of: string }

const LABELS: Readonly<Record<string, 'area' | 'unit' | 'until' | 'capacity'>> = {
  区域: 'area',
  单位: 'unit',
  容量: 'capacity',
  至: 'until',
  到: 'until',
  到期: 'until',
  截至: 'until',
  截止: 'until',
  直到: 'until',
}
const LABEL = new RegExp(
  `^(${Object.keys(LABELS)
    .sort((a, b) => b.length - a.length)
    .join('|')})[:：]?`,
)

/**
 * What follows a name and a role: 区域 x, 单位 x, 至 a day, 容量 n, in any order, glued to their values or without their labels (网格员
 * 梨园镇). A word that means none of it is refused: a role without the end that was said for it would go on for ever.
 */
export async function readLabels(said: Said, role: Role, words: readonly string[]): Promise<Wanted> {
  const wanted: Wanted = { role, of: '', grantedBy: said.member.id }
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    const label = LABEL.exec(word)
    const kind = label ? LABELS[label[1] ?? ''] : undefined
    const values = kind ? [word.slice(label?.[0].length), ...words.slice(at + 1)].filter(Boolean) : words.slice(at)
    const taken = kind === 'until' ? lengthOfDay(values) : 1
    const value = values.slice(0, taken).join(' ')
    Object.assign(wanted, kind ? await readValue(said, kind, value) : await readBare(said, role, value))
    at = words.length - values.length + taken
  }
  if (role === 'unit' && !wanted.unit) throw new MissingPart(replies.unitNeeded, '单位')
  return wanted
}

/** 2027年 1月31日: a day may be written apart; it ends where the next label stands. */
function lengthOfDay(values: readonly string[]): number {
  const next = values.findIndex((value, at) => at > 0 && LABEL.test(value))
  return next < 0 ? values.length : next
}

async function readValue(said: Said, kind: 'area' | 'unit' | 'until' | 'capacity', value: string): Promise<Partial<Wanted>> {
  if (kind === 'capacity') {
    if (!/^\d{1,3}$/.test(value)) throw new AppError('invalid', replies.badGrantCapacity)
    return { capacity: Number(value) }
  }
  if (kind === 'until') return { until: readUntil(said, value) }
  const found = kind === 'area' ? await findArea(said.tx, said.district, value) : await unitOf(said, value)
  if (!found) throw new AppError('not_found', kind === 'area' ? replies.noArea(value) : replies.noUnit(value))
  return kind === 'area' ? { area: found.id, of: found.name } : { unit: found.id, of: found.name }
}

/** 12月31日, and 12-31. */
const readDay = (said: Said, value: string) => parseTime(value, said.now) ?? parseTime(withDays(value), said.now)

/** The end of the day it names. Throws `invalid`. */
function readUntil(said: Said, value: string): number {
  refuseNoSuchDay(value)
  const time = readDay(said, value)
  const day = afterSoLong(value, said.now) ?? time?.start ?? time?.end
  const until = day && local(day).endOf('day').valueOf()
  if (!until || until <= said.now) throw new AppError('invalid', replies.badUntil)
  return until
}

async function readBare(said: Said, role: Role, value: string): Promise<Partial<Wanted>> {
  const unit = role === 'unit' ? await unitOf(said, value) : undefined
  if (unit) return { unit: unit.id, of: unit.name }
  const area = role === 'unit' ? undefined : await findArea(said.tx, said.district, value)
  if (area) return { area: area.id, of: area.name }
  if (afterSoLong(value, said.now) || readDay(said, value)?.span[0] === 0) return { until: readUntil(said, value) }
  throw new AppError('invalid', role === 'unit' ? replies.noUnit(value) : replies.noGrantLabel(value))
}

const unitOf = (said: Said, name: string) => findUnit(said.tx, said.district, name, isoDateOf(said.now))
