import { describe, expect, it } from 'vitest'
import { parseJielong } from '../../src/conversation/jielong/jielong.js'

/** What is written behind a name that speaks of not coming, and does not say that who wrote it stays away. */
const COMES =
  '不吃晚饭先走|喝不了酒|来不及吃早饭|不来接我也行|车来不了帮忙捎一下|老婆请假陪我|请过假了能来|公司不让请假我还是来|撤回上条，我来|退押金|退了上次的名额|删掉重报|算了我还是来吧|作废旧的，以这个为准|没空吃饭|没时间彩排|不能喝酒|不能早到|无法开车|下次带媳妇，这次自己|改期的话提前说|下午取消的话提前说|取消的话退钱吗|别退我|儿子来不了女儿来|我来不了的话让弟弟来|不去吃饭只干活|放弃午餐|上午不去，下午去|第一天不来第二天来|不参加比赛，当观众|不参加抽奖|退出抽奖|不来晚了|不来白不来|没有不去的道理|不去医院直接去站里|早上不来接|晚上不来睡|群里那个不来了的名额给我|顶不来了的老赵|接替不来的小周|有事请假半天，下午来|可能临时取消|万一有单就不去了|先报着，去不了再说|去不了会提前说|不去的话提前说|来不来看单量|不一定能来|不来罚款哈哈|不带孩子了|孩子不参加了|媳妇去不了|同事退出了|2人变1人，老婆不来|不去不行|不取消|不用取消|千万别取消|我妈不去了我去|老王退出我补上|补老王的位|不喝酒不抽烟|不会游泳|不认路|没车|没头盔|没报过|没去过|没来过|不退不换|退休了有时间|撤退组|放弃治疗（网名）|请假条已交|免请假|加班完过去|下了班过去|请假去|腰不好 干轻活|车坏了 求捎|生病了也来|在外地赶回来参加|要加班晚点到|腿摔了慢慢走|有约了但能来一会儿|不方便停车|排不上就算了|不是我取消的|跟站长说好了|人手够的话我就不去了|下雨的话不来|错过上一期了|换好班了|取消的话提前说|不行我排后面'.split(
    '|',
  )
/** And what does. */
const LEAVES =
  '不来了|去不了了|来不了，抱歉|取消吧|有单不去了|临时加班，来不了|退出，让给别人|撤|请假|不参加了，谢谢|孩子发烧，去不成|改下周|我不去了哈|这次不去|不去了不去了|实在来不了|有事来不了了，各位玩好|没法去了|帮我取消|麻烦取消一下|名额让出来|让给后面的|不报了|取消我的|退报|不能来了|时间冲突，不来了|算了不去了|身体不舒服不来了|明天有事不去了|下次吧|退了吧|走不开|有单跑不开|抽不出身|赶不过来|时间对不上|时间冲突|不参与|别算我|把我去掉|退报名|撤销报名|让给有需要的|发烧了不去|🙅|刚下夜班 顶不住|戒酒了 不去凑热闹|不回来了|让给更困难的|不愿意'.split(
    '|',
  )
/** It may be: the owner is asked. */
const ASKED =
  '在外地|要加班|有别的安排|生病了|站长不批假|等下一场|去不了第二天，第一天来|请假了可以来|来不了早上，下午到|取消站台，改门口见|取消定位|取消静音|不去了，小李来'.split(
    '|',
  )

const read = (said: string) => {
  const { name, heads, cancelled, unsure } = parseJielong(`#接龙\n周六体检\n1. 老张\n2. 小明 ${said}\n3. 大刘`).entries[1] ?? {}
  return [name, cancelled ? 0 : heads, unsure ? 'asked' : cancelled ? 'leaves' : 'comes']
}

describe('a remark that speaks of not coming', () => {
  it.each(COMES)('who wrote it comes, alone: %s', (said) => expect(read(said)).toEqual(['小明', 1, 'comes']))
  it.each(LEAVES)('who wrote it has left: %s', (said) => expect(read(said)).toEqual(['小明', 0, 'leaves']))
  it.each(ASKED)('nobody knows: %s', (said) => expect(read(said)).toEqual(['小明', 0, 'asked']))
})
