export interface Chain {
  push(work: () => Promise<unknown>): void
  idle(): Promise<void>
}

/** Works one after another; what fails is told and does not hold up the next. */
export function createChain(failed: (error: unknown) => void): Chain {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    push(work) {
      tail = tail.then(work).catch(failed)
    },
    async idle() {
      for (let waited: Promise<unknown> | undefined; waited !== tail; ) {
        waited = tail
        await waited
      }
    },
  }
}
