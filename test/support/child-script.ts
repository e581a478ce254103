import { basename, join } from 'node:path'

/** What Node runs of a source that tests start as a process: the one file that global-setup.ts made of it, else the source, translated as it starts (benches). */
export function childScript(source: string): { file: string; flags: string[] } {
  const folder = process.env.TEST_CHILDREN
  return folder ? { file: join(folder, `${basename(source, '.ts')}.js`), flags: [] } : { file: source, flags: ['--import', 'tsx'] }
}
