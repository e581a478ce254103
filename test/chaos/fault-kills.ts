import type { Role } from './bots.js'
import { breath, type Run } from './run.js'
import type { Scale } from './scale.js'

const MOST_WAIT = 1_500

/** SIGKILL of the whole bot at random moments, half of them while it is still coming up. People go on writing meanwhile. */
export async function killWhole(run: Run, scale: Scale): Promise<void> {
  for (let kill = 0; kill < scale.kills; kill++) {
    await run.speak(scale.messages, 5)
    if (run.random.chance(50)) await run.connected()
    await run.speak(5)
    await breath(run.random.below(MOST_WAIT))
    await run.bots.kill()
    run.inject('SIGKILL of the whole bot')
    await run.speak(5)
    await run.bots.start()
    run.comeAgain()
  }
}

/** SIGKILL of one process after the other, with people writing before, meanwhile and after. */
export async function killEach(run: Run, scale: Scale): Promise<void> {
  for (let round = 0; round < scale.splitKills; round++) {
    for (const role of ['worker', 'gateway', 'web'] satisfies Role[]) {
      await run.speak(scale.messages)
      await breath(run.random.below(MOST_WAIT))
      await run.bots.kill(role)
      run.inject(`SIGKILL of the ${role} process`)
      await run.speak(10)
      await run.bots.start()
      run.comeAgain()
    }
  }
}
