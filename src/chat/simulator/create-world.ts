import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock.js'
import { SendError } from '../../errors.js'
import type { BotSay, SimWorldHost } from './host.js'
import { BOT, createRegistry, type Registry } from './registry.js'
import { createSignal } from './signal.js'
import { createFiles, createStore, type Line } from './store.js'
import { createTranscript, type Transcript } from './transcript.js'
import type { SimEntry, SimFault, SimPerson, SimRoom, SimSay } from './world.js'

export interface WorldOptions {
  clock: Clock
  /** Kept in this file, pictures in a folder beside it; without it, only in memory. */
  file?: string
  botName?: string
  /** Older entries and their pictures go. */
  maxEntries?: number
  /** All pictures together, in bytes. */
  maxBytes?: number
}

const MAX_ENTRIES = 5_000
const MAX_BYTES = 256 * 1024 * 1024
/** The file is written anew when it has so many times more lines than there are things to keep. */
const SLACK = 4

/** A make-believe chat platform in memory, kept in a file when one is given. Throws when the file cannot be read or written. */
export async function createSimWorld(options: WorldOptions): Promise<SimWorldHost> {
  const most = options.maxEntries ?? MAX_ENTRIES
  const store = options.file === undefined ? undefined : createStore(options.file)
  const files = createFiles(options.file === undefined ? undefined : `${options.file}.files`, options.maxBytes ?? MAX_BYTES)
  const append = (line: Line) => {
    store?.append(line)
    if (store && store.size() > SLACK * (most + 1_000)) store.compact(lines())
  }
  const registry = createRegistry(append)
  const transcript = createTranscript({ most, files, append })
  const lines = () => [...registry.lines(), ...transcript.lines()]
  if (store) {
    for (const line of await store.read()) {
      registry.load(line)
      transcript.load(line)
    }
    transcript.loaded()
    // Also where nothing was superfluous: a torn last line must not be continued.
    store.compact(lines())
    await store.flush()
  }
  return {
    ...people(registry),
    ...talk(options, registry, transcript),
    ...botSide(options.clock, registry, transcript),
    now: () => options.clock.now(),
    botId: BOT,
    botName: options.botName ?? '伙伴',
    transcript: transcript.after,
    entry: transcript.entry,
    bytes: files.get,
    fileOf: async (id) => files.get(id),
    onEntry: transcript.heard.on,
    onChange: registry.changed.on,
    onDeliver: transcript.delivered.on,
    deliverWaiting: transcript.deliverWaiting,
    onFriend: registry.befriended.on,
    onRoom: registry.roomChanged.on,
    flush: async () => store?.flush(),
  }
}

function people(registry: Registry) {
  const friendRequests = createSignal<[SimPerson, string]>()
  const invitations = createSignal<[SimRoom, SimPerson]>()
  const { addPerson, addRoom, rename, renameRoom, setRoomAlias, roomAlias, changeId, befriend, join, leave } = registry
  return {
    people: registry.people,
    rooms: registry.rooms,
    person: registry.person,
    room: registry.room,
    ...{ addPerson, addRoom, rename, renameRoom, setRoomAlias, roomAlias, changeId, befriend, join, leave },
    onFriendRequest: friendRequests.on,
    requestFriend(personId: string, hello = ''): void {
      friendRequests.tell(registry.mustPerson(personId), hello)
    },
    onInvitation: invitations.on,
    inviteBot(roomId: string, byPersonId: string): void {
      invitations.tell(registry.mustRoom(roomId), registry.mustPerson(byPersonId))
    },
  }
}

/** What people say and take back. */
function talk(options: WorldOptions, registry: Registry, transcript: Transcript) {
  const hears = (room: string | undefined) => room === undefined || registry.mustRoom(room).members.includes(BOT)
  return {
    say(message: SimSay): SimEntry {
      const person = registry.mustPerson(message.as)
      if (message.room !== undefined && !registry.mustRoom(message.room).members.includes(message.as))
        throw new Error('this person is not a member of that room')
      if (message.room === undefined && !person.wrote) registry.keepPerson({ ...person, wrote: true })
      const entry = transcript.add(entryOf(message, options), message.image?.bytes ?? message.audio?.bytes)
      if (hears(message.room)) transcript.deliver(entry)
      return entry
    },
    redeliver(messageId: string): void {
      const entry = transcript.entry(messageId)
      if (entry && hears(entry.room)) transcript.deliver(entry)
    },
    recall(messageId: string): void {
      const entry = transcript.entry(messageId)
      if (!entry || entry.from === BOT) throw new Error('nobody said this in the simulated chat')
      if (entry.recalled) return
      transcript.markRecalled(entry)
      if (hears(entry.room)) transcript.deliver(transcript.notice(entry, options.clock.now()))
    },
  }
}

