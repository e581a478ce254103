import type { PolicyRow } from '../../db/schema.js'

/** Every sentence about 政策. Each carries the words of its own row of the table in docs/stories.md and of no other row. */

const ref = (number: number) => `政策 #${number}`
const span = ({ validFrom, validTo }: Pick<PolicyRow, 'validFrom' | 'validTo'>) =>
  validTo ? `${validFrom} 至 ${validTo}` : `${validFrom} 起`
const mark = (policy: Pick<PolicyRow, 'sample'>) => (policy.sample ? '【示例】' : '')

// ── for riders ──────────────────────────────────────────────────────────────────────────────
export const askQuestion = '想问哪方面的政策？直接发一句话，比如「送单受伤了怎么赔」。'

export function answer(policy: PolicyRow): string {
  const head = `${mark(policy)}${policy.title}`
  const from = `来源：${policy.source}${policy.url ? ` ${policy.url}` : ''}`
  const sample = policy.sample ? '\n这是示例，办事请以来源和公开电话的答复为准。' : ''
  return `${head}\n${policy.answer}\n${from}\n有效期：${span(policy)}${sample}`
}
/** After an answer given in a group about a matter that is nobody else's. */
export const talkAlone = '每个人情况不一样，想细说可以单独发给我。'

/** After an answer to who did not say 政策. */
export const orHelp = '要是想找人帮忙，回「求助」两个字就行。'

export const which = (policies: readonly PolicyRow[]) =>
  [
    '您问的是哪一条？',
    ...policies.map((policy, at) => `${at + 1} ${mark(policy)}${policy.title}`),
    `${policies.length + 1} 都不是`,
    '回前面的数字。',
  ].join('\n')

export const unknown = '这个我不知道，政策库里没有查到，不敢乱说。\n回 1 请人帮您问（发起求助），2 不用了。'
/** Their digits follow those of {@link unknown}. */
export const unknownBut = (maybe: readonly PolicyRow[]) =>
  [
    unknown,
    maybe.length > 1 ? '下面几条可能相关，想看就回前面的数字：' : '这条可能相关，想看就回前面的数字：',
    ...maybe.map((policy, at) => `${at + 3} ${mark(policy)}${policy.title}`),
  ].join('\n')
export const left = '好的。想问别的，再发「政策」加一句话。'
export const gone = '这条政策刚刚撤下了，请重新问一次。'

// ── for coordinators ────────────────────────────────────────────────────────────────────────
const line = (policy: PolicyRow) => `${ref(policy.number)} ${mark(policy)}${policy.title}（${span(policy)}）`

export const drafts = (policies: readonly PolicyRow[], all: number) =>
  [
    `草稿 ${all} 条：`,
    ...policies.map(line),
    ...(all > policies.length ? [`还有 ${all - policies.length} 条没列出。`] : []),
    '看全文发「看政策 编号」，核准发「核准政策 编号」或「核准政策 全部」。',
  ].join('\n')
export const noDrafts = '没有等核准的草稿。导入见控制台的「导入」页。'

const STATES: Record<PolicyRow['state'], string> = { draft: '草稿，还不会回答', approved: '已核准，在回答', withdrawn: '已撤下，不回答' }
export const shown = (policy: PolicyRow) =>
  `${ref(policy.number)}（${STATES[policy.state]}）\n${answer(policy)}${policy.questions ? `\n常见问法：${policy.questions.replaceAll('\n', '、')}` : ''}`
export const askApproval = (policy: PolicyRow) => `${shown(policy)}\n回 1 核准，2 先不核准。`
export const askApprovalOfAll = (count: number) => `${count} 条草稿都核准吗？核准后骑手就能问到。回 1 核准，2 先不核准。`

export const approved = (policy: PolicyRow) => `已核准 ${ref(policy.number)}「${policy.title}」，骑手现在能问到了。`
export const approvedAll = (count: number, more: number) =>
  `已核准 ${count} 条政策，骑手现在能问到了。${more > 0 ? `还有 ${more} 条草稿，再发一次「核准政策 全部」。` : ''}`
export const notApproved = '好的，先不核准。'
export const withdrawn = (policy: PolicyRow) =>
  `已撤下 ${ref(policy.number)}「${policy.title}」，不再回答。要恢复发「核准政策 ${policy.number}」。`
export const withdrawnSamples = (count: number) => `已撤下 ${count} 条示例政策，不再回答。`

export const expiring = (policies: readonly PolicyRow[]) =>
  ['30 天内到期的政策：', ...policies.map(line), '到期后就不再回答。请导入新的日期，编码（code）不变。'].join('\n')
export const noneExpiring = '30 天内没有到期的政策。'

// Refusals: what is wrong, and what to do next.
export const whichNumber = (word: string) => `${word}：是几号政策？直接回编号，例如：1`
export const badNumber = (word: string) => `请带上编号，例如：${word} 1`
export const notFound = (number: number) => `没有找到${ref(number)}。发「政策草稿」看编号。`
export const already = (policy: PolicyRow) => `${ref(policy.number)} 已经是这样了：${STATES[policy.state]}。`
export const expired = (policy: PolicyRow) => `${ref(policy.number)} 到 ${policy.validTo} 已经失效，不能核准。请导入新的日期。`
export const tooManyLines = (most: number) => `一次最多导入 ${most} 条政策，请分成几份`
