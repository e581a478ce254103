import { types, log as wechatyLog } from 'wechaty'
import { type Clock, systemClock } from '../clock.js'
import { SendError } from '../errors.js'
import { errorFields, log } from '../log.js'
import { cleanName } from './envelope.js'
import type { Gateway, GatewayHandlers } from './gateway.js'
import { createGatekeeper } from './policy.js'
import { createSeen } from './seen.js'
import { barrier } from './wechaty/barrier.js'
import { createChain } from './wechaty/chain.js'
import type { Connection } from './wechaty/connection.js'
import { createInOrder } from './wechaty/in-order.js'
import { loadIncoming, locate } from './wechaty/incoming.js'
import { Link } from './wechaty/link.js'
import { makePuppet } from './wechaty/make-puppet.js'
import type { WechatyOptions } from './wechaty/options.js'
import { download, recall, say } from './wechaty/outgoing.js'
import { acceptFriend, acceptInvitation } from './wechaty/requests.js'
import { createRosters } from './wechaty/rosters.js'
import { within } from './wechaty/within.js'

const SEND_WITHIN = 20_000
const LOOK_UP_PAUSE = 1_000
const STOP_WITHIN = 10_000
const ANSWER_WITHIN = 20_000
const BARRIER_WITHIN = 5_000
const REMEMBERED = 5_000
const MOST_IN_LINE = 10_000
const TRIES = 3

/** The gateway over Wechaty: an in-process puppet, or a puppet service over gRPC. */
export function createWechatyGateway(options: WechatyOptions): Gateway {
  // Wechaty's own log may hold tokens and texts, and prints to the terminal: what matters of it comes as events.
  wechatyLog.level('silent')
  return new WechatyGateway(options)
}

class WechatyGateway implements Gateway {
  private handlers: GatewayHandlers | undefined
  private readonly clock: Clock
  private readonly link: Link
  private readonly seen = createSeen(REMEMBERED)
  private readonly messages = createInOrder(
    MOST_IN_LINE,
    (id) => this.receive(id),
    (ids) => this.fetchAhead(ids),
  )
  /** Of this connection, not yet handled. */
  private readonly fetched = new Map<string, ReturnType<typeof loadIncoming>>()
  private readonly others = createChain((error) => log.warn(errorFields(error), 'a chat event was not handled'))
  private readonly gatekeeper: ReturnType<typeof createGatekeeper>
  private readonly rosters
  /** Logged in, though perhaps not ready yet. */
  private connection: Connection | undefined

  constructor(private readonly options: WechatyOptions) {
    this.clock = options.clock ?? systemClock
    this.gatekeeper = createGatekeeper(options.policy ?? {}, this.clock)
    const problem = (what: string) => log.warn({ gateway: what }, 'chat gateway')
    this.rosters = createRosters({
      puppet: () => this.connection?.puppet,
      roster: async (roster) => this.handlers?.roster(roster),
      removed: async (roomId) => this.handlers?.removed(roomId),
      problem,
      pause: options.lookUpPause ?? ('puppet' in options ? 0 : LOOK_UP_PAUSE),
    })
    this.link = new Link({
      ...options,
      makePuppet: () => makePuppet(options, this.clock),
      wire: (connection) => this.wire(connection),
      loggedIn: (connection, accountId) => this.loggedIn(connection, accountId),
      loggedOut: () => this.loggedOut(),
      problem,
    })
  }

  get state() {
    return this.link.state
  }
  async start(handlers: GatewayHandlers): Promise<void> {
    this.handlers = handlers
    this.link.start()
  }
  /** What has arrived is handed over first; a handler that does not come back is not waited for. */
  async stop(): Promise<void> {
    await within(Promise.all([this.messages.idle(), this.others.idle()]), STOP_WITHIN, 'stop').catch(() => {})
    this.loggedOut()
    await this.link.stop()
  }

