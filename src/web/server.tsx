import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { StartRefused } from '../db/start-refused.js'
import { AppError } from '../errors.js'
import { errorFields, log } from '../log.js'
import { type ConsoleOptions, consoleRoutes } from './console/routes.js'
import { Refused } from './console/sign-in.js'
import { STATUS } from './errors.js'
import { knownHost, loopbackOnly, sameOrigin } from './guard.js'
import { Landing } from './landing.js'

export interface Health {
  ok: boolean
  database: 'up' | 'down'
  queue: 'up' | 'down'
  gateway: string
  /** Milliseconds the oldest pending message has waited; null when none waits. */
  oldestWaitingMs: number | null
}
export interface WebOptions extends Omit<ConsoleOptions, 'simulated'> {
  host: string
  port: number
  health(): Promise<Health>
  metrics(): Promise<string>
  /** The simulator's page, with the simulated chat only. */
  simulator: Hono | undefined
}
export interface WebServer {
  url: string
  stop(): Promise<void>
}

/** Who sends a byte a minute is not waited for: the head within 15 s, a table of 20 MB within two minutes. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 }
const MOST_CONNECTIONS = 1_000

/** One server: health, metrics, the console, and the simulator where there is one. */
export async function startWebServer(options: WebOptions): Promise<WebServer> {
  const app = routes(options)
  const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port, serverOptions: PATIENCE })
  if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.syscall === 'listen' ? cannotListen(options, error.code) : error))
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

const cannotListen = ({ host, port }: WebOptions, code: string | undefined) =>
  new StartRefused(
    `地址 ${host}、端口 ${port} 用不了（${code}），可能有另一个程序占着。请停掉那一个，或者用 PORT（或 HOST）另外指定一个。`,
    `Nobody can listen on ${host}, port ${port} (${code}). Stop who has it, or name another one with PORT or HOST.`,
  )

/** What a page may load: what this server has, and nothing written into the page itself. Only the simulator runs anything. */
const NOTHING = { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"], formAction: ["'self'"] }
const PAGES = { ...NOTHING, styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'] }
const SIMULATOR = { ...PAGES, scriptSrc: ["'self'"], connectSrc: ["'self'"] }

function headers(publicUrl: string | undefined): MiddlewareHandler {
  const withPolicy = (contentSecurityPolicy: typeof PAGES) =>
    secureHeaders({
      contentSecurityPolicy,
      xFrameOptions: 'DENY',
      // With no-referrer a browser calls the origin of a page's own form null.
      referrerPolicy: 'same-origin',
      strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=15552000' : false,
    })
  const [pages, simulator] = [withPolicy(PAGES), withPolicy(SIMULATOR)]
  return (c, next) => (c.req.path.startsWith('/simulator') ? simulator : pages)(c, next)
}

function routes(options: WebOptions): Hono {
  const { publicUrl } = options.sessions
  const app = new Hono({ strict: false })
  app.use(headers(publicUrl))
  app.onError((error, c) => {
    if (error instanceof AppError) return c.json({ error: error.message }, STATUS[error.code])
    log.error(errorFields(error), 'a page failed')
    return c.json({ error: 'something went wrong here; it was logged' }, 500)
  })
  app.notFound((c) =>
    c.req.header('accept')?.includes('text/html')
      ? c.html(<Refused title="没有找到" words="这个网址没有东西，可能写错了。" next={{ path: '/', label: '回首页' }} />, 404)
      : c.json({ error: 'there is nothing at this address' }, 404),
  )
  app.get('/healthz', async (c) => {
    const health = await options.health()
    return c.json(health, health.ok ? 200 : 503)
  })
  app.get('/metrics', async (c) => c.text(await options.metrics()))
  // Asked by machines under whatever name they know; all below is for people.
  app.use(knownHost(publicUrl))
  app.get('/', (c) => c.html(<Landing simulated={options.simulator !== undefined} />))
  app.route('/console', consoleRoutes({ ...options, simulated: options.simulator !== undefined }))
  if (options.simulator) {
    for (const path of ['/simulator', '/simulator/*']) app.use(path, loopbackOnly, sameOrigin(undefined, { scripts: true }))
    app.route('/simulator', options.simulator)
  }
  return app
}
