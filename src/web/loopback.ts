import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

/**
 * Only this machine: by the peer's address, by the Host header (a name that was made to point here is refused), and for anything that
 * changes something by the page's own origin.
 */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const peer = getConnInfo(c).remote.address ?? ''
  const origin = c.req.header('origin')
  const host = c.req.header('host') ?? ''
  if (!LOOPBACK.test(peer) || !LOCAL_HOST.test(host)) return c.json({ error: 'this page is served to this machine only' }, 403)
  if (c.req.method !== 'GET' && origin && new URL(origin).host !== host) return c.json({ error: 'another page may not do this' }, 403)
  return next()
}
