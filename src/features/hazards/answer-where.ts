import { mask } from '../../conversation/masking/masking.js'
import { normalise } from '../../conversation/normalise.js'
import { isNo } from '../../conversation/numbers.js'
import { isNowhere } from '../../conversation/places/vague-place.js'
import { ask, openQuestionData } from '../../conversation/question.js'
import type { Answer, Reply, Said } from '../../conversation/said.js'
import { hazardLabel, readHazard } from '../../conversation/topics/hazard-words.js'
import { classify } from '../../conversation/topics/lexicon.js'
import { guessIntent } from '../../conversation/wishes/intent.js'
import type { Pin, QuestionRow } from '../../db/schema.js'
import { dataOf, hazardOf } from './asked.js'
import { reachOf } from './contact.js'
import { type Draft, openHazard, wantMedia } from './open.js'
import { isNoPlace, mayBePlace, readWhere } from './place.js'
import * as replies from './replies.js'
import { isSecondReport, reportSecond } from './second-report.js'
import { attachMedia, placeHazard, supplementHazard } from './supplement.js'

/** Where it is: a pin, or words for a place; a picture belongs to it and leaves the question open. */
export async function answerPlace(said: Said, question: QuestionRow): Promise<Reply> {
  const draft = dataOf<Draft>(said.tx, question)
  if (said.picture) {
    await wantMedia(said, draft.id, said.picture, 'picture', false)
    await askAgain(said, question, JSON.stringify(draft))
    return undefined
  }
  if (said.pin) return openHazard(said, await withPin(said, draft, said.pin), false)
  if (readHazard(said.plain).urgency === 'life') return openAtOnce(said, draft)
  const first = readHazard(normalise(draft.content).plain)
  if (await isSecondReport(said, first.category)) {
    await askAgain(said, question, JSON.stringify(draft))
    return reportSecond(said, first.label)
  }
  if (isUnknown(said)) return openHazard(said, draft, false)
  if (!(await saysWhere(said))) {
    // Talk of something else: the question stays open.
    await askAgain(said, question, JSON.stringify(draft))
    return said.room ? undefined : replies.noPlaceHeard
  }
  if (isNowhere(said.plain) && !draft.closer) return askCloser(said, question, JSON.stringify({ ...draft, closer: true }))
  return openHazard(said, await withWords(said, draft), false)
}

/** 就那边: nobody finds it by that. Asked once more, and then kept as it is said. */
async function askCloser(said: Said, question: QuestionRow, data: string): Promise<Answer> {
  await askAgain(said, question, data)
  return { text: replies.askCloser }
}

/** Somebody is in danger now: that goes out at once, and where it is is asked after, unless these words say it. */
async function openAtOnce(said: Said, draft: Draft): Promise<Reply> {
  const { known: _known, ...where } = await readWhere(said, said.plain, null)
  const content = `${draft.content}，${mask(said.text.trim()).text}`
  const reach = [...draft.reach, ...reachOf(said.text)]
  return openHazard(said, { ...draft, ...(where.place ? where : {}), content, reach }, !where.place)
}

const isUnknown = (said: Said) =>
  isNo(said.text) || /^(?:我|俺|也|真|还|实在|就|这个?|那个?)*(?:不知道|不清楚|不认识|说不清|说不上来)/.test(said.plain)

/** 想离婚在法院, 欠了网贷还不上: what is nobody else's business is no place; 法院门口 is one. */
const isOwnMatter = (plain: string) => {
  const { urgency, isPrivate } = classify(plain)
  return urgency !== 'life' && isPrivate && !BESIDE.test(plain)
}
const BESIDE = /(?:门口|旁边?|边上|对面|路口|附近|楼下|院[里内]|那边?|那儿|那里)$/

/** Talk of something else is no place, and leaves the question open. */
export async function saysWhere(said: Said): Promise<boolean> {
  if (isOwnMatter(said.plain)) return false
  return readHazard(said.plain).urgency === 'life' || isUnknown(said) || (await mayBePlace(said))
}

/** 站长让我们周末必须上班不然罚款, 站里暖气不热, 换电柜在哪: another matter, which waits for no place of this. */
export function tellsOther({ plain, room }: Said): boolean {
  if (room !== undefined) return false
  return isNoPlace(plain) || isOwnMatter(plain) || (plain.length >= LEAST_TROUBLE && guessIntent(plain)?.word === '求助')
}
const LEAST_TROUBLE = 8

/** What the words of the answer say; what is known already stands where they say nothing. */
async function withWords(said: Said, draft: Draft): Promise<Draft> {
  const { known: _known, ...where } = await readWhere(said, said.plain, null)
  const place = where.place ?? where.alike?.heard ?? mask(said.plain).text.slice(0, 40)
  const reach = [...draft.reach, ...reachOf(said.text)]
  return draft.areaSource === 'text' && where.areaSource !== 'text'
    ? { ...draft, reach, place, gazetteer: where.gazetteer }
    : { ...draft, reach, ...where, place }
}

async function withPin(said: Said, draft: Draft, pin: Pin): Promise<Draft> {
  const { area, areaSource, gazetteer } = await readWhere(said, normalise(draft.content).plain, pin)
  return { ...draft, pin, place: pin.name || null, area, areaSource, gazetteer }
}

async function askAgain(said: Said, question: QuestionRow, data: string): Promise<void> {
  const { account, lane, member, kind, expiresAt } = question
  const again = { account, lane, member, kind, noun: 'hazard', item: question.item ?? '', accepts: 'text', data } as const
  await ask(said.tx, { ...again, now: said.now, expiresAt })
  said.tx.ring('outbox', `listen:${lane}`)
}

/** It was asked once more already. */
const CLOSER = 'closer'

/** Where a hazard is that was reported without a place; a picture leaves the question open. */
export async function answerPlaceOf(said: Said, question: QuestionRow): Promise<Reply> {
  const hazard = await hazardOf(said, question)
  if (said.picture) {
    await askAgain(said, question, '')
    return attachMedia(said, hazard)
  }
  if (said.pin) return attachMedia(said, hazard)
  if (readHazard(said.plain).urgency === 'life') return supplementHazard(said, hazard, said.text.trim())
  if (await isSecondReport(said, hazard.category)) {
    await askAgain(said, question, '')
    return reportSecond(said, hazardLabel(hazard.category))
  }
  if (isUnknown(said)) return replies.placeLater(hazard.number)
  if (!(await saysWhere(said))) {
    await askAgain(said, question, '')
    return said.room ? undefined : replies.noPlaceHeard
  }
  if (isNowhere(said.plain) && openQuestionData(said.tx, question) !== CLOSER) return askCloser(said, question, CLOSER)
  return placeHazard(said, hazard, said.plain)
}
