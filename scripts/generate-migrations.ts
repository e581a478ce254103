import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** `npm run db:generate -- --name what_changed`: the next migration of both dialects, under the same name. */
for (const dialect of ['sqlite', 'postgres']) {
  const args = ['generate', '--config', `drizzle.${dialect}.config.ts`, ...process.argv.slice(2)]
  const { status } = spawnSync(join('node_modules', '.bin', 'drizzle-kit'), args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
