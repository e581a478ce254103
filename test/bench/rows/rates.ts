import { atLeast, type Figure, type Row, type Surroundings } from '../row.js'
import { median, runTask } from '../run-task.js'
import type { RateArgs, RateResult } from '../tasks/rate.js'

interface Measured {
  key: string
  name: string
  results: { rate: number; cpu?: number }[]
  once(quick: boolean): Promise<{ rate: number; cpu?: number }>
}

const sizes = (quick: boolean) => (quick ? { warmUp: 5_200, messages: 4_800 } : { warmUp: 10_000, messages: 14_400 })

function answered(key: string, name: string, args: Pick<RateArgs, 'subject' | 'traffic' | 'redisUrl'>): Measured {
  return { key, name, results: [], once: (quick) => runTask<RateResult>('rate', { ...args, ...sizes(quick) }) }
}
function heard(key: string, name: string, subject: 'listen' | 'record'): Measured {
  return { key, name, results: [], once: (quick) => runTask('heard', { subject, ...sizes(quick) }) }
}

/** Round by round, not one after the other: what slows the machine for a minute slows all of them. */
export const rates: Row = {
  key: 'rates',
  title: 'Messages a second, and as a share of what bounds them (median of the rounds)',
  async run(surroundings) {
    const measured = all(surroundings.redisUrl)
    const rounds = surroundings.quick ? 2 : 5
    for (let round = 1; round <= rounds; round++)
      for (const one of measured) {
        one.results.push(await one.once(surroundings.quick))
        surroundings.say(`  round ${round}  ${one.name}: ${Math.round(one.results.at(-1)?.rate ?? 0)}`)
      }
    return figuresOf(measured, surroundings)
  },
}

function all(redisUrl: string | undefined): Measured[] {
  const redis = redisUrl
    ? [
        answered('floor redis', 'floor, BullMQ on Redis', { subject: 'floor', traffic: 'command', redisUrl }),
        answered('command redis', 'a command, BullMQ on Redis', { subject: 'whole', traffic: 'command', redisUrl }),
        answered('mixed redis', 'mixed nouns, BullMQ on Redis', { subject: 'whole', traffic: 'mixed', redisUrl }),
      ]
    : []
  return [
    heard('listen', 'Wechaty hears, says nothing', 'listen'),
    heard('record', 'recorded, committed', 'record'),
    answered('echo', 'Wechaty echo, no work', { subject: 'echo', traffic: 'command' }),
    answered('floor', 'floor, bell in process', { subject: 'floor', traffic: 'command' }),
    answered('command', 'a command, bell in process', { subject: 'whole', traffic: 'command' }),
    answered('mixed', 'mixed nouns, bell in process', { subject: 'whole', traffic: 'mixed' }),
    ...redis,
  ]
}

/** Shares are of the same round, and of them the middle one: neighbours in time saw the same machine. */
function figuresOf(measured: Measured[], { redisUrl }: Surroundings): Figure[] {
  const find = (key: string) => measured.find((one) => one.key === key)
  const share = (key: string, of: string, by: 'rate' | 'cpu' = 'rate') => {
    const [one, other] = [find(key)?.results ?? [], find(of)?.results ?? []]
    return median(
      one.map((result, at) => (by === 'rate' ? result.rate / (other[at]?.rate ?? 0) : (other[at]?.cpu ?? 0) / (result.cpu ?? 0))),
    )
  }
  const shareOf = (name: string, key: string, of: string, least?: number): Figure => {
    const value = share(key, of)
    return { name, value, unit: '', ...(least ? atLeast(value, least, '') : {}) }
  }
  const plain = measured.flatMap((one): Figure[] => {
    const cpu = median(one.results.flatMap((result) => result.cpu ?? []))
    const note = cpu > 0 ? `${Math.round(cpu)} µs of processor a message` : undefined
    return [{ name: one.name, value: median(one.results.map((result) => result.rate)), unit: 'messages/s', ...(note ? { note } : {}) }]
  })
  return [
    ...plain,
    shareOf('recorded, of what Wechaty hears', 'record', 'listen', 0.5),
    shareOf('mixed nouns, of echo', 'mixed', 'echo', 0.35),
    { name: 'the same in processor time', value: share('mixed', 'echo', 'cpu'), unit: '' },
    shareOf('mixed nouns, of the floor', 'mixed', 'floor'),
    shareOf('a command, of echo', 'command', 'echo'),
    shareOf('a command, of the floor', 'command', 'floor'),
    ...(redisUrl
      ? [
          shareOf('mixed nouns on Redis, of echo', 'mixed redis', 'echo', 0.28),
          shareOf('a command on Redis, of the floor', 'command redis', 'floor redis'),
        ]
      : []),
  ]
}
