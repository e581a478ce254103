import type { Context } from 'hono'
import { AppError } from '../errors.js'

/** The fields of a posted form. Throws a refusal where it is none: what a browser did not write is no fault of ours. */
export async function formOf(c: Context): Promise<Record<string, string | File>> {
  try {
    return await c.req.parseBody()
  } catch {
    throw new AppError('invalid', '没有收全，请回到页面再试一次。')
  }
}
