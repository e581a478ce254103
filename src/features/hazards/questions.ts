import { memberById } from '../../community/members.js'
import { hazardLabel, readHazard } from '../../conversation/hazard-words.js'
import { isSmallTalk } from '../../conversation/intent.js'
import { mask } from '../../conversation/masking.js'
import { normalise } from '../../conversation/normalise.js'
import { isNo, isThanks } from '../../conversation/numbers.js'
import { ask, openQuestionData } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow, Pin, QuestionRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { finishRepair } from './casework.js'
import { confirmRepair, reopenHazard } from './closing.js'
import { contactQuestion, reachOf } from './contact.js'
import { extensionQuestion, untilQuestion } from './extension.js'
import { raiseHazard } from './life.js'
import { mergeHazards } from './merge.js'
import { type Draft, openHazard, openUnplaced, reportHazard, wantMedia } from './open.js'
import { answerMedia } from './pictures.js'
import { alikeExpired, answerAlike, mayBePlace, readWhere } from './place.js'
import { findHazardById, OPEN } from './queries.js'
import * as replies from './replies.js'
import { dispatch, hearersOf } from './route.js'
import { isSecondReport, reportSecond } from './second-report.js'
import { attachMedia, placeHazard, supplementHazard } from './supplement.js'
import { tellStaff } from './tell.js'
import { addVoice } from './voices.js'
import { heardReporter, infoQuestion } from './waiting.js'

const dataOf = <T>(tx: Tx, question: QuestionRow) => JSON.parse(openQuestionData(tx, question)) as T

async function hazardOf(said: Said, question: QuestionRow): Promise<HazardRow> {
  const hazard = question.item ? await findHazardById(said.tx, question.item) : undefined
  if (!hazard) throw new AppError('not_found', replies.noneOfYours)
  return hazard
}

/** Where it is: a pin, or words for a place; a picture belongs to it and leaves the question open. */
async function answerPlace(said: Said, question: QuestionRow): Promise<Reply> {
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
  if (!(await mayBePlace(said))) {
    // Talk of something else: the question stays open.
    await askAgain(said, question, JSON.stringify(draft))
    return said.room ? undefined : replies.noPlaceHeard
  }
  return openHazard(said, await withWords(said, draft), false)
}

/** Somebody is in danger now: that goes out at once, and where it is is asked after, unless these words say it. */
async function openAtOnce(said: Said, draft: Draft): Promise<Reply> {
  const { known: _known, ...where } = await readWhere(said, said.plain, null)
  const content = `${draft.content}，${mask(said.text.trim()).text}`
  const reach = [...draft.reach, ...reachOf(said.text)]
  return openHazard(said, { ...draft, ...(where.place ? where : {}), content, reach }, !where.place)
}

const isUnknown = (said: Said) => isNo(said.text) || /^(?:不知道|不清楚|不认识|说不清|说不上来)/.test(said.plain)

/** Talk of something else is no place, and leaves the question open. */
const saysWhere = async (said: Said) => readHazard(said.plain).urgency === 'life' || isUnknown(said) || (await mayBePlace(said))

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

async function answerPlaceOf(said: Said, question: QuestionRow): Promise<Reply> {
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
  return placeHazard(said, hazard, said.plain)
}

