import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { printFigures } from '../print.js'
import { atLeast, type Figure } from '../row.js'
import { runTask } from '../run-task.js'
import type { RateResult } from '../tasks/rate.js'
import type { PeerArgs, PeerResult } from './drive.js'
import { installPeers, versionsOf } from './packages.js'

/**
 * `npm run bench:peers [-- --messages 10000 --seconds 120]`: the same number of commands through Koishi on its SQLite driver, through
 * grammY with a row each and no network, and through Huoban, in one run. Ends with 1 when an aim does not hold.
 */
const { values } = parseArgs({
  options: { messages: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '120' } },
})
const messages = Number(values.messages)
const seconds = Number(values.seconds)
const folder = mkdtempSync(join(tmpdir(), 'huoban-peers-'))

async function peer(name: 'koishi' | 'grammy'): Promise<PeerResult> {
  const own = join(folder, name)
  mkdirSync(own)
  return runTask<PeerResult>(`../peers/${name}`, { packages: folder, folder: own, messages, seconds } satisfies PeerArgs)
}

async function ours(traffic: 'command' | 'mixed'): Promise<RateResult> {
  // In its first rounds riders say what the others are for.
  return runTask<RateResult>('rate', { subject: 'whole', traffic, warmUp: traffic === 'mixed' ? 5_200 : 800, messages })
}

const said = (name: string, { rate, cpu, answered }: { rate: number; cpu: number; answered?: number }): Figure => {
  const cut = answered !== undefined && answered < messages ? `, ${answered} messages in ${seconds} s` : ''
  return { name, value: rate, unit: 'messages/s', note: `${Math.round(cpu)} µs of processor a message${cut}` }
}

try {
  console.log(`installing ${versionsOf()}`)
  const missing = installPeers(folder)
  if (missing) console.log(`skipped: ${missing}`)
  else {
    const koishi = await peer('koishi')
    const grammy = await peer('grammy')
    const command = await ours('command')
    const mixed = await ours('mixed')
    const figures: Figure[] = [
      said('Koishi, SQLite driver, one row each', koishi),
      said('grammY, no network, one row each', grammy),
      said('Huoban, a command', command),
      said('Huoban, mixed nouns', mixed),
      { name: 'a command, of Koishi', value: command.rate / koishi.rate, unit: '×', ...atLeast(command.rate / koishi.rate, 25, '×') },
      { name: 'a command, of grammY', value: command.rate / grammy.rate, unit: '×', ...atLeast(command.rate / grammy.rate, 0.4, '×') },
      { name: 'the same in processor time, of Koishi', value: koishi.cpu / command.cpu, unit: '×' },
      { name: 'the same in processor time, of grammY', value: grammy.cpu / command.cpu, unit: '×' },
    ]
    printFigures(`${messages.toLocaleString('en')} messages each`, figures)
    if (figures.some(({ holds }) => holds === false)) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
