import type { Folded } from './digits.js'

/** Between digits of one number: signs, spaces, emoji, invisible characters, and words that people say between groups. */
const SIGN = /^[\s\p{P}\p{S}\p{Cf}\p{M}]$/u
/** The marks this program puts in place of a number. */
const OWN = /[〔〕]/
const WORDS =
  /^(?:然后|接着|后面|后边|中间|前面|最后|再是|接下来|下面|空格|横杠|空(?=[\d零一二三四五六七八九])|后四位|前三位|中间四位|加上|跟着|再加|杠|再发|最后发|再来|来(?=[\d零一二三四五六七八九])|就是|再|加(?=[\d零一二三四五六七八九])|是|接|呃|嗯|那个|的|后)/
/** [微笑] between two groups. */
const EXPRESSION = /^\[[\u4e00-\u9fff]{1,4}\]/
const LONGEST_GAP = 12

/** How many characters from `from` on may stand between two digits of one number. */
export function gapLength({ characters }: Folded, from: number): number {
  let length = 0
  while (length < LONGEST_GAP) {
    const character = characters[from + length] ?? ''
    const expression = character === '[' ? EXPRESSION.exec(characters.slice(from + length, from + length + 6).join('')) : null
    if (expression) length += expression[0].length
    else if (SIGN.test(character) && !OWN.test(character)) length++
    else {
      const word = WORDS.exec(characters.slice(from + length, from + length + 4).join(''))
      if (!word) break
      length += [...word[0]].length
    }
  }
  return length
}
