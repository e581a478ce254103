import { describe, expect, it } from 'vitest'
import { LONGEST, longText, PIECES, READERS } from '../support/long-texts.js'

/**
 * A pattern that tries every way of reading a text takes minutes for these, and ends in the time a test has. How much each takes is
 * measured by `npm run bench -- --only long-texts`.
 */
describe('ten thousand characters that try what patterns cost', () => {
  it.each(READERS)('%s', { timeout: 90_000 }, (_what, read) => {
    for (const piece of PIECES) expect(() => read(longText(piece, LONGEST)), piece).not.toThrow()
  })
})
