/** The last `most` ids, and up to as many before them: platforms deliver some messages twice, after a reconnect many. */
export interface Seen {
  /** False when it was there already. */
  add(id: string): boolean
  /** As if it had never come: what could not be handled may come again. */
  forget(id: string): void
}

export function createSeen(most: number): Seen {
  // Two sets that take turns: the first of one whose front was deleted is found by walking over every hole.
  let newer = new Set<string>()
  let older = new Set<string>()
  return {
    add(id) {
      if (newer.has(id) || older.has(id)) return false
      if (newer.size >= most) {
        older = newer
        newer = new Set()
      }
      newer.add(id)
      return true
    },
    forget(id) {
      newer.delete(id)
      older.delete(id)
    },
  }
}
