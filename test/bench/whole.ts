import type { Tx } from '../../src/db/database.js'
import { createApp, createSimGateway, findArea, grantRole, memberOfChat, readConfig, registerRoom, roomOfChat } from './built.js'
import { type Crowd, wordsOf } from './crowd.js'
import type { Subject, Surroundings } from './subject.js'

/** Ours: the whole application as it starts in production, on a SQLite file, its groups registered and its workers at work. */
export async function startWhole(crowd: Crowd, { folder, redisUrl, now }: Surroundings): Promise<Subject> {
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', SEND_CAPS: 'off', ...(redisUrl ? { REDIS_URL: redisUrl } : {}) })
  const gateway = createSimGateway(crowd.world)
  const app = await createApp({ config, clock: { now }, gateway })
  await app.start()
  await app.settle()
  await app.db.transaction((tx) => register(tx, crowd, config.district, now()))
  return { wordsFor: wordsOf, stop: () => app.stop() }
}

async function register(tx: Tx, crowd: Crowd, district: string, now: number): Promise<void> {
  const account = crowd.world.botId
  const area = (await findArea(tx, district, '北苑街道'))?.id ?? null
  for (const platformId of crowd.rooms) {
    const name = crowd.world.room(platformId)?.name ?? ''
    await registerRoom(tx, await roomOfChat(tx, { account, platformId, name, district, now }), { kind: 'rider', area, site: null }, now)
  }
  for (const platformId of crowd.workers) {
    const name = crowd.world.person(platformId)?.name ?? ''
    const { member } = await memberOfChat(tx, { account, platformId, name, friend: true, district, now })
    await grantRole(tx, { member: member.id, role: 'worker', area: undefined, unit: undefined, capacity: 1_000_000 }, now)
  }
}
