import { isoDateOf } from '../../clock.js'
import { findUnit } from '../../community/areas.js'
import { fallbackUnit } from '../../community/units.js'
import { withPlainLabels } from '../../conversation/commands/labels.js'
import { mask } from '../../conversation/masking/masking.js'
import { parseItemNumber } from '../../conversation/numbers.js'
import type { Command, Reply, Said } from '../../conversation/said.js'
import type { UnitRow } from '../../db/schema.js'
import { AppError, MissingNumber, MissingPart } from '../../errors.js'
import { claimHazard, makeSafe, sendBack } from './casework.js'
import { askExtension } from './extension.js'
import { repairByUnit } from './mended.js'
import { mergeHazards, splitHazard } from './merge.js'
import { AT_WORK, findHazard, rootOf } from './queries.js'
import * as replies from './replies.js'
import { verifyHazard } from './verify.js'
import { askReporter } from './waiting.js'
import { secondNumber, withHazard, withUnitHazard } from './which.js'

/** What the contacts of units, coordinators and grid members say about 隐患. */
export const unitCommands: Command[] = [
  {
    word: '报到',
    asksParts: true,
    ability: 'hazard.claim',
    usage: '/报到 编号',
    hint: '这处隐患由我单位处理',
    run: (said) => withUnitHazard(said, '报到', (hazard, _rest, unit) => claimHazard(said, hazard, unit), ['dispatched']),
  },
  {
    word: '控险',
    asksParts: true,
    ability: 'hazard.make_safe',
    usage: '/控险 编号',
    hint: '危险已经控制住',
    run: (said) => withUnitHazard(said, '控险', (hazard, _rest, unit) => makeSafe(said, hazard, unit)),
  },
  {
    word: '办结',
    asksParts: true,
    keepsWords: true,
    ability: 'hazard.repair',
    usage: '/办结 编号 说明',
    hint: '修好了，带一张照片',
    run: repairByUnit,
  },
  { word: '退回', grave: true, asksParts: true, ability: 'hazard.send_back', usage: '/退回 编号 理由', hint: '不归我单位管', run: back },
  {
    word: '问骑手',
    asksParts: true,
    ability: 'hazard.put_off',
    usage: '/问骑手 编号 问题',
    hint: '问报的人，等的时候期限停着',
    run: (said) => withUnitHazard(said, '问骑手', (hazard, rest) => askReporter(said, hazard, rest.trim())),
  },
  {
    word: '延期',
    asksParts: true,
    ability: 'hazard.put_off',
    usage: '/延期 编号 时间 理由',
    hint: '请统筹批准延期',
    run: (said) => withUnitHazard(said, '延期', (hazard, rest, unit) => askExtension(said, hazard, unit, rest.trim())),
  },
  {
    word: '核实',
    asksParts: true,
    ability: 'hazard.verify',
    usage: '/核实 编号 情况',
    hint: '到现场看过这处隐患',
    run: (said) => withHazard(said, '核实', (hazard, rest) => verifyHazard(said, hazard, mask(rest).text.trim())),
  },
  {
    word: '合并',
    grave: true,
    asksParts: true,
    ability: 'hazard.merge',
    usage: '/合并 甲 乙',
    hint: '两处隐患是同一处，甲并入乙',
    run: merge,
  },
  { word: '拆分', asksParts: true, ability: 'hazard.merge', usage: '/拆分 编号', hint: '并错了，拆开', run: split },
]

/** A unit nobody knows is one only where 单位 stands there: 不归我们 建议走市政流程 is a reason. */
const SUGGESTS = /(?:^|[\s,，;；。])建议(单位)?[\s:：]{0,9}(\S{1,40})\s{0,9}$/

/** The same before the reason: parts come in any order. */
const SUGGESTS_FIRST = /^\s*建议(单位)?[\s:：]{0,9}([^\s,，;；]{1,40})[\s,，;；]{1,9}(?=\S)/

/** 不归我们，是北苑街道的: a unit that is known is meant, whatever else the words say. */
const WHOSE =
  /(?:是|归|属于?|应该?|该|找|由)(?:由|是|归)?(?<unit>[\u4e00-\u9fa5]{2,14}?)(?=的|来|管|负责|处理|辖区|地界|范围|[\s,，。!！]|$)/g
const MOST_NAMED = 5

async function unitCalled(said: Said, names: readonly string[], own?: string | null): Promise<UnitRow | undefined> {
  for (const name of names.slice(0, MOST_NAMED)) {
    const found = await findUnit(said.tx, said.district, name, isoDateOf(said.now))
    if (found && found.id !== own) return found
  }
  return undefined
}

const withoutIt = (rest: string, { index, 0: { length } }: RegExpExecArray, first: boolean) =>
  first ? rest.slice(length) : rest.slice(0, index)

function back(said: Said): Promise<Reply> {
  return withUnitHazard(said, '退回', async (hazard, rest, unit) => {
    if (!AT_WORK.includes(hazard.state)) throw new AppError('conflict', replies.ended(hazard))
    const fallback = (await fallbackUnit(said.tx, said.now)) ?? null
    // A reason would change nothing: none is asked for.
    if (unit !== null && unit === fallback && hazard.refusals > 0) throw new AppError('conflict', replies.fallbackCannot(hazard.number))
    const plain = withPlainLabels(rest)
    const first = SUGGESTS_FIRST.exec(plain)
    const suggests = first ?? SUGGESTS.exec(plain)
    const name = suggests?.[2]
    const suggested = name
      ? await unitCalled(said, [name])
      : await unitCalled(
          said,
          [...rest.matchAll(WHOSE)].map((found) => found.groups?.unit ?? ''),
          unit,
        )
    const reason = (suggests && (suggested || suggests[1]) ? withoutIt(rest, suggests, first !== null) : rest).trim()
    if (!reason) throw new MissingPart(replies.reasonNeeded)
    if (name && suggests?.[1] && !suggested) throw new AppError('not_found', replies.noUnit(name))
    return sendBack(said, hazard, unit, { reason, suggested: suggested?.id ?? null, fallback })
  })
}

async function merge(said: Said): Promise<Reply> {
  const first = parseItemNumber(said.rest)
  const second = first ? secondNumber(first.rest) : undefined
  if (!first) throw new MissingPart(replies.twoNumbers)
  const from = await findHazard(said.tx, said.district, first.number)
  if (!from) throw new AppError('not_found', replies.notFound(first.number))
  if (!second) throw new MissingNumber(replies.intoWhich(first.number))
  const into = await findHazard(said.tx, said.district, second.number)
  if (!into) throw new AppError('not_found', replies.notFound(second.number))
  return mergeHazards(said, from, await rootOf(said.tx, into))
}

/** By its own number, though it stands for another now. */
async function split(said: Said): Promise<Reply> {
  const parsed = parseItemNumber(said.rest)
  if (!parsed) throw new MissingNumber(replies.whichNumber('拆分'))
  const hazard = await findHazard(said.tx, said.district, parsed.number)
  if (!hazard) throw new AppError('not_found', replies.notFound(parsed.number))
  return splitHazard(said, hazard)
}
