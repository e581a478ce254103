import { type IncomingMessage, type Location, MAX_TEXT } from './gateway.js'
import type { MessageKind } from './kinds.js'

const MAX_NAME = 100

const unescapeXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&')

/** No NUL, no lone surrogates, at most `most` UTF-16 units: what a database and a JSON line can hold. */
export function cleanText(text: string, most = MAX_TEXT): string {
  // The cut may halve a pair of surrogates, so it comes first.
  return text
    .replaceAll('\0', '')
    .slice(0, most)
    .replace(/\p{Surrogate}/gu, '')
}

/** A person's, room's or place's name, as {@link cleanText}. */
export const cleanName = (name: string) => cleanText(name, MAX_NAME)

/** A quote-reply arrives as `「Name：quoted」`, a line of dashes, and the words themselves: a quoted command must not run. */
export function splitQuote(text: string): { quoted?: { name: string; text: string }; text: string } {
  const match = /^「([^：:」]*)[：:]([\s\S]*?)」\n(?:- ){3,}-?\n([\s\S]*)$/.exec(text)
  if (!match) return { text }
  return { quoted: { name: match[1] ?? '', text: match[2] ?? '' }, text: match[3] ?? '' }
}

/** Some puppets leave WeChat's own XML in the text, some with the sender's id on a line before it. */
const isXml = (text: string) => /^\s*(?:[\w@-]+:\s*)?<[?\w]/.test(text)

/** WeChat's XML of a pin: x is the latitude, y the longitude (GCJ-02). */
export function locationOfXml(xml: string): Location | undefined {
  const tag = /<location\b([^>]*)>/.exec(xml)?.[1]
  if (!tag) return undefined
  const attribute = (name: string) => unescapeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const latitude = Number(attribute('x') || Number.NaN)
  const longitude = Number(attribute('y') || Number.NaN)
  if (!validPin(latitude, longitude)) return undefined
  return { latitude, longitude, name: attribute('poiname') || attribute('label'), address: attribute('label') }
}

/** On the globe, and not 0,0, which is what puppets give that do not know. */
export const validPin = (latitude: number, longitude: number) =>
  Number.isFinite(latitude) &&
  Number.isFinite(longitude) &&
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180 &&
  !(latitude === 0 && longitude === 0)

/** The id of what was taken back: the text itself, or WeChat's XML around it. */
export function recalledIdOf(text: string): string {
  return (/<newmsgid>\s*(\d+)\s*<\/newmsgid>/.exec(text)?.[1] ?? text).trim()
}

/** WeChat's XML of a native group note is an app message of type 53 whose title is the whole text. */
function noteOfXml(text: string): string | undefined {
  if (!isXml(text) || !/<type>\s*53\s*<\/type>/.test(text)) return undefined
  const title = /<title>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([\s\S]*?))<\/title>/.exec(text)
  return title ? (title[1] ?? unescapeXml(title[2] ?? '')) : undefined
}

const GAP = '\u2005\\s,，:：'
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * `@伙伴` in a text (U+2005 from phones, a space from computers), taken out: at the head any number of times, else where it stands.
 * A longer name that begins so is not it.
 */
export function withoutMention(text: string, names: readonly string[]): { mentioned: boolean; text: string } {
  const known = names.filter((name) => name !== '').map(escaped)
  if (known.length === 0) return { mentioned: false, text }
  const name = `@(?:${known.join('|')})(?=[${GAP}]|$)`
  const head = new RegExp(`^\\s*(?:${name}[${GAP}]*)+`).exec(text)
  if (head) return { mentioned: true, text: text.slice(head[0].length) }
  const inside = new RegExp(`${name}[${GAP}]*`).exec(text)
  if (!inside) return { mentioned: false, text }
  return { mentioned: true, text: `${text.slice(0, inside.index)} ${text.slice(inside.index + inside[0].length)}`.trim() }
}

const EVERYBODY = new RegExp(`@(?:所有人|all|everyone)(?=[${GAP}]|$)`, 'i')

/** What the platform gave. */
export interface Raw {
  id: string
  room?: { id: string; name: string }
  sender: IncomingMessage['sender']
  kind: MessageKind
  /** As it came: for some puppets and kinds WeChat's XML. */
  text: string
  /** Of a pin, where the platform told it other than in the text. */
  location?: Location | undefined
  /** The ids the platform says are mentioned. */
  mentions: readonly string[]
  bot: { id: string; names: readonly string[] }
  sentAt: number
}

/** The rules every gateway shares, from what the platform gave to an IncomingMessage. */
export function envelope(raw: Raw): IncomingMessage {
  const note = raw.kind === 'recall' ? undefined : noteOfXml(raw.text)
  const kind = note === undefined ? raw.kind : 'jielong'
  const location = kind === 'location' ? (locationOfXml(raw.text) ?? raw.location) : undefined
  const said = saidIn(kind, note ?? raw.text)
  const mention = kind === 'text' && raw.room ? mentionOf(said.text, raw) : { mentioned: false, text: said.text }
  const { sender } = raw
  return {
    id: raw.id,
    ...(raw.room ? { room: { id: raw.room.id, name: cleanName(raw.room.name) } } : {}),
    sender: { ...sender, name: cleanName(sender.name), roomAlias: cleanName(sender.roomAlias) },
    kind,
    text: said.text,
    textWithoutMention: mention.text,
    mentionsBot: mention.mentioned,
    ...(said.quoted ? { quoted: said.quoted } : {}),
    ...(location ? { location: { ...location, name: cleanName(location.name), address: cleanName(location.address) } } : {}),
    ...(kind === 'recall' ? { recalledId: recalledIdOf(raw.text) } : {}),
    sentAt: raw.sentAt,
  }
}

function saidIn(kind: MessageKind, text: string): { quoted?: { name: string; text: string }; text: string } {
  if (kind === 'text') return splitQuote(cleanText(text))
  if (kind === 'jielong') return { text: cleanText(text) }
  // Of a voice message some platforms give the words they heard; of the rest the text is the platform's own business.
  return { text: kind === 'audio' && !isXml(text) ? cleanText(text) : '' }
}

function mentionOf(text: string, raw: Raw): { mentioned: boolean; text: string } {
  const byName = withoutMention(text, raw.bot.names)
  if (byName.mentioned) return byName
  // An announcement to everybody lists every member: that is not the bot.
  if (!raw.mentions.includes(raw.bot.id) || EVERYBODY.test(text)) return { mentioned: false, text }
  // By a name the gateway does not know (an old one): the only mention there is, so it is the bot's.
  const head = raw.mentions.length === 1 ? /^\s*@[^\u2005\n]{1,40}\u2005\s*/.exec(text)?.[0] : undefined
  return { mentioned: true, text: head ? text.slice(head.length) : text }
}
