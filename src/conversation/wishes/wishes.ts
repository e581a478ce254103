import { sieveOf } from '../words/sieve.js'
import { namesItem, takesNumber, wishParts } from './wish-parts.js'
import { COUNT_WISHES } from './wishes-counts.js'
import { RIDER_WISHES } from './wishes-rider.js'
import { STAFF_WISHES } from './wishes-staff.js'
import { STANDING_WISHES } from './wishes-standing.js'
import { itemOf } from './wishes-words.js'

export interface NamedWish {
  word: string
  rest: string
  asked: boolean
}

/** The first that fits is meant. */
const WISHES = [...COUNT_WISHES, ...STANDING_WISHES, ...STAFF_WISHES, ...RIDER_WISHES]
const mayFit = sieveOf(WISHES.map(({ says }) => says))

/** Longer texts tell of something. */
const LONGEST = 60

/** The first wish of a text that its speaker may have. Undefined: none is plainly said. `text` is normalised, thanks at its end gone. */
export function findWish(text: string, may: (word: string) => boolean): NamedWish | undefined {
  if (text.length > LONGEST) return undefined
  for (const at of mayFit(text)) {
    const { word, says, rest, asked, of } = WISHES[at] as (typeof WISHES)[number]
    const found = says.exec(text)
    if (!found || !may(word) || (of && !may(of))) continue
    const groups = found.groups ?? {}
    // 能开个证明吗 活动1的: what it is of stands elsewhere.
    const own = (rest ?? numberAndWhat)(groups)
    const after = takesNumber(word) ? own || wishParts(word, text) : word === '评价' && namesItem(text) ? wishParts(word, text) : own
    return { word, rest: after, asked: asked === true }
  }
  return undefined
}

const numberAndWhat = ({ n, what }: Record<string, string | undefined>) =>
  `${itemOf(n)} ${(what ?? '').replace(/^[\s,，。:：]+/, '')}`.trim()
