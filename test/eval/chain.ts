import { matchCommand } from '../../src/conversation/commands/command.js'
import { mask } from '../../src/conversation/masking/masking.js'
import { normalise } from '../../src/conversation/normalise.js'
import { findPlace } from '../../src/conversation/places/places.js'
import { parseTime } from '../../src/conversation/times/times.js'
import { readHazard } from '../../src/conversation/topics/hazard-words.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { guessIntent } from '../../src/conversation/wishes/intent.js'
import { createFeatures } from '../../src/features/index.js'

const commands = createFeatures().flatMap((feature) => feature.commands)

/** What one message goes through, from its words to what is kept of them. */
function understand(text: string, now: number): void {
  const { plain } = normalise(text)
  matchCommand(commands, text, 'private')
  guessIntent(plain)
  parseTime(plain, now)
  findPlace(plain)
  readHazard(plain)
  classify(plain)
  mask(text)
}

export interface ChainTimes {
  messages: number
  /**
   * Milliseconds a message: the processor's time or the clock's, whichever is less. What other programs do is in the clock's; what V8 compiles
   * beside the thread that reads is in the processor's, four at a time where the kernel counts in ticks. The thread itself takes no longer than either.
   */
  p50: number
  p99: number
  /** Megabytes, with everything loaded. */
  memory: number
}

/** How long the whole understanding of each text takes, after one round that loads everything. */
export function timeChain(texts: readonly string[], now: number): ChainTimes {
  for (const text of texts.slice(0, 200)) understand(text, now)
  const took = texts.map((text) => {
    const [clock, processor] = [performance.now(), process.cpuUsage()]
    understand(text, now)
    const { user, system } = process.cpuUsage(processor)
    return Math.min(performance.now() - clock, (user + system) / 1_000)
  })
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0) * 1000) / 1000
  return { messages: took.length, p50: at(0.5), p99: at(0.99), memory: Math.round(process.memoryUsage().rss / 1_048_576) }
}