function entryOf(message: SimSay, options: WorldOptions): Omit<SimEntry, 'seq'> {
  const kind = message.jielong ? 'jielong' : message.location ? 'location' : message.image ? 'image' : message.audio ? 'audio' : 'text'
  const mentions = kind === 'text' && message.mentionBot === true
  const mention = mentions ? `@${options.botName ?? '伙伴'}\u2005` : ''
  const file = message.image ?? message.audio
  return {
    id: message.id ?? randomUUID(),
    at: message.at ?? options.clock.now(),
    ...(message.room === undefined ? { with: message.as } : { room: message.room }),
    from: message.as,
    kind,
    text: mention + (message.jielong ?? message.text ?? message.location?.name ?? ''),
    mentions: [...new Set([...(mentions ? [BOT] : []), ...(message.mentions ?? [])])],
    ...(message.location ? { location: { address: '', ...message.location } } : {}),
    ...(file ? { fileName: file.name } : {}),
  }
}

/** The words of the make-believe platform's refusals: a gateway understands them as it would the real ones. */
const REFUSALS: Record<SimFault, SendError> = {
  refuse: new SendError('the platform refused', true),
  limited: new SendError('操作过于频繁，请稍后再试', true, 'limited'),
  hang: new SendError('no answer', false, 'unsure'),
  sent_but_no_answer: new SendError('no answer', false, 'unsure'),
}

/** As on the platform it stands for: a message can be taken back for two minutes. */
const RECALL_WITHIN = 2 * 60_000
const isPicture = (name: string) => /\.(jpe?g|png|gif|webp)$/i.test(name)

/** What the bot does on the platform, and what goes wrong with it. */
function botSide(clock: Clock, registry: Registry, transcript: Transcript) {
  let faults: { left: number; fault: SimFault } = { left: 0, fault: 'refuse' }
  const refusal = (fault: SimFault) => {
    const { message, retryable, kind } = REFUSALS[fault]
    return new SendError(message, retryable, kind)
  }
  /** A stranger who never wrote cannot be written to, and a room the bot left is closed to it. */
  const mayReach = (say: BotSay) => {
    if (say.room !== undefined && !registry.room(say.room)?.members.includes(BOT)) throw new SendError('not a member of the room', false)
    if (say.room !== undefined) return
    const person = registry.person(say.with ?? '')
    if (!person || person.gone || !(person.friend || person.wrote)) throw new SendError('not a friend', false)
  }
  return {
    failNextSends(count: number, fault: SimFault = 'refuse'): void {
      faults = { left: count, fault }
    },
    async botSay(say: BotSay): Promise<SimEntry> {
      const fault = faults.left > 0 ? faults.fault : undefined
      if (fault) faults.left--
      if (fault && fault !== 'sent_but_no_answer') throw refusal(fault)
      mayReach(say)
      const entry = transcript.add(
        {
          id: randomUUID(),
          at: clock.now(),
          ...(say.room === undefined ? { with: say.with ?? '' } : { room: say.room }),
          from: BOT,
          kind: say.file && isPicture(say.file.name) ? 'image' : 'text',
          text: say.text ?? (say.file && !isPicture(say.file.name) ? `[文件] ${say.file.name}` : ''),
          mentions: say.mentions ?? [],
          ...(say.file ? { fileName: say.file.name } : {}),
        },
        say.file?.bytes,
      )
      if (fault) throw refusal(fault)
      return entry
    },
    botRecall(id: string): boolean {
      const entry = transcript.entry(id)
      if (entry?.from !== BOT || entry.recalled || clock.now() - entry.at > RECALL_WITHIN) return false
      transcript.markRecalled(entry)
      return true
    },
    saidLately: async (conversation: { room: string } | { person: string }, text: string, since: number) =>
      transcript.saidBy(BOT, conversation, text, since),
  }
}
