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

/** Messages that come together share commits; one at a time, each waits for its own. */
export const slowDisk: Row = {
  key: 'slow-disk',
  title: `With every fsync slowed by ${SLOWER_MS} ms`,
  missing: () => (process.platform !== 'linux' ? 'LD_PRELOAD is used, on Linux' : compiler() ? undefined : 'install gcc'),
  async run({ folder, quick }) {
    const source = join(folder, 'slow-fsync.c')
    const shim = join(folder, 'slow-fsync.so')
    writeFileSync(source, SHIM)
    execFileSync(compiler() ?? 'cc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl'])
    const run = (warmUp: number, messages: number, inFlight: number) =>
      runTask<RateResult>('rate', { subject: 'whole', traffic: 'command', warmUp, messages, inFlight }, { env: { LD_PRELOAD: shim } })
    const grouped = await run(4_000, quick ? 4_000 : 12_000, 1_000)
    const alone = await run(400, quick ? 100 : 400, 1)
    const ratio = grouped.rate / alone.rate
    return [
      { name: 'a command, many at once', value: grouped.rate, unit: 'messages/s' },
      { name: 'a command, one at a time', value: alone.rate, unit: 'messages/s' },
      { name: 'many at once, as a multiple', value: ratio, unit: '×', ...atLeast(ratio, 30, '×') },
    ]
  },
}
