import { DatabaseDown } from '../errors.js'

/**
 * Does one part after the other, each whatever became of those before it, and throws the first error when all are done: what always fails must
 * not keep the rest from ever being done. Without a database none can be.
 */
export async function eachPart(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = []
  for (const part of parts)
    await part().catch((error: unknown) => {
      if (error instanceof DatabaseDown) throw error
      errors.push(error)
    })
  if (errors.length > 0) throw errors[0]
}
