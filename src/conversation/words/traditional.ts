import * as OpenCC from 'opencc-js/t2cn'

/** Other ways to write a character, which the converter's table lacks (妳, 暱稱). */
export const VARIANTS: ReadonlyMap<string, string> = new Map(
  '暱昵 妳你 牠它 祂他 粧妆 姪侄 攷考 瘉愈 窻窗 罸罚 甦苏 堿碱 栢柏 踫碰 賸剩 畧略 疎疏 倂并 枱台 凴凭 婬淫 澂澄'
    .split(' ')
    .map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
)

/** Characters that only traditional texts have, each with its simplified one: from the converter's own table, and the variants. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map([
  ...[OpenCC.Locale.to.cn]
    .flat(5)
    .flatMap((pairs) => String(pairs).split('|'))
    .flatMap((pair): [string, string][] => {
      const [from, to] = pair.split(' ')
      return from && to && from !== to && /^[\u4e00-\u9fff]$/.test(from) ? [[from, [...to][0] ?? from]] : []
    }),
  ...VARIANTS,
])

/** A cheap test before the converter is asked. */
export const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`)
