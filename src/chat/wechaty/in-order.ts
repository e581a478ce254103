export interface InOrder {
  /** Stands at the end of the line; false when the line is full. */
  push(id: string): boolean
  /** Nothing is handled before; what came meanwhile waits. */
  open(): void
  close(): void
  /** Nothing is in hand. */
  resting(): Promise<void>
  /** Nothing is in hand or, while it is open, waits. */
  idle(): Promise<void>
}

/** A message is several questions to the platform: over a network they are what handling would wait for. */
const AHEAD = 16

/**
 * Handles ids one after another in the order they came. `handle` says `later` when it cannot now: the id stays first in line until the
 * next `open`. It must not throw. `ahead` is told, before each, which stand first in line, that one among them, so that it can begin to fetch them.
 */
export function createInOrder(
  most: number,
  handle: (id: string) => Promise<'done' | 'later'>,
  ahead: (ids: string[]) => void = () => {},
): InOrder {
  const line: string[] = []
  let open = false
  let running: Promise<void> | undefined

  const run = async () => {
    for (let id = line[0]; open && id !== undefined; id = line[0]) {
      ahead(line.slice(0, AHEAD))
      if ((await handle(id)) === 'later') {
        open = false
        return
      }
      line.shift()
    }
  }
  const start = () => {
    if (!open || running || line.length === 0) return
    running = run().finally(() => {
      running = undefined
      start()
    })
  }
  return {
    push(id) {
      if (line.length >= most) return false
      line.push(id)
      start()
      return true
    },
    open() {
      open = true
      start()
    },
    close() {
      open = false
    },
    async resting() {
      await running
    },
    async idle() {
      while (running) await running
    },
  }
}
