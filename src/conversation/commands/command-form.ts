import { ofLast } from '../of-last.js'
import type { Command } from '../said.js'

/* What may follow the word of a command, as its usage has it. */

/** How many words follow; of one text every command asks the same. */
export const partsOf = ofLast(
  (rest) =>
    rest
      .replace(/^[\s,，:：]+/, '')
      .split(/\s+/)
      .filter(Boolean).length,
)

/** Nothing need follow it, or something does. */
export const hasParts = ({ usage }: Command, rest: string) => !/ [^[\s]/.test(usage) || partsOf(rest) > 0

interface Form {
  places: number
  needed: number
  /** It may be of many words. */
  endless: boolean
}
const forms = new WeakMap<Command, Form>()
/** Read once a command. */
export function formOf(command: Command): Form {
  const known = forms.get(command)
  if (known) return known
  const [, ...places] = command.usage.split(' ')
  const needed = places.filter((part) => !part.startsWith('[')).length
  const made = { places: places.length, needed, endless: /内容|结果|情况|说明|问题|理由|时间/.test(command.usage) }
  forms.set(command, made)
  return made
}

/** Its usage has a place for each part that follows. */
export function takes(command: Command, rest: string): boolean {
  const parts = partsOf(rest)
  const { places, needed, endless } = formOf(command)
  return parts >= needed && (parts <= places || endless)
}
