import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { AppError } from '../errors.js'
import { errorFields, log } from '../log.js'
import { ActivitiesPage, type ActivityLine } from './console/activities.js'
import { type Stuck, StuckPage } from './console/stuck.js'
import { STATUS } from './errors.js'
import { loopbackOnly } from './loopback.js'

export interface Health {
  ok: boolean
  database: 'up' | 'down'
  queue: 'up' | 'down'
  gateway: string
  /** Milliseconds the oldest pending message has waited; null when none waits. */
  oldestWaitingMs: number | null
}
export interface WebOptions {
  host: string
  port: number
  health(): Promise<Health>
  metrics(): Promise<string>
  stuck(): Promise<Stuck>
  /** False when there is no such row to try again. */
  retry(kind: 'inbox' | 'outbox', id: string): Promise<boolean>
  activities(): Promise<ActivityLine[]>
  /** Undefined when there is no activity of that number. */
  activityFile(number: number, kind: 'roster' | 'event'): Promise<{ name: string; text: string } | undefined>
  /** The simulator's page, with the simulated chat only. */
  simulator: Hono | undefined
}
export interface WebServer {
  url: string
  stop(): Promise<void>
}

/** One server: health, metrics, the console, and the simulator where there is one. */
export async function startWebServer(options: WebOptions): Promise<WebServer> {
  const app = routes(options)
  const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${options.port} is in use: set PORT to another one`) : error),
    )
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

function routes(options: WebOptions): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], styleSrc: ["'self'", "'unsafe-inline'"] },
    }),
  )
  app.onError((error, c) => {
    if (error instanceof AppError) return c.json({ error: error.message }, STATUS[error.code])
    log.error(errorFields(error), 'a page failed')
    return c.json({ error: 'something went wrong here; it was logged' }, 500)
  })
  app.get('/', (c) => c.html(<Landing simulated={options.simulator !== undefined} />))
  app.get('/healthz', async (c) => {
    const health = await options.health()
    return c.json(health, health.ok ? 200 : 503)
  })
  app.get('/metrics', async (c) => c.text(await options.metrics()))
  app.use('/console/*', loopbackOnly)
  app.get('/console/console.css', async (c) =>
    c.body(await readFile(new URL('./console/console.css', import.meta.url), 'utf8'), 200, { 'content-type': 'text/css' }),
  )
  app.get('/console/stuck', async (c) => c.html(<StuckPage stuck={await options.stuck()} />))
  app.post('/console/stuck/:kind{inbox|outbox}/:id/retry', async (c) => {
    const done = await options.retry(c.req.param('kind') as 'inbox' | 'outbox', c.req.param('id'))
    return done ? c.redirect('/console/stuck', 303) : c.text('没有这一条，或者它的内容已经清掉了。', 404)
  })
  app.get('/console/activities', async (c) => c.html(<ActivitiesPage lines={await options.activities()} />))
  app.get('/console/activities/:number{[0-9]{1,7}}/:file{roster[.]csv|event[.]ics}', async (c) => {
    const kind = c.req.param('file') === 'roster.csv' ? 'roster' : 'event'
    const file = await options.activityFile(Number(c.req.param('number')), kind)
    if (!file) return c.text('没有这个活动。', 404)
    const type = kind === 'roster' ? 'text/csv; charset=utf-8' : 'text/calendar; charset=utf-8'
    return c.body(file.text, 200, {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
    })
  })
  if (options.simulator) {
    app.use('/simulator/*', loopbackOnly)
    app.use('/simulator', loopbackOnly)
    app.route('/simulator', options.simulator)
  }
  return app
}

function Landing({ simulated }: { simulated: boolean }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>伙伴</title>
        <link rel="stylesheet" href="/console/console.css" />
      </head>
      <body>
        <h1>伙伴</h1>
        <ul>
          {simulated ? (
            <li>
              <a href="/simulator">模拟聊天</a>
            </li>
          ) : null}
          <li>
            <a href="/console/activities">活动</a>
          </li>
          <li>
            <a href="/console/stuck">卡住的消息</a>
          </li>
          <li>
            <a href="/healthz">健康检查</a>
          </li>
          <li>
            <a href="/metrics">指标</a>
          </li>
        </ul>
      </body>
    </html>
  )
}
