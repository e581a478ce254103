import { defineConfig } from 'drizzle-kit'

/** After a change of src/db/schema.ts: `npx drizzle-kit generate --config drizzle.sqlite.config.ts --name <what changed>`, and the same for postgres. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/db/tables.sqlite.ts',
  out: './migrations/sqlite',
  casing: 'snake_case',
})
