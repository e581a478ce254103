import { PuppetServer } from 'wechaty-puppet-service'
import { createSimWorld } from '../../src/chat/simulator/create-world.js'
import { SimPuppet } from '../../src/chat/simulator/puppet.js'
import { systemClock } from '../../src/clock.js'

/** What the handle asks for: one call of the world. */
export interface Call {
  call: number
  method: string
  args: unknown[]
}
export type Answer = { ready: true } | { call: number; value: unknown } | { call: number; error: string }

const [port = '', token = '', file = '', tls = 'tls'] = process.argv.slice(2)
const answer = (message: Answer) => process.send?.(message)

// A chat platform of its own: a real PuppetServer around the simulated puppet, driven by the process that started it.
const world = await createSimWorld({ clock: systemClock, ...(file === '' ? {} : { file }) })
const puppet = new SimPuppet(world)
const server = new PuppetServer({ endpoint: `127.0.0.1:${port}`, token, puppet, tls: { disable: tls !== 'tls' } })

/** What goes wrong on the platform's side of the puppet. */
const troubles = {
  stopHeartbeat: () => puppet.stopHeartbeat(),
  /** The account's owner signs it out on the phone. */
  signOut: () => puppet.logout('signed out'),
}

process.on('message', async ({ call, method, args }: Call) => {
  try {
    const found: unknown = Reflect.get(troubles, method) ?? Reflect.get(world, method)
    if (typeof found !== 'function') throw new Error(`the world has no ${method}`)
    answer({ call, value: await Reflect.apply(found, world, args) })
  } catch (error) {
    answer({ call, error: error instanceof Error ? error.message : 'error' })
  }
})
process.on('disconnect', () => process.exit(0))

await server.start()
answer({ ready: true })
