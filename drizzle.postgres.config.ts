import { defineConfig } from 'drizzle-kit'

/** See drizzle.sqlite.config.ts: every change of the schema is generated for both dialects. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/db/tables.postgres.ts',
  out: './migrations/postgres',
  casing: 'snake_case',
})
