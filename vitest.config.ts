import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const CI = process.env.CI === 'true'
/** `npm run chaos` says so: it runs those of its faults that are tests. */
const CHAOS = CI || process.env.HUOBAN_CHAOS === 'true'
const SERVERS = ['./test/support/global-setup.ts']

/**
 * A part of the path of files that take longest, the longest first: begun last, one of them would end long after all the others. Those that
 * read thousands of texts come first of all: V8 compiles patterns without optimising them in a process that holds 16 MB of code, and they took six times as long.
 */
const LONG = [
  ...['unit/eval.', 'unit/long-texts', 'unit/variants', 'unit/times-properties'],
  ...['-over-grpc', 'stories-postgres', 'stories-sqlite', 'gateway-trouble', '/browser/', 'e2e/bench'],
]
const place = ({ moduleId }: TestSpecification) => {
  const at = LONG.findIndex((part) => moduleId.includes(part))
  return at < 0 ? LONG.length : at
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

const WHOLE = 'test/{contract,features,stories,support,bench}/**/*.test.ts'
const FAR = 'test/{e2e,browser}/**/*.test.ts'

/**
 * Where CI=true only, so that `npm test` stays within eight minutes on two cores: every task of the bench, a minute and a half of them, and three
 * quarters of the stories on PostgreSQL, two minutes. Every story runs on SQLite everywhere.
 */
const CI_ONLY = ['test/e2e/bench.test.ts', 'test/stories/stories-postgres-wechaty-[2-4].test.ts']

/** On the servers that global-setup.ts starts. */
const onServers = (name: string, include: string[], groupOrder: number, maxWorkers: number, exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude, globalSetup: SERVERS, testTimeout: 240_000, hookTimeout: 120_000, maxWorkers, sequence: { groupOrder } },
})

/**
 * `unit` needs nothing outside this process. `whole` runs several rooms together; `far` starts processes and browsers of its own, and waits
 * for them more than it computes; `chaos` breaks things around built bots, one file at a time.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    // Reading the program takes longer than most files of tests do: those that run in one process after another share what was read.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // One more at a time than a small machine has cores, for much of it waits. With the faults after them on a shared machine, the far ones one by one.
      ...(CI
        ? [onServers('whole', [WHOLE], 1, 3), onServers('far', [FAR], 2, 1)]
        : [onServers('whole and far', [FAR, WHOLE], 1, 3, CI_ONLY)]),
      // The short forms of the faults take some minutes: always where CI=true, elsewhere by `npm run chaos`.
      ...(CHAOS ? [onServers('chaos', ['test/chaos/**/*.test.ts'], 3, 1)] : []),
    ],
  },
})
