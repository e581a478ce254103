import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface KeptProcess {
  /** Asks it to end, waits until it has, removes its folder. */
  stop(): Promise<void>
}

interface Keeping {
  command: string
  args: string[]
  /** The signal that ends it in good order. */
  signal: 'INT' | 'TERM'
  /** Removed after it has ended. */
  folder?: string
  /** What it prints once it takes connections. */
  ready: RegExp
  user?: { uid: number; gid: number }
}

// The shell in between reads a pipe that this process holds: when this process is gone, by whatever death, the pipe closes, and the
// server and its folder go too. Nothing is left running after a killed test run.
const KEEPER = `
exec 3<&0
"$@" 3<&- </dev/null & child=$!
(cat <&3 >/dev/null; kill -s "$SIGNAL" "$child") 2>/dev/null &
wait "$child"
[ -z "$FOLDER" ] || rm -rf "$FOLDER"`

/** Starts a server and waits until it says that it is ready. Throws with what it printed when it ended before. */
export async function keepProcess(keeping: Keeping): Promise<KeptProcess> {
  const shell = spawn('sh', ['-c', KEEPER, 'sh', keeping.command, ...keeping.args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', SIGNAL: keeping.signal, FOLDER: keeping.folder ?? '' },
    ...keeping.user,
  })
  const ended = once(shell, 'exit')
  await untilReady(shell, keeping)
  return {
    async stop() {
      shell.stdin?.end()
      await ended
    },
  }
}

function untilReady(shell: ChildProcess, { command, ready }: Keeping): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    let open = true
    const read = (chunk: Buffer) => {
      if (!open) return
      printed += chunk.toString()
      if (!ready.test(printed)) return
      open = false
      resolve()
    }
    const fail = () => {
      open = false
      shell.stdin?.end()
      reject(new Error(`${command} did not start: ${printed.trim().slice(-600)}`))
    }
    shell.stdout?.on('data', read)
    shell.stderr?.on('data', read)
    shell.once('error', fail)
    shell.once('exit', () => {
      if (open) fail()
    })
  })
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
