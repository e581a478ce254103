import type { HttpBindings } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const peerOf = (c: Context) => getConnInfo(c).remote.address ?? ''
const fromHere = (c: Context) => LOOPBACK.test(peerOf(c)) && LOCAL_HOST.test(c.req.header('host') ?? '')

/** What proxies and tunnels put on what they pass on. */
const PASSED_ON = /^(?:forwarded|via|x-(?:forwarded|real|client|original|envoy)(?:-.*)?|(?:cf|fly|true)-.*(?:ip|ray)|tailscale-.*)$/
const isPassedOn = (c: Context) => Object.keys(c.req.header()).some((name) => PASSED_ON.test(name)) || isOfOldProxy(c)
/** nginx, told nothing else, adds no header and speaks HTTP/1.0, which no browser does. */
const isOfOldProxy = (c: Context) => (c.env as Partial<HttpBindings>).incoming?.httpVersion === '1.0'

/** Only this machine: by the peer's address and by the Host header (a name that was made to point here is refused), and for nobody behind a proxy. */
export const loopbackOnly: MiddlewareHandler = async (c, next) =>
  fromHere(c) && !isPassedOn(c) ? next() : c.json({ error: 'this page is served to this machine only' }, 403)

/** This machine, or the name in PUBLIC_URL: a name somebody else made to point here must not read what this browser may. */
export const knownHost =
  (publicUrl: string | undefined): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host')?.toLowerCase()
    if (fromHere(c) || (publicUrl && host === new URL(publicUrl).host)) return next()
    return c.text('这个地址不对外。要从别处打开，请让负责启动的人设好 PUBLIC_URL。', 403)
  }

/**
 * What changes something comes from a page of ours. Browsers say where a request comes from (Sec-Fetch-Site, else Origin), and no page
 * can make them say it wrong. A script says neither: it is let through only where `scripts` says so, because it carries nobody's session.
 */
export const sameOrigin =
  (publicUrl: string | undefined, { scripts }: { scripts: boolean }): MiddlewareHandler =>
  async (c, next) => {
    if (SAFE.has(c.req.method) || isOwn(c, publicUrl, scripts)) return next()
    return c.text('这个操作要从伙伴自己的页面上来。请回到页面刷新后再试。', 403)
  }

function isOwn(c: Context, publicUrl: string | undefined, scripts: boolean): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (!origin) return scripts
  if (!URL.canParse(origin)) return false
  return origin === publicUrl || new URL(origin).host === c.req.header('host')?.toLowerCase()
}

/** Who asks: the peer, or what the reverse proxy on this machine says of its own peer (it appends to X-Forwarded-For, so the last is its word). */
export function addressOf(c: Context): string {
  const peer = peerOf(c)
  if (!LOOPBACK.test(peer)) return peer
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer
}
