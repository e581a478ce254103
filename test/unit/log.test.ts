import { expect, it } from 'vitest'
import { errorFields } from '../../src/log.js'

it('of an error its class and place are logged, and no line of its message, however that looks', () => {
  const fields = errorFields(new TypeError('cannot take\n    at 北苑站 13800000000'))
  expect(fields).toMatchObject({ error: 'TypeError', at: expect.stringMatching(/^at .*log\.test\.ts:\d+/) })
  expect(JSON.stringify(fields)).not.toContain('138')
})
