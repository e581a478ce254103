import { classify } from '../topics/lexicon.js'
import { findPlace } from './places.js'

/** Whose it is needs somebody for himself: 我家着火了, 我的车自燃了. */
const OWN = /(?:我|俺|咱)们?(?:的|家|这儿?|屋|车|店|电动?车|电瓶|手机|租|住|宿舍|房)|自己家/

/** Somebody is harmed or cannot get away, in words that are no danger of their own beside the fire or gas: 煤气中毒, 头晕, 我出不去了. */
const HARMED =
  /中毒|[头发犯]晕|晕(?:了|倒|乎|过去)|恶心|(?<!喷)呕吐|吐了|[烧烫炸熏呛灼]伤|受伤|(?:烧|烫|炸|熏|呛|伤)(?:着|到)了?(?:我|人|手|脸|腿)|救我|(?:我|俺)[^，。]{0,4}(?:[出下]不[去来]|逃不|跑不(?:出|掉|了))/

/** A fire or gas at a place that is named, with nobody hurt: a unit has to act, in whatever words it is told. `words`: the district's names. */
export const isDangerOfPlace = (plain: string, words: Parameters<typeof findPlace>[1]): boolean =>
  classify(plain).ofThings && !OWN.test(plain) && !HARMED.test(plain) && findPlace(plain, words) !== undefined
