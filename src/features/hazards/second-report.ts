import { gazetteerOf } from '../../community/gazetteer.js'
import { findPlace } from '../../conversation/places/places.js'
import type { Answer, Reply, Said } from '../../conversation/said.js'
import { readHazard } from '../../conversation/topics/hazard-words.js'
import { reportHazard } from './open.js'
import * as replies from './replies.js'

/** What is wrong with a thing, as against a thing that somebody stands beside: 路灯不亮, not 路灯旁边. */
const WRONG = /[坏灭断倒漏堵塌陷裂缺破垂掉松歪翘冒挡占堆]|不亮|没了|没盖|丢了|不见了|积水|结冰|有水|有冰|大?坑|很?滑/
const BESIDE = /(?:那里|那儿|那块|那边|旁边?|边上|对面|附近|门口|路口|出口|入口)$/

/**
 * While the place of one hazard is asked for: words that tell of another kind of hazard with a place of its own are no answer to that. Of the
 * same kind they are: 井盖在云景东路.
 */
export async function isSecondReport(said: Said, first: string): Promise<boolean> {
  const { category, evidence, aboutPerson } = readHazard(said.plain)
  if (evidence.length === 0 || aboutPerson || familyOf(category) === familyOf(first)) return false
  const { words } = await gazetteerOf(said.tx, said.district)
  const place = findPlace(said.plain, words)
  if (!place) return false
  // 井盖没了在万达广场门口: the gate is part of where it is.
  const rest = said.plain.replace(place.text, '').trim()
  return WRONG.test(rest) && !BESIDE.test(rest)
}

const familyOf = (category: string) => category.slice(0, 3)

/** It becomes a report of its own; what was asked of the first (`label`) stays open, and is said again. */
export async function reportSecond(said: Said, label: string): Promise<Reply> {
  const second = await reportHazard(said, said.text.trim())
  const answer: Answer = typeof second === 'object' ? second : { text: second ?? '' }
  return { ...answer, text: `${answer.text}\n${replies.firstStillWhere(label)}` }
}
