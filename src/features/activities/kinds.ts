const KINDS: [RegExp, string][] = [
  [/体检|义诊|健康/, '体检'],
  [/夜校|课堂|学习班/, '夜校'],
  [/培训|技能|考证/, '培训'],
  [/志愿|义工|巡逻|清扫/, '志愿服务'],
  [/座谈|茶话|恳谈|交流/, '座谈'],
  [/宣传|讲座|普法/, '公益宣传'],
]

/** What an activity of this title is; undefined where its words do not say. */
export const kindOf = (title: string): string | undefined => KINDS.find(([words]) => words.test(title))?.[1]

/** 培训教室 and 健康服务站 are places. */
const PLACE = /[室厅站院楼校馆点层区场所]$|中心$|广场$/
/** These words alone name something that is held. */
export const isHeld = (words: string): boolean => kindOf(words) !== undefined && !PLACE.test(words)
