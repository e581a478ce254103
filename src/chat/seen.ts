/** The last `most` ids: platforms deliver some messages twice, after a reconnect many. */
export interface Seen {
  /** False when it was there already. */
  add(id: string): boolean
  /** As if it had never come: what could not be handled may come again. */
  forget(id: string): void
}

export function createSeen(most: number): Seen {
  const ids = new Set<string>()
  return {
    add(id) {
      if (ids.has(id)) return false
      ids.add(id)
      const oldest = ids.size > most ? ids.values().next().value : undefined
      if (oldest !== undefined) ids.delete(oldest)
      return true
    },
    forget: (id) => void ids.delete(id),
  }
}
