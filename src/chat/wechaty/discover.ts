import { z } from 'zod'

const Found = z.object({ host: z.string().optional(), ip: z.string().optional(), port: z.number().int().positive() })
const LIMIT = 10_000

/** Asks the discovery authority where a token's gateway is: the resolver inside Wechaty is broken with current gRPC. Returns host:port. */
export async function discoverEndpoint(token: string, authority: string): Promise<string> {
  const response = await fetch(`https://${authority}/v0/hosties/${encodeURIComponent(token)}`, { signal: AbortSignal.timeout(LIMIT) })
  if (!response.ok) throw new Error(`token discovery answered HTTP ${response.status}`)
  const found = Found.safeParse(await response.json())
  const host = found.success ? (found.data.host ?? found.data.ip) : undefined
  if (!found.success || !host || host === '0.0.0.0')
    throw new Error('token discovery knows no gateway for this token: set WECHATY_PUPPET_SERVICE_ENDPOINT')
  return `${host}:${found.data.port}`
}
