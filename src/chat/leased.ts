import { SendError } from '../errors.js'
import type { Gateway } from './gateway.js'

/** The same, as long as `holds`: while another process may speak for this account nothing is said through this one. */
export function leasedGateway(gateway: Gateway, holds: () => boolean): Gateway {
  const mustHold = () => {
    if (!holds()) throw new SendError('another gateway may speak now', true, 'away')
  }
  return {
    get state() {
      return holds() || gateway.state !== 'up' ? gateway.state : 'down'
    },
    get ousted() {
      return !holds()
    },
    start: (handlers) => gateway.start(handlers),
    stop: () => gateway.stop(),
    async send(message) {
      mustHold()
      return gateway.send(message)
    },
    async recall(messageId) {
      mustHold()
      return gateway.recall(messageId)
    },
    download: (...asked) => gateway.download(...asked),
    locate: (messageId) => gateway.locate(messageId),
    saidLately: (...asked) => gateway.saidLately(...asked),
    idle: () => gateway.idle(),
  }
}
