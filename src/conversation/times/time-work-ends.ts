import { midnightOf } from '../../clock.js'
import { before, matchAt } from './scan.js'

/** 下班前告诉我: by the end of today, where somebody asks for something; 天天下班前检查 and 下班前人多 are none. */
const BEFORE_LEAVING =
  /(?:下班|收工|打烊|交班)(?:之前|以前|前)[,，]?(?:都|请|麻烦|帮忙|务必|一定|必须|记得|要|得|再){0,2}(?:把[^\s,，。]{1,8})?(?=(?:告诉|告知|回复?|答复|通知|联系|找)(?:我|一下|站长|他)|(?:发|给|交|报|送|填|传)(?:给?我|一下|过来|上来|回来|到站|完|齐|好))/y
const AGAIN = /(?:每[天日次回]|天天|都|总|老|经常|以后|平时)(?:是|在|要|得)?$/

export function readEndOfWork(text: string, at: number, now: number): { end: number; span: [number, number] } | undefined {
  const match = matchAt(BEFORE_LEAVING, text, at)
  return match && !AGAIN.test(before(text, at)) ? { end: midnightOf(now), span: [at, at + match[0].length] } : undefined
}
