import type { ActivityRow } from '../../db/schema.js'

/** Two characters in a row of its title stand in the words. */
export function isNamed(activity: ActivityRow, words: string): boolean {
  const title = activity.title.replace(/[^\u4e00-\u9fa5A-Za-z]/g, '')
  for (let at = 0; at + 2 <= title.length; at++) {
    const pair = title.slice(at, at + 2)
    if (!/周[一二三四五六日天末]|活动|骑手|志愿/.test(pair) && words.includes(pair)) return true
  }
  return false
}
