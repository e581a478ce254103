import { atLeast, type Row } from '../row.js'
import { median, runTask } from '../run-task.js'

/** The ceiling of one account is Wechaty's over gRPC: ours should hardly lower it. */
export const grpc: Row = {
  key: 'grpc',
  title: 'Through a real puppet service over gRPC',
  async run({ quick }) {
    const rounds = quick ? 1 : 3
    const echo: number[] = []
    const ours: number[] = []
    const size = { warmUp: 800, messages: quick ? 1_200 : 3_000 }
    for (let round = 0; round < rounds; round++) {
      echo.push((await runTask<{ rate: number }>('grpc', { bot: 'echo', ...size })).rate)
      ours.push((await runTask<{ rate: number }>('grpc', { bot: 'whole', ...size })).rate)
    }
    const share = median(ours) / median(echo)
    return [
      { name: 'Wechaty echo over gRPC', value: median(echo), unit: 'messages/s' },
      { name: 'a command over gRPC', value: median(ours), unit: 'messages/s' },
      { name: 'a command, of echo', value: share, unit: '', ...atLeast(share, 0.8, '') },
    ]
  },
}
