import { Redis } from 'ioredis'
import { type RedisServer, startRedis } from '../support/redis.js'
import { breath, type Run } from './run.js'
import type { Scale } from './scale.js'

export const command = async (url: string, ...words: [string, ...string[]]): Promise<void> => void (await ask(url, ...words))

export async function ask(url: string, ...words: [string, ...string[]]): Promise<string> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 })
  redis.on('error', () => {})
  try {
    return String(await redis.call(...words))
  } finally {
    redis.disconnect()
  }
}

/** Everything that can happen to Redis, under load. It holds nothing that is not in a row. `server` is left in what replaces it. */
export async function troubleRedis(run: Run, scale: Scale, server: { now: RedisServer }): Promise<void> {
  const { port, url } = server.now
  for (let time = 0; time < 3; time++) {
    await run.speak(scale.messages)
    await command(url, 'FLUSHALL')
    run.inject('FLUSHALL')
  }
  await run.connected()

  await server.now.kill()
  run.inject('SIGKILL of Redis')
  await run.speak(scale.messages)
  // The bell is dead, and people are answered all the same.
  await run.connected()
  server.now = await startRedis(port)
  await run.connected()

  server.now.freeze()
  run.inject(`Redis frozen ${scale.paused} ms`)
  await run.speak(scale.messages)
  await breath(scale.paused)
  server.now.thaw()
  await run.connected()

  await command(url, 'CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru')
  await command(url, 'CONFIG', 'SET', 'maxmemory', '1mb')
  run.inject('Redis that evicts, with no memory left')
  await run.speak(scale.messages)
  await run.connected()
  await command(url, 'CONFIG', 'SET', 'maxmemory', '0')
}
