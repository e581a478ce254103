/** Characters of which a text must have one for an expression to fit anywhere in it; undefined where nothing is known. */
export type Needed = ReadonlySet<string> | undefined

/** The alternatives of an expression: what stands between its outermost `|`. */
export function alternativesOf(source: string): string[] {
  const found: string[] = []
  let [depth, from, inClass] = [0, 0, false]
  for (let at = 0; at < source.length; at++) {
    const one = source[at]
    if (one === '\\') at++
    else if (inClass) inClass = one !== ']'
    else if (one === '[') inClass = true
    else if (one === '(') depth++
    else if (one === ')') depth--
    else if (one === '|' && depth === 0) {
      found.push(source.slice(from, at))
      from = at + 1
    }
  }
  return [...found, source.slice(from)]
}

/** What an expression without flags needs. Of grammar that this does not know nothing is needed, so that the expression is always tried. */
export function neededBy(source: string): Needed {
  const reader = { source, at: 0 }
  const needed = anyOf(reader)
  return reader.at === source.length ? needed : undefined
}

interface Reader {
  source: string
  at: number
}

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.source)?.[0]
  reader.at += found?.length ?? 0
  return found
}

/** One of several: what fits has a character of one of them. */
function anyOf(reader: Reader): Needed {
  const all: Needed[] = []
  do all.push(allOf(reader))
  while (take(reader, /\|/y))
  return all.includes(undefined) ? undefined : new Set(all.flatMap((one) => [...(one ?? [])]))
}

/** One after another: each is needed, so it is enough to ask for the one that texts have least. */
function allOf(reader: Reader): Needed {
  let rarest: Needed
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const one = partOf(reader)
    const times = take(reader, /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y)
    if (!(times && /^(?:[*?]|\{0)/.test(times)) && costOf(one) < costOf(rarest)) rarest = one
  }
  return rarest
}

/** Characters that so many texts have that to ask for them leaves little out. */
const USUAL = new Set('的了我是不在人有一个他没来这就都上下里去到说要好你吗能么')
const costOf = (needed: Needed) => (needed ? [...needed].reduce((sum, one) => sum + (USUAL.has(one) ? 40 : 1), 0) : Infinity)

function partOf(reader: Reader): Needed {
  const group = take(reader, /\((?:\?(?:[:=!]|<(?:[=!]|[^>]+>)))?/y)
  if (group) {
    const inside = anyOf(reader)
    return take(reader, /\)/y) && !group.endsWith('!') ? inside : undefined
  }
  const list = take(reader, /\[(?:\\.|[^\]\\])*\]/y)
  if (list) return charactersOf(list.slice(1, -1))
  if (take(reader, /\\k<[^>]+>/y)) return undefined
  const escaped = take(reader, /\\(?:u[\da-f]{4}|x[\da-f]{2}|c[a-z]|.)/iy)
  if (escaped) return charactersOf(escaped)
  const one = take(reader, /./suy) ?? ''
  return /[.^$]/.test(one) ? undefined : new Set(one)
}

/** The characters of a list, where it names them one by one (a digit is ten). `\D` and half of an emoji are more than one. */
const LISTED = /^(?:\\d|\\[^A-Za-z\d]|[^\\^\-\ud800-\udfff]|(?<=.)\^)+$/
function charactersOf(list: string): Needed {
  const spelled = list.replace(/(\d)-(\d)/g, (_, first: string, last: string) => '0123456789'.slice(+first, +last + 1))
  if (!LISTED.test(spelled)) return undefined
  return new Set(spelled.replace(/\\(.)/gs, (_, one: string) => (one === 'd' ? '0123456789' : one)))
}
