import { errorFields, log } from '../log.js'

export interface Loop {
  /** Begins nothing more, and waits for what is running. */
  stop(): Promise<void>
}

/** Does `work` every `span` milliseconds, never twice at a time. What it throws is logged as `what` failed, and it goes on. */
export function every(span: number, what: string, work: () => Promise<unknown>): Loop {
  let running: Promise<unknown> | undefined
  const interval = setInterval(() => {
    running ??= work()
      .catch((error) => log.error(errorFields(error), `${what} failed`))
      .finally(() => {
        running = undefined
      })
  }, span)
  return {
    async stop() {
      clearInterval(interval)
      await running
    },
  }
}
