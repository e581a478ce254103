import { may } from '../../community/abilities.js'
import type { RoleRow } from '../../db/schema.js'

export interface Page {
  /** What it and everything under it begins with. */
  path: string
  label: string
  hint: string
  /** The row of the role table that must allow it. */
  ability: string
  /** The largest body it takes, in bytes; 64 KB where nothing is said. */
  maxBody?: number
}

/** Every page of the console. What is not under one of these paths is served to nobody. */
export const PAGES: readonly Page[] = [
  { path: '/console', label: '首页', hint: '', ability: 'console.open' },
  { path: '/console/activities', label: '活动', hint: '活动名单和日历文件', ability: 'console.activities' },
  {
    path: '/console/import',
    label: '导入',
    hint: '政策、地名等表格（CSV、JSON）',
    ability: 'console.import',
    maxBody: 20_100_000,
  },
  { path: '/console/stuck', label: '卡住的消息', hint: '没处理成、没发出去和等着发的消息', ability: 'console.stuck' },
]

const [HOME] = PAGES

/** The page a path belongs to; a slash at its end is nothing. The home page has nothing under it. */
export const pageOf = (path: string): Page | undefined =>
  PAGES.find((page) => path === page.path || path === `${page.path}/` || (page !== HOME && path.startsWith(`${page.path}/`)))

export const pagesFor = (roles: readonly RoleRow[]): Page[] => PAGES.filter((page) => may(roles, page.ability))