async function answerSame(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply> {
  const { same, text, where } = dataOf<{ same: string; text: string; where: string }>(said.tx, question)
  const hazard = await hazardOf(said, question)
  const into = await findHazardById(said.tx, same)
  if (choice === 1 && into && OPEN.includes(into.state)) return mergeHazards(said, hazard, into)
  const after = hazard.state === 'waiting' ? await dispatch(said.tx, hazard, { text, where }, said.now) : hazard
  return replies.apart(hazard.number, await hearersOf(said.tx, after, said.now))
}

async function answerRepaired(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply> {
  const hazard = await hazardOf(said, question)
  if (choice === 1) return confirmRepair(said, hazard)
  if (choice === 2) return reopenHazard(said, hazard)
  const { account, lane, member, kind, accepts, choices, expiresAt } = question
  const again = { account, lane, member, kind, noun: 'hazard', item: hazard.id, accepts, choices, now: said.now, expiresAt }
  return { text: replies.notLooked(hazard.number), asks: await ask(said.tx, again) }
}

/** A picture proves it; words, 没有 or silence are accepted without one. */
async function answerEvidence(said: Said, question: QuestionRow): Promise<Reply> {
  const hazard = await hazardOf(said, question)
  const { unit, what } = dataOf<{ unit: string | null; what: string }>(said.tx, question)
  if (said.picture) await wantMedia(said, hazard.id, said.picture, 'picture', false)
  return finishRepair(said, hazard, { unit, what, picture: said.picture !== undefined })
}

async function evidenceExpired(tx: Tx, question: QuestionRow, now: number): Promise<void> {
  const hazard = question.item ? await findHazardById(tx, question.item) : undefined
  if (!hazard || !OPEN.includes(hazard.state) || hazard.state === 'repaired') return
  const { unit, what } = dataOf<{ unit: string | null; what: string }>(tx, question)
  const member = question.member ? await memberById(tx, question.member) : undefined
  const text = await finishRepair({ tx, now, ...(member ? { member } : {}) }, hazard, { unit, what, picture: false, unasked: true })
  await tellStaff(tx, hazard, question.member, { class: 'reminder', purpose: 'hazard.repaired', text }, now)
}

/** What its unit asked: a picture or a pin says it too. */
async function answerInfo(said: Said, question: QuestionRow): Promise<Reply> {
  const hazard = await hazardOf(said, question)
  if (!said.picture && !said.pin) return answerInWords(said, question, hazard)
  await heardReporter(said, hazard, said.pin ? replies.byPin : replies.byPicture)
  return attachMedia(said, hazard)
}

async function answerInWords(said: Said, question: QuestionRow, hazard: HazardRow): Promise<Reply> {
  const { first } = await raiseHazard(said, hazard, mask(said.text).text)
  const reply = await infoQuestion.answer(said, question, undefined)
  return first && typeof reply === 'string' ? { text: reply, first } : reply
}

export const hazardQuestions: QuestionHandler[] = [
  { kind: 'hazard.content', ofCommand: true, hearsDanger: true, wordsOnly: replies.askWords, takesPin: true, answer: answerContent },
  {
    kind: 'hazard.place',
    hearsDanger: true,
    takesMedia: true,
    fits: saysWhere,
    answer: answerPlace,
    expire: (tx, question, now) => openUnplaced(tx, question, dataOf<Draft>(tx, question), now),
  },
  { kind: 'hazard.place_of', hearsDanger: true, takesMedia: true, answer: answerPlaceOf },
  { kind: 'hazard.alike', answer: answerAlike, expire: alikeExpired },
  {
    kind: 'hazard.same',
    answer: answerSame,
    async expire(tx, question, now) {
      const hazard = question.item ? await findHazardById(tx, question.item) : undefined
      const { text, where } = dataOf<{ text: string; where: string }>(tx, question)
      if (hazard?.state === 'waiting') await dispatch(tx, hazard, { text, where }, now)
    },
  },
  { kind: 'hazard.repaired', answer: answerRepaired },
  { ...infoQuestion, hearsDanger: true, takesMedia: true, answer: answerInfo },
  contactQuestion,
  extensionQuestion,
  untilQuestion,
  {
    kind: 'hazard.evidence',
    hearsDanger: true,
    takesMedia: true,
    ability: 'hazard.repair',
    answer: answerEvidence,
    expire: evidenceExpired,
  },
  { kind: 'hazard.media', takesMedia: true, answer: answerMedia },
  { kind: 'hazard.voice', answer: async (said, question) => addVoice(said, await hazardOf(said, question)) },
]

/** Thanks and small talk are no content. */
async function answerContent(said: Said): Promise<Reply> {
  if (isThanks(said.plain) || isSmallTalk(said.plain)) return { text: replies.askContent, asks: await askContent(said) }
  return reportHazard(said, said.text.trim())
}

export function askContent(said: Said): Promise<QuestionRow> {
  return ask(said.tx, {
    account: said.account,
    lane: said.lane,
    member: said.member.id,
    kind: 'hazard.content',
    accepts: 'text',
    now: said.now,
    expiresAt: said.now + said.tx.rules.span('question.expires', said.now),
  })
}
