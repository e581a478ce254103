import { createApp, createSimGateway, createSimWorld } from '../built.js'
import { morningClock } from '../crowd.js'
import { splitConfig } from '../split-config.js'

export interface WorkerArgs {
  folder: string
  redisUrl: string
  postgresUrl: string
  /** When the clock of the gateway began. */
  since: number
}

/** A worker process: it handles lanes until the one that started it lets go. */
export async function run({ since, ...args }: WorkerArgs): Promise<never> {
  const clock = morningClock(since)
  // A worker talks to no chat.
  const gateway = createSimGateway(await createSimWorld({ clock }))
  const app = await createApp({ config: splitConfig('worker', args), clock, gateway })
  process.once('disconnect', () => process.exit(0))
  await app.start()
  process.send?.({ ready: true })
  return new Promise<never>(() => {})
}
