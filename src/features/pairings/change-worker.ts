import { coordinatorsOf } from '../../community/roles.js'
import { mask } from '../../conversation/masking/masking.js'
import { asWritten } from '../../conversation/normalise.js'
import type { Reply, Said } from '../../conversation/said.js'
import { journalPair, nameOf, tellMember } from './propose.js'
import { ASKED_CHANGE, activePairOf } from './queries.js'
import * as replies from './replies.js'

/** 换社工 她总不回消息: what stands behind the word is for the coordinators too. */
const whyOf = ({ rest, text }: Said) => mask(asWritten(text, rest.trim()).replace(/^[,，。:：;；\s]+|[。\s]+$/g, '')).text

/** The rider wants another worker: coordinators hear, the worker does not. */
export async function askChange(said: Said): Promise<Reply> {
  const { tx, now } = said
  const pair = await activePairOf(tx, said.member.id)
  // A worker without one of his own means somebody he works for.
  if (!pair) return said.roles.some(({ role }) => role === 'worker') ? replies.changeForRider : replies.noWorker
  const text = replies.changeWanted(said.member.name, await nameOf(tx, pair.worker), whyOf(said))
  for (const one of await coordinatorsOf(tx, null, now))
    if (one.member !== pair.worker) await tellMember(tx, pair, one.member, { class: 'reply', purpose: 'pair.change', text }, now)
  await journalPair(tx, pair, ASKED_CHANGE, said.member.subject ?? 'unknown', now)
  return replies.changeAsked
}
