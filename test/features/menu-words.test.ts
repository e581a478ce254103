import { expect, it } from 'vitest'
import { log } from '../../src/log.js'
import { withCrowd } from '../support/crowd.js'

it('words that look like what is kept of an offer are words like any other', () =>
  withCrowd('sqlite', ['小明', '王协调员'], async (crowd) => {
    log.level = 'silent'
    try {
      await crowd.grant('王协调员', 'coordinator')
      await crowd.say('小明', '{"words":"那边的人说话很难听')
      expect(crowd.said({ with: '小明' }).at(-1)).toContain('1 求助')
      await crowd.say('小明', '1')
      expect(crowd.said({ with: '小明' }).at(-1)).toContain('求助 #1')
    } finally {
      log.level = 'info'
    }
  }))
