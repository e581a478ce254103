import { likeness } from './jielong-name.js'

/** 飞毛腿队：小明 小红 老张: a team, and who is in it. */
const TEAM = /^(\s*[\u4e00-\u9fffA-Za-z\d]{1,8}(?:[队组班团社帮]|家族|战队|联队))\s*[:：]\s*(\S[^\n]*)$/
const BETWEEN = /[\s、,，&＆+＋/／|]+(?:和|跟)?|[和跟]/
const MAY_BE = 0.6

/** Whoever is in a team, one behind the other; a line that is no team stands as it is. */
export function ofTeam(text: string): string {
  const names = TEAM.exec(text)?.[2]?.split(BETWEEN).filter(Boolean) ?? []
  const isTeam = names.length > 1 && names.every((name) => likeness(name) >= MAY_BE) && names.some((name) => likeness(name) >= 1)
  return isTeam ? names.join('、') : text
}

const JOINED = /^\s*([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){1,9})\s*$/
/** 阿凯、大鹏、胖虎 are three, where one of them is surely somebody and the others may be. */
export const joined = (text: string): string =>
  text.replace(JOINED, (said, names: string) => {
    const all = names.split('、')
    return all.every((name) => likeness(name) >= MAY_BE) && all.some((name) => likeness(name) >= 1) ? `${all[0]} ${all.length}人` : said
  })
