import { wordSteps } from './app/warm.js'
import { importGazetteer } from './community/import-gazetteer.js'
import { importOutlines } from './community/import-outlines.js'
import type { Database } from './db/database.js'
import { ReferenceFileError } from './db/reference-csv.js'
import type { ImportResult } from './db/reference-file.js'
import { AppError } from './errors.js'
import { importPolicies } from './features/policies/import.js'

/** One kind of table an operator may import, on the console's page or with `npm run import`. */
export interface Importer {
  kind: string
  label: string
  /** In transactions of its own, each of a bounded number of rows. Throws `ReferenceFileError` when the whole cannot be read: then nothing was taken. */
  import(db: Database, district: string, text: string, now: number): Promise<ImportResult>
}

export const IMPORTERS: readonly Importer[] = [
  { kind: 'policies', label: '政策', import: importPolicies },
  { kind: 'gazetteer', label: '地名', import: (...table) => importGazetteer(...table, wordSteps) },
  { kind: 'outlines', label: '区域边界', import: (...table) => importOutlines(...table, wordSteps) },
]

/** Imports bytes as they were uploaded or read: UTF-8, or GB 18030, in which spreadsheets save Chinese CSV. Throws AppError for a person. */
export async function importBytes(
  db: Database,
  importer: Importer,
  district: string,
  bytes: Uint8Array,
  now: number,
): Promise<ImportResult> {
  try {
    return await importer.import(db, district, decode(bytes), now)
  } catch (error) {
    throw error instanceof ReferenceFileError ? new AppError('invalid', error.message) : error
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
