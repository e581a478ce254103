import { findPlace } from '../places/places.js'
import { type DangerModel, type DangerScore, scoreDanger } from './danger-model.js'
import { lexicons } from './lexicons.js'

/** What the model says of a text when what speaks against it only goes before: put off, denied, past, or an all-clear of something else. Texts are those of `dangerText`. */

/** Somebody is said to be unhurt (人没事). */
export const isCleared = (text: string) => lexicons().dangers.some((one) => one.kind === 'traffic' && one.clear.test(text))

/** 不要撤销，他还在打我; 昨天求助过了，他又打我: what is denied or past says nothing against what stands behind it. */
const MOOD = /^[^。，]{0,4}(?:不要|别|没(?:说|让|叫|想|要)|昨天|之前|刚才|上次|刚)[^，。]{0,8}[，。]/
export function scoreAfterMood(model: DangerModel, text: string): number {
  const first = MOOD.exec(text)
  return first ? scoreDanger(model, text.slice(first[0].length)).points : Number.NEGATIVE_INFINITY
}

/** What is put off or taken back before the matter is said: 报名的事先等等，我们楼着了; 取消报名，哦不是，有人晕倒了. */
const ASIDE =
  /^(?:[^，。]{1,24}[，。])?(?:[^，。]{0,16}(?:先(?:不|放|等|别|缓)|等会|等下|等一下|晚点|一会|待会|回头|再(?:说|给|聊|弄)|不说了|放一放|等等)[^，。]{0,8}|[^。]{0,16}[，。](?:哦|啊|诶)?(?:不是|不对|对了|等下|等等))[，。]/

/** The points of a text, or of what comes after something put off where that has more: talk of a sign-up says nothing of the fire behind it. */
export function scoreWithoutAside(model: DangerModel, text: string): DangerScore {
  const whole = scoreDanger(model, text)
  const aside = ASIDE.exec(text)
  const rest = aside ? text.slice(aside[0].length) : ''
  const after = rest === '' ? whole : scoreDanger(model, rest)
  return after.points > whole.points ? after : whole
}

/** 人没事 speaks against what it follows, not against 车着火了 behind it: the points of what is said after the last all-clear, by itself. */
export function scoreAfterAllClear(model: DangerModel, text: string): number {
  if (!isCleared(text)) return Number.NEGATIVE_INFINITY
  const parts = text.split(/(?<=[，。])/)
  const after = parts.slice(parts.findLastIndex(isCleared) + 1).join('')
  return after === '' ? Number.NEGATIVE_INFINITY : scoreDanger(model, after).points
}

/**
 * 商家出餐太慢，我想自杀; 取餐码1234，厨房着火了: talk of the day says nothing against what is said last. The points of that alone; none where the text
 * tells of a film or a dream, or of a thing (我手机死机了，叫不醒) and nobody is named.
 */
export function scoreLast(model: DangerModel, text: string): number {
  const parts = text.split(/[，。]/).filter((part) => part && !THANKS.test(part))
  const last = parts.at(-1) ?? ''
  const { tale, thing, somebody } = lexicons().behind
  if (parts.length < 2 || tale.test(text) || (thing.test(text) && !somebody.test(last))) return Number.NEGATIVE_INFINITY
  if (WANTS_TO_DIE.test(last)) return Number.POSITIVE_INFINITY
  return scoreDanger(model, last).points
}
const THANKS = /^(?:多?谢谢?|求求?|拜托|麻烦)[^，。]{0,3}$/
/** Points of a few words that hardly anything else has. */
export const SURE_ALONE = 1.5
const WANTS_TO_DIE =
  /^那?我(?:真的?|就|也|都|现在|今[天晚]|只|好|已经|是)*(?:想|要|不想|不如|准备|打算)(?:去)?(?:自杀|跳[楼河桥江湖]|死(?![你他她它这那我])|寻死|轻生|自尽|再?活|了结|结束(?:自己|生命|这一切|一切|算|了))/

/** A normalised text without the words that name a place in it, and what puts it there: 云景里小区着火了, 在实验中学门口有人晕倒了. The text itself where they are of the matter: 跳河, 困在车里. */
export function withoutPlace(plain: string): string {
  const place = findPlace(plain)?.text ?? ''
  const at = plain.indexOf(place)
  const before = plain.slice(0, at)
  if (place.length < SHORTEST || at < 0 || /[困关卡锁埋压]在?$/.test(before)) return plain
  return before.replace(/[在到]$/, '') + plain.slice(at + place.length)
}
/** 跳河, 河里: what is no longer is what happened, or nothing without what is said of it. */
const SHORTEST = 3

/**
 * A normalised text in which whom or where it befalls is 有人, or nothing (宣传员晕倒了, 会议室着火了: such words are in guards too, and speak against any
 * danger), without what is said in fright or of the day behind it (骑手被车撞了，吓死我了).
 */
export function inPlainWords(plain: string): string {
  const { whom, where, beside } = lexicons().behind
  return plain.replace(beside, '').replace(where, '').replace(whom, '有人')
}
