import { type IncomingMessage, type Location, MAX_TEXT } from './gateway.js'

const unescapeXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&')

/** No NUL, no lone surrogates, at most MAX_TEXT units: what a database and a JSON line can hold. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').slice(0, MAX_TEXT).toWellFormed()
}

/** A quote-reply arrives as `「Name：quoted」`, a line of dashes, and the words themselves: a quoted command must not run. */
export function splitQuote(text: string): { quoted?: { name: string; text: string }; text: string } {
  const match = /^「([^：:」]*)[：:]([\s\S]*?)」\n(?:- ){3,}-?\n([\s\S]*)$/.exec(text)
  if (!match) return { text }
  return { quoted: { name: match[1] ?? '', text: match[2] ?? '' }, text: match[3] ?? '' }
}

/** WeChat's own XML, which some puppets leave in the text of a pin: x is the latitude, y the longitude (GCJ-02). */
export function locationOfXml(xml: string): Location | undefined {
  const tag = /<location\b([^>]*)>/.exec(xml)?.[1]
  if (!tag) return undefined
  const attribute = (name: string) => unescapeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const latitude = Number(attribute('x') || Number.NaN)
  const longitude = Number(attribute('y') || Number.NaN)
  if (!validPin(latitude, longitude)) return undefined
  return { latitude, longitude, name: attribute('poiname') || attribute('label'), address: attribute('label') }
}

export const validPin = (latitude: number, longitude: number) =>
  Number.isFinite(latitude) && Number.isFinite(longitude) && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

/** `@伙伴` at the head of a text (U+2005 from phones, a space from computers), any number of times. `@所有人` is not it. */
export function withoutMention(text: string, names: readonly string[]): { mentioned: boolean; text: string } {
  let rest = text.trimStart()
  let mentioned = false
  for (let round = 0; round < 5; round++) {
    const name = names.find((one) => one && rest.startsWith(`@${one}`) && /^[\u2005\s,，:：]|^$/.test(rest.slice(one.length + 1)))
    if (!name) break
    mentioned = true
    rest = rest.slice(name.length + 1).replace(/^[\u2005\s,，:：]+/, '')
  }
  if (mentioned) return { mentioned, text: rest }
  const inside = names.find((one) => one && new RegExp(`@${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[\u2005\\s,，]|$)`).test(text))
  if (!inside) return { mentioned: false, text }
  return { mentioned: true, text: text.replace(new RegExp(`@${inside.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\u2005\\s,，]*`), ' ').trim() }
}

type Raw = Omit<IncomingMessage, 'text' | 'textWithoutMention' | 'mentionsBot' | 'quoted'> & {
  text: string
  mentionedById: boolean
  botNames: readonly string[]
}

/** The rules every gateway shares, from what the platform gave to an IncomingMessage. */
export function envelope(raw: Raw): IncomingMessage {
  const { mentionedById, botNames, text: whole, ...rest } = raw
  const split = raw.kind === 'text' ? splitQuote(cleanText(whole)) : { text: cleanText(whole) }
  const mention = raw.room && raw.kind === 'text' ? withoutMention(split.text, botNames) : { mentioned: false, text: split.text }
  return {
    ...rest,
    text: split.text,
    textWithoutMention: mention.text,
    mentionsBot: raw.room !== undefined && (mention.mentioned || mentionedById),
    ...('quoted' in split && split.quoted ? { quoted: split.quoted } : {}),
  }
}
