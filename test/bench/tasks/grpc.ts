import { fork } from 'node:child_process'
import { once } from 'node:events'
import { PuppetServer } from 'wechaty-puppet-service'
import { freePort } from '../../support/kept-process.js'
import { SimPuppet } from '../built.js'
import { gatherCrowd, morningClock } from '../crowd.js'
import { measureRate } from '../load.js'
import type { BotArgs } from './grpc-bot.js'

export interface GrpcArgs {
  bot: 'echo' | 'whole'
  warmUp: number
  messages: number
}

/** The platform and its puppet service in this process, the bot in one of its own. */
export async function run({ bot, warmUp, messages }: GrpcArgs): Promise<{ rate: number }> {
  const since = Date.now()
  const crowd = await gatherCrowd(morningClock(since))
  const endpoint = `127.0.0.1:${await freePort()}`
  const token = 'insecure_bench'
  const server = new PuppetServer({ endpoint, token, puppet: new SimPuppet(crowd.world) })
  await server.start()
  const child = fork(new URL('../child.ts', import.meta.url), { execArgv: process.execArgv })
  const { rooms, workers, coordinators, contact } = crowd
  const people = { rooms, workers, coordinators, contact, account: crowd.world.botId }
  child.send({ task: 'grpc-bot', args: { bot, endpoint, token, since, people } satisfies BotArgs })
  try {
    await once(child, 'message')
    // One answer each: without workers nobody else is told.
    const subject = { wordsFor: () => 1, stop: async () => {} }
    await measureRate({ crowd, subject, traffic: 'command', from: 0, count: warmUp, inFlight: 200 })
    return { rate: await measureRate({ crowd, subject, traffic: 'command', from: warmUp, count: messages, inFlight: 200 }) }
  } finally {
    child.kill('SIGKILL')
    await server.stop().catch(() => {})
  }
}
