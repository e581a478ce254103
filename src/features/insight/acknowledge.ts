import type { Reply, Said } from '../../conversation/said.js'
import { isAcknowledged } from '../../conversation/small-talk.js'
import { writeJournal } from '../../db/journal.js'
import { acknowledgeMovedUp } from '../../timers/obligations.js'
import { nameOwed } from './owed.js'
import * as replies from './replies.js'

/** 我来督办, 我去问问: said by one to whom something was moved up. */
const TAKES_IT =
  /^(?:好的?|收到|知道了)?[,，。\s]*我(?:来|去|马上|这就|现在)+(?:督办|盯着?|处理|办|协调|问问?|催催?|看看?|安排)(?:一下)?[。.!！\s]*$/

/**
 * 收到, privately: what was moved up to its speaker has been seen by a named human, and the journal says so. Undefined where nothing was, or
 * all of it was acknowledged before: a word of kindness is said then.
 */
export async function acknowledge(said: Said): Promise<Reply> {
  const { tx, district, now, member, plain } = said
  if (said.room || !(isAcknowledged(plain) || TAKES_IT.test(plain))) return undefined
  const moved = await acknowledgeMovedUp(tx, member.id, now)
  if (moved.length === 0) return undefined
  const items = new Map<string, Set<string>>()
  for (const { noun, item, area } of moved) {
    items.set(noun, (items.get(noun) ?? new Set()).add(item))
    await writeJournal(tx, { at: now, district, verb: 'acknowledge', noun, item, actor: member.subject ?? 'unknown', area })
  }
  return replies.acknowledged(await nameOwed(tx, items))
}
