import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import { childScript } from './child-script.js'
import { freePort } from './kept-process.js'
import type { Answer, Call } from './sim-gateway.js'

type Listening = `on${string}`

/** The world as another process holds it: every call answers later, and nobody can listen. */
export type FarWorld = {
  [K in Exclude<keyof SimWorldHost, Listening>]: SimWorldHost[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : SimWorldHost[K]
}

/** A chat platform in a process of its own, reached by Wechaty over gRPC. */
export interface SimGatewayProcess {
  endpoint: string
  token: string
  world: FarWorld
  /** Ends it at once, or sends another signal (SIGSTOP freezes it); after a SIGKILL resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again on the same port and file. */
  restart(): Promise<void>
  /** Runs no more, with all connections open, until `thaw`. */
  freeze(): void
  thaw(): void
  /** Alive, answers, but says no more that it is. */
  stopHeartbeat(): Promise<void>
  /** The account's owner signs it out on the phone. */
  signOut(): Promise<void>
  /** Gone, also when it is frozen. */
  stop(): Promise<void>
}

const SOURCE = fileURLToPath(new URL('./sim-gateway.ts', import.meta.url))
/** The text before the last `_` is the name in the certificate; Wechaty's built-in one says `insecure`. */
const TOKEN = 'insecure_test'

/** Starts it on a free port. With `file` its world outlives it. */
export async function startSimGatewayProcess(options: { file?: string; noTls?: boolean } = {}): Promise<SimGatewayProcess> {
  const port = await freePort()
  const args = [String(port), TOKEN, options.file ?? '', options.noTls ? 'plain' : 'tls']
  let child = await start(args)
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (child.process.exitCode !== null || child.process.signalCode !== null) return
    const gone = signal === 'SIGKILL' ? once(child.process, 'exit') : undefined
    child.process.kill(signal)
    await gone
  }
  const call = (method: string, callArgs: unknown[]) => child.call(method, callArgs)
  return {
    endpoint: `127.0.0.1:${port}`,
    token: TOKEN,
    world: farWorld(call),
    kill,
    async restart() {
      await kill()
      child = await start(args)
    },
    freeze: () => void child.process.kill('SIGSTOP'),
    thaw: () => void child.process.kill('SIGCONT'),
    stopHeartbeat: async () => void (await call('stopHeartbeat', [])),
    signOut: async () => void (await call('signOut', [])),
    stop: () => kill(),
  }
}

function farWorld(call: (method: string, args: unknown[]) => Promise<unknown>): FarWorld {
  const constants: Record<string, string> = { botId: 'sim-bot', botName: '伙伴' }
  // A call by name: the shape above is what keeps callers honest.
  return new Proxy({} as FarWorld, {
    // Not a promise: `await` asks for `then`.
    get: (_, name) =>
      typeof name !== 'string' || name === 'then' ? undefined : (constants[name] ?? ((...args: unknown[]) => call(name, args))),
  })
}

interface Child {
  process: ChildProcess
  call(method: string, args: unknown[]): Promise<unknown>
}

async function start(args: string[]): Promise<Child> {
  const { file, flags } = childScript(SOURCE)
  const child = fork(file, args, {
    execArgv: flags,
    // Buffers travel as they are.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let printed = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = `${printed}${chunk.toString()}`.slice(-2_000)
  })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let calls = 0
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: Answer) => {
      if ('ready' in message) return resolve()
      const asked = waiting.get(message.call)
      waiting.delete(message.call)
      if ('error' in message) asked?.reject(new Error(message.error))
      else asked?.resolve(message.value)
    })
    child.once('exit', () => {
      const gone = new Error(`the simulated chat platform ended: ${printed}`)
      for (const asked of waiting.values()) asked.reject(gone)
      reject(gone)
    })
  })
  await ready
  return {
    process: child,
    call: (method, callArgs) =>
      new Promise((resolve, reject) => {
        const call = ++calls
        waiting.set(call, { resolve, reject })
        child.send({ call, method, args: callArgs } satisfies Call, (error) => error && reject(error))
      }),
  }
}
