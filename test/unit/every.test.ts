import { expect, test } from 'vitest'
import { every } from '../../src/timers/every.js'

test('stopping waits for what is running, and nothing begins after it', async () => {
  let [began, ended] = [0, 0]
  let finish = () => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  const loop = every(1, 'test', async () => {
    began++
    await held
    ended++
  })
  await expect.poll(() => began).toBe(1)
  const stopped = loop.stop().then(() => ended)
  finish()
  expect(await stopped).toBe(1)
  expect(began).toBe(1)
})
