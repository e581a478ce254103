/** What a text shows the wish model: characters and pairs of them, each clause between `^` and `$`; numbers, by their length, and people are one each. */

const MOST_CHARACTERS = 80
const CLAUSES = /[\s\p{P}\p{S}]+/u

/** 3号, 三号, 第三条 are 0号, 0条; 李社工 and 王协调员 are one person, 小明 and 老张 another. */
const generalised = (plain: string) =>
  plain
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .replace(/第?[一二两三四五六七八九十]+(?=[号条件个分星天])/g, '0')
    // 1办完了, 接1: a number at the start or the end is an item's.
    .replace(/^#?(\d{1,3})(?=[\s,，]|[\u4e00-\u9fa5])(?![号条件个人名位元块点月日天楼路])/, '$1号')
    .replace(/(?<=^[\u4e00-\u9fa5]{1,4})(\d{1,3})$/, '$1号')
    .replace(/\d{10,}/g, '話')
    .replace(/\d{6,9}/g, '員')
    .replace(/\d{4,5}/g, '碼')
    .replace(/第?\d+/g, '0')
    .replace(/(?<![我的个位找换配当做女男])[\u4e00-\u9fa5](?:社工|协调员|科长|师傅)(?![是的证])/g, '職')
    .replace(/[小老阿][\u4e00-\u9fa5](?=$|[的和跟过今明后那以不说去来当做设为升离权先晚三两一几有])/g, '名')
    .replace(/小明|小红|老张/g, '名')

/** Features of a normalised text, each with how often it stands there. */
export function wishFeatures(plain: string): Map<string, number> {
  const found = new Map<string, number>()
  const add = (feature: string) => found.set(feature, (found.get(feature) ?? 0) + 1)
  for (const clause of generalised(plain).split(CLAUSES)) {
    if (clause === '') continue
    const characters = ['^', ...clause, '$']
    for (let at = 1; at < characters.length; at++) {
      if (at < characters.length - 1) add(characters[at] ?? '')
      add(`${characters[at - 1]}${characters[at]}`)
    }
  }
  return found
}
