import { FileBox, type FileBoxInterface } from 'file-box'
import { type Message, types, type Wechaty, log as wechatyLog } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import { SendError } from '../errors.js'
import { log } from '../log.js'
import { envelope, locationOfXml, validPin } from './envelope.js'
import type { Gateway, GatewayHandlers, IncomingMessage, Location, OutgoingMessage } from './gateway.js'
import type { MessageKind } from './kinds.js'
import { discoverEndpoint } from './wechaty/discover.js'
import { FixedPuppetService } from './wechaty/fixed-puppet-service.js'
import { Link } from './wechaty/link.js'
import { TimedOut, within } from './wechaty/within.js'

export type WechatyOptions = {
  /** Whether the platform's own record tells that something was said; only the simulated one can. */
  saidLately?: Gateway['saidLately']
  /** How many messages the platform has handed over so far, where it can be counted: makes `idle` exact. */
  delivered?(): number
  /** Loads so many rooms' members at most after a login. */
  maxRooms?: number
} & ({ puppet(): PUPPET.Puppet } | { token: string; endpoint: string | undefined; authority: string; noTls: boolean })

const SEND_LIMIT = 20_000
const DOWNLOAD_LIMIT = 30_000
const LOAD_LIMIT = 20_000
const WEEK_SECONDS = 7 * 86_400
const MAX_ROOMS = 200

/** Wechaty's enum to ours; what is not here is `other`. */
const KINDS = new Map<number, MessageKind>([
  [types.Message.Text, 'text'],
  [types.Message.Image, 'image'],
  [types.Message.Location, 'location'],
  [types.Message.Audio, 'audio'],
  [types.Message.GroupNote, 'jielong'],
  [types.Message.Recalled, 'recall'],
])

/** The gateway over Wechaty: an in-process puppet, or a puppet service over gRPC. */
export function createWechatyGateway(options: WechatyOptions): Gateway {
  // Wechaty's own log may hold tokens and texts: only its errors, and only that there was one.
  wechatyLog.level('silent')
  return new WechatyGateway(options)
}

class WechatyGateway implements Gateway {
  private handlers: GatewayHandlers | undefined
  private handled = 0
  private tail: Promise<unknown> = Promise.resolve()
  private readonly link: Link

  constructor(private readonly options: WechatyOptions) {
    this.link = new Link({
      makePuppet: () => this.makePuppet(),
      wire: (bot, puppet, live) => this.wire(bot, puppet, live),
      up: (bot) => this.loggedIn(bot),
      problem: (what) => log.warn({ gateway: what }, 'chat gateway'),
    })
  }
  get state() {
    return this.link.state
  }
  async start(handlers: GatewayHandlers): Promise<void> {
    this.handlers = handlers
    await this.link.start()
  }
  async stop(): Promise<void> {
    await this.link.stop()
    await this.tail
  }

  private async makePuppet(): Promise<PUPPET.Puppet> {
    const { options } = this
    if ('puppet' in options) return options.puppet()
    const endpoint = options.endpoint ?? (await discoverEndpoint(options.token, options.authority))
    // One authority for reconnecting: Wechaty's own watchdog is put off for a week.
    const tls = options.noTls ? { tls: { disable: true } } : {}
    return new FixedPuppetService({ endpoint, token: options.token, timeoutSeconds: WEEK_SECONDS, ...tls })
  }

  /** Everything the platform tells is handled one after another, in its order: Wechaty's own events overtake each other. */
  private enqueue(live: () => boolean, work: () => Promise<unknown>): void {
    this.tail = this.tail
      .then(() => (live() ? work() : undefined))
      .catch((error: unknown) => log.warn({ error: error instanceof Error ? error.name : 'error' }, 'a chat event was not handled'))
  }

  private wire(bot: Wechaty, puppet: PUPPET.Puppet, live: () => boolean): void {
    puppet.on('message', ({ messageId }) =>
      this.enqueue(live, async () => {
        try {
          await this.receive(bot, messageId)
        } finally {
          this.handled++
        }
      }),
    )
    bot.on('room-join', (room) => this.enqueue(live, () => this.roster(room)))
    bot.on('room-topic', (room) => this.enqueue(live, () => this.roster(room)))
    bot.on('room-leave', (room, leavers) =>
      this.enqueue(live, async () => (leavers.some((one) => one.self()) ? this.handlers?.removed(room.id) : this.roster(room))),
    )
    bot.on('room-invite', async (invitation) => {
      await invitation.accept().catch(() => log.warn('a room invitation could not be accepted'))
    })
    bot.on('friendship', (friendship) =>
      this.enqueue(live, async () => {
        if (friendship.type() === bot.Friendship.Type.Receive) await friendship.accept()
        const contact = friendship.contact()
        await this.handlers?.friend({ id: contact.id, name: contact.name() })
      }),
    )
  }

  private async loggedIn(bot: Wechaty): Promise<void> {
    const self = bot.currentUser
    await this.handlers?.login({ id: self.id, name: self.name() })
    const rooms = await within(bot.Room.findAll(), LOAD_LIMIT, 'rooms').catch(() => [])
    for (const room of rooms.slice(0, this.options.maxRooms ?? MAX_ROOMS))
      this.enqueue(
        () => true,
        () => this.roster(room),
      )
  }

  private async roster(room: NonNullable<ReturnType<Message['room']>>): Promise<void> {
    const members = await within(room.memberAll(), LOAD_LIMIT, 'members')
    const list = []
    for (const one of members)
      list.push({ id: one.id, name: one.name(), roomAlias: (await room.alias(one)) ?? '', friend: one.friend() ?? false })
    await this.handlers?.roster({ id: room.id, name: await room.topic(), members: list })
  }

