import { atMost, type Figure, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { MemoryResult } from '../tasks/memory.js'

/** The simulated chat and its crowd are in the process too. */
export const memory: Row = {
  key: 'memory',
  title: 'Memory held, after a collection; the simulated chat and its 20,000 newest messages in it',
  async run({ quick }) {
    const flags = { flags: ['--expose-gc'] }
    const messages = quick ? 20_000 : 100_000
    const hours = quick ? 4 : 24
    const talked = await runTask<MemoryResult>('memory', { messages, hours: 0 }, flags)
    const lived = await runTask<MemoryResult>('memory', { messages: 0, hours }, flags)
    const grown = ({ half, end }: MemoryResult) => end.heap / half.heap
    const line = (name: string, { heap, resident }: MemoryResult['end']): Figure => ({
      name,
      value: heap,
      unit: 'MiB',
      note: `resident ${Math.round(resident)} MiB`,
    })
    // A fifth: what is kept of the newest messages has not reached its bound in a short run.
    const judged = (value: number) => atMost(value, quick ? 1.5 : 1.2, '×')
    return [
      line('after start', talked.start),
      line(`after ${(messages / 2).toLocaleString('en')} messages`, talked.half),
      line(`after ${messages.toLocaleString('en')} messages`, talked.end),
      { name: 'over the last half', value: grown(talked), unit: '×', ...judged(grown(talked)) },
      line(`after ${hours} simulated hours`, lived.end),
      { name: 'over the last half of them', value: grown(lived), unit: '×', ...judged(grown(lived)) },
    ]
  },
}
