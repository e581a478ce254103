import { eq } from 'drizzle-orm'
import { DAY, isoDateOf } from '../../clock.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import { askSpeaker } from '../../conversation/question.js'
import type { Command, QuestionHandler, Reply, Said } from '../../conversation/said.js'
import type { PolicyRow } from '../../db/schema.js'
import { AppError, MissingNumber } from '../../errors.js'
import { approveAll, approvePolicy, withdrawPolicy, withdrawSamples } from './approve.js'
import { askPolicy } from './ask.js'
import { countPolicies, findPolicy, listExpiring, listPolicies } from './queries.js'
import * as replies from './replies.js'

const SHOWN = 15
const SOON = 30 * DAY

const kept = { ability: 'policy.keep', where: 'private' } as const

export const policyCommands: Command[] = [
  {
    word: '政策',
    aliases: ['问政策', '查政策', '政策咨询', '咨询'],
    ability: 'policy.ask',
    usage: '/政策 问题',
    hint: '问工伤、社保、居住证、上学、上牌这些',
    run: askPolicy,
  },
  { ...kept, word: '政策草稿', usage: '/政策草稿', hint: '导入后等核准的政策', run: listDrafts },
  { ...kept, word: '看政策', asksParts: true, usage: '/看政策 编号', hint: '看一条政策的全文', run: show },
  {
    ...kept,
    word: '核准政策',
    asksParts: true,
    usage: '/核准政策 编号',
    hint: '核准了骑手才能问到；编号写「全部」就是所有草稿',
    run: approve,
  },
  {
    ...kept,
    word: '撤下政策',
    asksParts: true,
    grave: true,
    usage: '/撤下政策 编号',
    hint: '不再用它回答；编号写「示例」就是所有示例',
    run: withdraw,
  },
  { ...kept, word: '到期政策', usage: '/到期政策', hint: '30 天内要失效的政策', run: soon },
]

/** Two who approve at once take turns: an entry is in the index once. */
const lockPolicies = (said: Said) => said.tx.lock('policy', said.district)

async function numbered(said: Said, word: string): Promise<PolicyRow> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) throw said.rest.trim() ? new AppError('invalid', replies.badNumber(word)) : new MissingNumber(replies.whichNumber(word))
  await lockPolicies(said)
  const policy = await findPolicy(said.tx, said.district, parsed.number)
  if (!policy) throw new AppError('not_found', replies.notFound(parsed.number))
  return policy
}

async function listDrafts(said: Said): Promise<Reply> {
  const drafts = await listPolicies(said.tx, said.district, 'draft', SHOWN)
  if (drafts.length === 0) return replies.noDrafts
  return replies.drafts(drafts, await countPolicies(said.tx, said.district, 'draft'))
}

/** A draft is approved with one more digit. */
async function show(said: Said): Promise<Reply> {
  const policy = await numbered(said, '看政策')
  if (policy.state !== 'draft') return replies.shown(policy)
  return { text: replies.askApproval(policy), asks: await askApproval(said, policy.id) }
}

async function approve(said: Said): Promise<Reply> {
  if (!/^(全部|所有|都)/.test(said.rest.trim())) return approvePolicy(said, await numbered(said, '核准政策'))
  const count = await countPolicies(said.tx, said.district, 'draft')
  if (count === 0) return replies.noDrafts
  return { text: replies.askApprovalOfAll(count), asks: await askApproval(said, ALL) }
}

async function withdraw(said: Said): Promise<Reply> {
  if (/^(全部)?示例/.test(said.rest.trim())) {
    await lockPolicies(said)
    return withdrawSamples(said)
  }
  return withdrawPolicy(said, await numbered(said, '撤下政策'))
}

async function soon(said: Said): Promise<Reply> {
  const policies = await listExpiring(said.tx, said.district, isoDateOf(said.now), isoDateOf(said.now + SOON), SHOWN)
  return policies.length > 0 ? replies.expiring(policies) : replies.noneExpiring
}

/** What a question about all drafts is about. */
const ALL = 'all'

function askApproval(said: Said, item: string) {
  const choices = [
    { digit: 1, words: ['核准', '同意'] },
    { digit: 2, words: ['不核准', '先不', '不同意'] },
  ]
  return askSpeaker(said, { kind: 'policy.approve', noun: 'policy', item, accepts: 'choice', choices })
}

export const approveQuestion: QuestionHandler = {
  kind: 'policy.approve',
  ability: 'policy.keep',
  async answer(said, question, choice) {
    if (choice !== 1) return replies.notApproved
    await lockPolicies(said)
    if (question.item === ALL) return approveAll(said)
    const { policies } = said.tx.t
    const [policy] = await said.tx
      .select()
      .from(policies)
      .where(eq(policies.id, question.item ?? ''))
      .limit(1)
    if (!policy) throw new AppError('not_found', replies.gone)
    return approvePolicy(said, policy)
  },
}
