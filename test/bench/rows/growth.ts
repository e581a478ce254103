import { tmpdir } from 'node:os'
import { quickFolder } from '../../support/quick-folder.js'
import { atMost, type Figure, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { Grown } from '../tasks/growth.js'

const MEMORY = 4 * 2 ** 30

/**
 * Mixed nouns at 50 a second on a small file and on one of years; the middle of three p99 each, in turns. What grows is the work of finding, and a
 * disk that stalls drowns it: it is judged with the files in memory where there is so much, and said once for the disk.
 */
export const growth: Row = {
  key: 'growth',
  title: 'Growth: 1 k to 1 M members, 10 k to 1 M messages, 100 k open timers',
  async run({ quick, say }) {
    const many = quick ? 100_000 : 1_000_000
    const seconds = quick ? 6 : 20
    const memory = quickFolder(MEMORY)
    const both = async (folder: string): Promise<[Grown, Grown]> => {
      const how = { env: { TMPDIR: folder } }
      const small = await runTask<Grown>('growth', { members: 1_000, inbox: 10_000, timers: 1_000, seconds }, how)
      const large = await runTask<Grown>('growth', { members: many, inbox: many, timers: 100_000, seconds }, how)
      say(`  in ${folder}  p99 ${small.p99.toFixed(1)} and ${large.p99.toFixed(1)} ms`)
      return [small, large]
    }
    const figures: Figure[] = []
    if (memory !== tmpdir()) {
      const [small, large] = await both(tmpdir())
      const disk = `the disk alone meanwhile ${small.disk.p99.toFixed(1)} and ${large.disk.p99.toFixed(1)} ms`
      figures.push({ name: 'on this disk, large as a multiple of small', value: large.p99 / small.p99, unit: '×', note: disk })
    }
    const rounds: [Grown, Grown][] = []
    for (let round = 0; round < (quick ? 1 : 3); round++) rounds.push(await both(memory))
    const before = middle(rounds.map(([small]) => small))
    const after = middle(rounds.map(([, large]) => large))
    const ratio = after.p99 / before.p99
    return [
      ...figures,
      { name: 'small, p99', value: before.p99, unit: 'ms', note: `files in ${memory}` },
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

const middle = (all: Grown[]): Grown => {
  const sorted = [...all].sort((a, b) => a.p99 - b.p99)
  const one = sorted[Math.floor((all.length - 1) / 2)]
  if (!one) throw new Error('nothing was measured')
  return one
}
