import { fork } from 'node:child_process'
import { findRedis, type RedisServer, startRedis } from '../support/redis.js'
import { INSTALL } from '../support/servers.js'
import type { Order, Result, SubjectName } from './child.js'
import type { TrafficName } from './traffic.js'

/**
 * `npm run bench [-- --quick --json]`: how fast the whole path is, as a share of two references run beside it: Wechaty answering with
 * no work (the ceiling), and the same path with nothing on it (the floor). Ends with 1 when a command takes the whole path, over either
 * bell, at less than a third of the floor's rate.
 */
const LEAST_SHARE_OF_FLOOR = 0.3
const ROUNDS = 3

interface Row {
  name: string
  subject: SubjectName
  traffic: TrafficName
  redis: boolean
  /** Held against the floor. */
  gated?: boolean
  results: Result[]
}

const rows: Row[] = [
  { name: 'Wechaty echo, no work', subject: 'echo', traffic: 'command', redis: false, results: [] },
  { name: 'floor, bell in process', subject: 'floor', traffic: 'command', redis: false, results: [] },
  { name: 'floor, BullMQ on Redis', subject: 'floor', traffic: 'command', redis: true, results: [] },
  { name: 'a command, bell in process', subject: 'whole', traffic: 'command', redis: false, gated: true, results: [] },
  { name: 'a command, BullMQ on Redis', subject: 'whole', traffic: 'command', redis: true, gated: true, results: [] },
  { name: 'mixed nouns, in process', subject: 'whole', traffic: 'mixed', redis: false, results: [] },
  { name: 'mixed nouns, on Redis', subject: 'whole', traffic: 'mixed', redis: true, results: [] },
]

function runOnce(order: Order): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./child.ts', import.meta.url), { execArgv: ['--import', 'tsx', '--max-semi-space-size=32'] })
    let result: Result | undefined
    child.once('message', (message) => {
      result = message as Result
    })
    child.once('error', reject)
    child.once('exit', (code) => (result ? resolve(result) : reject(new Error(`${order.subject} ended with ${code}`))))
    child.send(order)
  })
}

/** The middle one; of an even number the lower of the two. */
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0

interface Summary {
  name: string
  gated: boolean
  rate: number
  ofEcho: number
  ofFloor: number
  p50: number
  p99: number
}

function summarise(measured: Row[]): Summary[] {
  const rateOf = (row: Row | undefined) => median(row?.results.map((result) => result.rate) ?? [])
  const latencies = (row: Row) => row.results.flatMap((result) => result.latency ?? [])
  const echo = rateOf(measured.find((row) => row.subject === 'echo'))
  return measured.map((row) => ({
    name: row.name,
    gated: row.gated === true,
    rate: Math.round(rateOf(row)),
    ofEcho: rateOf(row) / echo,
    ofFloor: rateOf(row) / rateOf(measured.find((other) => other.subject === 'floor' && other.redis === row.redis)),
    p50: median(latencies(row).map((one) => one.p50)),
    p99: median(latencies(row).map((one) => one.p99)),
  }))
}

function print(summary: Summary[]): void {
  const line = (cells: string[]) => console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(11))).join(''))
  line(['', 'messages/s', 'of echo', 'of floor', 'p50 ms', 'p99 ms'])
  for (const { name, rate, ofEcho, ofFloor, p50, p99 } of summary)
    line([name, rate.toLocaleString('en'), ofEcho.toFixed(2), ofFloor.toFixed(2), p50.toFixed(1), p99.toFixed(1)])
  console.log(`median of ${ROUNDS} rounds, each run in a process of its own; p50 and p99 at 50 messages a second`)
}

async function main(): Promise<void> {
  const quick = process.argv.includes('--quick')
  const json = process.argv.includes('--json')
  const say = (text: string) => (json ? console.error(text) : console.log(text))
  const redis: RedisServer | undefined = findRedis() ? await startRedis() : undefined
  if (!redis) say(`the rows on Redis are left out: ${INSTALL.redis}`)
  const measured = rows.filter((row) => redis || !row.redis)
  const order = quick ? { messages: 6_400, warmUp: 4_000, latencySeconds: 2 } : { messages: 19_200, warmUp: 8_000, latencySeconds: 6 }
  try {
    // Round by round, not row by row: what slows the machine for a minute slows all of them.
    for (let round = 1; round <= ROUNDS; round++) {
      for (const row of measured) {
        const redisUrl = row.redis ? redis?.url : undefined
        const result = await runOnce({ ...order, subject: row.subject, traffic: row.traffic, redisUrl })
        row.results.push(result)
        say(`round ${round}  ${row.name}: ${Math.round(result.rate)} messages/s`)
      }
    }
  } finally {
    await redis?.stop()
  }
  const summary = summarise(measured)
  if (json) console.log(JSON.stringify(summary))
  else print(summary)
  for (const { name, gated, ofFloor } of summary) {
    if (!gated || ofFloor >= LEAST_SHARE_OF_FLOOR) continue
    say(`${name}: ${ofFloor.toFixed(2)} of the floor, at least ${LEAST_SHARE_OF_FLOOR} is wanted`)
    process.exitCode = 1
  }
}

await main()
