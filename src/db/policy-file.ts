import { z } from 'zod'
import { isDay } from './day.js'
import { atOnce, STEP, type Steps } from './in-steps.js'
import type { BadRow } from './reference-file.js'
import { readReferenceInSteps } from './reference-file.js'
import { badPolicyDay, badUrl, badYes, endsBeforeItBegins, needed, tooLong, twice } from './replies.js'
import type { PolicyRow } from './schema.js'

const words = (most: number) => z.string(needed).max(most, tooLong(most))
const day = z.string(needed).refine(isDay, badPolicyDay)
const yes = z
  .union([z.boolean(), z.enum(['是', '否', 'true', 'false', '1', '0', '示例'], badYes)], badYes)
  .transform((value) => value === true || ['是', 'true', '1', '示例'].includes(String(value)))

/** One line of a table of policies; the columns are described in docs/operations.md. */
const PolicyLine = z.object({
  code: words(60),
  title: words(100),
  answer: words(2_000),
  questions: z
    .union([words(2_000), z.array(z.string())])
    .optional()
    .transform((value) =>
      (Array.isArray(value) ? value : (value ?? '').split(/[|\n]/))
        .map((one) => one.trim())
        .filter(Boolean)
        .join('\n'),
    ),
  topic: words(40).optional(),
  source: words(300),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, badUrl)
    .max(500, tooLong(500))
    .optional(),
  valid_from: day,
  valid_to: day.optional(),
  sample: yes.optional(),
})

/** What a table says of a policy. */
export type PolicyText = Pick<
  PolicyRow,
  'code' | 'title' | 'answer' | 'questions' | 'topic' | 'source' | 'url' | 'validFrom' | 'validTo' | 'sample'
>

export interface PolicyFile {
  policies: { line: number; policy: PolicyText }[]
  bad: BadRow[]
}

/** Reads a table of policies (CSV or JSON). Of two lines with one code the first is taken. Throws `ReferenceFileError`. */
export const readPolicies = (text: string): PolicyFile => atOnce(readPoliciesInSteps(text))

/** The same, a piece at a time. */
export function* readPoliciesInSteps(text: string): Steps<PolicyFile> {
  const { rows, bad } = yield* readReferenceInSteps(text, PolicyLine)
  const policies: { line: number; policy: PolicyText }[] = []
  const codes = new Set<string>()
  for (const [at, { line, row }] of rows.entries()) {
    if (at % STEP === STEP - 1) yield
    const validTo = row.valid_to ?? null
    if (validTo !== null && validTo < row.valid_from) bad.push({ line, reason: `valid_to：${endsBeforeItBegins}` })
    else if (codes.has(row.code)) bad.push({ line, reason: twice(row.code) })
    else {
      codes.add(row.code)
      const { code, title, answer, questions, source } = row
      const rest = { topic: row.topic ?? '', url: row.url ?? null, validFrom: row.valid_from, validTo, sample: row.sample ?? false }
      policies.push({ line, policy: { code, title, answer, questions, source, ...rest } })
    }
  }
  return { policies, bad: bad.sort((a, b) => a.line - b.line) }
}
