import { may } from '../community/abilities.js'
import { asksAboutBot } from '../conversation/about-bot.js'
import { isCancel } from '../conversation/numbers.js'
import type { Command, Feature, Reply, Said } from '../conversation/said.js'
import { asksSomething } from '../conversation/search/rule-question.js'
import { asksWho, isAcknowledged, saysLater } from '../conversation/small-talk.js'
import type { QuestionRow } from '../db/schema.js'
import { AppError } from '../errors.js'
import { askMenu, askStaff, offerRule } from './ask-meant.js'
import { nearestWish } from './nearest-wish.js'
import {
  aboutBot,
  acknowledged,
  acknowledgedByStaff,
  cannotCall,
  chooseOne,
  noHurry,
  noPlacesNear,
  noSuchCommand,
  nothingAsked,
  nothingAskedInWords,
  nothingToLeave,
  notKnown,
  notUnderstood,
  notYet,
  smallTalk,
  whoIAm,
} from './replies.js'

interface Known {
  commands: readonly Command[]
  features: readonly Feature[]
}

/** 商家骂我, 车牌京A12345: somebody who says so much wants something. */
const SAYS_MUCH = /(?:[\u4e00-\u9fa5].*){4}|[\u4e00-\u9fa5].*[a-z0-9]{4}/i
/** Words that only answer something. */
const ANSWERS_ALONE = /^(?:还?没有?|有|不?是|不?对|不)[的了啊呀呢哦]*[\s。.!！~～]*$/
/** A number one would call, said to the bot. */
const PUBLIC_NUMBER = /^(?:110|119|120|122|999|12345|12333|12348|12393|12356)$/

/**
 * What is said of words that nothing was made of: a digit nobody asked for, a number one would call, a command that is none. A sentence said to
 * the bot (`free`: without a slash) is offered the menu, so that it is not lost. Throws AppError with the nearest command.
 */
export async function lastWords(said: Said, open: readonly QuestionRow[], free: boolean, known: Known): Promise<Reply> {
  const { plain } = said
  const { commands } = known
  const numbered = open.map(digitsOf).find((digits) => digits.length > 0)
  if (saysLater(plain)) return noHurry(numbered ?? [])
  if (numbered && /^\d$/.test(plain)) throw new AppError('invalid', chooseOne(numbered))
  if (isCancel(plain)) return nothingToLeave
  if (/^\d$/.test(plain)) return nothingAsked
  if (!numbered && ANSWERS_ALONE.test(plain)) return nothingAskedInWords
  if (PUBLIC_NUMBER.test(plain)) return cannotCall(plain)
  const near = nearestWish(said, commands)
  if (numbered && !near && free && !SAYS_MUCH.test(plain)) throw new AppError('invalid', chooseOne(numbered))
  const sentence = free && SAYS_MUCH.test(plain)
  if (sentence && near?.word === '政策') return offerRule(said, notKnown, known)
  if (sentence && !near)
    return (
      (await askStaff(said, notUnderstood, known)) ??
      (asksSomething(plain) ? offerRule(said, notKnown, known) : askMenu(said, notUnderstood, known.features))
    )
  throw new AppError('not_found', noSuchCommand(near))
}

/** What may be typed to choose; a choice that is made by words alone has none. */
const digitsOf = ({ accepts, choices }: QuestionRow) =>
  accepts === 'choice' ? choices.flatMap(({ digit }) => (digit < 10 ? [digit] : [])) : []

/** 怎么退群, 今天几号: of the bot itself. In a group it is said only to the bot. */
export const ofBot = ({ plain, now, roles }: Said): Reply => {
  const asked = asksAboutBot(plain)
  // Who may make the code asks for the code itself.
  return asked && !(asked === 'code' && may(roles, 'activity.publish')) ? aboutBot(asked, now) : undefined
}

/** What small talk is answered with. */
export function kindWord({ text, plain, roles }: Said): string {
  if (asksWho(plain)) return whoIAm
  // A thumb up says that it was heard.
  const signs = text.trim() !== '' && !/[\p{L}\p{N}?？]/u.test(plain)
  if (!isAcknowledged(plain) && !signs) return smallTalk
  return may(roles, 'digest.today') ? acknowledgedByStaff : acknowledged
}

/** A slash makes 附近 a command; without one it is asked what is wanted. */
const NEAR = /^\s*[/／]\s*附近/
/** Words of services that are not here yet: what is behind them is nothing else (建议 多设充电桩 reports no hazard). */
const NOT_YET =
  /^[\s/／]*((?:匿名)?建议|积分|服务包|预约|接单|婉拒单|完成单|(?:发布)?任务|领取|(?:报备|核销)凭证|(?:登记|核实)地点)(?=$|[\s,，:：#\d])/
/** 我建议多设几个充电柜, 我的意见是多搞点活动: an opinion, and no report. */
const OPINION =
  /^(?:我(?:们)?(?:想|要|有|的)*|想)?(?:给你们?)?(?:提|有)?(?:一?[个点条些])?(?:小)?((?:匿名)?(?:建议|意见))(?:是|就是|[\s,，:：])|^我们?(建议)(?!书)/

export function mustBeHere({ plain }: Said): void {
  if (NEAR.test(plain)) throw new AppError('not_found', noPlacesNear)
  const word = NOT_YET.exec(plain)?.[1] ?? OPINION.exec(plain)?.slice(1).find(Boolean)
  if (word) throw new AppError('not_found', notYet(word))
}
