/** NFKC without spaces and line breaks: both sides are compared so. */
export const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

export type Kept = Map<string, string>

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/**
 * The regular expression of an expectation, over the squeezed message with word marks: before squeezing, numbers of the message are
 * fenced by U+0001, so that a number in the pattern meets only a whole number as written.
 */
function compile(pattern: string, kept: Kept): { regex: RegExp; names: string[]; fenced: boolean } {
  const whole = /^\/(.*)\/$/s.exec(pattern.trim())
  if (whole) return { regex: new RegExp(squeeze(whole[1] ?? ''), 'u'), names: [], fenced: false }
  const names: string[] = []
  const parts = pattern.split('…').map((part) => {
    const filled = part.replace(/\{(\w+)\}/g, (brace, name: string) => kept.get(name) ?? brace)
    const pieces = filled.normalize('NFKC').split(/(\{\w+\})/)
    return pieces
      .map((piece) => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1]
        if (!name) return literal(fence(piece)).replace(/\s+/gu, '')
        names.push(name)
        return '([A-Za-z0-9\u0001]+)'
      })
      .join('')
  })
  return { regex: new RegExp(parts.join('[\\s\\S]*'), 'u'), names, fenced: true }
}

/** Puts a mark before and after every number, so that 1 does not meet 12. Decimals and times are numbers joined by signs. */
const fence = (text: string) => text.normalize('NFKC').replace(/\d+/g, '\u0001$&\u0001')

/** True when the message satisfies the pattern; what braces met is added to `kept`. */
export function matches(pattern: string, message: string, kept: Kept): boolean {
  const { regex, names, fenced } = compile(pattern, kept)
  const subject = fenced ? fence(message).replace(/\s+/gu, '') : squeeze(message)
  const found = regex.exec(subject)
  if (!found) return false
  names.forEach((name, at) => {
    kept.set(name, (found[at + 1] ?? '').replaceAll('\u0001', ''))
  })
  return true
}
