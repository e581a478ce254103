import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram } from '../../support/redis.js'
import { atLeast, type Row } from '../row.js'
import { runTask } from '../run-task.js'
import type { RateResult } from '../tasks/rate.js'

const SLOWER_MS = 5

/** An ordinary disk takes its time to flush: every fsync and fdatasync of the process does so too. */
const SHIM = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
__attribute__((constructor)) static void find(void) {
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
}
int fsync(int file) { usleep(${SLOWER_MS * 1000}); return real_fsync(file); }
int fdatasync(int file) { usleep(${SLOWER_MS * 1000}); return real_fdatasync(file); }
`

const compiler = () => findProgram('gcc') ?? findProgram('cc')

/** Messages that come together share commits, beside one at a time, and beside one at a time whose every step has a commit and a flush of its own. */
export const slowDisk: Row = {
  key: 'slow-disk',
  title: `With every fsync slowed by ${SLOWER_MS} ms`,
  missing: () => (process.platform !== 'linux' ? 'LD_PRELOAD is used, on Linux' : compiler() ? undefined : 'install gcc'),
  async run({ folder, quick }) {
    const source = join(folder, 'slow-fsync.c')
    const shim = join(folder, 'slow-fsync.so')
    writeFileSync(source, SHIM)
    execFileSync(compiler() ?? 'cc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl'])
    const run = (load: { warmUp: number; messages: number; inFlight: number; ungrouped?: boolean }) =>
      runTask<RateResult>('rate', { subject: 'whole', traffic: 'command', ...load }, { env: { LD_PRELOAD: shim } })
    const grouped = await run({ warmUp: 4_000, messages: quick ? 4_000 : 12_000, inFlight: 1_000 })
    const alone = await run({ warmUp: 400, messages: quick ? 100 : 400, inFlight: 1 })
    const ungrouped = await run({ warmUp: 400, messages: quick ? 100 : 400, inFlight: 1, ungrouped: true })
    const ratio = grouped.rate / ungrouped.rate
    return [
      { name: 'a command, commits shared', value: grouped.rate, unit: 'messages/s' },
      { name: 'a command, each step by itself', value: ungrouped.rate, unit: 'messages/s' },
      { name: 'shared, as a multiple', value: ratio, unit: '×', ...atLeast(ratio, 30, '×') },
      { name: 'a command, one at a time', value: alone.rate, unit: 'messages/s' },
    ]
  },
}
