import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type App, createApp, type Step } from '../../../src/app.js'
import type { Gateway } from '../../../src/chat/gateway.js'
import { createSimWorld } from '../../../src/chat/simulator/create-world.js'
import type { SimWorldHost } from '../../../src/chat/simulator/host.js'
import { local, movableClock } from '../../../src/clock.js'
import { readConfig } from '../../../src/config.js'
import type { Database } from '../../../src/db/database.js'
import { FOLD } from '../../../src/outbox/words.js'
import { createLocalQueue } from '../../../src/queue/local.js'
import type { Queue } from '../../../src/queue/queue.js'
import { type Kept, matches } from './match.js'
import { type Mortal, mortal } from './mortal.js'
import { type Line, parseStory, type Story } from './parse.js'
import { setUp } from './set-up.js'

export interface Outcome {
  ok: boolean
  /** What was said and by whom, with times. */
  conversation: string[]
  /** Of a failure: the line, and what was said instead. */
  failure?: string
}

export interface RunOptions {
  db: Database
  gateway(world: SimWorldHost, now: () => number): Gateway
  queue?: () => Queue
}

interface Said {
  key: string
  text: string
  consumed: boolean
}

const SET_UP = ['room', 'staff', 'friend', 'model']

/** Runs one story against the whole application. Throws StoryError for a line it does not understand. */
export async function runStory(source: string, options: RunOptions): Promise<Outcome> {
  const runner = new Runner(parseStory(source), options)
  try {
    return await runner.run()
  } finally {
    await runner.end()
  }
}

class Runner {
  private readonly clock = movableClock(0)
  private readonly dir = mkdtempSync(join(tmpdir(), 'huoban-story-'))
  private readonly said: Said[] = []
  private readonly kept: Kept = new Map()
  private readonly never: Extract<Line, { do: 'none' }>[] = []
  private readonly ids = new Map<string, string>()
  private readonly conversation: string[] = []
  private readonly lastMessage = new Map<string, string>()
  private world: SimWorldHost | undefined
  private app: App | undefined
  private process: Mortal | undefined
  private armed: Step | undefined
  private crashed: (() => void) | undefined
  private forgetting = false

  constructor(
    private readonly story: Story,
    private readonly options: RunOptions,
  ) {}

  async run(): Promise<Outcome> {
    const [first, ...rest] = this.story.lines
    if (first?.do !== 'clock') return { ok: true, conversation: [] }
    this.clock.set(first.at)
    const world = await createSimWorld({ clock: this.clock })
    this.world = world
    world.onEntry((entry) => this.heard(entry))
    const setUpLines: Line[] = rest.filter((line) => SET_UP.includes(line.do))
    await setUp(setUpLines, world, this.ids, async () => this.start(), this.options.db, this.clock)
    for (const line of rest) {
      if (setUpLines.includes(line)) continue
      const failure = await this.step(line)
      if (failure) return { ok: false, conversation: this.conversation, failure }
    }
    for (const line of this.never) {
      const failure = this.mustNever(line)
      if (failure) return { ok: false, conversation: this.conversation, failure }
    }
    return { ok: true, conversation: this.conversation }
  }

  async end(): Promise<void> {
    await this.app?.stop()
    rmSync(this.dir, { recursive: true, force: true })
  }

  private get host(): SimWorldHost {
    if (!this.world) throw new Error('no world yet')
    return this.world
  }
  private get running(): App {
    if (!this.app) throw new Error('not started')
    return this.app
  }

  private async start(): Promise<App> {
    const config = readConfig({ DATA_DIR: this.dir })
    const queue = this.options.queue?.() ?? createLocalQueue({ onError: (name, key, error) => console.error(name, key, error) })
    this.process = mortal(this.options.db)
    const app = await createApp({
      config,
      clock: this.clock,
      gateway: this.options.gateway(this.host, () => this.clock.now()),
      database: this.process.db,
      queue: { ...queue, ring: (name, key) => (this.forgetting ? undefined : queue.ring(name, key)) },
      manual: true,
      // Where nothing crashes, what shares a commit in production shares it here.
      ...(this.story.lines.some((line) => line.do === 'crash') ? { onStep: (step: Step) => this.onStep(step) } : {}),
    })
    await app.start()
    this.app = app
    await app.settle()
    return app
  }

  /** The process dies here: what runs on in it must not be seen, so this promise never settles. */
  private onStep(step: Step): Promise<void> | undefined {
    if (this.armed !== step) return undefined
    this.armed = undefined
    this.crashed?.()
    return new Promise(() => {})
  }

  private heard(entry: { from: string; room?: string; with?: string; text: string; kind: string; at: number; recalled?: boolean }) {
    const room = entry.room ? this.host.room(entry.room)?.name : undefined
    const other = entry.with ? this.nameOf(entry.with) : undefined
    const time = local(entry.at).format('MM-DD HH:mm')
    if (entry.from !== this.host.botId) {
      this.conversation.push(
        `${time}  ${this.nameOf(entry.from)}${room ? ` @ ${room}` : ''}: ${entry.kind === 'text' ? entry.text : `[${entry.kind}] ${entry.text}`}`,
      )
      return
    }
    if (entry.recalled) {
      this.conversation.push(`${time}      bot ${room ? `@ ${room}` : `> ${other}`}: [recall]`)
      return
    }
    this.conversation.push(`${time}      bot ${room ? `@ ${room}` : `> ${other}`}: ${entry.kind === 'image' ? '[image]' : entry.text}`)
    // A folded message is matched part by part.
    if (entry.kind === 'text')
      for (const text of entry.text.split(FOLD)) this.said.push({ key: room ? `@${room}` : `>${other}`, text, consumed: false })
  }

