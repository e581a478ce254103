import pino from 'pino'

/** Keys that may carry a person's words, name, phone, place or a secret: never written, whatever object they hang on. */
const HIDDEN = [
  'text',
  'name',
  'phone',
  'place',
  'token',
  'password',
  'secret',
  'sealed',
  'roomAlias',
  'location',
  'code',
  'word',
  'alias',
  'quoted',
]

export const log = pino({
  level: 'info',
  base: null,
  redact: { paths: HIDDEN.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
  formatters: { level: (label) => ({ level: label }) },
})

/** An error for the log: its class and the place it was thrown, not its message, which may quote what somebody wrote. */
export function errorFields(error: unknown): { error: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  // The stack begins with the message, whose own lines may begin with `at` too.
  const from = error.stack?.indexOf(error.message) ?? -1
  const at = error.stack
    ?.slice(from < 0 ? 0 : from + error.message.length)
    .split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim()
  return { error: error.name, ...(at ? { at } : {}) }
}
