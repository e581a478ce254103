import { setImmediate } from 'node:timers/promises'
import { SECOND } from '../clock.js'
import { gazetteerOf } from '../community/gazetteer.js'
import { warmSounds } from '../conversation/place-sounds.js'
import { warmPlaces } from '../conversation/places.js'
import { warmWishes } from '../conversation/wish-model.js'
import type { Reader } from '../db/database.js'
import { errorFields, log } from '../log.js'

/** What waited for the start has its answer by then. */
const WARM_AFTER = SECOND

/**
 * Words of places and the wishes take half a second to load: after the start and a few milliseconds at a time, so that no answer waits for them. A text
 * that needs them before loads the rest itself. Returns how to stop.
 */
export function warmLater(reader: Reader, district: string, now: () => number): () => void {
  let stopped = false
  const warm = async () => {
    const { words } = await gazetteerOf(reader, district, now())
    for (const steps of [warmWishes(), warmPlaces(words), warmSounds(words)])
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
