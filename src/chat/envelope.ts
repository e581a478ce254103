import { isXml, noteOfXml, replyOfXml, splitQuote, unescapeXml } from './app-message.js'
import { type IncomingMessage, type Location, MAX_TEXT, type NoteEntry } from './gateway.js'
import type { MessageKind } from './kinds.js'

const MAX_NAME = 100

/** No NUL, no lone surrogates, at most `most` UTF-16 units: what a database and a JSON line can hold. */
function cleanText(text: string, most = MAX_TEXT): string {
  // The cut may halve a pair of surrogates, so it comes first.
  return text
    .replaceAll('\0', '')
    .slice(0, most)
    .replace(/\p{Surrogate}/gu, '')
}

/** Line breaks and other controls. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/** What is not seen and moves what is (the order of writing, soft hyphens, tags), but for the joiner inside an emoji. */
const UNSEEN = /(?!\u200D)\p{Cf}|(?<!\p{Emoji}|\uFE0F)\u200D|\u200D(?!\p{Emoji})/gu

/** A person's, room's or place's name, as {@link cleanText}: of one line, so that nobody's name looks like a line the bot says. */
export const cleanName = (name: string) => cleanText(name.replace(BREAKS, ' ').replace(UNSEEN, ''), MAX_NAME).trim()

/** A name as a mention has it. Undefined for one that would look as if the bot called everybody: he is answered without. */
export function nameToMention(name: string): string | undefined {
  const clean = cleanName(name)
  return clean === '' || EVERYBODY.test(`@${clean} `) ? undefined : clean
}

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
function recalledIdOf(text: string): string {
  return (/<newmsgid>\s*(\d+)\s*<\/newmsgid>/.exec(text)?.[1] ?? text).trim()
}

const GAP = '\u2005\\s,，:：'
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `@伙伴` in a text (U+2005 from phones, a space from computers), taken out wherever it stands. A longer name that begins so is not it. */
function withoutMention(text: string, names: readonly string[]): { mentioned: boolean; text: string } {
  const known = names.filter((name) => name !== '').map(escaped)
  if (known.length === 0) return { mentioned: false, text }
  const name = `[@＠](?:${known.join('|')})(?=[${GAP}]|$)[${GAP}]*`
  const head = new RegExp(`^\\s*(?:${name})+`)
  const inside = new RegExp(name, 'g')
  const rest = text.replace(head, '')
  if (!inside.test(text)) return { mentioned: false, text }
  const left = rest.replace(inside, ' ')
  return { mentioned: true, text: left === rest ? rest : left.trim() }
}

const EVERYBODY = new RegExp(`[@＠](?:所有人|all|everyone)(?=[${GAP}]|$)`, 'i')

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
  const { kind, text, quoted, entries } = saidIn(raw)
  const location = kind === 'location' ? (locationOfXml(raw.text) ?? raw.location) : undefined
  const mention = kind === 'text' ? mentionOf(text, raw) : { mentioned: false, text }
  const { sender } = raw
  return {
    id: raw.id,
    ...(raw.room ? { room: { id: raw.room.id, name: cleanName(raw.room.name) } } : {}),
    sender: { ...sender, name: cleanName(sender.name), roomAlias: cleanName(sender.roomAlias) },
    kind,
    text,
    textWithoutMention: mention.text,
    mentionsBot: mention.mentioned && raw.room !== undefined,
    ...(quoted ? { quoted, quotesBot: raw.bot.names.includes(quoted.name) } : {}),
    ...(entries && entries.length > 0 ? { entries } : {}),
    ...(location ? { location: { ...location, name: cleanName(location.name), address: cleanName(location.address) } } : {}),
    ...(kind === 'recall' ? { recalledId: recalledIdOf(raw.text) } : {}),
    sentAt: raw.sentAt,
  }
}

interface SaidIn {
  kind: MessageKind
  text: string
  quoted?: { name: string; text: string }
  entries?: NoteEntry[]
}

const NOTE_MARK = /^\s*[#＃]\s*(?:接[龙龍]|group note)/i

/** The words of a message, and what kind it really is: notes and quote-replies come as the platform's XML. */
function saidIn({ kind, text, room }: Raw): SaidIn {
  const note = kind === 'recall' ? undefined : noteOfXml(text)
  if (note) {
    const entries = note.entries.map((entry) => ({ ...entry, by: cleanName(entry.by), text: cleanText(entry.text) }))
    return { kind: 'jielong', text: cleanText(note.text), entries }
  }
  const reply = kind === 'text' || kind === 'other' ? replyOfXml(text) : undefined
  if (reply) return { kind: 'text', text: cleanText(reply.text), quoted: clean(reply.quoted) }
  // Some platforms send a note as the text it is, and people paste and go on writing it.
  if (kind === 'text' && room && NOTE_MARK.test(text)) return { kind: 'jielong', text: cleanText(text) }
  if (kind === 'text') {
    const split = splitQuote(cleanText(text))
    return { kind, text: split.text, ...(split.quoted ? { quoted: clean(split.quoted) } : {}) }
  }
  if (kind === 'jielong') return { kind, text: cleanText(text) }
  // Of a voice message some platforms give the words they heard; of the rest the text is the platform's own business.
  return { kind, text: kind === 'audio' && !isXml(text) ? cleanText(text) : '' }
}

const clean = ({ name, text }: { name: string; text: string }) => ({ name: cleanName(name), text: cleanText(text) })

function mentionOf(text: string, raw: Raw): { mentioned: boolean; text: string } {
  const byName = withoutMention(text, raw.bot.names)
  if (byName.mentioned) return byName
  // An announcement to everybody lists every member: that is not the bot.
  if (!raw.mentions.includes(raw.bot.id) || EVERYBODY.test(text)) return { mentioned: false, text }
  // By a name the gateway does not know (an old one): the only mention there is, so it is the bot's.
  const head = raw.mentions.length === 1 ? /^\s*@[^\u2005\n]{1,40}\u2005\s*/.exec(text)?.[0] : undefined
  return { mentioned: true, text: head ? text.slice(head.length) : text }
}
