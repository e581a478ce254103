import { expect } from 'vitest'
import type { Verdict } from './invariants.js'

/** Every finding is shown, at most thirty of them. */
export function mustHold({ findings, counted }: Verdict): void {
  expect(findings.slice(0, 30), JSON.stringify(counted)).toEqual([])
}

/** The seed of a run: given to run one again, else of the day, so that time after time others are tried. */
export const SEED = Number(process.env.HUOBAN_SEED ?? 20_261_125)
