import type { OutgoingMessage } from '../gateway.js'
import type { SimWorld } from './world.js'

/** True when the bot said this there since that moment: the make-believe platform knows its own transcript. */
export async function saidLately(
  world: SimWorld,
  conversation: OutgoingMessage['conversation'],
  text: string,
  since: number,
): Promise<boolean> {
  return world
    .transcript(0, Number.POSITIVE_INFINITY)
    .filter((entry) => entry.from === world.botId && entry.at >= since)
    .filter((entry) => ('room' in conversation ? entry.room === conversation.room : entry.with === conversation.person))
    .some((entry) => entry.text.endsWith(text))
}
