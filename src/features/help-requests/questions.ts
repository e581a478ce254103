import { memberById } from '../../community/members.js'
import { reasonBeside } from '../../conversation/answers/choice-around.js'
import { normalise } from '../../conversation/normalise.js'
import { isThanks, parseItemNumber } from '../../conversation/numbers.js'
import { openQuestionData } from '../../conversation/question.js'
import type { Command, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import { answersOthers, isSmallTalk } from '../../conversation/small-talk.js'
import { classify } from '../../conversation/topics/lexicon.js'
import type { QuestionRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { hasEnoughPictures } from '../../files/pictures.js'
import { confirmSolved, reopenRequest } from './closing.js'
import { answerFirstAid, FIRST_AID } from './first-aid.js'
import { giveToWorker } from './give.js'
import { whereQuestion } from './life-where.js'
import { listenForMedia } from './media.js'
import { whenQuestion } from './meeting.js'
import { openRequest } from './open.js'
import { answerAlike } from './place.js'
import { findRequestById, type PairWorker, UNENDED } from './queries.js'
import * as replies from './replies.js'
import { attachMedia, pressOwner } from './supplement.js'
import { askContent, namesReporter } from './which.js'

/** How the questions of 求助 are answered. `commands`: a missing part, once given, runs its command again. */
export function helpQuestions(commands: readonly Command[], pairWorker: PairWorker): QuestionHandler[] {
  const rerun = (said: Said, word: string, rest: string): Promise<Reply> => {
    const command = commands.find((one) => one.word === word)
    if (!command) throw new Error('a question about a command that is gone')
    return command.run({ ...said, rest, plain: normalise(rest).plain })
  }
  return [
    {
      kind: 'help.content',
      // 没下, 在呢: said to somebody else in the group.
      fits: ({ plain, room }) => room === undefined || !answersOthers(plain),
      wantsContent: ({ plain }) => !isThanks(plain) && !isSmallTalk(plain),
      ofCommand: true,
      hearsDanger: true,
      wordsOnly: replies.askWords,
      takesPin: true,
      answer: (said) => answerContent(said, pairWorker),
    },
    { kind: FIRST_AID, answer: (said, question) => answerFirstAid(said, question, pairWorker) },
    { kind: 'help.solved', answer: answerSolved, again: askSolvedAgain, goesOn: tellsOfSame },
    { kind: 'help.media', takesMedia: true, answer: answerMedia },
    { kind: 'help.alike', answer: answerAlike },
    whenQuestion,
    whereQuestion,
    { kind: 'help.worker', answer: answerWorker },
    {
      kind: 'help.which',
      // 车又坏了 is no answer to 哪一件, and must not be kept with it.
      onlyFits: true,
      takesNumber: ({ tx }, question, number) => {
        const { numbers } = JSON.parse(openQuestionData(tx, question)) as { numbers?: number[] }
        return numbers?.includes(number) ?? true
      },
      fits: async (said) => parseItemNumber(said.rest) !== undefined || (await namesReporter(said)),
      answer: async (said, question) => {
        const data = JSON.parse(openQuestionData(said.tx, question)) as { word: string; rest: string }
        return rerun(said, data.word, `${said.text.trim()} ${data.rest}`)
      },
    },
    {
      kind: 'help.part',
      takesMedia: true,
      hearsDanger: true,
      answer: async (said, question) => {
        const data = JSON.parse(openQuestionData(said.tx, question)) as { word: string; number: number }
        if (said.kind !== 'text') return attachToItem(said, question)
        // Words of a worker, and those added to a request, are heard where they go.
        if (data.word === '评价' && classify(said.plain).urgency === 'life') return openRequest(said, said.text.trim(), pairWorker)
        return rerun(said, data.word, `${data.number} ${said.text.trim()}`)
      },
    },
  ]
}

async function answerContent(said: Said, pairWorker: PairWorker): Promise<Reply> {
  if (isThanks(said.plain) || isSmallTalk(said.plain)) return askContent(said)
  return openRequest(said, said.text.trim(), pairWorker)
}

async function answerSolved(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply> {
  const request = question.item ? await findRequestById(said.tx, question.item) : undefined
  if (!request) throw new AppError('not_found', replies.noRequests)
  if (choice === 1) return confirmSolved(said, request)
  // It may have been asked of what nobody had said to be solved.
  const why = reasonBeside(said.text)
  const goesOn = UNENDED.includes(request.state) && request.state !== 'resolved'
  return goesOn ? pressOwner(said, request, why ?? '') : reopenRequest(said, request, why)
}

/** 房东又说要涨 where it was asked whether the matter of the rent is solved: of the same kind, so perhaps the same. */
async function tellsOfSame({ tx, plain, text }: Said, question: QuestionRow) {
  const { category } = classify(plain)
  const request = category && question.item ? await findRequestById(tx, question.item) : undefined
  return request?.category === category && request ? { word: '没解决', rest: `${request.number} ${text.trim()}` } : undefined
}

async function askSolvedAgain({ tx }: Said, question: QuestionRow): Promise<string | undefined> {
  const request = question.item ? await findRequestById(tx, question.item) : undefined
  return request && replies.solvedOrNot(request.number, true)
}

/** The five minutes go on: more pictures and the pin may follow. */
async function answerMedia(said: Said, question: QuestionRow): Promise<Reply> {
  const request = question.item ? await findRequestById(said.tx, question.item) : undefined
  if (!request || !UNENDED.includes(request.state)) return undefined
  // Once it was said that there are enough, more of them are not listened for.
  const full = await hasEnoughPictures(said.tx, { noun: 'help', item: request.id, owner: said.member.id })
  if (!full) await listenForMedia(said, request, question.expiresAt)
  return attachMedia(said, request)
}

async function attachToItem(said: Said, question: QuestionRow): Promise<Reply> {
  const request = question.item ? await findRequestById(said.tx, question.item) : undefined
  return request ? attachMedia(said, request) : undefined
}

async function answerWorker(said: Said, question: QuestionRow, choice: number | undefined): Promise<Reply> {
  const ids = JSON.parse(openQuestionData(said.tx, question)) as string[]
  const request = question.item ? await findRequestById(said.tx, question.item) : undefined
  const worker = choice ? await memberById(said.tx, ids[choice - 1] ?? '') : undefined
  if (!request || !worker) throw new AppError('not_found', replies.noPerson('', '派 1'))
  return giveToWorker(said, request, worker)
}
