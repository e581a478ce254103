/** Characters that are a digit, or said for one. */
export const CHINESE: Record<string, string> = {
  ...spell('零〇洞', '0'),
  ...spell('一壹弌幺妖要么', '1'),
  ...spell('二贰貳弍两兩', '2'),
  ...spell('三叁叄參弎', '3'),
  ...spell('四肆', '4'),
  ...spell('五伍', '5'),
  ...spell('六陆陸', '6'),
  ...spell('七柒拐', '7'),
  ...spell('八捌', '8'),
  ...spell('九玖勾', '9'),
}
/** What people write for a digit in Han. */
export const isChineseDigit = (character: string): boolean => CHINESE[character] !== undefined
/** Signs that are one digit. */
export const SIGNS: Record<string, string> = {
  ...row('⓪①②③④⑤⑥⑦⑧⑨'),
  ...row('⓿❶❷❸❹❺❻❼❽❾'),
  ...row('０➀➁➂➃➄➅➆➇➈'),
  ...row('０➊➋➌➍➎➏➐➑➒'),
  ...row('０⓵⓶⓷⓸⓹⓺⓻⓼⓽'),
}
/** Letters that look like one. */
export const LETTERS: Record<string, string> = { o: '0', O: '0', l: '1', I: '1', i: '1', B: '8', S: '5' }
/** What is a digit only in company. */
export const WEAK = /[要妖么两兩洞拐勾]/

function spell(characters: string, digit: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, digit]))
}
function row(characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character, digit) => [character, String(digit)]))
}
