import { refreshPlaces } from '../community/gazetteer.js'
import { sealJournal } from '../db/journal.js'
import { expirePictures, listWantedPictures } from '../files/pictures.js'
import { createDueAfterClockBack } from '../intake/clock-back.js'
import { createQuestionExpiry } from '../intake/expire-questions.js'
import { removeOld } from '../intake/remove-old.js'
import { listForgottenLanes } from '../intake/sweep.js'
import { log } from '../log.js'
import { recoverSending } from '../outbox/recover.js'
import { listDueConversations } from '../outbox/sweep.js'
import type { QueueName } from '../queue/queue.js'
import { eachPart } from '../timers/each-part.js'
import { listDueTimers } from '../timers/run-due.js'
import { createBeginAgain } from './begin.js'
import type { Intake } from './intake.js'
import type { Leaving } from './leaving.js'
import { wordSteps } from './warm.js'
import type { Whole } from './whole.js'

export interface Due {
  /** Rings for every row that is due; returns the bells, so that a caller sees whether anything moved. */
  sweep(): Promise<string[]>
  /** What is done once a minute. */
  upkeep(): Promise<void>
}

/** What happens because its time has come, and not because somebody spoke. */
export function createDue(whole: Whole, intake: Intake, leaving: Leaving): Due {
  return { sweep: createSweep(whole, intake, leaving), upkeep: createUpkeep(whole, intake, leaving) }
}

function createSweep(whole: Whole, { recorder }: Intake, { sender }: Leaving): Due['sweep'] {
  const { db, queue, now, has } = whole
  const questions = new Map(whole.features.flatMap((feature) => feature.questions.map((one) => [one.kind, one] as const)))
  const expireQuestions = createQuestionExpiry(db, questions)
  const dueAfterClockBack = createDueAfterClockBack(db)
  return async () => {
    const at = now()
    const bells: string[] = []
    const answer = (name: QueueName, keys: Iterable<string>) => {
      for (const key of keys) {
        queue.answer(name, key)
        bells.push(`${name} ${key}`)
      }
    }
    const worker = [
      async () => {
        if ((await dueAfterClockBack(at)) > 0) log.warn('the clock was set back: what waited for its future is due now')
      },
      () => expireQuestions(at),
      async () => answer('inbox', await listForgottenLanes(db, at)),
      async () => answer('timers', await listDueTimers(db, at)),
    ]
    const gateway = [
      () => recorder.replay(),
      async () => answer('outbox', await listDueConversations(db, at)),
      async () => answer('outbox', sender.stranded),
      async () =>
        answer(
          'outbox',
          (await listWantedPictures(db, at)).map((picture) => `file:${picture}`),
        ),
    ]
    await eachPart([...(has('worker') ? worker : []), ...(has('gateway') ? gateway : [])])
    return bells
  }
}

function createUpkeep(whole: Whole, { listening }: Intake, { sender, telling }: Leaving): Due['upkeep'] {
  const { config, db, gateway, bytes, now, has } = whole
  const beginAgain = createBeginAgain(whole)
  const ofGateway = [
    () => listening.reload(db, now()),
    async () => {
      if (gateway.state === 'up') await recoverSending(sender)
    },
    () => telling.again(),
  ]
  const ofWorker = [
    () => sealJournal(db, now()),
    () => removeOld(db, now()),
    beginAgain,
    () => expirePictures(db, bytes, now()),
    // Another process may have imported some.
    () => refreshPlaces(db, config.district, { steps: wordSteps }),
  ]
  return () => eachPart([...(has('gateway') ? ofGateway : []), ...(has('worker') ? ofWorker : [])])
}
