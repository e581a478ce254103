import { readConfig } from '../../src/config.js'
import { consoleOf } from '../../src/console.js'
import { startWebServer, type WebServer } from '../../src/web/server.js'
import type { Crowd } from './crowd.js'

/** The console of a crowd's bot, served on a port of its own. */
export function startConsole(crowd: Crowd, env: Record<string, string> = {}): Promise<WebServer> {
  return startWebServer({
    host: '127.0.0.1',
    port: 0,
    health: async () => ({ ok: true, database: 'up', queue: 'up', gateway: 'up', oldestWaitingMs: null }),
    metrics: async () => '',
    ...consoleOf(readConfig(env), crowd.clock, crowd.app),
    simulator: undefined,
  })
}

export interface Visit {
  get(path: string): Promise<Response>
  /** As a form of our own pages sends it. */
  post(path: string, form?: Record<string, string>): Promise<Response>
}

/** Requests to a server, with a cookie (or none), following no redirect. */
export function visit(server: WebServer, cookie = ''): Visit {
  const headers = { cookie, origin: server.url }
  return {
    get: (path) => fetch(server.url + path, { headers: { cookie }, redirect: 'manual' }),
    post: (path, form = {}) => fetch(server.url + path, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' }),
  }
}

/** The token of the newest sign-in link the bot sent this person. */
export function linkOf(crowd: Crowd, name: string): string {
  const found = crowd.said({ with: name }).flatMap((text) => /\/console\/sign-in\/([\w-]+)/.exec(text)?.[1] ?? [])
  const newest = found.at(-1)
  if (!newest) throw new Error(`no link was sent to ${name}`)
  return newest
}

/** Asks for a link in private chat and uses it. Returns the cookie, as a browser would send it. */
export async function signIn(crowd: Crowd, server: WebServer, name: string): Promise<string> {
  await crowd.say(name, '控制台')
  const answer = await visit(server).post('/console/sign-in', { link: linkOf(crowd, name) })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (answer.status !== 303 || !cookie) throw new Error(`${name} did not get in: ${answer.status}`)
  return cookie
}
