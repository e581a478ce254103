import { SURNAMES } from '../words/surnames.js'

/** People as free words name them: 李社工, 小明, 张国庆. Whether there is one of that name is the command's to find out. */

const WORKER = new RegExp(
  `(?<who>(?:[${SURNAMES}][\\u4e00-\\u9fa5]?|(?![我的个位女男找换要配当做哪多给让由请派叫和跟与把归转到])[\\u4e00-\\u9fa5])社工)(?![的权证])`,
)
const NO_NAME =
  /^(?:小区|小时|小哥|小店|小孩|小桥|小路|老家|老板|老婆|老公|老乡|老师|老人|老样|老是|老私|阿姨|马上|常常|高温|方便|黄了|段时|许多|安排|金额|万一|白天|江边)/
const NAME = new RegExp(
  `(?:[小老阿][\\u4e00-\\u9fa5]|(?<![\\u4e00-\\u9fa5])[${SURNAMES}][\\u4e00-\\u9fa5]{1,2}?)(?=$|[\\s,，的和跟与给交过下想要今明后那以不说去来当做设为升离调权先晚三两一几有配结找])`,
  'g',
)
export const worker = (text: string) => WORKER.exec(text)?.groups?.who ?? ''
export const person = (text: string) =>
  [...text.replace(/[\u4e00-\u9fa5]{1,2}社工/g, ' ').matchAll(NAME)].map(([name]) => name).find((name) => !NO_NAME.test(name)) ?? ''
export const role = (text: string) => /(?:社工|统筹|网格员|志愿骨干|审计|联系人|伙伴)/.exec(text)?.[0] ?? ''
/** Who gets a role is no social worker yet, so that 社工 is the role and no name. */
export const personOfRole = (text: string) => [...text.matchAll(NAME)].map(([name]) => name).find((name) => !NO_NAME.test(name)) ?? ''
