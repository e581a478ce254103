import type { SignedIn } from '../../community/sessions.js'
import { Layout } from './layout.js'

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
export function ActivitiesPage({ lines, who }: { lines: ActivityLine[]; who: SignedIn }) {
  return (
    <Layout title="活动" who={who} path="/console/activities">
      {lines.length === 0 ? (
        <p>没有。</p>
      ) : (
        <section>
          <Lines lines={lines} />
        </section>
      )}
    </Layout>
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
          <th>文件</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td data-label="编号">#{line.number}</td>
            <td data-label="活动">{line.title}</td>
            <td data-label="时间">{line.when}</td>
            <td data-label="地点">{line.place}</td>
            <td data-label="已报">
              {line.taken}/{line.capacity}
            </td>
            <td data-label="状态">{line.state}</td>
            <td data-label="文件">
              <a href={`/console/activities/${line.number}/roster.csv`}>名单</a>{' '}
              <a href={`/console/activities/${line.number}/event.ics`}>日历</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
