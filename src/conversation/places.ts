/** Words for a place, as written, and where they stand. */
export interface Place {
  text: string
  span: [number, number]
}

const SUFFIX =
  '路口|大街|大道|环岛|路|街|胡同|巷|大桥|桥|小区|社区|家园|花园|公寓|大厦|写字楼|中心|广场|商场|超市|市场|菜市场|地铁站|公交站|火车站|服务站|驿站|站点|站(?!长)|医院|卫生院|学校|小学|中学|大学|幼儿园|公园|园区|物流园|产业园|工业区|仓库|村|庄|镇|桥下|充电桩|换电柜|派出所|银行|酒店|宾馆|餐厅'
const AROUND = '门口|对面|旁边|附近|东侧|西侧|南侧|北侧|东门|西门|南门|北门|[A-H]口|楼下|交叉口|交口|路口|后面|前面|那边|这边'
const NAME = '[\\u4e00-\\u9fa5A-Za-z0-9]{1,10}?'
const PLACE = new RegExp(`(?:在|到|去|位置|地点|地址)?\\s*((?:${NAME}(?:${SUFFIX})[和与跟]?){1,3}(?:${AROUND})*)`)
const NEAR = new RegExp(`(?:在|到|去)\\s*([\\u4e00-\\u9fa5A-Za-z0-9]{2,12}(?:${AROUND})+)`)
/** What a name does not begin with: the verb or word before a place. */
const LEADING = /^.*(?:在|到|去|从|往|离|于|就|了|说|是|把|被|的|过|我们|我|他|她)(?=[\u4e00-\u9fa5A-Za-z0-9]{2})/

/** The first words of a text that name a place: a road, crossing, compound or station with what stands around it. */
export function findPlace(text: string): Place | undefined {
  const plain = text.normalize('NFKC')
  const match = NEAR.exec(plain) ?? PLACE.exec(plain)
  if (!match?.[1]) return undefined
  const name = match[1].replace(LEADING, '').trim()
  if (name.length < 2 || name.length > 24) return undefined
  const at = plain.indexOf(name, match.index)
  return { text: name, span: [at, at + name.length] }
}
