import { log, type Wechaty, WechatyBuilder } from 'wechaty'
import { SimPuppet } from './built.js'
import type { Crowd } from './crowd.js'
import type { Subject } from './subject.js'

/** A Wechaty on the simulated puppet, as its own documentation starts one; resolves when it hears. */
export async function startWechaty(crowd: Crowd, wire: (bot: Wechaty) => void): Promise<Wechaty> {
  log.level('silent')
  const bot = WechatyBuilder.build({ puppet: new SimPuppet(crowd.world) })
  bot.on('error', () => {})
  // What arrives before both have happened is dropped by Wechaty.
  const ready = new Promise<void>((resolve) => bot.once('ready', () => resolve()))
  wire(bot)
  await bot.start()
  await ready
  return bot
}

/** The ceiling: Wechaty answering with no work at all. */
export async function startEcho(crowd: Crowd): Promise<Subject> {
  const bot = await startWechaty(crowd, (one) => {
    one.on('message', async (message) => {
      if (!message.self()) await message.say('收到')
    })
  })
  return { wordsFor: () => 1, stop: () => bot.stop() }
}
