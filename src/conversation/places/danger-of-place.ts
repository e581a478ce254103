import { classify } from '../topics/lexicon.js'
import { findPlace } from './places.js'

/** Whose it is needs somebody for himself: 我家着火了, 我的车自燃了. */
const OWN = /(?:我|俺|咱)们?(?:的|家|这儿?|屋|车|店|电动?车|电瓶|手机|租|住|宿舍|房)|自己家/

/** A fire or gas at a place that is named, with nobody hurt: a unit has to act, in whatever words it is told. `words`: the district's names. */
export const isDangerOfPlace = (plain: string, words: Parameters<typeof findPlace>[1]): boolean =>
  classify(plain).ofThings && !OWN.test(plain) && findPlace(plain, words) !== undefined
