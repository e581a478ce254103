import type { SimFault } from '../../src/chat/simulator/world.js'
import { until } from '../support/built-bot.js'
import { breath, type Run } from './run.js'
import type { Scale } from './scale.js'

const MINUTE = 60_000

const said = ({ platform: { world } }: Run) =>
  world.transcript(0, Number.MAX_SAFE_INTEGER).filter((entry) => entry.from === world.botId).length

export async function troubleChat(run: Run, scale: Scale): Promise<void> {
  const { platform, talk } = run
  for (const away of scale.away) {
    await run.speak(scale.messages)
    await platform.die()
    run.inject(`gateway dead ${away} ms`)
    await run.speak(10)
    await breath(away)
    await platform.revive()
    run.comeAgain()
    await run.connected()
  }
  await run.speak(scale.messages)
  platform.freeze()
  run.inject(`gateway frozen ${scale.frozen} ms`)
  await run.speak(10)
  await breath(scale.frozen)
  platform.thaw()
  await run.connected()

  for (const fault of ['refuse', 'sent_but_no_answer', 'hang'] satisfies SimFault[]) {
    const before = said(run)
    platform.world.failNextSends(2, fault)
    run.inject(`two sends: ${fault}`)
    await run.speak(10)
    // The first two were hit; the next fault must not take their place before.
    await until('others are said', () => said(run) > before || undefined)
  }
  const ids = Array.from({ length: 10 }, () => talk.say({ as: run.random.one(run.crowd.riders).id, text: '/进度' }))
  for (const id of ids) for (let time = 0; time < 3; time++) platform.world.redeliver(id)
  run.inject('the same ids three times')
}

/** Ten minutes and more of messages come in one second when the gateway is back. Returns how many were said to one person. */
export async function comeAllAtOnce(run: Run): Promise<{ rider: string; written: number; answers: () => number }> {
  const { platform, talk, crowd } = run
  const [rider] = crowd.riders
  if (!rider) throw new Error('nobody is there')
  await platform.die()
  const now = platform.world.now()
  const written = 20
  for (let nth = 0; nth < written; nth++) {
    const at = now - 25 * MINUTE + nth * 30_000
    talk.say({ as: rider.id, text: nth % 2 === 0 ? '我的' : '/进度', at })
    for (const other of run.random.shuffled(crowd.riders).slice(1, 8))
      talk.say({ as: other.id, room: run.random.one(other.rooms), text: '/我的', at })
  }
  run.inject('25 minutes of backlog at once')
  await platform.revive()
  run.comeAgain()
  await run.connected()
  const answers = () =>
    platform.world
      .transcript(0, Number.MAX_SAFE_INTEGER)
      .filter((entry) => entry.with === rider.id && entry.from === platform.world.botId && entry.at >= now).length
  return { rider: rider.id, written, answers }
}
