/** Listeners of one kind of event; `tell` calls them in the order they came. */
export interface Signal<A extends unknown[], R = void> {
  on(listen: (...of: A) => R): () => void
  tell(...of: A): R[]
}

export function createSignal<A extends unknown[], R = void>(): Signal<A, R> {
  const listeners = new Set<(...of: A) => R>()
  return {
    on(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    tell: (...of) => [...listeners].map((listen) => listen(...of)),
  }
}
