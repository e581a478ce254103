import { isoDateOf } from '../../clock.js'
import type { ModelRow } from '../../db/schema.js'

/** Every sentence about 智能分类. */

const percent = (share: number) => `${Math.round(share * 100)}%`
const NOUNS: Record<string, string> = { hazard: '隐患', help: '求助' }

export const modelLine = (model: Omit<ModelRow, 'weights'>) =>
  `${NOUNS[model.noun] ?? model.noun}：第 ${model.version} 版，用 ${model.rows} 条核实过的记录训练，留出的记录里分对 ${percent(model.accuracy)}，${isoDateOf(model.trainedAt)}，${model.isOn ? '已打开' : '没打开'}`
export const modelLines = (lines: string[]) => [...lines, '打开发「智能分类 开」，关掉发「智能分类 关」。'].join('\n')
export const noModel = '还没有训练过模型，智能分类用不了。核实过的记录满 500 条后，请管理员在服务器上运行 npm run train。'
export const turnedOn = (lines: string[]) =>
  ['智能分类打开了：只按字词看不出类别时，它给一个建议，隐患发「改类 编号 类别」、求助发「改类 求助 编号 类别」随时能改。', ...lines].join(
    '\n',
  )
export const turnedOff = '智能分类关掉了，只按字词分类。'
export const form = '请写：智能分类 开，或 智能分类 关'
