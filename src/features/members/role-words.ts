import { withPlainLabels } from '../../conversation/commands/labels.js'
import type { Role } from '../../db/schema.js'

const ROLE_WORDS: Record<string, Role> = {
  骑手: 'rider',
  社工: 'worker',
  专业社工: 'worker',
  社工师: 'worker',
  社会工作者: 'worker',
  worker: 'worker',
  统筹: 'coordinator',
  协调员: 'coordinator',
  统筹员: 'coordinator',
  党建指导员: 'coordinator',
  coordinator: 'coordinator',
  志愿骨干: 'volunteer',
  志愿者: 'volunteer',
  骨干: 'volunteer',
  志愿者骨干: 'volunteer',
  volunteer: 'volunteer',
  网格员: 'grid',
  兼职网格员: 'grid',
  grid: 'grid',
  单位联系人: 'unit',
  部门联系人: 'unit',
  街乡联系人: 'unit',
  街道联系人: 'unit',
  乡镇联系人: 'unit',
  镇街联系人: 'unit',
  企业联系人: 'unit',
  部门: 'unit',
  联系人: 'unit',
  单位: 'unit',
  unit: 'unit',
  伙伴: 'partner',
  合作伙伴: 'partner',
  社会组织伙伴: 'partner',
  商户伙伴: 'partner',
  社会组织: 'partner',
  商户: 'partner',
  partner: 'partner',
  审计: 'auditor',
  审计员: 'auditor',
  auditor: 'auditor',
}

/** The role a word names (社工, 社工权限); undefined for a word that names none. */
export const roleOfWord = (word: string): Role | undefined => ROLE_WORDS[word.toLowerCase().replace(/(?:权限|角色|身份)$/, '')]

/** 小红为社工, 小红 当 社工, 小红的社工: what joins a name to its role; 张有为 社工 keeps his. */
const JOIN = /(?:担任|成为|作为|为|当|做|的)/.source
const ENDS = /(?:[权角身\s,，]|$)/.source
const ROLES = `(?=(?:${Object.keys(ROLE_WORDS).join('|')})${ENDS})`
const JOINED = new RegExp(`(?:\\s${JOIN}\\s+|(?<=\\S)\\s*${JOIN})${ROLES}`, 'i')

/** 区域 北苑街道 小红 社工: what is said of a role before the name goes behind it. */
const LABEL_FIRST = /^(?:区域|单位|容量)[:：]?(.*)$/
function labelsFirst(words: string[]): { words: string[]; labels: string[] } {
  let rest = words
  const labels: string[] = []
  for (let label = LABEL_FIRST.exec(rest[0] ?? ''); label; label = LABEL_FIRST.exec(rest[0] ?? '')) {
    const after = rest.slice(label[1] ? 1 : 2)
    if (after.length < 2 || !after.some((word) => roleOfWord(word))) break
    labels.push(...rest.slice(0, label[1] ? 1 : 2))
    rest = after
  }
  return { words: rest, labels }
}

/** 姓名 角色 …: a name may have spaces in it, so it ends where a role stands. 角色 姓名 where no other word is a role. */
export function readNameAndRole(text: string): { name: string; roleWord: string; labels: string[] } | undefined {
  const all = withPlainLabels(text)
    .replace(JOINED, ' ')
    .split(/[\s,，]+/)
    .filter(Boolean)
  const { words, labels } = labelsFirst(all)
  const role = words.findIndex((word, at) => at > 0 && roleOfWord(word) !== undefined)
  const [first, second] = words
  if (role < 0 && first && second && roleOfWord(first)) return { name: second, roleWord: first, labels: [...words.slice(2), ...labels] }
  const at = role < 0 ? 1 : role
  const [name, roleWord] = [words.slice(0, at).join(' '), words[at]]
  return roleWord === undefined ? undefined : { name, roleWord, labels: [...words.slice(at + 1), ...labels] }
}
