import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { useSeedFolder } from '../../src/db/seed-folder.js'

/** In the `describe` it is called in: writes these rows as the operator's file of that name and has it read; each test begins with the packaged one. */
export function seedTable(file: string, header: string): (...rows: string[]) => void {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huoban-seed-'))
  })
  afterEach(() => {
    useSeedFolder(undefined)
    rmSync(folder, { recursive: true })
  })
  return (...rows) => {
    writeFileSync(join(folder, file), `${[header, ...rows].join('\n')}\n`)
    useSeedFolder(undefined)
    useSeedFolder(folder)
  }
}
