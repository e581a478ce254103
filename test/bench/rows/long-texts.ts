import { atMost, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { LongText } from '../tasks/long-texts.js'

/** What tries every way of reading takes minutes; the lane of one person waits for this, and everybody's turn. */
const MOST_MS = 1_000

/** Nobody waits long for one message, whatever it is made of. */
export const longTexts: Row = {
  key: 'long-texts',
  title: 'Ten thousand characters that try what patterns cost',
  async run() {
    const found = await runTask<LongText[]>('long-texts', {})
    const slowest = found.reduce<LongText | undefined>((most, one) => (most && most.ms >= one.ms ? most : one), undefined)
    const steepest = found.reduce<LongText | undefined>((most, one) => (most && most.growth >= one.growth ? most : one), undefined)
    const of = (one: LongText | undefined) => (one ? `${one.what}, ${JSON.stringify(one.piece)}` : 'none takes 20 ms')
    const ms = slowest?.ms ?? 0
    return [
      { name: 'slowest', value: ms, unit: 'ms of a processor', note: of(slowest), ...atMost(ms, MOST_MS, 'ms') },
      { name: 'beside four of a quarter', value: steepest?.growth ?? 0, unit: '×', note: of(steepest) },
    ]
  },
}
