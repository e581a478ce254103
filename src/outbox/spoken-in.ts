const NONE: ReadonlySet<string> = new Set()

/** What a reply tells people to say, as it is said privately: no slash is needed, and where one stands once people think it is everywhere. */
export const forPerson = (text: string): string =>
  text.replace(/(?<!群里)(发|用|或|先|说|比如)「\/(?=\p{Script=Han})/gu, '$1「').replace(/(用法：|例如：)\/(?=\p{Script=Han})/gu, '$1')

/**
 * What a reply tells people to say, as it is said in a group: there a command needs its slash, and a bare word is small talk. Replies are
 * written for the private chat; where they already have the slash nothing changes.
 */
export function forGroup(text: string, words: ReadonlySet<string> = NONE): string {
  const named = text.replace(/(发|用|或|先)「(?=[^/／」])/g, '$1「/')
  const example = /(例如：|比如「)([^/／，。\s「」]+)(?=[\s」])/g
  return named.replace(example, (whole, lead: string, word: string) => (words.has(word) ? `${lead}/${word}` : whole))
}
