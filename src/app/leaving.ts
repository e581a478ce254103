import { fetchPicture } from '../files/pictures.js'
import type { Listening } from '../intake/listening.js'
import { errorFields, log } from '../log.js'
import { createBudget, createToday, limitsOf } from '../outbox/budget.js'
import { createPacedSender, type PacedSender } from '../outbox/paced.js'
import { newSender, type Sender, sendConversation } from '../outbox/send.js'
import { createFetcher } from './pictures.js'
import { recoverWhenUp } from './recover.js'
import { createTelling, type Telling } from './telling.js'
import type { Whole } from './whole.js'

export interface Leaving {
  sender: Sender
  telling: Telling
  /** Answers the bells of the outbox from when the platform could be asked what had been on its way. Resolves then. */
  begin(concurrency: number): Promise<void>
  /** Begins to say nothing more, and waits for what is being said. */
  stop(): Promise<void>
}

/** What leaves through the gateway, and what is fetched from it. */
export function createLeaving(whole: Whole, listening: Listening): Leaving {
  const { config, db, queue, now } = whole
  const telling = createTelling(db, whole.features, now)
  const sender: Sender = { ...createSender(whole, listening, telling), closed: () => closed }
  const fetcher = createFetcher(whole)
  let paced: PacedSender | undefined
  let closed = false
  const saying = createInHand()

  /** Keys of the outbox bell: a conversation, a picture to fetch, or news for what the gateway listens to. */
  const leave = async (key: string) => {
    // What is not begun waits for the next start.
    if (closed) return
    if (key === 'listen') return listening.reload(db, now())
    if (key.startsWith('listen:')) return listening.reloadLane(db, key.slice('listen:'.length), now())
    if (key.startsWith('file:')) return fetchPicture(fetcher, key.slice('file:'.length))
    return paced ? paced.wake() : saying.add(sendConversation(sender, key))
  }

  return {
    sender,
    telling,
    begin(concurrency) {
      // What was on its way when the process died is looked at first: nothing may overtake it.
      const begun = recoverWhenUp(sender, whole.abandoned).then((up) => {
        if (!up) return
        if (config.pace && sender.budget) paced = createPacedSender(sender, sender.budget)
        queue.work('outbox', leave, concurrency)
      })
      begun.catch((error) => log.error(errorFields(error), 'recovery failed'))
      return begun
    },
    async stop() {
      closed = true
      await Promise.all([paced?.stop(), saying.idle()])
    },
  }
}

/** What has begun and not ended. */
function createInHand() {
  const all = new Set<Promise<void>>()
  return {
    add(one: Promise<void>): Promise<void> {
      const ended = () => void all.delete(one)
      all.add(one)
      one.then(ended, ended)
      return one
    },
    idle: () => Promise.allSettled(all),
  }
}

function createSender({ config, db, gateway, bytes, features, counted, step, now }: Whole, listening: Listening, telling: Telling): Sender {
  return newSender({
    db,
    gateway,
    bytes,
    now,
    listen: listening.open,
    ended: telling.tell,
    step,
    ...(counted ? { counted: counted.sends } : {}),
    ...(config.pace ? { budget: createBudget(() => limitsOf(db.rules, now())) } : {}),
    ...(config.caps ? { today: createToday(db) } : {}),
    limited: (at) =>
      db.transaction(async (tx) => {
        for (const feature of features) await feature.limited?.(tx, at)
      }),
  })
}
