/** Words of the north and of older people for those the patterns know: 俺 is 我, 咧 is 了, 跟着去不 asks. One for one where a span must be kept. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/俺/g, '我'],
  [/[咧嘞](?=$|[\s，,。!！])/g, '了'],
  [/(?<=今|明|昨|前|后)儿个?(?!子)/g, '天'],
  [/昨天?黑夜|昨天?黑了/g, '昨晚'],
  [/(?<=一|查|看|问|等)哈(?=$|[\s，,我那你这1-9活求])/g, '下'],
  [/晓得/g, '知道'],
  [/搁哪/g, '在哪'],
  [/(?<=[\u4e00-\u9fa5]{2})(?<![要好行是能会对可])不(?=[?？]?$)/, '吗'],
]

export const withoutDialect = (text: string): string => SAME.reduce((said, [word, standard]) => said.replace(word, standard), text)
