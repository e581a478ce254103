import { and, asc, eq } from 'drizzle-orm'
import { mask } from '../../conversation/masking/masking.js'
import type { Command, Reply, Said } from '../../conversation/said.js'
import type { Tx } from '../../db/database.js'
import { AppError } from '../../errors.js'
import * as replies from './replies.js'

/** What people may say of themselves for a match. Nothing else is used, and nothing is inferred. */
export const TAG_KINDS = ['班次', '语言', '性别', '希望'] as const
export type TagKind = (typeof TAG_KINDS)[number]
export type Tags = Record<TagKind, string[]>

const MOST = 12

export const tagCommands: Command[] = [
  {
    word: '标签',
    aliases: ['我的标签'],
    ability: 'pair.tags',
    usage: '/标签 语言 四川话',
    hint: '结对时好找合适的人',
    where: 'private',
    guarded: true,
    run: setTags,
  },
]

/** 标签: kinds with values, each kind replaced by what is said; alone it shows them; 清除 takes all away. */
async function setTags(said: Said): Promise<Reply> {
  const { tx, now, member } = said
  const { memberTags } = tx.t
  const words = mask(said.rest)
    .text.normalize('NFKC')
    .split(/[\s,，、:：]+/)
    .filter(Boolean)
    .slice(0, MOST * 2)
  if (words[0] && /^(清除|清空|删除)$/.test(words[0])) {
    await tx.delete(memberTags).where(eq(memberTags.member, member.id))
    return replies.noTags
  }
  const given = readTags(words)
  for (const [kind, values] of Object.entries(given)) {
    if (values.length === 0) continue
    await tx.delete(memberTags).where(and(eq(memberTags.member, member.id), eq(memberTags.kind, kind)))
    for (const value of values) await tx.insert(memberTags).values({ member: member.id, kind, value, since: now }).onConflictDoNothing()
  }
  const tags = await tagsOf(tx, member.id)
  const lines = TAG_KINDS.filter((kind) => tags[kind].length > 0).map((kind) => `${kind} ${tags[kind].join('、')}`)
  return lines.length > 0 ? replies.tags(lines) : replies.tagForm
}

function readTags(words: string[]): Tags {
  const tags = emptyTags()
  let kind: TagKind | undefined
  for (const word of words) {
    const named = TAG_KINDS.find((one) => one === word)
    if (named) kind = named
    else if (!kind) throw new AppError('invalid', replies.tagForm)
    else if (tags[kind].length < 4) tags[kind].push(word.slice(0, 10))
  }
  return tags
}

const emptyTags = (): Tags => ({ 班次: [], 语言: [], 性别: [], 希望: [] })

export async function tagsOf(tx: Tx, member: string): Promise<Tags> {
  const { memberTags } = tx.t
  const rows = await tx
    .select()
    .from(memberTags)
    .where(eq(memberTags.member, member))
    .orderBy(asc(memberTags.value))
    .limit(MOST * 4)
  const tags = emptyTags()
  for (const row of rows) tags[row.kind as TagKind]?.push(row.value)
  return tags
}

export async function eraseTags(tx: Tx, member: string): Promise<void> {
  await tx.delete(tx.t.memberTags).where(eq(tx.t.memberTags.member, member))
}
