import { ABILITIES } from '../../src/community/abilities.js'
import { matchCommand } from '../../src/conversation/commands/command.js'
import { parseJielong } from '../../src/conversation/jielong/jielong.js'
import { mask } from '../../src/conversation/masking/masking.js'
import { normalise } from '../../src/conversation/normalise.js'
import { parseItemNumber } from '../../src/conversation/numbers.js'
import { findPlace } from '../../src/conversation/places/places.js'
import { isSmallTalk } from '../../src/conversation/small-talk.js'
import { readHazard } from '../../src/conversation/topics/hazard-words.js'
import { withTopic } from '../../src/conversation/topics/help-topics.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { guessIntent, wishOfItem } from '../../src/conversation/wishes/intent.js'
import { deniesHere } from '../../src/conversation/wishes/of-item.js'
import type { Role } from '../../src/db/schema.js'
import { createFeatures } from '../../src/features/index.js'
import { lexiconAlone, lexiconAndModel } from './categories.js'
import { seedNames } from './names.js'
import { type Item, type Score, score } from './score.js'
import { scoreTimes } from './times.js'

/** `{text, place}`: words the found span must cover; null = there is none. */
const scorePlaces = (items: readonly Item[]): Score =>
  score('places', items, (item) => {
    const got = findPlace(normalise(item.text).plain, names)?.text ?? 'none'
    const wanted = item.place === null ? 'none' : String(item.place).normalize('NFKC')
    const right = item.place === null ? got === 'none' : got.includes(wanted) || (wanted.includes(got) && got.length >= wanted.length * 0.8)
    return {
      wanted,
      got,
      right,
      class: got === 'none' ? 'no place found' : item.place === null ? 'a place where there is none' : 'another span',
    }
  })

const names = seedNames()
const commands = createFeatures().flatMap((feature) => feature.commands)

const HOWS: Record<string, 'slash' | 'mention' | 'private' | 'bare'> = {
  at: 'mention',
  '@': 'mention',
  dm: 'private',
  group: 'bare',
  room: 'bare',
  prefix: 'private',
}

/** How it was said, by any of its names; without one a slash tells, and what has none was said privately. */
function howOf(item: Item): 'slash' | 'mention' | 'private' | 'bare' {
  const how = String(item.how ?? item.a ?? item.addressed ?? '')
  if (how === 'slash' || how === 'mention' || how === 'private' || how === 'bare') return how
  return HOWS[how] ?? (/^[/／]/.test(item.text) ? 'slash' : 'private')
}

/** `{text, how?: slash|mention|private|bare, command}`: the command word; null = none. */
const scoreCommands = (items: readonly Item[]): Score =>
  score('commands', items, (item) => {
    const how = howOf(item)
    const wanted = [item.command ?? item.expect ?? item.cmd].flat().filter(Boolean).map(String)
    const match = matchCommand(commands, item.text, how)?.command
    const meant = match && wanted.find((word) => match.word === word || match.aliases?.includes(word))
    const got = meant ?? match?.word ?? 'none'
    return {
      wanted: meant ?? wanted[0] ?? 'none',
      got,
      class: wanted.length === 0 ? 'a command where there is none' : got === 'none' ? 'not understood' : 'another command',
    }
  })

/** `{text, life}`: true when somebody's life may be in danger. */
const scoreUrgency = (items: readonly Item[]): Score =>
  score('urgency', items, (item) => {
    const { plain } = normalise(item.text)
    const { urgency, evidence, score: model } = classify(plain)
    const life = urgency === 'life' || readHazard(plain).urgency === 'life'
    const wanted = item.life ? 'life' : 'ordinary'
    const why = `${life ? evidence[0] : ''} ${model.points.toFixed(1)} ${model.spoke.join(' ')}`.trim()
    const got = life ? 'life' : 'ordinary'
    return { wanted, got: `${got}: ${why}`, right: got === wanted, class: item.life ? 'missed' : 'false alarm' }
  })

/** `{text, category}`: a code of categories.json, the one above it, a list of those that would do, or null where nothing is a hazard. */
const scoreHazards = (items: readonly Item[]): Score =>
  score('hazards', items, (item) => {
    const { category, evidence } = readHazard(normalise(item.text).plain)
    const wanted = item.category === null ? ['none'] : [item.category].flat().map(String)
    const got = evidence.length > 0 ? category : 'none'
    return {
      wanted: wanted.join(','),
      got: `${got} ${evidence.join(' ')}`.trim(),
      right: wanted.some((one) => got.startsWith(one)),
      class: wanted.includes('none') ? 'a hazard where there is none' : got === 'none' ? 'not seen' : 'another category',
    }
  })

/** `{text, private}`: a request for help that must not be talked about in a group. */
const scorePrivate = (items: readonly Item[]): Score =>
  score('private', items, (item) => {
    const { plain } = normalise(item.text)
    const { isPrivate, category, urgency } = withTopic(classify(plain), plain)
    const right = isPrivate === item.private || (item.private === true && urgency === 'life')
    return { wanted: String(item.private), got: `${isPrivate} ${category ?? ''}`.trim(), right, class: item.private ? 'not seen' : 'false' }
  })

