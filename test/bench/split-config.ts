import { readConfig } from './built.js'

/** The settings of one of several processes; the gateway's chat is the simulated one of its own process. */
export function splitConfig(
  role: 'gateway' | 'worker',
  { folder, redisUrl, postgresUrl }: Record<'folder' | 'redisUrl' | 'postgresUrl', string>,
) {
  return readConfig({
    ROLES: role,
    DATA_DIR: folder,
    DATA_KEY: 'ab'.repeat(32),
    DATABASE_URL: postgresUrl,
    REDIS_URL: redisUrl,
    WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_bench',
    LOG_LEVEL: 'error',
    SEND_CAPS: 'off',
    SEND_PACE: 'off',
  })
}
