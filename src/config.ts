import { z } from 'zod'

const ROLES = ['gateway', 'worker', 'web'] as const
export type ProcessRole = (typeof ROLES)[number]

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)
const flag = optional.pipe(z.enum(['true', 'false'], 'must be true or false').optional()).transform((value) => value === 'true')

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i
const PUBLIC_URL_WANTED = 'must be https://host or https://host:port without a path (http:// only for this machine)'

function isPublicUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, pathname, search, hash, username } = new URL(value)
  const bare = pathname === '/' && search === '' && hash === '' && username === ''
  return bare && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK_NAME.test(hostname)))
}

/** One line per variable of `.env.example`, in its order; a test compares the two. */
const Environment = z.object({
  HOST: optional.transform((value) => value ?? '127.0.0.1'),
  PORT: optional
    .transform((value) => (value === undefined ? 3000 : Number(value)))
    .pipe(z.number('must be a port number, for example 3000').int('must be a port number, for example 3000').min(0).max(65_535)),
  PUBLIC_URL: optional.pipe(z.string().refine(isPublicUrl, PUBLIC_URL_WANTED).optional()),
  DATA_DIR: optional.transform((value) => value ?? 'data'),
  DATA_KEY: optional.pipe(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits: make one with `openssl rand -hex 32`')
      .optional(),
  ),
  DISTRICT: optional.transform((value) => value ?? 'tongzhou'),
  SEED_DIR: optional,
  DATABASE_URL: optional.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
  ),
  REDIS_URL: optional.pipe(
    z
      .string()
      .regex(/^rediss?:\/\//, 'must start with redis://')
      .optional(),
  ),
  ROLES: optional.pipe(
    z
      .string()
      .default('all')
      .transform((value) => (value === 'all' ? [...ROLES] : value.split(',').map((role) => role.trim())))
      .pipe(z.array(z.enum(ROLES, `must be all, or some of ${ROLES.join(', ')} with commas between`))),
  ),
  WECHATY_PUPPET_SERVICE_TOKEN: optional,
  WECHATY_PUPPET_SERVICE_ENDPOINT: optional.pipe(
    z
      .string()
      .regex(/^[^\s:/]+:\d{1,5}$/, 'must be host:port, for example 127.0.0.1:18788')
      .optional(),
  ),
  WECHATY_PUPPET_SERVICE_AUTHORITY: optional.transform((value) => value ?? 'api.chatie.io'),
  WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: flag,
  SEND_PACE: optional.pipe(z.enum(['on', 'off'], 'must be on or off').optional()),
  SEND_CAPS: optional.pipe(z.enum(['on', 'off'], 'must be on or off').optional()),
  LOG_LEVEL: optional.pipe(
    z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug').default('info'),
  ),
})

export interface Config {
  host: string
  port: number
  /** Origin under which people reach the pages (`https://huoban.example`); undefined: from this machine only. */
  publicUrl: string | undefined
  dataDir: string
  /** 64 hex digits, or undefined: a key file under `dataDir` is used. */
  dataKey: string | undefined
  district: string
  /** The operator's own seed files; undefined: the packaged ones alone. */
  seedDir: string | undefined
  databaseUrl: string | undefined
  redisUrl: string | undefined
  roles: ProcessRole[]
  puppet: { token: string; endpoint: string | undefined; authority: string; noTls: boolean } | undefined
  /** Gaps between messages and a cap a minute; on with a real account, off with the simulated one. */
  pace: boolean
  /** The caps of a day. */
  caps: boolean
  logLevel: string
}

/** Every mistake at once, each with the variable's name and what it wants. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(readonly mistakes: string[]) {
    super(`Configuration:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`)
  }
}

export const VARIABLES = Object.keys(Environment.shape)

/** Reads the environment. Throws {@link ConfigError} with all mistakes. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const env = parsed.data
  const split = env.ROLES.length < ROLES.length
  const mistakes: string[] = []
  if (split && !env.DATABASE_URL) mistakes.push('ROLES: SQLite is one process only; set DATABASE_URL=postgres://… or ROLES=all')
  if (split && !env.REDIS_URL) mistakes.push('ROLES: split processes ring each other through Redis; set REDIS_URL=redis://… or ROLES=all')
  if (split && !env.DATA_KEY) mistakes.push('DATA_KEY: split processes must share one key; make one with `openssl rand -hex 32`')
  if (split && !env.WECHATY_PUPPET_SERVICE_TOKEN)
    mistakes.push('WECHATY_PUPPET_SERVICE_TOKEN: the simulated chat lives in one process; set a token and endpoint or ROLES=all')
  if (env.WECHATY_PUPPET_SERVICE_ENDPOINT && !env.WECHATY_PUPPET_SERVICE_TOKEN)
    mistakes.push(
      'WECHATY_PUPPET_SERVICE_TOKEN: an endpoint is set without a token; a self-hosted gateway takes any token that starts with insecure_',
    )
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL && new URL(env.PUBLIC_URL).origin,
    dataDir: env.DATA_DIR,
    dataKey: env.DATA_KEY?.toLowerCase(),
    district: env.DISTRICT,
    seedDir: env.SEED_DIR,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    roles: [...new Set(env.ROLES)],
    puppet: env.WECHATY_PUPPET_SERVICE_TOKEN
      ? {
          token: env.WECHATY_PUPPET_SERVICE_TOKEN,
          endpoint: env.WECHATY_PUPPET_SERVICE_ENDPOINT,
          authority: env.WECHATY_PUPPET_SERVICE_AUTHORITY,
          noTls: env.WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT,
        }
      : undefined,
    pace: (env.SEND_PACE ?? (env.WECHATY_PUPPET_SERVICE_TOKEN ? 'on' : 'off')) === 'on',
    caps: env.SEND_CAPS !== 'off',
    logLevel: env.LOG_LEVEL,
  }
}

/** What this process writes (the database, pictures, the spool, keys) is for its own user alone, whatever the machine's custom is. */
export function ownFilesOnly(): void {
  process.umask(process.umask() | 0o077)
}

/** Where the console is, as its users reach it; `listening`: where this process serves it. */
export function consoleUrlOf(config: Config, listening?: string): string {
  if (config.publicUrl) return config.publicUrl
  if (listening) return listening.replace(/\/\/(0\.0\.0\.0|\[::\])/, '//127.0.0.1')
  return `http://${config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : bracketed(config.host)}:${config.port}`
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)
