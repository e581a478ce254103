import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database.js'
import type { Role } from '../db/schema.js'
import { readSeed } from '../db/seed-folder.js'
import { findSetting, keepSetting } from '../db/settings.js'
import { findArea } from './areas.js'
import { memberOfChat } from './members.js'
import { grantRole, rolesOf } from './roles.js'
import { registerRoom, roomOfChat } from './rooms.js'

export interface Sample {
  people: { id: string; name: string; friend: boolean; role?: Role; unit?: string }[]
  rooms: { id: string; name: string; kind: 'rider' | 'staff'; area?: string; site?: string; members: string[] }[]
}

/** The named sample community (示例), used only with the simulated chat. */
export const loadSample = (): Sample => JSON.parse(readSeed('sample-community.json')) as Sample

interface Place {
  account: string
  district: string
  now: number
}

/** Gives the sample people their roles and registers the sample rooms, once. */
export async function seedSample(tx: Tx, sample: Sample, place: Place): Promise<void> {
  if ((await findSetting(tx, 'sample')) !== undefined) return
  for (const person of sample.people)
    if (person.role) await grantInChat(tx, { id: person.id, name: person.name }, person.role, person.unit, place)
  for (const room of sample.rooms) await registerInChat(tx, room, room.area, place, room.kind, room.site)
  await keepSetting(tx, 'sample', String(place.now))
}

/** Gives a person of the simulated chat a role, by chat id. */
export async function grantInChat(tx: Tx, person: { id: string; name: string }, role: Role, unit: string | undefined, place: Place) {
  const { account, district, now } = place
  const { member } = await memberOfChat(tx, { account, platformId: person.id, name: person.name, friend: true, district, now })
  await grantRole(tx, { member: member.id, role, unit: unit ? `${district}/${unit}` : undefined }, now)
}

/** Registers a room of the simulated chat. Throws when there is no such area. */
export async function registerInChat(
  tx: Tx,
  room: { id: string; name: string },
  area: string | undefined,
  place: Place,
  kind: 'rider' | 'staff' = 'rider',
  site?: string,
) {
  const { account, district, now } = place
  const row = await roomOfChat(tx, { account, platformId: room.id, name: room.name, district, now })
  const found = area ? await findArea(tx, district, area) : undefined
  if (area && !found) throw new Error(`there is no area called ${area}`)
  await registerRoom(tx, row, { kind, area: found?.id ?? null, site: site ?? null }, now)
}

/** Roles by chat id, for the simulator's page. */
export async function rolesByChat(reader: Reader, account: string, now: number): Promise<Record<string, Role[]>> {
  const { identities } = reader.t
  const rows = await reader.select().from(identities).where(eq(identities.account, account)).limit(1_000)
  const roles: Record<string, Role[]> = {}
  for (const row of rows) roles[row.platformId] = (await rolesOf(reader, row.member, now)).map((role) => role.role)
  return roles
}
