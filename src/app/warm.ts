import { setImmediate } from 'node:timers/promises'
import { SECOND } from '../clock.js'
import { gazetteerOf, refreshPlaces, type WordSteps } from '../community/gazetteer.js'
import { warmSounds } from '../conversation/places/place-sounds.js'
import { warmPlaces } from '../conversation/places/places.js'
import { warmTopics } from '../conversation/topics/help-topics.js'
import { warmWishes } from '../conversation/wishes/wish-model.js'
import type { Reader } from '../db/database.js'
import { errorFields, log } from '../log.js'

/** What waited for the start has its answer by then. */
const WARM_AFTER = SECOND

/** What a text that names a place needs to be read, some milliseconds a step. */
export const wordSteps: WordSteps = (words) => [warmPlaces(words), warmSounds(words)]

/**
 * Words of places, the wishes and what requests are about take half a second to load: after the start and in steps, so that no answer waits
 * for all of them. A text that needs them before loads the rest itself. Returns how to stop.
 */
export function warmLater(reader: Reader, district: string): () => void {
  let stopped = false
  const warm = async () => {
    await refreshPlaces(reader, district, { first: true })
    const { words } = await gazetteerOf(reader, district)
    for (const steps of [warmWishes(), warmTopics(), ...wordSteps(words)])
      for (const _ of steps) {
        await setImmediate()
        if (stopped) return
      }
  }
  const begin = () =>
    void warm().catch((error) => {
      if (!stopped) log.warn(errorFields(error), 'places are loaded when somebody names one')
    })
  const timer = setTimeout(begin, WARM_AFTER)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
