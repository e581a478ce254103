import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppErrorCode } from '../errors.js'

/** The HTTP status of a refusal. */
export const STATUS: Record<AppErrorCode, ContentfulStatusCode> = {
  invalid: 400,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  too_many: 429,
}
