import { HOUR } from '../clock.js'
import { DatabaseDown } from '../errors.js'
import { errorFields, log } from '../log.js'
import type { Whole } from './whole.js'

/**
 * What each feature does when a worker starts: it sets what goes on by itself, and ends what a process that died left half done. What fails in
 * one of them keeps neither the others nor the start from going on; all of it is looked at again every hour, for a timer that sets the next
 * of its kind may have failed for good.
 */
export async function beginFeatures({ db, features, config, now }: Pick<Whole, 'db' | 'features' | 'config' | 'now'>): Promise<void> {
  for (const { noun, began } of features) {
    if (!began) continue
    const begin = db.transaction(async (tx) => {
      // Two workers that start together would both set the same.
      await tx.lock('begin', noun)
      await began(tx, config.district, now())
    })
    await begin.catch((error) => {
      if (error instanceof DatabaseDown) throw error
      log.error({ noun, ...errorFields(error) }, 'a feature could not begin')
    })
  }
}

/** The same, when the last time is an hour ago. */
export function createBeginAgain(whole: Whole): () => Promise<void> {
  let last = whole.now()
  return async () => {
    if (Math.abs(whole.now() - last) < HOUR) return
    last = whole.now()
    await beginFeatures(whole)
  }
}
