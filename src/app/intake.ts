import type { Command } from '../conversation/said.js'
import { createHearing, type Hearing } from '../intake/hear.js'
import { createListening, type Listening } from '../intake/listening.js'
import { type Handling, processConversation } from '../intake/process-conversation.js'
import { createRecorder, type Recorder } from '../intake/record-message.js'
import { createSpool } from '../intake/spool.js'
import type { Whole } from './whole.js'

export interface Intake {
  listening: Listening
  recorder: Recorder
  hearing: Hearing
  /** Answers the bell of a lane. */
  process(lane: string): Promise<void>
}

/** From what the gateway hears to what is done about it. */
export function createIntake({ config, db, features, counted, step, now }: Whole): Intake {
  const { district } = config
  const commands: Command[] = features.flatMap((feature) => feature.commands)
  const listening = createListening()
  const recorder: Recorder = createRecorder({
    db,
    spool: createSpool(config.dataDir, db.vault),
    since: (account) => hearing.since(account),
    learn: (account, since) => hearing.learn(account, since),
    district,
    step,
  })
  const hearing = createHearing({ db, recorder: () => recorder, listening, commands, district, now })
  const handling: Handling = { db, now, commands, features, district, step, ...(counted ? { took: counted.lane } : {}) }
  return { listening, recorder, hearing, process: (lane) => processConversation(handling, lane) }
}
