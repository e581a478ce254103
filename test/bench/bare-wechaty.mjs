// What is below every start here: Wechaty on the simulated puppet, as its own documentation starts one, until it has answered one message.
// Prints the processor seconds and the MiB that this took.
import { log, WechatyBuilder } from 'wechaty'
import { createSimWorld } from '../../dist/chat/simulator/create-world.js'
import { SimPuppet } from '../../dist/chat/simulator/puppet.js'

log.level('silent')
const world = await createSimWorld({ clock: { now: () => Date.now() } })
world.addPerson({ id: '1', name: '小明', friend: true })
const bot = WechatyBuilder.build({ puppet: new SimPuppet(world) })
bot.on('message', async (message) => {
  if (message.self()) return
  await message.say('收到')
  const { user, system } = process.cpuUsage()
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, resident: process.memoryUsage().rss / 2 ** 20 }), () => process.exit(0))
})
const ready = new Promise((resolve) => bot.once('ready', resolve))
await bot.start()
await ready
world.say({ as: '1', text: '在吗' })
