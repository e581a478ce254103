/** The servers of this run (see global-setup.ts); undefined where the program is not installed. */
export const REDIS_URL = process.env.TEST_REDIS_URL
export const DATABASE_URL = process.env.TEST_DATABASE_URL

/** What a skipped test says. */
export const INSTALL = { redis: 'install redis-server', postgres: 'install postgresql', chromium: 'install chromium' } as const
