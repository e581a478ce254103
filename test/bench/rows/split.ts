import { join } from 'node:path'
import { INSTALL } from '../../support/servers.js'
import { freshDatabase } from '../fresh-database.js'
import { atLeast, type Figure, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { SplitResult } from '../tasks/split.js'

/** A command, its gateway and its workers as processes of their own. */
export const split: Row = {
  key: 'split',
  title: 'Gateway and workers as processes, Redis and PostgreSQL',
  missing: ({ redisUrl, postgresUrl }) => (redisUrl ? (postgresUrl ? undefined : INSTALL.postgres) : INSTALL.redis),
  async run({ quick, redisUrl, postgresUrl, folder }) {
    const measure = async (workers: number) => {
      const url = await freshDatabase(postgresUrl ?? '', `bench_${workers}`)
      const args = { workers, redisUrl, postgresUrl: url, folder: join(folder, `split-${workers}`) }
      return runTask<SplitResult>('split', { ...args, warmUp: 1_200, messages: quick ? 1_600 : 6_000 })
    }
    const one = await measure(1)
    const two = await measure(2)
    const ratio = two.rate / one.rate
    return [
      { name: 'one worker', value: one.rate, unit: 'messages/s', note: useOf(one) },
      { name: 'two workers', value: two.rate, unit: 'messages/s', note: useOf(two) },
      { name: 'two, as a multiple of one', value: ratio, unit: '×', ...aimOf(ratio, one.busy) },
    ]
  },
}

const useOf = ({ gatewayCpu, busy }: SplitResult) =>
  `all cores ${Math.round(busy * 100)} % busy, the gateway's process ${Math.round(gatewayCpu * 100)} % of one`

const LEAST = 1.5

/** Chat, gateway, workers, Redis and PostgreSQL share this machine: where one worker leaves too little of it, no number of workers could do more. */
function aimOf(ratio: number, busyWithOne: number): Pick<Figure, 'aim' | 'holds' | 'note'> {
  const most = 1 / busyWithOne
  if (most >= LEAST) return atLeast(ratio, LEAST, '× where cores allow')
  return {
    note: `the limit is this machine: with one worker its cores leave room for ${most.toFixed(2)} × (aim ${LEAST} × where cores allow)`,
  }
}
