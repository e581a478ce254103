import { expect, test } from 'vitest'
import { namedIn, OF_MANY } from '../../src/features/activities/named.js'

const ACTIVITIES = ['周六体检', '周日体检', '冬季安全讲座', '3人篮球赛', '骑手茶话会'].map((title) => ({ title }))
const named = (text: string, nothing?: RegExp) => namedIn(ACTIVITIES, text, nothing).activities.map(({ title }) => title)

test.each([
  ['周六体检', ['周六体检']],
  ['体检 带2人', ['周六体检', '周日体检']],
  ['周日体检和安全讲座', ['周日体检', '冬季安全讲座']],
  ['讲座', ['冬季安全讲座']],
])('%s names %j', (text, titles) => expect(named(text, OF_MANY)).toEqual(titles))

test.each(['周六有空', '骑手两个', '带3人', ''])('%s names none where such words stand beside a title', (text) =>
  expect(named(text, OF_MANY)).toEqual([]))

test('a weekday alone names where a title is all that may stand there', () => expect(named('周六的')).toEqual(['周六体检']))
test('what follows the name begins behind its run', () => expect(namedIn(ACTIVITIES, '把安全讲座').to).toBe(5))
