import { readHazard } from './hazard-words.js'
import { classify } from './lexicon.js'

/** What words that are no command most likely want: the command word, and what follows it. `sure`: it is done; else it is offered. */
export interface Intent {
  word: string
  rest: string
  sure: boolean
}

const JOIN = /(?:^|[^取消])报(?:个|一下)?名|算我一个|给我留(?:个|一个)?(?:位|名额)/
const LEAVE = /(?:不去了|去不了|来不了|不来了|不参加了|取消报名|退出报名|名字划掉|帮我取消)/
const HELP = /求助|救命|救救|帮帮(?:我|忙)|帮(?:个|下|一下)?忙|谁能|谁有空|哪位|有没有人|怎么办|咋办|求求|搭把手|支个招/
const PROGRESS =
  /(?:上次|昨天|前几天|之前|我)报的|(?:修|处理|解决|办)(?:好|完|了)?(?:了)?(?:吗|没|没有)(?:$|[?？])|(?:进展|进度|到哪(?:一步|了)|怎么样了|有消息)/
const PLAN = /有(?:什么|啥|哪些)?活动|最近(?:有)?(?:什么|啥)活动|活动(?:有哪些|列表)/

/** Read only of texts that are addressed to the bot and are neither a command nor an answer. */
export function guessIntent(plain: string): Intent | undefined {
  const text = plain.trim()
  if (text.length < 2 || text.length > 300) return undefined
  if (LEAVE.test(text) && !/吃|上班|跑单/.test(text)) return { word: '取消报名', rest: '', sure: true }
  if (JOIN.test(text) && !/报名(?:费|时间|表|人数|条件|方式)/.test(text))
    return { word: '报名', rest: text.replace(/^.*?(?:报(?:个|一下)?名|算我一个|给我留\S{0,3})/, '').trim(), sure: true }
  if (PLAN.test(text)) return { word: '活动', rest: '', sure: true }
  const hazard = readHazard(text)
  if (PROGRESS.test(text)) return { word: hazard.evidence.length > 0 || /报的|修/.test(text) ? '我的隐患' : '进度', rest: '', sure: true }
  if (hazard.evidence.length > 0 && hazard.category !== 'h10' && !hazard.aboutPerson && !/我的?(?:车|电瓶|手机)/.test(text))
    return { word: '吹哨', rest: text, sure: true }
  const help = classify(text)
  if (HELP.test(text)) return { word: '求助', rest: text, sure: true }
  return help.category ? { word: '求助', rest: text, sure: false } : undefined
}
