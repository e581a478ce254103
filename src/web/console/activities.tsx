import type { SignedIn } from '../../community/sessions.js'
import { Layout } from './layout.js'

export interface ActivityLine {
  number: number
  title: string
  when: string
  /** When sign-up closes before it begins; empty where it does not. */
  closes: string
  place: string
  taken: number
  capacity: number
  state: string
}

/** The newest so many are listed. */
const MOST = 200

/** Activities with what can be taken away of each: the roster for a spreadsheet, the event for a calendar. */
export function ActivitiesPage({ lines, who }: { lines: ActivityLine[]; who: SignedIn }) {
  return (
    <Layout title="活动" who={who} path="/console/activities">
      {lines.length === 0 ? (
        <p>还没有活动。统筹私聊机器人发「发布活动」就能发一个。</p>
      ) : (
        <section>
          <Lines lines={lines} />
          {lines.length === MOST ? <p class="note">只列最新的 {MOST} 个。更早的名单私聊机器人发「名单 编号 表格」。</p> : null}
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
          <th scope="col">编号</th>
          <th scope="col">活动</th>
          <th scope="col">时间</th>
          <th scope="col">报名截止</th>
          <th scope="col">地点</th>
          <th scope="col">已报</th>
          <th scope="col">状态</th>
          <th scope="col">文件</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td data-label="编号">#{line.number}</td>
            <td data-label="活动" class="words">
              {line.title}
            </td>
            <td data-label="时间">{line.when}</td>
            <td data-label="报名截止">{line.closes}</td>
            <td data-label="地点" class="words">
              {line.place}
            </td>
            <td data-label="已报">
              {line.taken}/{line.capacity}
            </td>
            <td data-label="状态">{line.state}</td>
            <td data-label="文件">
              <a href={`/console/activities/${line.number}/roster.csv`} aria-label={`活动 #${line.number} 的名单`}>
                名单
              </a>{' '}
              <a href={`/console/activities/${line.number}/event.ics`} aria-label={`活动 #${line.number} 的日历`}>
                日历
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
