import { normalise } from '../../conversation/normalise.js'
import type { Feature } from '../../conversation/said.js'
import { keepPolicyIndex } from '../../db/policy-index.js'
import { answerUnasked, askQuestions, type OpenHelp } from './ask.js'
import { approveQuestion, policyCommands } from './commands.js'

/** 政策. `openHelp`: what is not known becomes a help request, opened by that feature. */
export function policiesFeature(openHelp: OpenHelp): Feature {
  return {
    noun: 'policy',
    commands: policyCommands,
    questions: [...askQuestions(openHelp), approveQuestion],
    timers: [],
    rule: answerUnasked,
    began: (tx, district) => keepPolicyIndex(tx, district, (text) => normalise(text).plain),
  }
}
