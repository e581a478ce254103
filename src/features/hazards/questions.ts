import { memberById } from '../../community/members.js'
import { reasonBeside } from '../../conversation/answers/choice-around.js'
import { mask } from '../../conversation/masking/masking.js'
import { isThanks } from '../../conversation/numbers.js'
import { ask, askSpeaker } from '../../conversation/question.js'
import type { QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { isSmallTalk } from '../../conversation/small-talk.js'
import type { Tx } from '../../db/database.js'
import type { HazardRow, QuestionRow } from '../../db/schema.js'
import { answerPlace, answerPlaceOf, saysWhere, tellsOther } from './answer-where.js'
import { dataOf, hazardOf } from './asked.js'
import { finishRepair } from './casework.js'
import { confirmRepair, reopenHazard } from './closing.js'
import { contactQuestion } from './contact.js'
import { extensionQuestion, untilQuestion } from './extension.js'
import { raiseHazard } from './life.js'
import { listenForPictures } from './listen.js'
import { mergeHazards } from './merge.js'
import { type Draft, openUnplaced, reportHazard, wantMedia } from './open.js'
import { answerMedia } from './pictures.js'
import { alikeExpired, answerAlike } from './place.js'
import { findHazardById, OPEN } from './queries.js'
import * as replies from './replies.js'
import { dispatch, hearersOf } from './route.js'
import { attachMedia } from './supplement.js'
import { tellStaff } from './tell.js'
import { addVoice } from './voices.js'
import { heardReporter, infoQuestion } from './waiting.js'

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
  if (choice === 2) return reopenHazard(said, hazard, reasonBeside(said.text))
  const { account, lane, member, kind, accepts, choices, expiresAt } = question
  const again = { account, lane, member, kind, noun: 'hazard', item: hazard.id, accepts, choices, now: said.now, expiresAt }
  return { text: replies.notLooked(hazard.number), asks: await ask(said.tx, again) }
}

/** A picture proves it; words, 没有 or silence are accepted without one. Words that tell what was done are kept, and a picture may still follow them. */
async function answerEvidence(said: Said, question: QuestionRow): Promise<Reply> {
  const hazard = await hazardOf(said, question)
  const { unit, what } = dataOf<{ unit: string | null; what: string }>(said.tx, question)
  if (said.picture) {
    await wantMedia(said, hazard.id, said.picture, 'picture', false)
    return finishRepair(said, hazard, { unit, what, picture: true })
  }
  await listenForPictures(said, hazard)
  const done = NO_PICTURE.test(said.plain) || isThanks(said.plain) || isSmallTalk(said.plain) ? '' : mask(said.text).text.trim()
  return finishRepair(said, hazard, { unit, what: [what, done].filter(Boolean).join('，'), picture: false })
}

/** 没有, 没拍, 照片晚点发: of the picture, and not of what was done. */
const NO_PICTURE =
  /^(?:\d$|(?:这次|现在|暂时|真的?|我)*(?:没|无|不|拍不|忘)|(?:[^，。]{0,4}(?:照片?|图片?|拍照))[^，。]{0,6}$|(?:等|稍|晚|回头|一会|待会|过会|明天|马上|下午)[^，。]{0,4}(?:发|补|传|拍))/

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
  {
    kind: 'hazard.content',
    wantsContent: ({ plain }) => !isThanks(plain) && !isSmallTalk(plain),
    ofCommand: true,
    hearsDanger: true,
    wordsOnly: replies.askWords,
    takesPin: true,
    answer: answerContent,
  },
  {
    kind: 'hazard.place',
    hearsDanger: true,
    takesMedia: true,
    fits: saysWhere,
    isOther: tellsOther,
    answer: answerPlace,
    expire: (tx, question, now) => openUnplaced(tx, question, dataOf<Draft>(tx, question), now),
  },
  { kind: 'hazard.place_of', hearsDanger: true, takesMedia: true, fits: saysWhere, isOther: tellsOther, answer: answerPlaceOf },
  {
    kind: 'hazard.alike',
    answer: answerAlike,
    left: (said, question) => leftUndecided(said, question, alikeExpired),
    expire: alikeExpired,
  },
  { kind: 'hazard.same', answer: answerSame, left: (said, question) => leftUndecided(said, question, sameExpired), expire: sameExpired },
  { kind: 'hazard.repaired', answer: answerRepaired, again: askRepairedAgain },
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

async function askRepairedAgain({ tx }: Said, question: QuestionRow): Promise<string | undefined> {
  const hazard = question.item ? await findHazardById(tx, question.item) : undefined
  return hazard && replies.repairedOrNot(hazard.number)
}

/** Nobody said whether it is the same: it is whistled as one of its own. */
async function sameExpired(tx: Tx, question: QuestionRow, now: number): Promise<void> {
  const hazard = question.item ? await findHazardById(tx, question.item) : undefined
  const { text, where } = dataOf<{ text: string; where: string }>(tx, question)
  if (hazard?.state === 'waiting') await dispatch(tx, hazard, { text, where }, now)
}

/** Only the question is left, not the hazard: its unit hears of it as if nobody had answered. */
async function leftUndecided(said: Said, question: QuestionRow, expired: typeof sameExpired): Promise<Reply> {
  await expired(said.tx, question, said.now)
  const hazard = question.item ? await findHazardById(said.tx, question.item) : undefined
  return hazard && replies.undecided(hazard.number, await hearersOf(said.tx, hazard, said.now))
}

/** Thanks and small talk are no content. */
async function answerContent(said: Said): Promise<Reply> {
  if (isThanks(said.plain) || isSmallTalk(said.plain)) return { text: replies.askContent, asks: await askContent(said) }
  return reportHazard(said, said.text.trim())
}

export function askContent(said: Said): Promise<QuestionRow> {
  return askSpeaker(said, {
    kind: 'hazard.content',
    accepts: 'text',
  })
}
