import { findPlace } from '../../conversation/places/places.js'
import type { Reply, Said } from '../../conversation/said.js'
import { readHazard } from '../../conversation/topics/hazard-words.js'
import type { HazardRow } from '../../db/schema.js'
import { listOfReporter, NOT_YET } from './queries.js'
import { judgeRepair } from './verify.js'

/** 没修好啊，还晃; 还堵着呢; 怎么还没人来修: said of what stands or lies somewhere. */
const STILL =
  /^(?:我看了?[,，\s]*)?(?:怎么|咋|根本|压根)?(?:还是?)?(?:没(?:有)?(?:人)?(?:来)?(?:修好?|补上?|清理?)|还(?:是|在)?(?:晃|摇晃?|堵|漏|黑|灭|不亮|响|翘|冒|歪|塌|敞)着?)(?:[了的呢啊呀哎嘛呐吗么]+)?(?:[,，。!！\s]+[^?？]{1,60})?[。!！?？]*$/

/** 又陷下去了, 还有个坑: shortly, of a thing of the same kind, and without a place. */
const AGAIN = /^.{0,6}?(?:又|还[是有在]?|照样|依旧|没(?!事|空|问题))/
const SHORT = 14
const KIND = 3
function isOfSameKind(said: Said, { category }: HazardRow): boolean {
  const text = said.plain.trim()
  if (text.length > SHORT || !AGAIN.test(text) || /[?？吗]/.test(text) || findPlace(text)) return false
  const kind = readHazard(text).category?.slice(0, KIND)
  return kind !== undefined && kind === category?.slice(0, KIND)
}

/**
 * That it is as it was, in words that name neither item nor number: of the only hazard its speaker reported that is not confirmed. Its unit hears
 * it, and where that says it is repaired it is open again. Undefined where he has none, or several.
 */
export async function sayStillBroken(said: Said): Promise<Reply> {
  const plainly = STILL.test(said.plain.trim())
  if (!plainly && !AGAIN.test(said.plain.trim())) return undefined
  const mine = await listOfReporter(said.tx, said.member.id)
  const repaired = mine.filter((one) => one.state === 'repaired' && (plainly || isOfSameKind(said, one)))
  if (!plainly && repaired.length === 0) return undefined
  const [only, ...more] = repaired.length > 0 ? repaired : mine.filter(({ state }) => NOT_YET.includes(state))
  return only && more.length === 0 ? judgeRepair(said, only, false, said.text.trim()) : undefined
}
