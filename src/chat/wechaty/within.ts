/** Thrown when a call to the chat platform took too long: no proof that it did not happen. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

/** gRPC calls have no deadline of their own: a frozen gateway would keep them pending for ever. */
export async function within<T>(call: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`${what}: no answer in ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([call, late])
  } finally {
    clearTimeout(timer)
  }
}