  private wire(connection: Connection): void {
    const { bot, puppet } = connection
    const heard = ({ messageId }: { messageId: string }) => {
      if (!connection.live() || !this.seen.add(messageId)) return
      if (this.messages.push(messageId)) return
      this.seen.forget(messageId)
      log.error('too many messages wait: one was dropped')
    }
    // Wechaty has just begun to listen itself: it would search each message, load it and make objects of it that nobody looks at.
    bot.on('puppet', () => {
      puppet.removeAllListeners('message')
      puppet.on('message', heard)
    })
    const roomChanged = (roomId: string) => {
      if (connection.live()) this.rosters.changed(roomId)
    }
    puppet.on('room-join', ({ roomId }) => roomChanged(roomId))
    puppet.on('room-leave', ({ roomId }) => roomChanged(roomId))
    puppet.on('room-topic', ({ roomId }) => roomChanged(roomId))
    puppet.on('dirty', ({ payloadType, payloadId }) => {
      if (payloadType === types.Dirty.Room || payloadType === types.Dirty.RoomMember) roomChanged(payloadId)
    })
    const whenLive = (work: () => Promise<unknown>) => {
      if (connection.live()) this.others.push(() => within(work(), ANSWER_WITHIN, 'answer'))
    }
    puppet.on('friendship', ({ friendshipId }) => whenLive(() => this.befriended(connection, friendshipId)))
    puppet.on('room-invite', ({ roomInvitationId }) => whenLive(() => acceptInvitation(connection, roomInvitationId, this.gatekeeper)))
  }

  private async loggedIn(connection: Connection, accountId: string): Promise<void> {
    // A message of the connection before may still be in hand.
    await this.messages.resting()
    const self = await within(connection.puppet.contactPayload(accountId), ANSWER_WITHIN, 'account')
    if (!connection.live()) return
    await this.handlers?.login({ id: accountId, name: cleanName(self.name) })
    if (!connection.live()) return
    this.fetched.clear()
    this.connection = connection
    this.messages.open()
    await this.rosters.all()
  }
  private loggedOut(): void {
    this.connection = undefined
    this.messages.close()
    this.fetched.clear()
    this.rosters.clear()
  }

  private fetchAhead(ids: string[]): void {
    const { connection } = this
    if (!connection?.live()) return
    for (const id of ids) {
      if (this.fetched.has(id)) continue
      const message = loadIncoming(connection, id, this.clock)
      // Whoever handles it hears of it.
      message.catch(() => {})
      this.fetched.set(id, message)
    }
  }
  /** `later`: the connection is gone, the next one asks for the message again. */
  private async receive(id: string): Promise<'done' | 'later'> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const { connection } = this
      if (!connection?.live()) return 'later'
      try {
        const fetched = this.fetched.get(id) ?? loadIncoming(connection, id, this.clock)
        this.fetched.delete(id)
        const message = await fetched
        if (message) await this.handlers?.message(message)
        return 'done'
      } catch (error) {
        if (!connection.live()) return 'later'
        log.warn({ message: id, attempt, ...errorFields(error) }, 'a message could not be read')
      }
    }
    this.seen.forget(id)
    return 'done'
  }

  private async befriended(connection: Connection, friendshipId: string): Promise<void> {
    const person = await acceptFriend(connection, friendshipId, this.gatekeeper)
    if (person) await this.handlers?.friend(person)
  }

  private mustBeUp(): Connection {
    const { up } = this.link
    if (!up) throw new SendError('not connected', true, 'away')
    return up
  }
  private get sendWithin() {
    return this.options.send ?? SEND_WITHIN
  }
  send = async (message: Parameters<Gateway['send']>[0]) => ({ id: await say(this.mustBeUp(), message, this.sendWithin) })
  recall = async (messageId: string) => recall(this.mustBeUp(), messageId, this.sendWithin)
  download = async (messageId: string, maxBytes: number) => download(this.mustBeUp(), messageId, maxBytes)
  locate = async (messageId: string) => locate(this.mustBeUp(), messageId)
  saidLately: Gateway['saidLately'] = async (...asked) => this.options.saidLately?.(...asked)

  async idle(): Promise<void> {
    const { up } = this.link
    if (up) await within(barrier(up.puppet), BARRIER_WITHIN, 'dong').catch(() => {})
    await this.messages.idle()
    await this.others.idle()
    await this.rosters.idle()
  }
}
