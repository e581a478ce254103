import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm test`: types, lint, build and every test, and at the end one line with the counts, alone on the last line. Each of the first
 * three counts as one test. Arguments are handed to vitest: `npm test -- test/unit`.
 */
interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

const bin = (name: string) => join('node_modules', '.bin', name)

/** What a command printed, in its order, and whether it ended well. */
function heard(command: string, args: string[]): Promise<{ passed: boolean; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args)
    let printed = ''
    const keep = (chunk: Buffer) => {
      printed += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ passed: false, printed: `${printed}${error.message}\n` }))
    child.on('close', (code) => resolve({ passed: code === 0, printed }))
  })
}

/** Side by side: each of them uses one processor for much of its time. */
async function steps(all: Record<string, [command: string, args: string[]]>): Promise<Counts[]> {
  const results = await Promise.all(Object.entries(all).map(async ([name, [command, args]]) => ({ name, ...(await heard(command, args)) })))
  return results.map(({ name, passed, printed }) => {
    console.log(`\n— ${name}${passed ? '' : ' failed'}`)
    process.stdout.write(printed)
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
  })
}

function tests(filters: string[]): Counts {
  console.log('\n— tests')
  const folder = mkdtempSync(join(tmpdir(), 'huoban-test-'))
  const file = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters]
  const passed = spawnSync(bin('vitest'), args, { stdio: 'inherit' }).status === 0
  const report: Report | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  rmSync(folder, { recursive: true })
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  // A file that could not be read has no tests to count, and must not pass for none.
  const unread = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length
  const failed = report.numFailedTests + unread
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !passed ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const before = {
  types: [bin('tsc'), ['-p', 'tsconfig.json']],
  lint: ['npm', ['run', '--silent', 'lint']],
  build: ['npm', ['run', '--silent', 'build']],
} satisfies Parameters<typeof steps>[0]
const all = [...(await steps(before)), tests(process.argv.slice(2))]
const sum = (count: (counts: Counts) => number) => all.reduce((total, counts) => total + count(counts), 0)
const failed = sum((counts) => counts.failed)
process.exitCode = failed > 0 ? 1 : 0
console.log(`\n${sum((counts) => counts.passed)} passed, ${failed} failed, ${sum((counts) => counts.skipped)} skipped`)
