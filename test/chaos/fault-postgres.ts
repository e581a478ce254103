import pg from 'pg'
import type { PostgresServer } from '../support/postgres.js'
import { breath, type Run } from './run.js'
import type { Scale } from './scale.js'

async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'huoban'")
  await client.end()
}

const AWAY = 1_500

/** Connections cut under load, and a server that is replaced at its address: no pooled connection is of use any more. */
export async function troublePostgres(run: Run, scale: Scale, server: PostgresServer): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await run.speak(scale.messages)
    await cutConnections(server.url)
    run.inject('all connections to PostgreSQL cut')
    await breath(run.random.below(500))
  }
  await run.connected()
  for (const how of ['fast', 'immediate'] as const) {
    await run.speak(scale.messages)
    await server.halt(how)
    run.inject(`PostgreSQL stopped (${how}), away, and back with an empty pool`)
    await run.speak(scale.messages)
    await breath(AWAY)
    await server.resume()
    await run.connected()
  }
}
