import { local } from '../../clock.js'

export interface StuckRow {
  id: string
  what: string
  reason: string | null
  attempts: number
  at: number
}
export interface Stuck {
  inbox: StuckRow[]
  outbox: StuckRow[]
  held: StuckRow[]
}

/** What is stuck: messages that failed to be handled or sent, and what waits. Ids, reasons and times; no words, no names. */
export function StuckPage({ stuck }: { stuck: Stuck }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>卡住的消息 · 伙伴</title>
        <link rel="stylesheet" href="/console/console.css" />
      </head>
      <body>
        <h1>卡住的消息</h1>
        <Rows title="没处理成的" rows={stuck.inbox} retry="inbox" />
        <Rows title="没发出去的" rows={stuck.outbox} retry="outbox" />
        <Rows title="等着发的（安静时段、当天上限或重试）" rows={stuck.held} />
      </body>
    </html>
  )
}

function Rows({ title, rows, retry }: { title: string; rows: StuckRow[]; retry?: 'inbox' | 'outbox' }) {
  if (rows.length === 0)
    return (
      <section>
        <h2>{title}</h2>
        <p>没有。</p>
      </section>
    )
  return (
    <section>
      <h2>
        {title}（{rows.length}）
      </h2>
      <table>
        <thead>
          <tr>
            <th>编号</th>
            <th>是什么</th>
            <th>原因</th>
            <th>次数</th>
            <th>时间</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>{row.id}</td>
              <td>{row.what}</td>
              <td>{row.reason ?? ''}</td>
              <td>{row.attempts}</td>
              <td>{local(row.at).format('MM-DD HH:mm')}</td>
              <td>{retry ? <RetryForm kind={retry} id={row.id} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RetryForm({ kind, id }: { kind: string; id: string }) {
  return (
    <form method="post" action={`/console/stuck/${kind}/${id}/retry`}>
      <button type="submit">再试一次</button>
    </form>
  )
}
