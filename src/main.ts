import { systemClock } from './clock.js'
import { ownFilesOnly, readConfig } from './config.js'
import { type Huoban, startHuoban } from './huoban.js'
import { errorFields, log } from './log.js'
import { wordsOf } from './told.js'

/** How long a stop may take before the process is ended anyway: the rows are the record, nothing is lost by it. */
const STOP_WITHIN = 20_000

/** Node would print the message of what nobody caught, which may quote what somebody wrote. The rows are the record: whoever starts this again loses nothing. */
function endUncaught(error: unknown): void {
  log.fatal(errorFields(error), 'ended by an error that nobody caught')
  process.exit(1)
}

async function main(): Promise<void> {
  process.on('uncaughtException', endUncaught)
  ownFilesOnly()
  const config = readConfig()
  log.level = config.logLevel
  let huoban: Huoban | undefined
  let code = 0
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_WITHIN).unref()
    Promise.resolve(huoban?.stop()).then(
      () => process.exit(code),
      (error) => {
        log.error(errorFields(error), 'stopping failed')
        process.exit(1)
      },
    )
  }
  // Also while it starts: a database that another migrates may be waited for long.
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  huoban = await startHuoban(config, systemClock, (sentence) => {
    process.stderr.write(`${sentence}\n`)
    code = 1
    stop('refused')
  })
  process.stdout.write(`${huoban.banner}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`)
  process.exit(1)
})
