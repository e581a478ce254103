import { formatDay } from '../../conversation/times/times.js'
import type { Counts } from './bulletin.js'
import type { Owed } from './owed.js'

/** Every sentence of the digest. It carries the words of its own row of the table in docs/stories.md and of no other row. */

/** `of`: what numbers are called by, as everywhere. */
const NOUNS: Record<string, { count: (rows: number) => string; of?: string; see: string }> = {
  help: { count: (rows) => `求助 ${rows} 件`, of: '求助 ', see: '案件' },
  pair: { count: (rows) => `${rows} 位结对骑手该联系了`, see: '我的骑手' },
  rider: { count: (rows) => `${rows} 位骑手等新的社工`, see: '推荐结对' },
  meeting: { count: (rows) => `座谈 ${rows} 次`, of: '座谈 ', see: '座谈' },
  action: { count: (rows) => `座谈待办 ${rows} 件`, see: '座谈' },
  hazard: { count: (rows) => `隐患 ${rows} 处`, of: '隐患 ', see: '我的隐患' },
}

function owedOf({ noun, rows, named }: Owed): string {
  const words = NOUNS[noun]
  if (!words) return ''
  const some = named.length > 0 ? `${words.of ?? ''}${named.join('、')}${rows > named.length ? ' 等' : ''}，` : ''
  return `${words.count(rows)}（${some}发「${words.see}」看）`
}
const owedLine = (owed: readonly Owed[]) => owed.map(owedOf).filter(Boolean).join('，')

export function digest(first: readonly string[], all: readonly Owed[]): string {
  const owed = owedLine(all)
  return [first.length > 0 ? '今日先看：' : '', ...first, owed && `今日要办：${owed}。`].filter(Boolean).join('\n')
}

/** 今日 when asked for. */
export function today({
  first,
  all,
  later,
  overdue,
}: {
  first: string[]
  all: readonly Owed[]
  later: readonly Owed[]
  overdue: string[]
}): string {
  const owed = owedLine(all)
  const rest = owedLine(later)
  const lines = [
    first.length > 0 ? '先看：' : '',
    ...first,
    owed ? `要办：${owed}。` : rest ? '今天没有要您办的。' : '没有要您办的。',
    rest && `手上还有：${rest}。`,
    overdue.length > 0 ? `过了期限、还没办的（${overdue.length}）：` : '',
    ...overdue,
  ]
  return `今日\n${lines.filter(Boolean).join('\n')}`
}

/** What was moved up to them, and what they do about it. */
const NEXT: Record<string, string> = {
  help: '求助用「派 编号 社工」交给人办',
  hazard: '隐患发「进度 隐患 编号」看单位办到哪了',
  pair: '结对的发「我的骑手」看',
}
const SHORT: Record<string, string> = { help: '求助', hazard: '隐患', meeting: '座谈', action: '座谈待办' }
export function acknowledged(all: readonly Owed[]): string {
  const items = all.map(({ noun, rows, named }) =>
    `${SHORT[noun] ?? ''} ${named.join('、')}${rows > named.length ? ` 等 ${rows} 件` : ''}`.trim(),
  )
  const next = all.flatMap(({ noun }) => NEXT[noun] ?? [])
  return `好的，记下您看到了：${items.join('，')}。${next.length > 0 ? `${next.join('，')}。` : ''}`
}

export const slowed = '平台说消息发得太快了：已经放慢一半，几个小时后慢慢恢复。急事照常先发，群发的会晚一些到。'

const counts = ({ reported, solved, late, asked, helped }: Counts) =>
  `吹哨 ${reported} 处，确认修好 ${solved} 处，过了期限 ${late} 处；求助 ${asked} 件，解决 ${helped} 件。`
/** Counts only: nobody and no place. */
export const bulletin = (week: Counts) => `每周公报（${formatDay(week.from)}起一周）：${counts(week)}谢谢每一位报的人。`
/** Of a span that was asked for, and may not be over. */
export const counted = (span: Counts, now: number) =>
  `${formatDay(span.from)}${span.to < now ? `到 ${formatDay(span.to - 1)}` : ' 到现在'}：${counts(span)}上周的发「公报」，今天要办的发「今日」。`
export const offerBulletin = (text: string) => `${text}\n回 1 发到群里（还要别的统筹批准），2 不发。`
export const bulletinKept = '好的，这周的公报不发。'
export const bulletinWeekly = '好的，每周一早上把上周的公报给您看，您说发才发。不想要了发「公报 不用」。'
export const bulletinStopped = '好的，公报不再自动给您，想看发「公报」。'
