import type { createDoor } from '../support/door.js'
import { limitFiles } from './fault-sqlite.js'
import { breath, type Run } from './run.js'
import type { Scale } from './scale.js'

/** Room for the spool, and none for the database. */
const NO_ROOM = 200_000
/** Long enough for messages to be spooled. */
const A_WHILE = 1_500

/** What was spooled is being replayed when the disk is full again, and when the bot is killed. */
export async function troubleReplay(run: Run, scale: Scale): Promise<void> {
  for (const how of ['full again', 'killed', 'killed'] as const) {
    await run.speak(5)
    limitFiles(run, NO_ROOM)
    await run.speak(scale.messages * 2)
    await breath(A_WHILE)
    limitFiles(run, 'unlimited')
    await breath(run.random.below(1_200))
    run.inject(`${how} while the spool is replayed`)
    if (how === 'killed') await run.bots.kill()
    else limitFiles(run, NO_ROOM)
    await run.speak(10)
    if (how === 'killed') await run.bots.start()
    else await breath(A_WHILE)
    if (how !== 'killed') limitFiles(run, 'unlimited')
    run.comeAgain()
    await run.connected()
  }
}

/** Asked to end in the middle of a burst, and killed while the chat is frozen: what was accepted is finished, or goes on at the next start. */
export async function endInABurst(run: Run, scale: Scale): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await run.speak(scale.messages, 20)
    await breath(run.random.below(100))
    run.inject('SIGTERM in a burst')
    await run.bots.stop()
    await run.bots.start()
    run.comeAgain()
    await run.connected()
  }
  await run.speak(scale.messages)
  run.platform.freeze()
  await run.speak(10)
  await breath(A_WHILE)
  run.inject('SIGKILL while the chat is frozen')
  await run.bots.kill()
  run.platform.thaw()
  await run.bots.start()
  run.comeAgain()
  await run.connected()
}

/** The machine of the database is gone, so that nobody even refuses; who hears messages is killed meanwhile; another takes its place. */
export async function loseDatabaseMachine(run: Run, scale: Scale, door: ReturnType<typeof createDoor>): Promise<void> {
  await run.speak(scale.messages)
  door.freeze()
  run.inject('the machine of PostgreSQL is gone')
  await run.speak(scale.messages)
  await breath(scale.gone)
  await run.bots.kill('gateway')
  run.inject('SIGKILL of the gateway process')
  await door.shut()
  await door.open()
  await run.bots.start()
  run.comeAgain()
  await run.connected()
}

/** Two workers drain the same lanes, one of them dies, the bell forgets. */
export async function drainTogether(run: Run, scale: Scale, forget: () => Promise<void>): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await run.speak(scale.messages * 2, 20)
    await forget()
    run.inject('FLUSHALL while two workers drain')
    await run.speak(scale.messages, 20)
    await run.bots.kill(time % 2 === 0 ? 'worker-2' : 'worker')
    run.inject('SIGKILL of one worker of two')
    await run.speak(scale.messages, 20)
    await run.bots.start()
    await run.connected()
  }
}
