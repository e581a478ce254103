import { COUNT, KIN, KIN_ITEM, kin, number, type Rule } from './heads-kin.js'

/** What says how many there are in all, the first that is found. */
export const ALL: Rule[] = [
  [new RegExp(`[改变](?:成|为)?\\s*${COUNT}\\s*(?:个|位)?人`), (found) => number(found[1])],
  [
    new RegExp(`(?:共计?|一行|总共|一共|合计|总计)\\s*${COUNT}\\s*(?:[个位口]?人|[位口名]|个(?=$|[^\\u4e00-\\u9fff]))`),
    (found) => number(found[1]),
  ],
  // 合计100 is money, 一共3顶 things.
  [/(?:共计?|一行|总共|一共|合计|总计)\s*(1?\d|20|[一二两三四五六七八九十俩仨])(?=$|[\s,，。;；)）】])/, (found) => number(found[1])],
  [
    new RegExp(`(?:含|连|加上?|算上?|包括)(?:我|本人|自己)(?:在内|一起)?(?:一?共)?\\s*${COUNT}\\s*(?:个|位)?人?`),
    (found) => number(found[1]),
  ],
  [new RegExp(`(?:一|全|我|咱)?家\\s*${COUNT}\\s*口|${COUNT}口之家`), (found) => number(found[1] ?? found[2])],
  [new RegExp(`[我咱]家\\s*${COUNT}\\s*[个位](?=$|[\\s,，。)])`), (found) => number(found[1])],
  [new RegExp(`(?<=^|[\\s,，:：(（【])${COUNT}\\s*[个位名]?(?:大人?|成人)(?=$|[\\s,，。)])`), (found) => number(found[1])],
  [new RegExp(`我[,，、]\\s*(${KIN_ITEM}(?:[,，、]\\s*${KIN_ITEM})*)`), (found) => 1 + kin(found[1] ?? '')],
  [new RegExp(`((?:${KIN})(?:[和跟、]?(?:${KIN}))*)(?:加|和|跟|\\+)我(?=$|[\\s,，。)])`), (found) => 1 + kin(found[1] ?? '')],
  [/(?<=^|[\s,，:：])双人(?=$|[\s,，。)])/, () => 2],
  [new RegExp(`(?:[一全]|我们|咱们?)家子?\\s*${COUNT}\\s*(?:[个位]?人|[个位](?=$|[\\s,，。)）]))`), (found) => number(found[1])],
  [
    new RegExp(`(?:两口子?|夫妻俩?|夫妇俩?)\\s*(?:带|和|加|\\+)\\s*(${KIN_ITEM}(?:\\s*[和跟、]?\\s*${KIN_ITEM})*)`),
    (found) => 2 + kin(found[1] ?? ''),
  ],
  [new RegExp(`${COUNT}口(?:人|(?=$|[\\s,，。)]))`), (found) => number(found[1])],
  [new RegExp(`(?:我|本人|自己)(?:及|和|与)(?:家属|家人)\\s*${COUNT}\\s*(?:人|名|位)`), (found) => 1 + number(found[1])],
  [/(?:我|本人|自己)及(?:家属|家人)/, () => 2],
  [
    new RegExp(
      `(?:[携拖]家带口|(?:含|连同|包括)(?:家属|家人|孩子|小孩)|全(?:宿舍|班|组|站|队|寝室?))一?共?\\s*${COUNT}\\s*(?:[个位]?人|[个口位])`,
    ),
    (found) => number(found[1]),
  ],
  [new RegExp(`(?:^|[\\s,，(（])(?:报名|参加)?人数\\s*[:：]?\\s*${COUNT}(?=$|[\\s,，人])`), (found) => number(found[1])],
  [new RegExp(`${COUNT}\\s*[个位]?人\\s*[+＋加]\\s*${COUNT}\\s*个?(?:娃|孩|小)`), (found) => number(found[1]) + number(found[2])],
  // 老人1 小孩1 大人2
  [
    /(?:(?:老人|大人|成人|家长|小孩|孩子|儿童|小朋友|婴儿)\s*\d\s*[个位名]?[、,，+\s]*){3,}/,
    (found) => [...found[0].matchAll(/\d/g)].reduce((sum, [one]) => sum + Number(one), 0),
  ],
  [/(?<=^|[\s,，:：])(\d{1,2})\s*p(?=$|[\s,，。)])/i, (found) => number(found[1])],
  [/我们?俩|咱俩|两口子|(?<=[\u4e00-\u9fa5])(?:夫妇|夫妻)(?=$|[\s,，。])|夫妻(?:俩|二人|两个|两人|2人)|两个人都|我俩/, () => 2],
  [new RegExp(`(?<=[\\u4e00-\\u9fff])等\\s*${COUNT}\\s*[个位]?人`), (found) => number(found[1])],
  [/(?:父子|母子|母女|父女|姐妹|姐弟|兄妹|兄弟|夫妇|小两口)(?:俩|两个|两人|二人)/, () => 2],
  [/(?<=[\u4e00-\u9fa5]\s?)(?:母女|母子|父子|父女|情侣|小两口)(?=$|[\s,，。)）])/, () => 2],
  [new RegExp(`(?:祖孙(?:三代|两代)?|一行|母子|父子|母女|父女)${COUNT}\\s*(?:人|个|位)`), (found) => number(found[1])],
  [new RegExp(`(?<=^|[\\s,，:：])[1一]拖${COUNT}(?=$|[\\s,，。)）])`), (found) => 1 + number(found[1])],
  [/我们仨|我们三个|咱仨/, () => 3],
  [new RegExp(`(?:我们|咱们?)(?:小?组|站里?|队|班|宿舍|这边)?\\s*${COUNT}\\s*(?:个|位|人)`), (found) => number(found[1])],
  [new RegExp(`(?:我(?:、|和|跟)[^\\s,，。]{1,12}?|[和跟与](?:${KIN}))${COUNT}个人`), (found) => number(found[1])],
  [
    new RegExp(
      `(?:(?<!也|多|也[帮替给][^\\s,，。]{1,4})报名?|要|来|去|留|占)(?:了|上)?\\s*${COUNT}\\s*(?:(?:个|位)?(?:人|名额|位置|位子|座位?)|个?位(?=$|[\\s,，。])|个(?=$|[\\s,，。!！]))`,
    ),
    (found) => number(found[1]),
  ],
  [
    new RegExp(
      `(?<![0-9一二两三四五六七八九十俩仨]\\s*)(?:大人?|成人|家长)\\s*${COUNT}\\s*(?:个|位|名)?人?\\s*[、,，和+]?\\s*(?:小|孩子|儿童|娃|婴)(?:孩|朋友|儿)?\\s*${COUNT}`,
    ),
    (found) => number(found[1]) + number(found[2]),
  ],
  [new RegExp(`${COUNT}\\s*个?男的?\\s*[、,，和+]?\\s*${COUNT}\\s*个?女`), (found) => number(found[1]) + number(found[2])],
  [new RegExp(`连[^\\s,，。\\d]{1,4}带[^\\s,，。\\d]{1,4}?一?共?${COUNT}\\s*[个口位]`), (found) => number(found[1])],
  [
    new RegExp(`(?<!(?:带|领|携|加|[+＋]\\s*)(?:${KIN}))[(（【[]\\s*${COUNT}\\s*(?:个|位)?人?\\s*[)）】\\]](?!班|[组期号栋幢]|单元)`),
    (found) => number(found[1]),
  ],
  // 小明 x2; +闺蜜×2 is not all of them.
  [new RegExp(`(?<![a-z]|(?:带|[+＋加和跟])\\s*(?:${KIN})\\s*)[x×*]\\s*(\\d{1,2})(?!\\d)`, 'i'), (found) => number(found[1])],
  [
    new RegExp(
      `(?:带|加)?\\s*${COUNT}\\s*(?:个|位|名)?(?:大人?|成人)\\s*[、,，+加和]?\\s*${COUNT}\\s*(?:个|位|名)?(?:小|孩子|儿童|娃|婴|宝宝)`,
    ),
    (found) => number(found[1]) + number(found[2]),
  ],
]
