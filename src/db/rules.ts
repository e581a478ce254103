import { DAY, HOUR, MINUTE, ZONE } from '../clock.js'
import { isDay } from './day.js'
import type { RuleRow } from './schema.js'

/**
 * Settable numbers by name (deadlines, windows, spans), held in memory: read once at start and after an import.
 * A value is the one valid on the day of `at`; a name that is not there is a bug and throws.
 */
export interface Rules {
  /** A span in milliseconds, of a rule whose unit is minutes. */
  span(name: string, at: number): number
  count(name: string, at: number): number
  text(name: string, at: number): string
  /** Which version of the rule is valid then (its row id): items keep it. */
  version(name: string, at: number): string
}

type Rule = Pick<RuleRow, 'id' | 'name' | 'value' | 'unit' | 'validFrom' | 'validTo'>

interface Version {
  rule: Rule
  /** First and one past the last millisecond. */
  from: number
  to: number
}

/** China has had one offset and no summer time since 1991: a rule's day begins here. */
const OFFSET = '+08:00'

function startOf(day: string): number {
  if (!isDay(day)) throw new Error(`a rule's day must be YYYY-MM-DD, not ${day}`)
  return Date.parse(`${day}T00:00:00${OFFSET}`)
}

/** Rules over rows read before. `validFrom` and `validTo` are days in {@link ZONE}, both included; `validTo` null = until replaced. */
export function rulesOf(rows: readonly Rule[]): Rules {
  const versions = new Map<string, Version[]>()
  for (const rule of rows) {
    const to = rule.validTo === null ? Number.POSITIVE_INFINITY : startOf(rule.validTo) + DAY
    const known = versions.get(rule.name) ?? []
    known.push({ rule, from: startOf(rule.validFrom), to })
    versions.set(rule.name, known)
  }
  for (const known of versions.values()) known.sort((a, b) => b.from - a.from)

  const find = (name: string, at: number): Rule => {
    const found = versions.get(name)?.find((version) => version.from <= at && at < version.to)
    if (!found) throw new Error(`no rule ${name} is valid on ${dayOf(at)}`)
    return found.rule
  }
  const number = (rule: Rule): number => {
    const value = Number(rule.value)
    if (rule.value.trim() === '' || !Number.isFinite(value)) throw new Error(`rule ${rule.name} is not a number`)
    return value
  }
  return {
    span: (name, at) => {
      const rule = find(name, at)
      if (rule.unit !== 'minutes') throw new Error(`rule ${name} is in ${rule.unit}, not in minutes`)
      return number(rule) * MINUTE
    },
    count: (name, at) => number(find(name, at)),
    text: (name, at) => find(name, at).value,
    version: (name, at) => find(name, at).id,
  }
}

/** Only for messages: the day of a moment in {@link ZONE}. */
const dayOf = (at: number) => `day ${Math.floor((at + 8 * HOUR) / DAY)} since 1970 (${ZONE})`
