import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTask } from './run-task.js'
import type { RateResult } from './tasks/rate.js'

const MOST = 25

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: number[]
  /** Microseconds since the sample before. */
  timeDeltas: number[]
}

/** `--profile FOLDER`: one run of mixed nouns, its processor profile as a file that opens as a flame graph, and where most of it went. */
export async function profileMixed(folder: string, quick: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const profile = resolve(join(folder, 'mixed.cpuprofile'))
  const size = { warmUp: 5_200, messages: quick ? 4_800 : 19_200 }
  const { rate, cpu } = await runTask<RateResult>('rate', { subject: 'whole', traffic: 'mixed', ...size, profile })
  console.log(`mixed nouns: ${Math.round(rate)} messages/s, ${Math.round(cpu)} µs of processor a message, profiled\n`)
  for (const [where, share] of ownTime(JSON.parse(readFileSync(profile, 'utf8'))))
    console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${where}`)
  console.log(`\n${profile}\nopen it in a browser's performance panel, or any viewer of .cpuprofile, as a flame graph`)
}

/** The functions in which most of the time was spent, without those that they called. */
function ownTime({ nodes, samples, timeDeltas }: Profile): [string, number][] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const spent = new Map<string, number>()
  let all = 0
  for (const [at, id] of samples.entries()) {
    const name = names.get(id) ?? ''
    if (name === '(idle)') continue
    const took = timeDeltas[at] ?? 0
    spent.set(name, (spent.get(name) ?? 0) + took)
    all += took
  }
  const shares = [...spent].map(([name, took]): [string, number] => [name, took / all])
  return shares.sort(([, a], [, b]) => b - a).slice(0, MOST)
}

function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const file = url.startsWith('file:') ? relative('.', fileURLToPath(url)) : url
  return `${functionName || '(anonymous)'}${file ? ` ${file}:${lineNumber + 1}` : ''}`
}
