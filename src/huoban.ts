import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { FREE, type Sole, soleGateway } from './app/sole-gateway.js'
import { type App, createApp } from './app.js'
import { banner } from './banner.js'
import { absentGateway } from './chat/absent.js'
import type { Gateway } from './chat/gateway.js'
import { createSimWorld } from './chat/simulator/create-world.js'
import type { SimWorldHost } from './chat/simulator/host.js'
import type { Clock } from './clock.js'
import { ABILITIES } from './community/abilities.js'
import { issueClaimCode } from './community/claim.js'
import { ROLE_NAMES } from './community/role-names.js'
import { grantInChat, loadSample, registerInChat, rolesByChat, seedSample } from './community/sample.js'
import { type Config, consoleUrlOf } from './config.js'
import { checkFolder } from './db/check-folder.js'
import type { Database } from './db/database.js'
import { openDatabase } from './db/open.js'
import * as said from './db/replies.js'
import type { Role } from './db/schema.js'
import { useSeedFolder } from './db/seed-folder.js'
import { within } from './db/timeout.js'
import { countInbox } from './intake/stuck.js'
import { countOutbox } from './outbox/stuck.js'
import { createMetrics, type Metrics } from './web/metrics.js'
import type { WebServer } from './web/server.js'

export interface Huoban {
  app: App
  /** What a start prints. */
  banner: string
  /** Ends once: whoever asks again waits for the same. */
  stop(): Promise<void>
}

const PING = 2_000
const RIVAL = `${said.rival}\nAnother bot is connected with this token. Two on one token answer everything twice and get the account banned: stop the other one, then start this one again.`

const unusable = (reason: string) =>
  `${said.unusable(reason)}\nThe part that speaks to the chat cannot be loaded (${reason}), so nobody can be heard or answered. Install and build again: npm ci && npm run build.`

/** Starts the whole bot as configured: the chat, the rooms, the pages. `refuse` is called with a sentence when it must not go on. */
export async function startHuoban(config: Config, clock: Clock, refuse: (sentence: string) => void = () => {}): Promise<Huoban> {
  checkFolder(config.dataDir)
  useSeedFolder(config.seedDir)
  // The lock of the folder comes with it: nothing else there is touched before.
  const database = await openDatabase(config)
  let sole = FREE
  const letGo = async () => {
    await sole.release()
    await database.close()
  }
  try {
    if (config.roles.includes('gateway')) sole = await soleGateway(database, clock, refuse)
    return await startOn({ database, sole, letGo }, config, clock, refuse)
  } catch (error) {
    await within(PING, letGo()).catch(() => {})
    throw error
  }
}

interface Held {
  database: Database
  sole: Sole
  /** Of both. */
  letGo(): Promise<void>
}

async function startOn({ database, sole, letGo }: Held, config: Config, clock: Clock, refuse: (sentence: string) => void): Promise<Huoban> {
  const world = config.puppet ? undefined : await openWorld(config, clock)
  const own = await openGateway(config, world, { rival: () => refuse(RIVAL), unusable: (reason) => refuse(unusable(reason)) })
  const gateway = sole.over(own)
  const counters: { metrics?: Metrics } = {}
  const serving: { web?: WebServer } = {}
  const app = await createApp({
    config,
    clock,
    gateway,
    database,
    consoleUrl: () => consoleUrlOf(config, serving.web?.url),
    counted: { sends: (result) => counters.metrics?.sends(result), lane: (milliseconds) => counters.metrics?.handled(milliseconds) },
  })
  counters.metrics = createMetrics(() => readCounts(app, clock))
  if (world) await app.db.transaction((tx) => seedSample(tx, loadSample(), placeOf(world, config, clock)))
  const claimCode = config.roles.includes('gateway') ? await firstClaimCode(app, clock) : undefined
  await app.start()
  const web = config.roles.includes('web') ? await startWeb(config, clock, app, counters.metrics, world) : undefined
  if (web) serving.web = web
  const end = async () => {
    await web?.stop()
    await app.stop()
    await letGo()
    await world?.flush()
  }
  let ended: Promise<void> | undefined
  const stop = () => {
    ended ??= end()
    return ended
  }
  return { app, banner: banner(config, web?.url, claimCode, world !== undefined), stop }
}

