/** Thanks at the end, after anything but 说声 … : 谢谢, 谢谢啦, 麻烦了, 辛苦了. */
const THANKS =
  /(?:(?<![声句说道个示为不用])(?:谢谢|多谢|感谢|谢啦|谢了)|(?:^|[\s，,。.!！~～、])(?:麻烦|辛苦|拜托|劳驾))(?:各位|大家|大伙|师傅|大哥|老师|哥们儿?|您|你|们|啦|了|啊|哈|呀|嘞)*[\s，,。.!！~～、]*$/
const ROUNDS = 3

/** A text without the thanks at its end; the text itself when there is nothing else in it. */
export function withoutThanks(text: string): string {
  let rest = text
  for (let round = 0; round < ROUNDS; round++) {
    const next = rest.replace(THANKS, '').replace(/(?<![\s，,、])[\s，,、]+$/, '')
    if (next === '' || next === rest) break
    rest = next
  }
  return rest
}

/** 早上好, 师傅你好，我想问下: said before what is wanted. */
const GREETING =
  /^(?:(?:(?:师傅|大哥|老师|姐|哥|伙伴|小伙伴|机器人)?[你您]好|早上好|上午好|中午好|下午好|晚上好|早啊?|在吗|在不在|打扰(?:一?下|了)?|不好意思|大家好|哈喽|嗨)[啊呀哈]?(?:师傅|大哥|老师|姐|哥|伙伴)?[\s,，。.!！~～、?？]+|(?:我?想)?(?:请?问|咨询)(?:一?[下句]|个事儿?)[\s,，。.:：]*(?=.{4}))+/

/** A text without what greets at its beginning; the text itself when there is nothing else in it. */
export function withoutGreeting(text: string): string {
  const rest = text.replace(GREETING, '')
  return rest.length < 2 ? text : rest
}
