import type { Intent } from './intent.js'

/** Words of talk between people that look like a wish: it is asked about, or a choice is offered, instead of done. */

/** Who says no more than that he does not come means what he signed up for; in a longer story it may be a dinner. */
const SHORT = 10
const OF_ACTIVITIES = /活动|报名|课|讲座|体检|义诊|名额|座位|聚餐|赛|名单|名字|培训|\d\s?号/
/** Of a meal and its seller something is wrong, not of a place. */
const OF_A_MEAL =
  /坑爹|太坑|被坑|真坑|最坑|好吃|难吃|味道|差评|菜量|分量|米饭|[炒盖拌]饭|凉菜|凉皮|汤盒|配料|调料|[一两几]单|下单|送到|送来|送餐|送货员|走别人的路/
/** What somebody else shall do, has done or is asked what he does: 你现在怎么办, 谢谢你的帮忙, 不用帮我问了. */
const OF_OTHERS =
  /(?:你|您|你们|他|她|他们)(?!好)[^，。]{0,10}(?:怎么办|咋办)(?!$)|^[^，。我]{0,6}(?:你|你们|他|她)[^，。我]{0,8}(?:怎么办|咋办)|不用帮|没帮|谢[^，。]{0,5}帮忙|主动帮|有没有(?:什么)?要帮忙|肯定(?:要)?帮忙|你可以帮我推一下/
const ASKS_OTHERS = /^(?:那|嗯|唉|哦)?(?:你|你们|他|她)(?!们?(?:帮|给)我)[^，。]{0,12}(?:到哪|怎么样|咋样)/

/** A guess with less trust in it, where its text speaks of something else as well. */
export function withDoubts(text: string, guess: Intent | undefined): Intent | undefined {
  if (!guess?.sure || guess.named) return guess
  if (guess.word === '取消报名' && text.length > SHORT && !OF_ACTIVITIES.test(text))
    return { ...guess, sure: false, named: true, asked: true }
  if (guess.word === '吹哨' && OF_A_MEAL.test(text)) return { ...guess, sure: false }
  if (guess.word === '求助' && OF_OTHERS.test(text)) return { ...guess, sure: false }
  return guess.word === '进度' && ASKS_OTHERS.test(text) ? undefined : guess
}
