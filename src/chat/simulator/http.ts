import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { SimWorldHost } from './host.js'
import { events, lineOf } from './lines.js'
import { pictureType } from './picture-type.js'
import type { SimEntry } from './world.js'

export interface SimulatorOptions {
  world: SimWorldHost
  /** Gives a person of the world a role in the community. Throws with a sentence for a role or person it does not know. */
  grantRole(personId: string, role: string): Promise<void>
  /** Registers a room of the world as a rider group. */
  registerRoom(roomId: string, area: string | undefined): Promise<void>
  /** Role words by person id, for the page. */
  rolesOf(): Promise<Record<string, string[]>>
}

const MAX_BODY = 16 * 1024 * 1024
const MAX_PICTURE = 12 * 1024 * 1024
const PAGE = 500

const name = z.string('a name is needed').trim().min(1, 'a name is needed').max(30, 'a name has at most 30 characters')
const Say = z.strictObject({
  as: name,
  room: name.optional(),
  text: z.string().max(20_000, 'text: at most 20,000 characters').optional(),
  mentionBot: z.boolean().optional(),
  location: z
    .strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180), name: z.string().max(100).default('位置') })
    .optional(),
  image: z
    .strictObject({
      name: z.string().min(1).max(100),
      base64: z.base64('image.base64 is not base64').max(MAX_PICTURE * 1.4, 'the picture is too large'),
    })
    .optional(),
  jielong: z.string().max(20_000).optional(),
})
const NewPerson = z.strictObject({ name, role: z.string().max(20).optional(), friend: z.boolean().optional() })
const NewRoom = z.strictObject({
  name,
  members: z.array(name).max(200, 'a room has at most 200 members'),
  area: z.string().max(30).optional(),
})

class Mistake extends Error {}

/** The simulator's page and its door for scripts, mounted at /simulator. On loopback only: the server sees to that. */
export function simulatorRoutes(options: SimulatorOptions): Hono {
  const { world } = options
  const routes = new Hono()
  routes.onError((error, c) => {
    if (error instanceof Mistake) return c.json({ error: error.message }, 400)
    throw error
  })
  routes.use(bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ error: 'the body is larger than 16 MB' }, 400) }))
  routes.get('/', (c) => asset(c, 'index.html', 'text/html; charset=utf-8'))
  routes.get('/page.css', (c) => asset(c, 'page.css', 'text/css; charset=utf-8'))
  routes.get('/:file{(page|chat|parts)[.]js}', (c) => asset(c, c.req.param('file'), 'text/javascript; charset=utf-8'))
  routes.get('/state', async (c) => c.json(await stateOf(options)))
  routes.get('/events', (c) => events(c, world))
  routes.get('/file/:id', async (c) => {
    const bytes = await world.fileOf(c.req.param('id'))
    if (!bytes) return c.notFound()
    return c.body(new Uint8Array(bytes), 200, {
      ...typeOf(world.entry(c.req.param('id')), bytes),
      'cache-control': 'private, max-age=3600',
    })
  })
  routes.post('/say', async (c) => c.json({ id: say(world, await read(c, Say)).id }, 202))
  routes.post('/recall', async (c) => {
    const { id } = await read(c, z.strictObject({ id: z.string() }))
    const entry = world.entry(id)
    if (!entry || entry.from === world.botId) throw new Mistake('nobody said this in the simulated chat')
    world.recall(id)
    return c.json({ id }, 202)
  })
  routes.get('/transcript', (c) => {
    const after = Number(c.req.query('after') ?? 0)
    if (!Number.isInteger(after) || after < 0) throw new Mistake('after must be a whole number, 0 or more')
    return c.json(world.transcript(after, PAGE).map((entry) => lineOf(world, entry)))
  })
  routes.post('/people', async (c) => c.json(await addPerson(options, await read(c, NewPerson)), 201))
  routes.post('/rooms', async (c) => c.json(await addRoom(options, await read(c, NewRoom)), 201))
  return routes
}

async function asset(c: Context, file: string, type: string): Promise<Response> {
  return c.body(await readFile(new URL(`./page/${file}`, import.meta.url), 'utf8'), 200, { 'content-type': type })
}

