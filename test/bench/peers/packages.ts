import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The versions that are measured; nothing of them is part of Huoban. */
const PACKAGES = { koishi: '4.18.11', '@minatojs/driver-sqlite': '4.7.0', '@koishijs/plugin-mock': '2.6.6', grammy: '1.46.0' }
const INSTALL_WITHIN_MS = 300_000

/** Installs the peers into `folder`; undefined when they are there, else why they cannot be had. */
export function installPeers(folder: string): string | undefined {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }))
  // No script of theirs is run: what they need is plain JavaScript and WebAssembly.
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1']
  try {
    execFileSync('npm', args, { cwd: folder, timeout: INSTALL_WITHIN_MS, stdio: 'pipe' })
    return undefined
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error)
    return `they could not be installed (is the npm registry reached?): ${said.split('\n').find((line) => line.trim()) ?? ''}`
  }
}

export const versionsOf = () =>
  Object.entries(PACKAGES)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
