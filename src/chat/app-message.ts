import type { NoteEntry } from './gateway.js'

const MOST_ENTRIES = 500
const LONGEST_ENTRY = 500

export const unescapeXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&#(?:10|xA);/gi, '\n')
    .replace(/&amp;/g, '&')

/** Some puppets leave WeChat's own XML in the text, some with the sender's id on a line before it. */
export const isXml = (text: string) => /^\s*(?:[\w@-]+:\s*)?<[?\w]/.test(text)

/** The words of the first element of this name, CDATA or escaped; undefined when there is none. */
function element(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>(?:\\s*<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>\\s*|([\\s\\S]*?))</${name}>`).exec(xml)
  return found ? (found[1] ?? unescapeXml(found[2] ?? '')) : undefined
}

const typeOf = (xml: string) => /<type>\s*(\d+)\s*<\/type>/.exec(xml)?.[1]

/** WeChat's XML of a native group note (app message 53): its title is the whole text; who wrote which line when stands beside it. */
export function noteOfXml(xml: string): { text: string; entries: NoteEntry[] } | undefined {
  if (!isXml(xml) || typeOf(xml) !== '53') return undefined
  const text = element(xml, 'title')
  return text === undefined ? undefined : { text, entries: entriesOf(xml, text) }
}

/**
 * `<i><u>id</u>…<t>seconds</t><r>offset-length</r></i>`: UTF-16 units of the title as it came. Entries that point outside of it are dropped;
 * so are all of them when they overlap, for then they belong to another text.
 */
function entriesOf(xml: string, title: string): NoteEntry[] {
  const info = element(xml, 'solitaire_info')
  if (!info) return []
  const entries: NoteEntry[] = []
  let last = 0
  for (const [, item] of [...(info.includes('<') ? info : unescapeXml(info)).matchAll(/<i>([\s\S]*?)<\/i>/g)].slice(0, MOST_ENTRIES)) {
    const range = /<r>(\d{1,5})-(\d{1,5})<\/r>/.exec(item ?? '')
    const [offset, length] = [Number(range?.[1] ?? Number.NaN), Number(range?.[2] ?? Number.NaN)]
    if (!(length > 0) || offset + length > title.length) continue
    if (offset < last) return []
    last = offset + length
    const by = /<u>([^<]{1,100})<\/u>/.exec(item ?? '')?.[1] ?? ''
    const at = Number(/<t>(\d{1,12})<\/t>/.exec(item ?? '')?.[1] ?? 0) * 1000
    entries.push({ by, at, text: title.slice(offset, last).slice(0, LONGEST_ENTRY) })
  }
  return entries
}

/** A quote-reply as newer clients send it (app message 57): the reply is its title. */
export function replyOfXml(xml: string): { text: string; quoted: { name: string; text: string } } | undefined {
  if (!isXml(xml) || typeOf(xml) !== '57') return undefined
  const [before, refer] = [xml.split('<refermsg>')[0] ?? '', element(xml, 'refermsg') ?? '']
  const text = element(before, 'title')
  if (text === undefined) return undefined
  const raw = /<refermsg>([\s\S]*?)<\/refermsg>/.exec(xml)?.[1] ?? refer
  return { text, quoted: { name: element(raw, 'displayname') ?? '', text: element(raw, 'content') ?? '' } }
}

/** Looked for at one place only: a search from each end of a quote through all that follows takes minutes of a long text. */
const LINE = /\n\s{0,20}(?:[-—–_]\s?){5,}\s{0,20}\n/y

/** A quote-reply as text: `「Name：quoted」`, a line of dashes, and the words themselves: a quoted command must not run. */
export function splitQuote(text: string): { quoted?: { name: string; text: string }; text: string } {
  const plain = text.replace(/\r\n?/g, '\n')
  if (!plain.startsWith('「')) return { text }
  // A quote may hold another: the reply is what stands after the last line.
  let end = -1
  let from = 0
  for (let look = 0; ; ) {
    const close = plain.indexOf('」\n', look)
    if (close < 0) break
    LINE.lastIndex = close + 1
    if (LINE.test(plain)) {
      end = close
      from = LINE.lastIndex
    }
    look = close + 1
  }
  if (end < 0) return { text }
  const [, name, said] = /^([^：:]{0,60})[：:]([\s\S]*)$/.exec(plain.slice(1, end)) ?? [undefined, '', plain.slice(1, end)]
  return { quoted: { name: name ?? '', text: said ?? '' }, text: plain.slice(from) }
}
