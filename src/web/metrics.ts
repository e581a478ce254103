import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  sends(result: 'sent' | 'failed' | 'retry'): void
  /** How long one message took, in milliseconds. */
  handled(milliseconds: number): void
  /** Prometheus text; asks `read` for what is counted in the database. */
  text(): Promise<string>
}
export interface Counts {
  inbox: { state: string; rows: number }[]
  outbox: { state: string; class: string; rows: number }[]
  /** Seconds the oldest pending message has waited; 0 when none waits. */
  oldestSeconds: number
}

/** A registry of its own, so that several bots in one process (tests) do not meet. */
export function createMetrics(read: () => Promise<Counts>): Metrics {
  const registry = new Registry()
  const on = { registers: [registry] }
  const sends = new Counter({ name: 'huoban_sends_total', help: 'Messages handed to the chat platform', labelNames: ['result'], ...on })
  const handled = new Histogram({
    name: 'huoban_message_seconds',
    help: 'Time to handle one message, from its row to its commit',
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    ...on,
  })
  const inbox = new Gauge({ name: 'huoban_inbox_rows', help: 'Inbox rows by state', labelNames: ['state'], ...on })
  const outbox = new Gauge({ name: 'huoban_outbox_rows', help: 'Outbox rows by state and class', labelNames: ['state', 'class'], ...on })
  const oldest = new Gauge({ name: 'huoban_oldest_waiting_seconds', help: 'Age of the oldest pending message', ...on })
  return {
    sends: (result) => sends.inc({ result }),
    handled: (milliseconds) => handled.observe(milliseconds / 1000),
    async text() {
      const counts = await read()
      inbox.reset()
      outbox.reset()
      for (const row of counts.inbox) inbox.set({ state: row.state }, row.rows)
      for (const row of counts.outbox) outbox.set({ state: row.state, class: row.class }, row.rows)
      oldest.set(counts.oldestSeconds)
      return registry.metrics()
    },
  }
}