  private nameOf(id: string): string {
    return [...this.ids].find(([, other]) => other === id)?.[0] ?? this.host.person(id)?.name ?? id
  }
  private idOf(name: string): string {
    const id = this.ids.get(name)
    if (id) return id
    const person = this.host.addPerson({ name })
    this.ids.set(name, person.id)
    return person.id
  }
  private roomId(line: Line, name: string): string {
    const room = this.host.room(name)
    if (!room) throw new Error(`line ${line.line}: no room ${name}`)
    return room.id
  }

  private async step(line: Line): Promise<string | undefined> {
    switch (line.do) {
      case 'expect':
        return this.expect(line)
      case 'none':
        this.never.push(line)
        return this.mustNever(line)
      case 'quiet':
        return this.quiet(line)
      case 'wait':
        return this.moveTo(this.clock.now() + line.span)
      case 'until':
        return this.moveTo(line.at)
      default:
        await this.act(line)
        return undefined
    }
  }

  private async act(line: Line): Promise<void> {
    if (line.do === 'restart') return this.restart()
    if (line.do === 'crash') {
      this.armed = line.step
      return
    }
    if (line.do === 'forget') {
      this.forgetting = true
      return
    }
    if (line.do === 'fail') return this.host.failNextSends(line.count)
    const dies = this.armed
      ? new Promise<void>((resolve) => {
          this.crashed = resolve
        })
      : undefined
    await this.say(line)
    if (dies) await this.die(dies)
    await this.running.settle()
    if (this.forgetting) {
      this.forgetting = false
    }
  }

  private async die(dies: Promise<void>): Promise<void> {
    const settled = this.running.settle().then(() => 'settled' as const)
    if ((await Promise.race([dies, settled])) === 'settled') {
      this.armed = undefined
      return
    }
    await this.running.abandon()
    await this.process?.die()
    await this.start()
  }

  private async restart(): Promise<void> {
    await this.running.stop()
    await this.start()
  }

  private async say(line: Line): Promise<void> {
    if (line.do === 'rename') return this.host.rename(this.idOf(line.from), line.to)
    if (line.do === 'newid') return void this.ids.set(line.who, this.host.changeId(this.idOf(line.who)).id)
    if (line.do === 'leave') return this.host.leave(this.roomId(line, line.room), this.idOf(line.who))
    if (line.do === 'join') return this.host.join(this.roomId(line, line.room), this.idOf(line.who))
    if (!('who' in line)) throw new Error(`line ${line.line} does nothing`)
    const as = this.idOf(line.who)
    const place = line.room ? { room: this.roomId(line, line.room) } : {}
    // Who speaks in a group is in it, also when the story's first lines did not say so.
    if (place.room && !this.host.room(place.room)?.members.includes(as)) this.host.join(place.room, as)
    const last = `${as}/${line.room ?? ''}`
    if (line.do === 'recall') {
      this.host.recall(this.lastMessage.get(last) ?? '')
      return
    }
    this.lastMessage.set(last, this.host.say({ as, ...place, ...(await this.content(line)) }).id)
  }

  private async content(line: Line) {
    if (line.do === 'say') {
      const text = line.say.replace(/\{(\w+)\}/g, (brace, name: string) => this.kept.get(name) ?? brace)
      return { text, mentionBot: line.bot }
    }
    if (line.do === 'location') return { location: { latitude: line.latitude, longitude: line.longitude, name: line.name } }
    if (line.do === 'jielong') return { jielong: line.note }
    if (line.do === 'image') return { image: { name: line.file, bytes: await picture() } }
    return {}
  }

  /** Everything due on the way happens at its time. */
  private async moveTo(target: number): Promise<undefined> {
    for (let step = 0; step < 20_000; step++) {
      await this.running.settle()
      const next = await this.running.nextDueAt()
      if (next === undefined || next > target) break
      this.clock.set(Math.max(next, this.clock.now()))
    }
    if (target > this.clock.now()) this.clock.set(target)
    await this.running.settle()
    return undefined
  }

  private keyOf = (line: { room?: string; person?: string }) => (line.room ? `@${line.room}` : `>${line.person}`)

  private expect(line: Extract<Line, { do: 'expect' }>): string | undefined {
    const here = this.said.filter((one) => one.key === this.keyOf(line) && !one.consumed)
    const at = here.findIndex((one) => matches(line.pattern, one.text, this.kept))
    if (at < 0) return `line ${line.line}: ${line.text}\n${instead(here)}`
    for (const one of here.slice(0, at + 1)) one.consumed = true
    return undefined
  }
  private mustNever(line: Extract<Line, { do: 'none' }>): string | undefined {
    const found = this.said.filter((one) => one.key === this.keyOf(line)).find((one) => matches(line.pattern, one.text, new Map(this.kept)))
    return found ? `line ${line.line}: ${line.text}\n  but this was said: ${found.text}` : undefined
  }
  private quiet(line: Extract<Line, { do: 'quiet' }>): string | undefined {
    const here = this.said.filter((one) => one.key === this.keyOf(line) && !one.consumed)
    return here.length > 0 ? `line ${line.line}: ${line.text}\n${instead(here)}` : undefined
  }
}

const instead = (here: Said[]) =>
  here.length > 0 ? here.map((one) => `  said instead: ${one.text}`).join('\n') : '  nothing was said there'

let small: Promise<Buffer> | undefined
function picture(): Promise<Buffer> {
  small ??= sharp({ create: { width: 64, height: 48, channels: 3, background: '#6b7f94' } })
    .jpeg()
    .toBuffer()
  return small
}
