import { atMost, type Row } from '../row.js'
import { runTask } from '../run-task.js'

type Grown = { p50: number; p99: number; bytes: number }

/** Mixed nouns at 50 a second on a small file and on one of years; the middle of three p99 each, in turns. */
export const growth: Row = {
  key: 'growth',
  title: 'Growth: 1 k to 1 M members, 10 k to 1 M messages, 100 k open timers',
  async run({ quick, say }) {
    const many = quick ? 100_000 : 1_000_000
    const seconds = quick ? 6 : 20
    const small: Grown[] = []
    const large: Grown[] = []
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      small.push(await runTask<Grown>('growth', { members: 1_000, inbox: 10_000, timers: 1_000, seconds }))
      large.push(await runTask<Grown>('growth', { members: many, inbox: many, timers: 100_000, seconds }))
      say(`  round ${round + 1}  p99 ${small.at(-1)?.p99.toFixed(1)} and ${large.at(-1)?.p99.toFixed(1)} ms`)
    }
    const middle = (all: Grown[]) =>
      [...all].sort((a, b) => a.p99 - b.p99)[Math.floor((all.length - 1) / 2)] ?? { p50: 0, p99: 0, bytes: 0 }
    const [before, after] = [middle(small), middle(large)]
    const ratio = after.p99 / before.p99
    return [
      { name: 'small, p99', value: before.p99, unit: 'ms' },
      {
        name: `${many.toLocaleString('en')} members and messages, p99`,
        value: after.p99,
        unit: 'ms',
        note: `a file of ${Math.round(after.bytes / 2 ** 20)} MiB`,
      },
      { name: 'large, as a multiple of small', value: ratio, unit: '×', ...atMost(ratio, 1.5, '×') },
    ]
  },
}
