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
  timers: StuckRow[]
  held: StuckRow[]
}

/** What may be tried again. */
export type StuckKind = 'inbox' | 'outbox' | 'timer'

/** A list has at most so many. */
const MOST = 200

/** What is stuck: messages that failed to be handled or sent, timers that failed, and what waits. Ids, reasons and times; no words, no names. */
export function StuckPage({ stuck, tried, who }: { stuck: Stuck; tried: boolean; who: SignedIn }) {
  return (
    <Layout title="卡住的消息" who={who} path="/console/stuck">
      {tried ? (
        <p class="done" role="status">
          已经再试，过几秒刷新看结果。还是不成就会回到下面。
        </p>
      ) : null}
      <Rows title="没处理成的" rows={stuck.inbox} retry="inbox" />
      <Rows title="没发出去的" rows={stuck.outbox} retry="outbox" />
      <Rows title="到点没办成的（提醒、升级这些）" rows={stuck.timers} retry="timer" />
      <Rows title="等着发的（安静时段、当天上限或重试）" rows={stuck.held} />
    </Layout>
  )
}

function Rows({ title, rows, retry }: { title: string; rows: StuckRow[]; retry?: StuckKind }) {
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
        {title}（{rows.length < MOST ? rows.length : `只列 ${MOST} 条`}）
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">是什么</th>
            <th scope="col">原因</th>
            <th scope="col">次数</th>
            <th scope="col">时间</th>
            {retry ? <th scope="col">操作</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td data-label="编号">{row.id}</td>
              <td data-label="是什么">
                <What what={row.what} />
              </td>
              <td data-label="原因" class="words">
                {reasonInWords(row.reason ?? '')}
              </td>
              <td data-label="次数">{row.attempts}</td>
              <td data-label="时间">{local(row.at).format('MM-DD HH:mm')}</td>
              {retry ? (
                <td data-label="操作">
                  <RetryForm kind={retry} id={row.id} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** `reply activity.announced` → 回复 活动, and behind it the purpose as the journal and the code have it. */
function What({ what }: { what: string }) {
  const [first = '', ...rest] = what.split(' ')
  const purpose = rest.join(' ')
  const noun = NOUNS[purpose.split('.')[0] ?? '']
  return (
    <>
      {[WORDS[first] ?? first, noun].filter(Boolean).join(' ')} {purpose ? <small class="purpose">{purpose}</small> : null}
    </>
  )
}
const NOUNS: Record<string, string> = {
  answer: '回答',
  help: '求助',
  hazard: '隐患',
  activity: '活动',
  pair: '结对',
  meeting: '座谈',
  leave: '请假',
  broadcast: '通知',
  digest: '今日',
  bulletin: '公报',
  insight: '公报',
  season: '时令提醒',
  role: '角色',
  member: '会员',
  budget: '发送量',
}
/** Reasons as the platform's side gives them; of a bug its own name, for whoever reads the log. */
function reasonInWords(reason: string): string {
  if (reason.startsWith('capped')) return '到了当天上限，明天再发'
  return REASONS[reason] ?? reason
}
const REASONS: Record<string, string> = {
  'not a friend': '对方不是机器人的好友',
  'not a member of the room': '机器人不在这个群里',
  'the platform refused': '平台没有收',
  'the platform limits this account': '平台说发得太快',
  'no answer': '平台没有回音，不知道发到没有',
  'not connected': '没有连上平台',
  'the picture has expired': '照片过期了',
  'the file is too large': '文件太大',
  'too large for the gateway': '太大，平台不收',
}
const WORDS: Record<string, string> = {
  timer: '定时',
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
      <button type="submit" aria-label={`再试一次：${id}`}>
        再试一次
      </button>
    </form>
  )
}
