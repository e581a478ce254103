import type { Role } from '../db/schema.js'

/** How each role is called, to people. */
export const ROLE_NAMES: Record<Role, string> = {
  rider: '骑手',
  worker: '社工',
  coordinator: '统筹',
  volunteer: '志愿骨干',
  grid: '网格员',
  unit: '单位联系人',
  partner: '伙伴',
  auditor: '审计',
}