/** Wechaty, over the simulated chat where there is one. Loaded by the process that speaks to the chat alone. */
async function openGateway(
  { roles, puppet }: Config,
  world: SimWorldHost | undefined,
  ends: { rival(): void; unusable(reason: string): void },
): Promise<Gateway> {
  if (!roles.includes('gateway')) return absentGateway
  if (world) return (await import('./chat/simulator/gateway.js')).createSimGateway(world)
  if (!puppet) throw new Error('no puppet is configured')
  return (await import('./chat/wechaty.js')).createWechatyGateway({ ...puppet, ...ends })
}

const placeOf = (world: SimWorldHost, config: Config, clock: Clock) => ({
  account: world.botId,
  district: config.district,
  now: clock.now(),
})

/** The simulated chat under the data folder, with the sample people and groups in it. */
async function openWorld(config: Config, clock: Clock): Promise<SimWorldHost> {
  const world = await createSimWorld({ clock, file: join(config.dataDir, 'simulator.jsonl') })
  const sample = loadSample()
  for (const person of sample.people) world.addPerson(person)
  for (const room of sample.rooms) world.addRoom({ id: room.id, name: room.name, members: room.members })
  return world
}

/** A new code at each start until somebody claimed: the printed one is the only place it can be read. */
async function firstClaimCode(app: App, clock: Clock): Promise<string | undefined> {
  return app.db.transaction(async (tx) => {
    const { codes } = tx.t
    const claims = await tx.select().from(codes).where(eq(codes.kind, 'claim'))
    return claims.some((code) => code.usedAt !== null) ? undefined : issueClaimCode(tx, clock.now())
  })
}

/** What /metrics counts in the database. */
export async function readCounts(app: App, clock: Clock) {
  const inbox = await countInbox(app.db)
  const oldestSeconds = inbox.oldestPendingAt ? (clock.now() - inbox.oldestPendingAt) / 1000 : 0
  return { inbox: inbox.states, outbox: await countOutbox(app.db, clock.now()), oldestSeconds }
}

async function startWeb(config: Config, clock: Clock, app: App, metrics: Metrics, world: SimWorldHost | undefined): Promise<WebServer> {
  const { startWebServer } = await import('./web/server.js')
  const { consoleOf } = await import('./console.js')
  const { simulatorRoutes } = await import('./chat/simulator/http.js')
  return startWebServer({
    host: config.host,
    port: config.port,
    health: () => readHealth(config, clock, app),
    metrics: () => metrics.text(),
    ...consoleOf(config, clock, app),
    simulator: world && simulatorRoutes(simulatorOptions(world, config, clock, app)),
  })
}

function simulatorOptions(world: SimWorldHost, config: Config, clock: Clock, app: App) {
  const place = () => placeOf(world, config, clock)
  return {
    world,
    async grantRole(personId: string, role: string) {
      const person = world.person(personId)
      if (!person || !(role in ABILITIES) || role === 'unit') throw new Error(`unknown role ${role}: ${Object.keys(ABILITIES).join(', ')}`)
      await app.db.transaction((tx) => grantInChat(tx, person, role as Role, undefined, place()))
    },
    async registerRoom(roomId: string, area: string | undefined) {
      const room = world.room(roomId)
      if (room) await app.db.transaction((tx) => registerInChat(tx, room, area, place()))
    },
    async rolesOf() {
      const roles = await rolesByChat(app.db, world.botId, clock.now())
      return Object.fromEntries(Object.entries(roles).map(([id, list]) => [id, list.map((role) => ROLE_NAMES[role])]))
    },
  }
}

async function readHealth(config: Config, clock: Clock, app: App) {
  const answers = (call: Promise<unknown>) =>
    call.then(
      () => 'up' as const,
      () => 'down' as const,
    )
  const [database, queue] = await Promise.all([answers(app.db.ping(PING)), answers(app.queue.ping(PING))])
  const gateway = app.gateway.state
  const oldest = database === 'up' ? (await countInbox(app.db)).oldestPendingAt : undefined
  const chats = !config.roles.includes('gateway') || gateway === 'up'
  return {
    ok: database === 'up' && queue === 'up' && chats,
    database,
    queue,
    gateway,
    oldestWaitingMs: oldest ? clock.now() - oldest : null,
  }
}
