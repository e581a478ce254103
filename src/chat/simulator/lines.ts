import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { SimWorldHost } from './host.js'
import type { SimEntry } from './world.js'

/** What scripts and the page see of an entry: names instead of ids, `bot` for the bot. `at` is in milliseconds. */
export function lineOf(world: SimWorldHost, entry: SimEntry) {
  const nameOf = (id: string) => (id === world.botId ? 'bot' : (world.person(id)?.name ?? id))
  const place = entry.room ? { room: world.room(entry.room)?.name ?? entry.room } : { with: nameOf(entry.with ?? '') }
  return {
    seq: entry.seq,
    id: entry.id,
    at: entry.at,
    ...place,
    from: nameOf(entry.from),
    text: entry.text,
    kind: entry.recalled ? 'recall' : entry.kind,
    ...(entry.location ? { location: { lat: entry.location.latitude, lng: entry.location.longitude, name: entry.location.name } } : {}),
    ...(entry.kind === 'image' || entry.fileName ? { file: `/simulator/file/${encodeURIComponent(entry.id)}` } : {}),
  }
}

/** Server-sent events: `entry` for each line after `?after=` (or Last-Event-ID), `people` when somebody or a room was added. */
export function events(c: Context, world: SimWorldHost): Response {
  return streamSSE(c, async (stream) => {
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0) || 0
    const send = (entry: SimEntry) =>
      void stream.writeSSE({ event: 'entry', id: String(entry.seq), data: JSON.stringify(lineOf(world, entry)) }).catch(() => {})
    for (const entry of world.transcript(after, Number.POSITIVE_INFINITY)) send(entry)
    const stops = [world.onEntry(send), world.onChange(() => void stream.writeSSE({ event: 'people', data: '{}' }).catch(() => {}))]
    const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }).catch(() => {}), 15_000)
    await new Promise<void>((resolve) => stream.onAbort(resolve))
    clearInterval(beat)
    for (const stop of stops) stop()
  })
}
