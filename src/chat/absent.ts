import { SendError } from '../errors.js'
import type { Gateway } from './gateway.js'

const absent = async (): Promise<never> => {
  throw new SendError('this process has no gateway', true)
}

/** Where another process is the gateway: what is to be said here stays in the outbox, and Wechaty is not loaded. */
export const absentGateway: Gateway = {
  state: 'stopped',
  start: absent,
  stop: async () => {},
  send: absent,
  recall: absent,
  download: absent,
  locate: absent,
  saidLately: async () => undefined,
  idle: async () => {},
}
