import { join } from 'node:path'
import { INSTALL } from '../../support/servers.js'
import { freshDatabase } from '../fresh-database.js'
import { atLeast, type Row } from '../row.js'
import { runTask } from '../run-task.js'

/** A command, its gateway and its workers as processes of their own. */
export const split: Row = {
  key: 'split',
  title: 'Gateway and workers as processes, Redis and PostgreSQL',
  missing: ({ redisUrl, postgresUrl }) => (redisUrl ? (postgresUrl ? undefined : INSTALL.postgres) : INSTALL.redis),
  async run({ quick, redisUrl, postgresUrl, folder }) {
    const measure = async (workers: number) => {
      const url = await freshDatabase(postgresUrl ?? '', `bench_${workers}`)
      const args = { workers, redisUrl, postgresUrl: url, folder: join(folder, `split-${workers}`) }
      return runTask<{ rate: number; gatewayCpu: number }>('split', { ...args, warmUp: 1_200, messages: quick ? 1_600 : 6_000 })
    }
    const one = await measure(1)
    const two = await measure(2)
    const note = `the gateway's process was at ${Math.round(two.gatewayCpu * 100)} % of a core; chat, gateway, workers, Redis and PostgreSQL share this machine`
    const ratio = two.rate / one.rate
    return [
      { name: 'one worker', value: one.rate, unit: 'messages/s' },
      { name: 'two workers', value: two.rate, unit: 'messages/s', note },
      { name: 'two, as a multiple of one', value: ratio, unit: '×', ...atLeast(ratio, 1.5, '× where cores allow') },
    ]
  },
}
