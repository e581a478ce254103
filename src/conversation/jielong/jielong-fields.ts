import type { Numbered } from './jielong-numbers.js'
import type { Found } from './jielong-runs.js'

/** Lists that are filled in as a form: a label before each word, 姓名：小明 人数：2. */

const LABEL =
  /(?<=^|[\s;；,，、|【[])(序号|姓名|名字|昵称|称呼|报名人|参加人|(?:参加|报名|参与)?人数|几人|电话|手机号?|联系方式|站点|备注|是否参加|状态|[\u4e00-\u9fff]{2,5}(?=[:：]))\s*[】\]]?\s*[:：]\s*/g
const NAMES = /^(?:姓名|名字|昵称|称呼|报名人|参加人)$/
const HEADS = /人数$|^几人$/
const REMARKS = /^(?:备注|状态|是否参加)$/

/** The words behind each label of a line. */
function fieldsOf(line: string): [string, string][] {
  const labels = [...line.matchAll(LABEL)]
  return labels.map((label, at) => {
    const from = label.index + label[0].length
    const value = line.slice(from, labels[at + 1]?.index ?? line.length)
    return [label[1] ?? '', value.replace(/[\s;；,，、|【】[\]]+$/g, '').trim()]
  })
}

/** One entry for each name; what stands below it before the next is said of the same person. Undefined where nobody has a label. */
export function formList(lines: readonly string[]): Found | undefined {
  const numbered: Numbered[] = []
  let first = -1
  for (const [at, line] of lines.entries())
    for (const [label, value] of fieldsOf(line)) {
      const last = numbered.at(-1)
      if (!NAMES.test(label)) {
        if (last) last.text += said(label, value)
      } else if (value !== '') {
        if (first < 0) first = at > 0 && /^\s*(?:序号|编号)\s*[:：]/.test(lines[at - 1] ?? '') ? at - 1 : at
        numbered.push({ number: numbered.length + 1, text: value })
      }
    }
  return numbered.length > 1 ? { head: lines.slice(0, first), numbered, below: [] } : undefined
}

/** What a label other than that of the name says of somebody. */
function said(label: string, value: string): string {
  if (HEADS.test(label)) return ` ${value.replace(/^(\d{1,2})$/, '$1人')}`
  return REMARKS.test(label) ? ` ${value.replace(/^否$/, '取消')}` : ''
}

/** 姓名：小明 人数：2 of one numbered line, as it would stand without labels. */
export function withoutLabels(text: string): string {
  const fields = text.split('\n').flatMap(fieldsOf)
  const name = fields.find(([label, value]) => NAMES.test(label) && value !== '')?.[1]
  if (name === undefined) return text
  return name + fields.map(([label, value]) => (NAMES.test(label) ? '' : said(label, value))).join('')
}