  private async receive(bot: Wechaty, id: string): Promise<void> {
    const message = await within(bot.Message.find({ id }), LOAD_LIMIT, 'message')
    if (!message || message.self() || !this.handlers) return
    await this.handlers.message(await this.toIncoming(bot, message))
  }

  private async toIncoming(bot: Wechaty, message: Message): Promise<IncomingMessage> {
    const room = message.room()
    const talker = message.talker()
    const kind = KINDS.get(message.type()) ?? 'other'
    const alias = room ? ((await room.alias(talker).catch(() => undefined)) ?? '') : ''
    const location = kind === 'location' ? await locationOf(bot, message) : undefined
    const ownAlias = room ? ((await room.alias(bot.currentUser).catch(() => undefined)) ?? '') : ''
    return envelope({
      id: message.id,
      ...(room ? { room: { id: room.id, name: await room.topic() } } : {}),
      sender: { id: talker.id, name: talker.name(), roomAlias: alias, friend: talker.friend() ?? false },
      kind,
      text: kind === 'recall' || kind === 'location' ? '' : message.text(),
      mentionedById: room ? await message.mentionSelf() : false,
      botNames: [bot.currentUser.name(), ownAlias],
      ...(location ? { location } : {}),
      ...(kind === 'recall' ? { recalledId: recalledIdOf(message.text()) } : {}),
      sentAt: message.date().getTime(),
    })
  }

  private mustBot(): Wechaty {
    const { bot } = this.link
    if (!bot || this.link.state !== 'up') throw new SendError('the chat gateway is not connected', true)
    return bot
  }

  async send(message: OutgoingMessage): Promise<{ id: string | undefined }> {
    const bot = this.mustBot()
    try {
      const said = await within(this.say(bot, message), SEND_LIMIT, 'send')
      return { id: said?.id }
    } catch (error) {
      throw toSendError(error)
    }
  }
  private async say(bot: Wechaty, message: OutgoingMessage) {
    const what = message.picture ? FileBox.fromBase64(message.picture.bytes.toString('base64'), message.picture.name) : (message.text ?? '')
    if ('person' in message.conversation) {
      const person = await bot.Contact.find({ id: message.conversation.person })
      if (!person) throw new SendError('no such contact', false)
      return (await person.say(what)) || undefined
    }
    const room = await bot.Room.find({ id: message.conversation.room })
    if (!room) throw new SendError('no such room', false)
    const mention = message.mention && typeof what === 'string' ? await bot.Contact.find({ id: message.mention }) : undefined
    return (mention && typeof what === 'string' ? await room.say(what, mention) : await room.say(what)) || undefined
  }

  async recall(messageId: string): Promise<boolean> {
    const bot = this.mustBot()
    const message = await within(bot.Message.find({ id: messageId }), LOAD_LIMIT, 'message')
    return message ? within(message.recall(), SEND_LIMIT, 'recall') : false
  }
  async download(messageId: string, maxBytes: number): Promise<Buffer> {
    const bot = this.mustBot()
    try {
      const file = await within<FileBoxInterface>(bot.puppet.messageFile(messageId), DOWNLOAD_LIMIT, 'file')
      if ((file.size ?? 0) > maxBytes) throw new SendError('the file is too large', false)
      const bytes: Buffer = await within<Buffer>(file.toBuffer(), DOWNLOAD_LIMIT, 'file')
      if (bytes.length > maxBytes) throw new SendError('the file is too large', false)
      return bytes
    } catch (error) {
      throw error instanceof SendError ? error : new SendError('the file did not arrive', true)
    }
  }
  async locate(messageId: string): Promise<Location | undefined> {
    const bot = this.mustBot()
    const message = await within(bot.Message.find({ id: messageId }), LOAD_LIMIT, 'message')
    return message ? locationOf(bot, message) : undefined
  }
  async saidLately(...asked: Parameters<Gateway['saidLately']>): Promise<boolean | undefined> {
    return this.options.saidLately?.(...asked)
  }
  async idle(): Promise<void> {
    for (let round = 0; round < 10_000; round++) {
      await this.tail
      if (this.handled >= (this.options.delivered?.() ?? this.handled)) return
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

/** Some puppets put WeChat's XML into the text, `toLocation()` always throws, and the repaired puppet call serves the rest. */
async function locationOf(bot: Wechaty, message: Message): Promise<Location | undefined> {
  const fromXml = locationOfXml(message.text())
  if (fromXml) return fromXml
  try {
    const found = await within<PUPPET.payloads.Location>(bot.puppet.messageLocation(message.id), LOAD_LIMIT, 'location')
    if (!validPin(found.latitude, found.longitude) || (found.latitude === 0 && found.longitude === 0)) return undefined
    return { latitude: found.latitude, longitude: found.longitude, name: found.name, address: found.address }
  } catch {
    return undefined
  }
}

/** The text of a recall is the id of what was taken back, or XML that holds it. */
const recalledIdOf = (text: string) => /<newmsgid>(\d+)<\/newmsgid>/.exec(text)?.[1] ?? text.trim()

const LIMITED = /limit|frequent|too (many|fast)|频繁|限制/i
const UNAVAILABLE = 14

function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error
  if (error instanceof TimedOut) return new SendError('no answer', true, 'unsure')
  const code = (error as { code?: number }).code
  const details = String((error as { details?: string }).details ?? (error instanceof Error ? error.message : ''))
  if (LIMITED.test(details)) return new SendError('the platform limits this account', true, 'limited')
  // A connection that broke may have carried the message.
  if (code === UNAVAILABLE) return new SendError('the connection broke', true, 'unsure')
  return new SendError(
    details.includes('not a friend') || details.includes('not a member') ? details.slice(0, 80) : 'the platform refused',
    !/not a (friend|member)/.test(details),
  )
}
