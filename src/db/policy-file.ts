import { z } from 'zod'
import type { BadRow } from './reference-file.js'
import { readReference } from './reference-file.js'
import { badPolicyDay, badUrl, badYes, endsBeforeItBegins, needed, tooLong, twice } from './replies.js'
import type { PolicyRow } from './schema.js'

const words = (most: number) => z.string(needed).max(most, tooLong(most))
/** A day that is on the calendar. */
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && Number(text.slice(8)) <= lastDay(text)
const lastDay = (day: string) => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
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

/** Reads a table of policies (CSV or JSON). Of two lines with one code the first is taken. Throws `ReferenceFileError`. */
export function readPolicies(text: string): { policies: { line: number; policy: PolicyText }[]; bad: BadRow[] } {
  const { rows, bad } = readReference(text, PolicyLine)
  const policies: { line: number; policy: PolicyText }[] = []
  const codes = new Set<string>()
  for (const { line, row } of rows) {
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
