import { atMost, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { BroadcastResult } from '../tasks/broadcast.js'

/** At the pace of one real account: answers are few enough for it, the notice takes the rest. */
export const broadcast: Row = {
  key: 'broadcast',
  title: 'A notice to 2,000 groups while riders write, at the pace of an account (simulated time)',
  async run({ quick }) {
    const groups = quick ? 300 : 2_000
    const args = { groups, answersAMinute: 4 }
    const { replyP95, urgentP95, minutes, heapBefore, heapAfter } = await runTask<BroadcastResult>('broadcast', args, {
      flags: ['--expose-gc'],
    })
    const growth = heapAfter - heapBefore
    return [
      { name: 'answers, p95 of the wait', value: replyP95, unit: 's', ...atMost(replyP95, 5, 's') },
      { name: 'urgent, p95 of the wait', value: urgentP95, unit: 's', ...atMost(urgentP95, 5, 's') },
      { name: `the notice in all ${groups.toLocaleString('en')} groups after`, value: minutes, unit: 'minutes' },
      { name: 'memory held more at the end', value: growth, unit: 'MiB', ...atMost(growth, 16, 'MiB') },
    ]
  },
}
