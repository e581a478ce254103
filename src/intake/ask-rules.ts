import type { Feature, Reply, Said } from '../conversation/said.js'
import { asksForRule } from '../conversation/search/rule-question.js'
import type { Intent } from '../conversation/wishes/intent.js'

/** 健康证去哪办: what is approved and known for sure answers it before anybody is sent for. Undefined: it is no such question, or not known. */
export async function askRules(
  said: Said,
  intent: Intent | undefined,
  features: readonly Feature[],
): Promise<{ reply: Reply } | undefined> {
  if (!asksForRule(said.plain, intent)) return undefined
  for (const feature of features) {
    const reply = await feature.rule?.(said)
    if (reply !== undefined) return { reply }
  }
  return undefined
}
