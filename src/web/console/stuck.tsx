import { local } from '../../clock.js'
import type { SignedIn } from '../../community/sessions.js'
import { Layout } from './layout.js'

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
export function StuckPage({ stuck, who }: { stuck: Stuck; who: SignedIn }) {
  return (
    <Layout title="卡住的消息" who={who} path="/console/stuck">
      <Rows title="没处理成的" rows={stuck.inbox} retry="inbox" />
      <Rows title="没发出去的" rows={stuck.outbox} retry="outbox" />
      <Rows title="等着发的（安静时段、当天上限或重试）" rows={stuck.held} />
    </Layout>
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
            <th>操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td data-label="编号">{row.id}</td>
              <td data-label="是什么">{inWords(row.what)}</td>
              <td data-label="原因">{row.reason ?? ''}</td>
              <td data-label="次数">{row.attempts}</td>
              <td data-label="时间">{local(row.at).format('MM-DD HH:mm')}</td>
              <td data-label="操作">{retry ? <RetryForm kind={retry} id={row.id} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const SEPARATOR = ' '
/** `reply answer` → 回复 answer: the class in words, the purpose as the journal and the code have it. */
function inWords(what: string): string {
  const [first = '', ...rest] = what.split(SEPARATOR)
  return [WORDS[first] ?? first, ...rest].join(SEPARATOR)
}
const WORDS: Record<string, string> = {
  urgent: '紧急',
  reply: '回复',
  reminder: '提醒',
  bulk: '群发',
  text: '文字',
  image: '图片',
  location: '位置',
  audio: '语音',
  jielong: '接龙',
  recall: '撤回',
}

function RetryForm({ kind, id }: { kind: string; id: string }) {
  return (
    <form method="post" action={`/console/stuck/${kind}/${id}/retry`}>
      <button type="submit">再试一次</button>
    </form>
  )
}
