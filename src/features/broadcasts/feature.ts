import type { Feature } from '../../conversation/said.js'
import { approvalQuestion, sendTimer } from './approve.js'
import { broadcastCommands } from './commands.js'
import { previewQuestion } from './draft.js'
import { optOutCommands } from './opt-out.js'
import { receiptQuestion, sent } from './sent.js'

/** 通知. */
export function broadcastsFeature(): Feature {
  const questions = [previewQuestion, approvalQuestion, receiptQuestion]
  return { noun: 'broadcast', commands: [...broadcastCommands, ...optOutCommands], questions, timers: [sendTimer], sent }
}
