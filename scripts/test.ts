import { spawnSync } from 'node:child_process'
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

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

function step(name: string, command: string, args: string[]): Counts {
  console.log(`\n— ${name}`)
  const passed = run(command, args)
  if (!passed) console.log(`${name} failed`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function tests(filters: string[]): Counts {
  console.log('\n— tests')
  const folder = mkdtempSync(join(tmpdir(), 'huoban-test-'))
  const file = join(folder, 'report.json')
  const passed = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters])
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

const all = [
  step('types', bin('tsc'), ['-p', 'tsconfig.json']),
  step('lint', bin('biome'), ['ci', '.']),
  step('build', 'npm', ['run', '--silent', 'build']),
  tests(process.argv.slice(2)),
]
const sum = (count: (counts: Counts) => number) => all.reduce((total, counts) => total + count(counts), 0)
const failed = sum((counts) => counts.failed)
process.exitCode = failed > 0 ? 1 : 0
console.log(`\n${sum((counts) => counts.passed)} passed, ${failed} failed, ${sum((counts) => counts.skipped)} skipped`)
