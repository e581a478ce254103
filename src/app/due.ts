import { sealJournal } from '../db/journal.js'
import { expirePictures, listWantedPictures } from '../files/pictures.js'
import { dueAfterClockBack, expireQuestions, listForgottenLanes, removeOld } from '../intake/sweep.js'
import { log } from '../log.js'
import { recoverSending } from '../outbox/recover.js'
import { listDueConversations } from '../outbox/sweep.js'
import type { QueueName } from '../queue/queue.js'
import { listDueTimers } from '../timers/run-due.js'
import type { Intake } from './intake.js'
import type { Leaving } from './leaving.js'
import type { Whole } from './whole.js'

export interface Due {
  /** Rings for every row that is due; returns the bells, so that a caller sees whether anything moved. */
  sweep(): Promise<string[]>
  /** What is done once a minute. */
  upkeep(): Promise<void>
}

/** What happens because its time has come, and not because somebody spoke. */
export function createDue(whole: Whole, { listening, recorder }: Intake, { sender, telling }: Leaving): Due {
  const { db, queue, gateway, bytes, now, has } = whole
  const questionHandlers = new Map(whole.features.flatMap((feature) => feature.questions.map((one) => [one.kind, one] as const)))
  return {
    async sweep() {
      const at = now()
      const bells: [QueueName, string][] = []
      if (has('worker') && (await dueAfterClockBack(db, at)) > 0) log.warn('the clock was set back: what waited for its future is due now')
      if (has('worker')) {
        for (const lane of await listForgottenLanes(db, at)) bells.push(['inbox', lane])
        for (const timer of await listDueTimers(db, at)) bells.push(['timers', timer])
        await expireQuestions(db, questionHandlers, at)
      }
      if (has('gateway')) {
        await recorder.replay()
        for (const conversation of await listDueConversations(db, at)) bells.push(['outbox', conversation])
        for (const conversation of sender.stranded) bells.push(['outbox', conversation])
        for (const picture of await listWantedPictures(db, at)) bells.push(['outbox', `file:${picture}`])
      }
      for (const [name, key] of bells) queue.answer(name, key)
      return bells.map((bell) => bell.join(' '))
    },
    async upkeep() {
      if (has('gateway')) {
        await listening.reload(db, now())
        if (gateway.state === 'up') await recoverSending(sender)
        await telling.again()
      }
      if (!has('worker')) return
      await sealJournal(db, now())
      await removeOld(db, now())
      await expirePictures(db, bytes, now())
    },
  }
}
