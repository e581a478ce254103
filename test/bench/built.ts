/** The program as it is built and run: what tsx makes of a source is slower. `npm run bench` builds it first. */
const built = <T>(file: string): Promise<T> => import(new URL(`../../dist/${file}.js`, import.meta.url).href) as Promise<T>

export const { createApp } = await built<typeof import('../../src/app.js')>('app')
export const { createSimWorld } = await built<typeof import('../../src/chat/simulator/create-world.js')>('chat/simulator/create-world')
export const { createSimGateway } = await built<typeof import('../../src/chat/simulator/gateway.js')>('chat/simulator/gateway')
export const { SimPuppet } = await built<typeof import('../../src/chat/simulator/puppet.js')>('chat/simulator/puppet')
export const { findArea, findUnit } = await built<typeof import('../../src/community/areas.js')>('community/areas')
export const { memberOfChat } = await built<typeof import('../../src/community/members.js')>('community/members')
export const { grantRole } = await built<typeof import('../../src/community/roles.js')>('community/roles')
export const { registerRoom, roomOfChat } = await built<typeof import('../../src/community/rooms.js')>('community/rooms')
export const { readConfig } = await built<typeof import('../../src/config.js')>('config')
export const { log } = await built<typeof import('../../src/log.js')>('log')
export const { createBudget } = await built<typeof import('../../src/outbox/budget.js')>('outbox/budget')
export const { createMarker } = await built<typeof import('../../src/outbox/mark-sent.js')>('outbox/mark-sent')
export const { sendOne } = await built<typeof import('../../src/outbox/paced.js')>('outbox/paced')
export const { post } = await built<typeof import('../../src/outbox/post.js')>('outbox/post')
export const { openDatabase } = await built<typeof import('../../src/db/open.js')>('db/open')
export const { seedReference } = await built<typeof import('../../src/db/seed.js')>('db/seed')