/** `{text, category}`, any labels: the lexicons alone, and with a model; both learn from the first file and are tried on the second. */
export function scoreCategories(train: readonly Item[], test: readonly Item[]): Score[] {
  const rows = train.map((item) => ({ text: item.text, label: String(item.category) }))
  const ways = { 'words alone': lexiconAlone(rows), 'words, model': lexiconAndModel(rows) }
  return Object.entries(ways).map(([part, labelOf]) =>
    score(part, test, (item) => ({ wanted: String(item.category), got: labelOf(item.text), class: String(item.category) })),
  )
}

/** `{text, entries, heads?, names?}`; a cancelled entry has 0 heads, a place nobody took the name ''. */
const scoreJielong = (items: readonly Item[]): Score =>
  score('jielong', items, (item) => {
    const { entries } = parseJielong(item.text)
    const wanted = Array.isArray(item.entries) ? item.entries.length : item.entries
    const show = (count: unknown, ...lists: unknown[]) =>
      [count, ...lists.map((list) => (Array.isArray(list) ? list.join(',') : ''))].join(' ')
    const heads = item.heads ? entries.map((entry) => (entry.cancelled ? 0 : entry.heads)) : undefined
    const names = item.names ? entries.map((entry) => entry.name) : undefined
    return {
      wanted: show(wanted, item.heads, item.names),
      got: show(entries.length, heads, names),
      class: entries.length !== wanted ? 'entries' : String(heads) === String(item.heads) ? 'names' : 'heads',
    }
  })

/** What others call the kinds. */
const KIND_NAMES: Record<string, string> = {
  mobile: 'phone',
  landline: 'phone',
  tel: 'phone',
  idcard: 'id',
  id_card: 'id',
  bank: 'card',
  bankcard: 'card',
  wechat: 'chat',
  wx: 'chat',
  qq: 'chat',
}

/** `{text, kinds: [phone|id|plate|card|chat]}` in the order they stand in. */
const scoreMasking = (items: readonly Item[]): Score =>
  score('masking', items, (item) => {
    const kinds = [item.kinds ?? item.expect ?? item.pii ?? []].flat().map((one) => String((one as { kind?: string }).kind ?? one))
    const wanted = kinds.map((kind) => KIND_NAMES[kind] ?? kind).join(',') || 'none'
    const got =
      mask(item.text)
        .found.map((one) => one.kind)
        .join(',') || 'none'
    return { wanted, got, class: kinds.length > 0 ? 'missed' : 'masked what is nobody’s' }
  })

const TALK = ['none', 'small talk', 'menu']
/** What a speaker of some role may want; without a role anything, but talk is a rider's. */
function mayOf(item: Item, wanted: readonly string[]): (word: string) => boolean {
  const role = item.role ?? (wanted.every((want) => TALK.includes(want)) ? 'rider' : undefined)
  if (role === undefined) return () => true
  const abilities = new Set([...ABILITIES.rider, ...(ABILITIES[role as Role] ?? [])])
  return (word) => commands.some((one) => (one.word === word || one.aliases?.includes(word)) && abilities.has(one.ability))
}

/**
 * `{text, intent, role?}`: the command free words to the bot want, "small talk", "menu" where they are offered a choice; null = none of these.
 * What three are offered of which one is wanted is "menu" too.
 */
const scoreIntents = (items: readonly Item[]): Score =>
  score('intents', items, (item) => {
    const { plain } = normalise(item.text)
    const may = mayOf(item, item.intent === null ? ['none'] : [item.intent].flat().map(String))
    const command = deniesHere(plain)
      ? 'none'
      : (wishOfItem(plain, may)?.word ?? matchCommand(commands, item.text, 'private')?.command.word)
    const guess = guessIntent(plain, may)
    const got = command ?? (isSmallTalk(plain) ? 'small talk' : guess ? (guess.sure || guess.asked ? guess.word : 'menu') : 'none')
    const wanted = item.intent === null ? ['none', 'small talk'] : [item.intent].flat().map(String)
    return {
      wanted: wanted.includes(got) ? got : (wanted[0] ?? 'none'),
      got,
      class: wanted.includes('none') ? 'a wish where there is none' : got === 'none' ? 'not understood' : 'another wish',
    }
  })

/** `{text, number, rest?}`: what follows a command word; the item it names and the words after it; null = it names none. */
const scoreItems = (items: readonly Item[]): Score =>
  score('items', items, (item) => {
    const read = parseItemNumber(item.text)
    const show = (number: unknown, rest: unknown) => `${number}${item.rest === undefined ? '' : ` ${rest}`}`
    return {
      wanted: item.number === null ? 'none' : show(item.number, item.rest),
      got: read ? show(read.number, read.rest) : 'none',
      class: item.number === null ? 'an item where there is none' : read ? 'another item' : 'no item found',
    }
  })

/** The parts that are measured with one file of texts each. */
export const PARTS: Record<string, (items: readonly Item[]) => Score> = {
  times: scoreTimes('times'),
  ranges: scoreTimes('ranges'),
  traps: scoreTimes('traps'),
  places: scorePlaces,
  commands: scoreCommands,
  intents: scoreIntents,
  urgency: scoreUrgency,
  hazards: scoreHazards,
  private: scorePrivate,
  jielong: scoreJielong,
  items: scoreItems,
  masking: scoreMasking,
}
