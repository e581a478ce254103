/** Starts made in one event-loop turn before timers and sockets get theirs. */
const STARTS_A_TURN = 1_000

/** One queue's keys in this process: at most `concurrency` in hand, no key twice at once, a key's bells while it waits are one. */
export interface KeyedWork {
  /**
   * `done` is called when a handling that began after this call has ended, with false when `stop` came first; at once with true when somebody
   * waits for that handling already.
   */
  add(key: string, done?: (handled: boolean) => void): void
  /** Keys waiting or in hand. */
  readonly size: number
  idle(): Promise<void>
  /** Lets go of what waits, waits for what is in hand. */
  stop(): Promise<void>
}

interface Entry {
  key: string
  running: boolean
  /** Rung again while being handled. */
  again: boolean
  /** Waiting for the handling that is next, and for the one now going on. */
  next: ((handled: boolean) => void) | undefined
  now: ((handled: boolean) => void) | undefined
}

/** What `handle` throws goes to `onError`, and nothing is tried again. */
export function createKeyedWork(
  handle: (key: string) => Promise<void>,
  concurrency: number,
  onError: (key: string, error: unknown) => void,
): KeyedWork {
  const entries = new Map<string, Entry>()
  // A list with a moving head: taking the first of a Set whose front was deleted walks over every hole.
  let waiting: Entry[] = []
  let head = 0
  let running = 0
  let starts = 0
  let pumping = false
  let stopped = false
  let quiet: (() => void)[] = []

  function add(key: string, done?: (handled: boolean) => void): void {
    if (stopped) {
      done?.(false)
      return
    }
    let entry = entries.get(key)
    if (!entry) {
      entry = { key, running: false, again: false, next: undefined, now: undefined }
      entries.set(key, entry)
      waiting.push(entry)
      pumpSoon()
    } else if (entry.running) entry.again = true
    if (!done) return
    if (entry.next) done(true)
    else entry.next = done
  }

  function pumpSoon(): void {
    if (pumping || running >= concurrency) return
    pumping = true
    setImmediate(() => {
      pumping = false
      starts = 0
      pump()
    })
  }

  function pump(): void {
    while (running < concurrency && head < waiting.length) {
      if (starts >= STARTS_A_TURN) {
        pumpSoon()
        return
      }
      const entry = waiting[head++]
      if (head === waiting.length || head > 10_000) {
        waiting = waiting.slice(head)
        head = 0
      }
      if (entry) void run(entry)
    }
  }

  async function run(entry: Entry): Promise<void> {
    running++
    starts++
    entry.running = true
    entry.again = false
    entry.now = entry.next
    entry.next = undefined
    try {
      await handle(entry.key)
    } catch (error) {
      onError(entry.key, error)
    }
    running--
    entry.running = false
    entry.now?.(true)
    if (entry.again && !stopped) waiting.push(entry)
    else drop(entry)
    if (entries.size === 0) becomeQuiet()
    else pump()
  }

  function drop(entry: Entry): void {
    entries.delete(entry.key)
    entry.next?.(false)
  }

  function becomeQuiet(): void {
    const told = quiet
    quiet = []
    for (const tell of told) tell()
  }

  const idle = (): Promise<void> => (entries.size === 0 ? Promise.resolve() : new Promise((resolve) => quiet.push(resolve)))

  return {
    add,
    get size() {
      return entries.size
    },
    idle,
    stop() {
      stopped = true
      for (const entry of waiting.slice(head)) drop(entry)
      waiting = []
      head = 0
      if (entries.size === 0) becomeQuiet()
      return idle()
    },
  }
}
