/** Labels of commands as they are written in traditional characters; each as long as its other form, so that places in the text stay. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  時間: '时间',
  地點: '地点',
  名額: '名额',
  配額: '配额',
  區域: '区域',
  站點: '站点',
  平臺: '平台',
  單位: '单位',
  建議單位: '建议单位',
  建議: '建议',
  羣: '群',
  統籌: '统筹',
  聯繫人: '联系人',
  聯絡人: '联系人',
  網格員: '网格员',
  志願骨幹: '志愿骨干',
  單位聯繫人: '单位联系人',
  審計: '审计',
  夥伴: '伙伴',
}
const WRITTEN = new RegExp(
  `(?<=^|\\s)(?:${Object.keys(TRADITIONAL)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'g',
)

/** The text with its labels in simplified characters, everything else as it was written. */
export const withPlainLabels = (text: string): string => text.replace(WRITTEN, (label) => TRADITIONAL[label] ?? label)
