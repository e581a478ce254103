import { MINUTE } from '../../clock.js'
import { gazetteerOf } from '../../community/gazetteer.js'
import { findPlace } from '../../conversation/places/places.js'
import type { Reply, Said } from '../../conversation/said.js'
import { listOfReporter, NOT_YET } from './queries.js'
import { placeHazard } from './supplement.js'

/** So long after a report 说错了 is about it. */
const JUST_REPORTED = 30 * MINUTE
const WRONG =
  /^(?:哎|啊|诶|不好意思|抱歉|等等|等下|刚才|刚刚|那个|我)*[,，。\s]*(?:(?:地址|位置|地点|路名|地方)?(?:说|写|报|打|发|搞|弄|记|标)错(?:了|啦)?|(?:地址|位置|地点|路名|地方)?不对|更正(?:一下)?|纠正(?:一下)?|口误|不是(?!这|那|我)[^,，。\s]{2,16}(?=[,，\s]+而?是))[,，。:：!！\s]*(?:地址|位置|地点)?(?:应该|其实)?(?:是|在|改成|改为)+(?<where>[^?？]{2,40})$/

/** Which door or side of a place. */
const DOOR = /[A-H]\d?\s?口|[东南西北]{1,2}[门口侧边]|\d{1,3}号[楼院门]/i

/** 说错了，是云景南大街: the place of what its speaker reported last. Undefined where he reported nothing lately, or it says no place. */
export async function correctPlace(said: Said): Promise<Reply> {
  const where = WRONG.exec(said.plain.trim())?.groups?.where
  if (!where) return undefined
  const { words } = await gazetteerOf(said.tx, said.district)
  const door = DOOR.exec(where)?.[0]
  if (!door && !findPlace(where, words)) return undefined
  const lately = (await listOfReporter(said.tx, said.member.id)).filter(
    ({ state, reportedAt }) => NOT_YET.includes(state) && said.now - reportedAt <= JUST_REPORTED,
  )
  const newest = lately.reduce<(typeof lately)[number] | undefined>(
    (one, other) => (one && one.number > other.number ? one : other),
    undefined,
  )
  if (!newest) return undefined
  // 是B口: of the place that was said before.
  const before = door === where.trim() ? newest.place : null
  const there = before && DOOR.test(before) ? before.replace(DOOR, door ?? '') : `${before ?? ''}${where.trim()}`
  return placeHazard(said, newest, there)
}
