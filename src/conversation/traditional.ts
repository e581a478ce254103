import * as OpenCC from 'opencc-js/t2cn'

/** Characters that only traditional texts have, each with its simplified one, from the converter's own table. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [OpenCC.Locale.to.cn]
    .flat(5)
    .flatMap((pairs) => String(pairs).split('|'))
    .flatMap((pair): [string, string][] => {
      const [from, to] = pair.split(' ')
      return from && to && from !== to && /^[\u4e00-\u9fff]$/.test(from) ? [[from, [...to][0] ?? from]] : []
    }),
)

/** A cheap test before the converter is asked. */
export const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`)
