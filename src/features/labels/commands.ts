import { and, desc, eq } from 'drizzle-orm'
import type { Command, Feature, Reply, Said } from '../../conversation/said.js'
import { writeJournal } from '../../db/journal.js'
import type { ModelRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import * as replies from './replies.js'
import { NOUNS } from './train.js'

/** 智能分类: what proposes a category where the words alone do not say it. Off until a coordinator switches it on. */
export function labelsFeature(): Feature {
  const command: Command = {
    word: '智能分类',
    ability: 'label.model',
    usage: '/智能分类 [开|关]',
    hint: '看智能分类的版本和准确率，打开或关掉',
    run,
  }
  return { noun: 'label', commands: [command], questions: [], timers: [] }
}

async function run(said: Said): Promise<Reply> {
  const wanted = said.rest.trim()
  const newest = await listNewest(said)
  if (newest.length === 0) throw new AppError('not_found', replies.noModel)
  if (wanted === '') return replies.modelLines(newest.map(replies.modelLine))
  const match = /^(?:(开启?|打开)|(关闭?|关掉))$/.exec(wanted)
  if (!match) throw new AppError('invalid', replies.form)
  const on = match[1] !== undefined
  await switchTo(said, on ? newest : [])
  await writeJournal(said.tx, {
    at: said.now,
    district: said.district,
    verb: on ? 'labels_on' : 'labels_off',
    noun: 'model',
    item: newest[0]?.id ?? said.district,
    actor: said.member.subject ?? 'unknown',
  })
  return on ? replies.turnedOn(newest.map((model) => replies.modelLine({ ...model, isOn: true }))) : replies.turnedOff
}

/** The newest version of each noun. */
async function listNewest(said: Said): Promise<Omit<ModelRow, 'weights'>[]> {
  const { models } = said.tx.t
  const { id, district, noun, version, rows, accuracy, isOn, trainedAt } = models
  const found = []
  for (const of of NOUNS) {
    const [newest] = await said.tx
      .select({ id, district, noun, version, rows, accuracy, isOn, trainedAt })
      .from(models)
      .where(and(eq(district, said.district), eq(noun, of)))
      .orderBy(desc(version))
      .limit(1)
    if (newest) found.push(newest)
  }
  return found
}

/** These are on, all others of the district off. */
async function switchTo(said: Said, on: { id: string }[]): Promise<void> {
  const { models } = said.tx.t
  await said.tx
    .update(models)
    .set({ isOn: false })
    .where(and(eq(models.district, said.district), eq(models.isOn, true)))
  for (const { id } of on) await said.tx.update(models).set({ isOn: true }).where(eq(models.id, id))
}
