import type { Role } from '../../db/schema.js'

const ROLE_WORDS: Record<string, Role> = {
  骑手: 'rider',
  社工: 'worker',
  专业社工: 'worker',
  worker: 'worker',
  统筹: 'coordinator',
  协调员: 'coordinator',
  党建指导员: 'coordinator',
  coordinator: 'coordinator',
  志愿骨干: 'volunteer',
  志愿者: 'volunteer',
  骨干: 'volunteer',
  volunteer: 'volunteer',
  网格员: 'grid',
  兼职网格员: 'grid',
  grid: 'grid',
  单位联系人: 'unit',
  联系人: 'unit',
  单位: 'unit',
  unit: 'unit',
  伙伴: 'partner',
  partner: 'partner',
  审计: 'auditor',
  auditor: 'auditor',
}

/** The role a word names; undefined for a word that names none. */
export const roleOfWord = (word: string): Role | undefined => ROLE_WORDS[word.toLowerCase()]
