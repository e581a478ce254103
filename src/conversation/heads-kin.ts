import { isPair, parseNumber } from './numbers.js'

/** How many, and who of one's own, in words that say who comes. */

export const COUNT = '([0-9一二两三四五六七八九十百俩仨]{1,3}|十来)'
export const KIN =
  '太太|先生|夫人|妻子|丈夫|另一半|同?伴(?!奏|侣)|伴侣|家?眷属?|亲友|爸爸妈妈|爸妈|父母|爹妈|爹娘|老[爸妈爹娘]|岳父母?|岳母|丈母娘|公婆|婆婆|奶奶|爷爷|姥姥|姥爷|外公|外婆|孙子|孙女|侄子|侄女|外甥女?|老婆|媳妇|爱人|对象|老公|女朋友|男朋友|女友|男友|孩子|小孩|娃娃?|儿子|闺女|女儿|宝宝|爸爸?|妈妈?|父亲|母亲|朋友|同事|工友|哥们儿?|兄弟|室友|徒弟|儿媳妇?|女婿|嫂子|姐夫|妹夫|舅[舅妈]|姑[姑妈]|姨妈|叔叔|婶婶|[表堂][哥弟姐妹]|亲戚|家属|家人|弟弟|妹妹|哥哥|姐姐|姐妹(?!们|花|俩)|老乡|搭档|同学|邻居|闺蜜|男票|女票|战友|发小|队友|帮手|助手|搭子|保姆|护工|老人|老(?:太太|爷子|两口|伴儿?)|我[弟妹哥姐爸妈]|宝贝|宝(?![马刀剑])'
/** 爸妈 and 父母 are two. */
const PAIR = /爸妈|父母|爸爸妈妈|爹妈|爹娘|公婆|老两口/
/** 两三个 holds places for three. */
export const number = (text: string | undefined) => parseNumber(text && isPair(text) ? text.slice(1) : (text ?? '')) ?? 0

/** 老婆, 两个孩子: one of those who come along. */
export const KIN_ITEM = `(?:${COUNT}\\s*(?:个|位|名)?\\s*|个)?(?:${KIN})`

export type Rule = [RegExp, (found: RegExpExecArray) => number]

/** How many of them the words name. */
export const kin = (words: string) =>
  [...words.matchAll(new RegExp(KIN_ITEM, 'g'))].reduce((sum, [item, count]) => sum + (count ? number(count) : PAIR.test(item) ? 2 : 1), 0)
