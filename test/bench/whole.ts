import type { Tx } from '../../src/db/database.js'
import {
  createApp,
  createSimGateway,
  findArea,
  findUnit,
  grantRole,
  memberOfChat,
  openDatabase,
  readConfig,
  registerRoom,
  roomOfChat,
} from './built.js'
import type { Crowd } from './crowd.js'
import type { Subject, Surroundings } from './subject.js'
import { wordsOf } from './traffic.js'

/** Ours: the whole application as it starts in production, on a SQLite file, its groups registered and its workers at work. */
export async function startWhole(
  crowd: Crowd,
  { folder, redisUrl, traffic: kind, now, ungrouped = false }: Surroundings,
): Promise<Subject> {
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', SEND_CAPS: 'off', ...(redisUrl ? { REDIS_URL: redisUrl } : {}) })
  const gateway = createSimGateway(crowd.world)
  const database = ungrouped ? await openDatabase({ ...config, mostUnits: 1 }) : undefined
  const app = await createApp({ config, clock: { now }, gateway, ...(database ? { database } : {}) })
  await app.start()
  await app.settle()
  await app.db.transaction((tx) => register(tx, crowd, config.district, now()))
  if (kind === 'mixed') await prepare(crowd, () => app.settle())
  return { wordsFor: (traffic, nth) => wordsOf(crowd, traffic, nth), stop: () => app.stop().then(() => database?.close()) }
}

/** Groups, workers, two coordinators and the contact of a unit, as a community has them when it begins. */
export async function register(tx: Tx, crowd: Crowd, district: string, now: number): Promise<void> {
  const account = crowd.world.botId
  const area = (await findArea(tx, district, '北苑街道'))?.id
  const unit = (await findUnit(tx, district, '北苑街道', '2026-03-03'))?.id
  if (!area || !unit) throw new Error('the sample has no 北苑街道')
  for (const platformId of crowd.rooms) {
    const name = crowd.world.room(platformId)?.name ?? ''
    await registerRoom(tx, await roomOfChat(tx, { account, platformId, name, district, now }), { kind: 'rider', area, site: null }, now)
  }
  const grant = async (platformId: string, role: { role: 'worker' | 'coordinator' | 'unit'; unit?: string; capacity?: number }) => {
    const name = crowd.world.person(platformId)?.name ?? ''
    const { member } = await memberOfChat(tx, { account, platformId, name, friend: true, district, now })
    await grantRole(tx, { member: member.id, ...role }, now)
  }
  for (const worker of crowd.workers) await grant(worker, { role: 'worker', capacity: 1_000_000 })
  for (const coordinator of crowd.coordinators) await grant(coordinator, { role: 'coordinator' })
  await grant(crowd.contact, { role: 'unit', unit })
}

/** What riders then talk of: an activity a group, and a notice that was approved and has left. */
async function prepare(crowd: Crowd, settled: () => Promise<void>): Promise<void> {
  const [first = '', second = ''] = crowd.coordinators
  const say = async (as: string, text: string) => {
    crowd.world.say({ as, text })
    await settled()
  }
  for (const platformId of crowd.rooms)
    await say(first, `发布活动 示例课堂 3月20日15:00 地点 示例会议室 名额 500 群 ${crowd.world.room(platformId)?.name}`)
  await say(first, '通知 明天有雨，路滑慢行')
  await say(first, '1')
  await say(second, '1')
  await settled()
}
