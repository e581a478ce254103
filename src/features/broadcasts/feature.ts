import type { Feature, Reply, Said } from '../../conversation/said.js'
import { approvalQuestion, decidedAlready, sendTimer } from './approve.js'
import { broadcastCommands } from './commands.js'
import { previewQuestion, whenQuestion } from './draft.js'
import { optOutCommands } from './opt-out.js'
import { saysRoomAlone } from './room-alone.js'
import { endAllSent, receiptQuestion, sent } from './sent.js'

/** 通知. */
export function broadcastsFeature(): Feature {
  const questions = [previewQuestion, whenQuestion, approvalQuestion, receiptQuestion]
  const commands = [...broadcastCommands, ...optOutCommands]
  return { noun: 'broadcast', commands, questions, timers: [sendTimer], sent, unasked, began: endAllSent }
}

const unasked = async (said: Said): Promise<Reply> => (await decidedAlready(said)) ?? saysRoomAlone(said)
