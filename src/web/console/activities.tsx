export interface ActivityLine {
  number: number
  title: string
  when: string
  place: string
  taken: number
  capacity: number
  state: string
}

/** Activities with what can be taken away of each: the roster for a spreadsheet, the event for a calendar. */
export function ActivitiesPage({ lines }: { lines: ActivityLine[] }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>活动 · 伙伴</title>
        <link rel="stylesheet" href="/console/console.css" />
      </head>
      <body>
        <h1>活动</h1>
        {lines.length === 0 ? <p>没有。</p> : <Lines lines={lines} />}
      </body>
    </html>
  )
}

function Lines({ lines }: { lines: ActivityLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>编号</th>
          <th>活动</th>
          <th>时间</th>
          <th>地点</th>
          <th>已报</th>
          <th>状态</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td>#{line.number}</td>
            <td>{line.title}</td>
            <td>{line.when}</td>
            <td>{line.place}</td>
            <td>
              {line.taken}/{line.capacity}
            </td>
            <td>{line.state}</td>
            <td>
              <a href={`/console/activities/${line.number}/roster.csv`}>名单</a>{' '}
              <a href={`/console/activities/${line.number}/event.ics`}>日历</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
