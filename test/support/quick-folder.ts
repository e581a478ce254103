import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Memory that looks like a folder, where the system has so much of it; else the system's temporary folder. */
export function quickFolder(bytes = 512 * 2 ** 20): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > bytes ? memory : tmpdir()
}
