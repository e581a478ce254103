import { findPlace } from '../conversation/places/places.js'
import { classify } from '../conversation/topics/lexicon.js'
import type { Reader } from '../db/database.js'
import { gazetteerOf } from './gazetteer.js'

/** Whose it is needs somebody for himself: 我家着火了, 我的车自燃了. */
const OWN = /(?:我|俺|咱)们?(?:的|家|这儿?|屋|车|店|电动?车|电瓶|手机|租|住|宿舍|房)|自己家/

/** A fire or gas at a place that is named, with nobody hurt: a unit has to act, in whatever words it is told. */
export async function isDangerOfPlace(reader: Reader, district: string, plain: string): Promise<boolean> {
  if (!classify(plain).ofThings || OWN.test(plain)) return false
  const { words } = await gazetteerOf(reader, district)
  return findPlace(plain, words) !== undefined
}
