import { errorFields, log } from '../log.js'
import { recoverSending } from '../outbox/recover.js'
import type { Sender } from '../outbox/send.js'

const LOOK_AGAIN = 50
const AFTER_ERROR = 1_000

/** Waits until the platform and the database can be asked, then looks after what was on its way when the process died. False when it was stopped before. */
export async function recoverWhenUp(sender: Sender, abandoned: () => boolean): Promise<boolean> {
  for (let recovered = false; !recovered; ) {
    let wait = LOOK_AGAIN
    if (abandoned() || sender.gateway.state === 'stopped') return false
    recovered =
      sender.gateway.state === 'up' &&
      (await recoverSending(sender).then(
        () => true,
        (error) => {
          log.error(errorFields(error), 'what was on its way could not be looked after: once more')
          wait = AFTER_ERROR
          return false
        },
      ))
    if (!recovered) await new Promise((resolve) => setTimeout(resolve, wait).unref())
  }
  return !abandoned()
}