async function read<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> {
  // A form on another site may send any text without asking first, but not with this type.
  const fromPage = c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') !== undefined
  if (fromPage && !c.req.header('content-type')?.startsWith('application/json'))
    throw new Mistake('the content type must be application/json')
  const body: unknown = await c.req.json().catch(() => {
    throw new Mistake('the body is not JSON')
  })
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Mistake(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': ')).join('; '))
}

function say(world: SimWorldHost, message: z.infer<typeof Say>): SimEntry {
  const person = world.people().find((one) => one.name === message.as)
  if (!person) throw new Mistake(`nobody here is called ${message.as}`)
  const room = message.room ? world.rooms().find((one) => one.name === message.room) : undefined
  if (message.room && !room) throw new Mistake(`there is no room called ${message.room}`)
  if (room && !room.members.includes(person.id)) throw new Mistake(`${message.as} is not a member of ${message.room}`)
  const { text, location, image, jielong } = message
  if (text === undefined && !location && !image && !jielong) throw new Mistake('say something: text, location, image or jielong')
  if (text === '' && !location && !image && !jielong) throw new Mistake('the text is empty')
  const bytes = image ? Buffer.from(image.base64, 'base64') : undefined
  if (bytes && bytes.length > MAX_PICTURE) throw new Mistake('the picture is too large: 12 MB at most')
  if (bytes && !pictureType(bytes)) throw new Mistake('image.base64 is no picture: JPEG, PNG, GIF or WebP')
  return world.say({
    as: person.id,
    ...(room ? { room: room.id } : {}),
    ...(text === undefined ? {} : { text }),
    mentionBot: message.mentionBot ?? false,
    ...(location ? { location: { latitude: location.lat, longitude: location.lng, name: location.name } } : {}),
    ...(image && bytes ? { image: { name: image.name, bytes } } : {}),
    ...(jielong ? { jielong } : {}),
  })
}

/** A picture is shown, as what its bytes are; anything else is saved. Nothing is ever served as a page. */
function typeOf(entry: SimEntry | undefined, bytes: Buffer): Record<string, string> {
  const type = pictureType(bytes)
  if (entry?.kind === 'image' && type) return { 'content-type': type, 'content-disposition': 'inline' }
  const name = encodeURIComponent(entry?.fileName ?? 'file')
  return { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${name}` }
}

async function addPerson(options: SimulatorOptions, person: z.infer<typeof NewPerson>) {
  const { world } = options
  if (world.people().some((one) => one.name === person.name) || person.name === world.botName)
    throw new Mistake(`somebody here is called ${person.name} already`)
  const added = world.addPerson({ name: person.name, friend: person.friend ?? person.role !== undefined })
  if (person.role)
    await options.grantRole(added.id, person.role).catch((error: unknown) => {
      throw new Mistake(error instanceof Error ? error.message : 'unknown role')
    })
  return { id: added.id, name: added.name }
}

async function addRoom(options: SimulatorOptions, room: z.infer<typeof NewRoom>) {
  const { world } = options
  if (world.rooms().some((one) => one.name === room.name)) throw new Mistake(`there is a room called ${room.name} already`)
  const members = room.members.map((member) => {
    const person = world.people().find((one) => one.name === member)
    if (!person) throw new Mistake(`nobody here is called ${member}`)
    return person.id
  })
  const added = world.addRoom({ name: room.name, members })
  await options.registerRoom(added.id, room.area).catch((error: unknown) => {
    throw new Mistake(error instanceof Error ? error.message : 'unknown area')
  })
  return { id: added.id, name: added.name }
}

async function stateOf(options: SimulatorOptions) {
  const { world } = options
  const roles = await options.rolesOf()
  return {
    bot: world.botName,
    people: world.people().map((person) => ({ name: person.name, friend: person.friend, roles: roles[person.id] ?? [] })),
    rooms: world.rooms().map((room) => ({ name: room.name, members: room.members.flatMap((id) => world.person(id)?.name ?? []) })),
    last: world.transcript(0, Number.POSITIVE_INFINITY).at(-1)?.seq ?? 0,
  }
}
