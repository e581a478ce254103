import { join } from 'node:path'
import { startBuiltBot } from '../../support/built-bot.js'
import { freshDatabase } from '../fresh-database.js'
import { atMost, type Figure, type Row, type Surroundings } from '../row.js'
import { median } from '../run-task.js'
import { type Answered, BARE_WECHATY, NODE_ALONE, runBare, startToAnswer, type Used, usedBy } from '../start-once.js'

const ANY = '帮助'
/** Needs the dictionaries of places, which are loaded after the start. */
const WITH_PLACE = '/求助 车胎爆了 在万达广场门口'
/** By then they are loaded. */
const SETTLED = 5_000
const settled = async (bot: { pid: number }, began: number) => {
  await new Promise((resolve) => setTimeout(resolve, SETTLED))
  return usedBy(bot.pid, began)
}
const middle = <K extends string>(runs: readonly Record<K, number>[], key: K) => median(runs.map((run) => run[key]))

const note = (runs: readonly Used[]) =>
  `processor ${middle(runs, 'cpu').toFixed(2)} s, resident ${Math.round(middle(runs, 'resident'))} MiB`

/** The roles as processes of their own: until each says that it runs. */
async function roles({ redisUrl, postgresUrl, folder }: Surroundings, rounds: number): Promise<Figure[]> {
  if (!redisUrl || !postgresUrl) return []
  const figures: Figure[] = []
  const DATABASE_URL = await freshDatabase(postgresUrl, 'bench_start')
  const shared = { DATABASE_URL, REDIS_URL: redisUrl, DATA_KEY: 'ab'.repeat(32), DATA_DIR: join(folder, 'start-roles') }
  for (const role of ['worker', 'gateway', 'web']) {
    const runs: Used[] = []
    // The first brings the schema up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const began = performance.now()
      const chat = { WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_bench', WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:1' }
      const bot = await startBuiltBot({ ...shared, ...chat, ROLES: role })
      if (round > 0) runs.push(usedBy(bot.pid, began))
      await bot.kill('SIGTERM')
    }
    const seconds = middle(runs, 'seconds')
    figures.push({
      name: `${role} on Redis and PostgreSQL, until it says that it runs`,
      value: seconds,
      unit: 's',
      note: note(runs),
      ...atMost(seconds, 2, 's'),
    })
  }
  return figures
}

/** All in turns, so that what else the machine does falls on each alike; on a busy one the processor time says more than the clock. */
export const start: Row = {
  key: 'start',
  title: 'From the start of the process to the first answer handed over',
  async run(surroundings) {
    const data = join(surroundings.folder, 'start')
    const rounds = surroundings.quick ? 3 : 5
    const [cold] = await startToAnswer(data, ANY, async () => {})
    const [node, wechaty, again, later, place]: [Used[], Used[], Answered[], Used[], Answered[]] = [[], [], [], [], []]
    for (let round = 0; round < rounds; round++) {
      node.push(await runBare(NODE_ALONE))
      wechaty.push(await runBare(BARE_WECHATY))
      const [answered, after] = await startToAnswer(data, ANY, settled)
      again.push(answered)
      later.push(after)
      place.push((await startToAnswer(data, WITH_PLACE, async () => {}))[0])
    }
    const ratio = middle(again, 'cpu') / middle(wechaty, 'cpu')
    const seconds = middle(again, 'seconds')
    const waited = middle(place, 'waited')
    return [
      { name: 'Node alone, to its end', value: middle(node, 'seconds'), unit: 's', note: note(node) },
      { name: 'Wechaty alone, to its answer', value: middle(wechaty, 'seconds'), unit: 's', note: note(wechaty) },
      { name: 'the first time, with an empty folder', value: cold.seconds, unit: 's', note: note([cold]) },
      { name: 'again', value: seconds, unit: 's', note: note(again), ...atMost(seconds, 2, 's') },
      { name: 'its processor time as a multiple of Wechaty alone', value: ratio, unit: '×' },
      { name: 'resident five seconds later, words of places loaded', value: middle(later, 'resident'), unit: 'MiB', note: note(later) },
      { name: 'a first message that names a place waits', value: waited, unit: 's', ...atMost(waited, 1, 's') },
      ...(await roles(surroundings, surroundings.quick ? 1 : 5)),
    ]
  },
}
