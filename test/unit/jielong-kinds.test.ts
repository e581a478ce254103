import { describe, expect, it } from 'vitest'
import { parseJielong, parseJielongs } from '../../src/conversation/jielong/jielong.js'

const read = (text: string) => parseJielong(text).entries.map(({ name, heads, cancelled }) => [name, cancelled ? 0 : heads])
const lines = (head: string, ...rows: string[]) => `#接龙\n${head}\n${rows.map((row, at) => `${at + 1}. ${row}`).join('\n')}`
const heads = (head: string, ...rows: string[]) => read(lines(head, ...rows)).map(([, count]) => count)

describe('what a list is about', () => {
  it('what one does there may be what one cannot do, whatever the title calls it', () => {
    expect(heads('返乡拼车', '小明 不回了', '小红 不走了 买到票了', '老张')).toEqual([0, 0, 1])
    expect(heads('疫苗接种', '小明 打不了', '小红 打完去趟医院')).toEqual([0, 1])
    expect(heads('爱心理发', '小明 不剪了')).toEqual([0])
  })
  it('today, or with a reason, it is the same', () =>
    expect(heads('晚上跑步', '小明 今天跑不了 膝盖疼', '小红 不走了留京过年', '老张 下不了')).toEqual([0, 0, 0]))
  it('2座 is two where a ride is shared, and one where cars are offered', () => {
    expect(heads('返乡拼车', '小明 2座', '小红 3个座', '老张')).toEqual([2, 3, 1])
    expect(heads('接送志愿车', '小明 4座', '小红 6座')).toEqual([1, 1])
  })
  it('1号：小明、老张 are days, for whoever is in the group', () =>
    expect(read('#接龙\n12月值班\n1号：小明、老张\n2号：小红\n3号：大刘、阿强').map(([name]) => name)).toEqual([
      '小明',
      '老张',
      '小红',
      '大刘',
      '阿强',
    ]))
  it('shares of a whole are nobody', () => expect(read('投诉原因统计\n1. 超时 45%\n2. 洒餐 30%\n3. 态度 25%')).toEqual([]))
})

describe('what a list says of heads', () => {
  it('all of a team are counted, with or without a name that is surely one', () =>
    expect(heads('接力赛，每队三人', '飞毛腿队：小明 小红 老张', '闪电队：阿凯、大鹏、胖虎')).toEqual([3, 3]))
  it('a line below may say how one comes, and who comes along', () =>
    expect(heads('集合去十三陵', '小明', '老张\n骑车去，带媳妇')).toEqual([1, 2]))
  it('+1 in an order wants the same, and in a list is somebody', () => {
    expect(heads('下午茶，写要喝啥', '小明 四季春', '小红 +1 同上')).toEqual([1, 1])
    expect(heads('下午茶话会', '小明 +1')).toEqual([2])
  })
  it('who was counted before is not counted again', () => expect(heads('秋游', '小明 本来4人，现在2人', '老张 加我和我哥')).toEqual([2, 2]))
  it('a reason is what a list of reasons is about', () =>
    expect(heads('未到岗原因', '小明 发烧', '小红 孩子住院', '老张 要接孩子')).toEqual([1, 1, 1]))
  it('几个人写清楚 makes 2个 people', () => {
    expect(heads('聚餐，几个人写清楚', '老张 2个', '小明 两个人', '小红 自己一个')).toEqual([2, 2, 1])
    expect(heads('买雨衣', '老张 2个', '小明 1个')).toEqual([1, 1])
  })
  it('grown-ups and children stand in two columns or before and behind a sign', () => {
    expect(heads('画展\n格式 昵称+大人数+孩子数', '小红 1+1', '老张 2+1')).toEqual([2, 3])
    expect(heads('画展\n姓名 大人 小孩', '小红 1 1', '老张 2 0')).toEqual([2, 2])
  })
  it('同去 alone is nobody else, （和李姐） is one', () => expect(heads('看展', '小红 同去', '老张（和李姐）')).toEqual([1, 2]))
  it('one less is asked about, and +2 -1 is one more', () => expect(heads('看展', '小明 +2 -1', '老张 -1', '小红 x')).toEqual([2, 0, 0]))
  it('a reason may stand before 不来', () => expect(heads('彩排', '小红', '李姐 （有事不来）', '老张 去→不去')).toEqual([1, 0, 0]))
  it('两个娃都带 brings two, 老婆孩子带上 two, 孩子不带 nobody', () =>
    expect(heads('看展', '李姐 两个娃都带', '小明 老婆孩子带上', '小红 孩子不带')).toEqual([3, 3, 1]))
  it('这周不来 and 上不了 stay away', () =>
    expect(heads('早班', '小明 上', '老张 这周不来', '小红 上不了', '阿强 不上')).toEqual([1, 0, 0, 0]))
  it('where pairs play, two names are two; elsewhere the second may be what he is called', () => {
    expect(heads('双打，自由组队', '小明/老张', '', '小红 阿强')).toEqual([2, 1, 2])
    expect(heads('看展', '小明 王明', '老张 张伟')).toEqual([1, 1])
  })
  it('what is brought, or what it was changed to, is no part of the name', () => {
    const names = (head: string, ...rows: string[]) => read(lines(head, ...rows)).map(([name]) => name)
    expect(names('摊位', '小红-童装', '李姐-旧书', '老张-五金')).toEqual(['小红', '李姐', '老张'])
    expect(names('拼单', '小明2箱', '阿强改成2箱')).toEqual(['小明', '阿强'])
  })
})

describe('how lists are laid out', () => {
  it('posts before a colon are none of the people, and one that nobody took is a free place', () =>
    expect(read('五人制 自己填\n①门将：老张\n②后卫：\n③后卫：阿强').map(([name]) => name)).toEqual(['老张', '', '阿强']))
  it('nothing need stand between the title and the first number', () =>
    expect(read('#接龙周六羽毛球1.小明2.小红3.老张+1')).toEqual([
      ['小明', 1],
      ['小红', 1],
      ['老张', 2],
    ]))
  it('groups may stand in a line each', () =>
    expect(read('#接龙\n拼车\n一车：1.小明 2.小红\n二车：1.老张').map(([name]) => name)).toEqual(['小明', '小红', '老张']))
  it('a full stop behind the name makes no rule of a line', () =>
    expect(read(lines('聚餐', '小明。可能晚点', '老张。必到')).map(([name]) => name)).toEqual(['小明', '老张']))
  it('lists that were sent on with the clock alone are one; clocks below each other are turns', () => {
    expect(read('小明 10:23\n1. 小明\n小红 10:25\n1. 小明\n2. 小红\n老张 10:31\n1. 小明\n2. 小红\n3. 老张').map(([name]) => name)).toEqual([
      '小明',
      '小红',
      '老张',
    ])
    expect(read('#接龙\n理发\n小明 10:00\n小红 10:20\n老张 10:40')).toHaveLength(3)
  })
  it('who is best, and steps that speak of 登记, are no list', () => {
    expect(read('积分榜TOP3\n①小明 520分\n②老张 480分\n③小红 455分')).toEqual([])
    expect(read('健康证办理步骤：\n1. 带身份证\n2. 到社区登记\n3. 抽血')).toEqual([])
  })
})

describe('who comes, and who does not yet', () => {
  it('who only asks for somebody brings nobody; 和平 is what somebody is called', () => {
    expect(heads('看展', '小明 我弟也想去可以吗', '老张 带孩子行吗？', '阿强 我老乡大刘也来')).toEqual([1, 1, 2])
    expect(heads('看展', '和平', '和平 带1人', '小红 带个朋友')).toEqual([1, 2, 2])
  })
  it('two full names alike are two, where not every line has two', () =>
    expect(heads('晚会', '王小米 独唱', '张一诺 李子涵 相声', '赵天天等5人 合唱')).toEqual([1, 2, 5]))
  it('a mother is one of 爸爸妈妈都来', () => expect(heads('家长会', '天天妈妈 爸爸妈妈都来', '小红')).toEqual([2, 1]))
  it('what counts people stands before the name too, and a child nobody wrote is none', () => {
    expect(read(lines('开放日', '一家两口 小明', '小红'))).toEqual([
      ['小明', 2],
      ['小红', 1],
    ])
    expect(read('#接龙\n体检\n姓名\t大人\t小孩\n小明\t2\t\n小红\t1\t2')).toEqual([
      ['小明', 2],
      ['小红', 3],
    ])
  })
  it('a group is nobody, nor is a time that nobody took', () => {
    const names = (head: string, ...rows: string[]) => read(lines(head, ...rows)).map(([name]) => name)
    expect(names('防暑', '高温组 小明', '夜班组 老张')).toEqual(['小明', '老张'])
    expect(names('值班', '周六上午 小明', '周六下午', '周日上午 老张')).toEqual(['小明', '', '老张'])
  })
  it('words of the dictionary that begin with a family name are nobody', () =>
    expect(read('防火五查：\n1.查电线\n2.查楼道\n3.查燃气')).toEqual([]))
  it('numbered things without one sure name are no list, though each might be what somebody is called', () => {
    expect(read('歌单：1. 朋友 2. 真心英雄 3. 海阔天空')).toEqual([])
    expect(read('今天议程\n1. 主任讲话\n2. 讨论\n3. 合影')).toEqual([])
    expect(read('拔牙团，满3人开\n(1)苏打\n(2)普洱 带老婆\n(3)铁观音').map(([name]) => name)).toEqual(['苏打', '普洱', '铁观音'])
  })
  it('what the list is about is given up in its own word; who cannot come is off wherever it is said', () => {
    expect(heads('周日钓鱼', '小明 不钓了', '老张 钓不了', '小红 孩子钓不了', '阿强 周五确认能不能来')).toEqual([0, 0, 1, 1])
    expect(heads('聚餐', '小明 临时有事不能来', '老张 之前报错了，删掉我', '小红')).toEqual([0, 0, 1])
  })
  it('who stands below 不能参加的： has left', () =>
    expect(read('#接龙\n例会\n能参加的：\n1. 小明\n2. 小红\n不能参加的：\n1. 老张 夜班\n2. 阿芳').map(([, count]) => count)).toEqual([
      1, 1, 0, 0,
    ]))
  it('♂： and a full-width stroke part whose line it is', () => {
    expect(read('#接龙\n骑行\n♂：小明、老张\n♀：小红').map(([name]) => name)).toEqual(['小明', '老张', '小红'])
    expect(read('#接龙\n开放日\n姓名｜是否参加｜家属人数\n小明｜是｜2\n老张｜否｜0')).toEqual([
      ['小明', 3],
      ['老张', 0],
    ])
  })
  it('a number each child has is no part of the name; 2号老张 among others may be', () => {
    const names = (...rows: string[]) => read(lines('春游', ...rows)).map(([name]) => name)
    expect(names('1号王小米 素', '12号陈朵朵 荤')).toEqual(['王小米', '陈朵朵'])
    expect(names('小红', '2号老张')).toEqual(['小红', '2号老张'])
  })
  it('流程 of 报名 asks for no names', () => expect(read('报名流程：\n1. 关注公众号\n2. 填写信息\n3. 等待通知')).toEqual([]))
  it('days that begin later than the first part who comes when', () =>
    expect(read('#接龙\n接送 12月5-7日\n5号：小明、老张\n6号：小红').map(([name]) => name)).toEqual(['小明', '老张', '小红']))
  it('what is said to all may end a line of names', () =>
    expect(read('今晚球局：小明、老张、阿泽+1，还差2个，接龙')).toEqual([
      ['小明', 1],
      ['老张', 1],
      ['阿泽', 2],
    ]))
  it('a mark with its title begins another list; below the lines it is theirs', () => {
    const titles = (text: string) => parseJielongs(text).map(({ head, entries }) => [head, entries.length])
    expect(titles('#接龙 周六植树\n1. 小明\n2. 小红\n#接龙 周日净滩\n1. 老张')).toEqual([
      ['周六植树', 2],
      ['周日净滩', 1],
    ])
    expect(titles('1. 小明\n2. 小红\n#接龙 周六体检')).toEqual([['周六体检', 2]])
  })
  it('whom she is the mother of comes with her, and with 和室友四个人 they are four', () => {
    expect(read(lines('烘焙', '米粒妈妈带米粒', '小红+儿媳', '豆豆妈妈+豆豆+豆豆爸爸'))).toEqual([
      ['米粒妈妈', 2],
      ['小红', 2],
      ['豆豆妈妈', 3],
    ])
    expect(heads('看戏', '小明 和室友四个人', '老张 请病假', '小红 有约了，这次先不去')).toEqual([4, 0, 0])
  })
  it('prizes, offences and numbers to ring are no list', () => {
    expect(read('本月奖励：\n1. 老张 500元\n2. 小明 300元')).toEqual([])
    expect(read('新站长联系方式\n1. 张站长 13800000001\n2. 李站长 13800000002')).toEqual([])
  })
})

describe('two in a line', () => {
  const pairs = ['小明 老张', '小红 阿凯', '大鹏 胖虎']
  it('names as people call each other are two in each line, and so are others among them', () => {
    expect(read('周末拼车\n1号 小明 老张\n2号 小红 阿凯')).toEqual([
      ['小明', 2],
      ['小红', 2],
    ])
    expect(read(lines('拼车', ...pairs)).map(([, count]) => count)).toEqual([2, 2, 2])
  })
  it('not whom it is the child of, nor two full names in each', () => {
    expect(heads('家长会 学生 家长', '小明 老张', '小红 老李')).toEqual([1, 1])
    expect(heads('家长会', '王一鸣 王小丽', '李子涵 陈朵朵')).toEqual([1, 1])
  })
  it('1单元： has people of its own', () =>
    expect(read('#接龙\n楼道清理\n1单元：小明、小红\n2单元：老张').map(([name]) => name)).toEqual(['小明', '小红', '老张']))
})

describe('who comes along, or eats not', () => {
  it('whoever of the family, however it is put', () => {
    expect(heads('体检', '🐔 带我家老太太一起', '小明 带孩子（2个）', '小红 本人+家属2', '老张、2人、有车')).toEqual([2, 3, 3, 2])
    expect(heads('生日会', '王奶奶（小明陪同）', '李爷爷 带老伴儿', '天天爸妈 都来', '糖糖妈妈 带糖糖+姥姥')).toEqual([2, 2, 2, 3])
  })
  it('两人份 is two, and of meals what there is to eat', () => {
    expect(heads('联欢会来几位', '小明 两人份儿', '小红')).toEqual([2, 1])
    expect(heads('订盒饭', '小明 两人份', '小红 三份，帮工友带', '老张 不吃')).toEqual([1, 1, 0])
  })
  it('who eats not where a meal goes with it comes all the same', () =>
    expect(heads('志愿服务\n例 姓名 是否吃午饭', '小明 不吃', '小红 吃')).toEqual([1, 1]))
  it('below 不愿意： nobody comes, and of the family somebody may in one’s place', () => {
    expect(read('#接龙\n加班\n愿意：\n1. 小明\n不愿意：\n1. 老张').map(([, count]) => count)).toEqual([1, 0])
    expect(heads('家长会', '王一诺妈妈 请假，让奶奶去', '陈可欣妈妈 缺席', '小明妈妈 不用了谢谢')).toEqual([1, 0, 0])
  })
  it('numbers that stand alone have their names below empty lines', () =>
    expect(read('#接龙\n座谈会\n\n1.\n\n小明\n\n2.\n\n小红').map(([name]) => name)).toEqual(['小明', '小红']))
  it('the first number may bear what the list is about', () => {
    expect(parseJielong('#接龙\n1. 报名学消防的\n2. 小明\n3. 小红')).toMatchObject({
      head: '报名学消防的',
      entries: [{ name: '小明' }, { name: '小红' }],
    })
  })
})

describe('what others wrote', () => {
  it('a cross among ticks is off, whatever stands behind it; where it is asked who has done it, it is not yet', () => {
    expect(heads('搬家帮忙', '小明✅', '小红❎ 腰不好', '老张✅ 开车来')).toEqual([1, 0, 1])
    expect(heads('夜跑打卡', '小明 ✅ 5km', '小红 ❌ 没跑')).toEqual([1, 1])
  })
  it('不留 beside 留 stays away; where all are counted, nobody does', () => {
    expect(heads('小长假谁留守站点', '小明 留', '小红 不留')).toEqual([1, 0])
    expect(heads('春节返乡统计：不回的写不回', '小明 回', '小红 不回')).toEqual([1, 1])
  })
  it('大1小1 of what has sizes, and who is forbidden to come', () => {
    expect(heads('团购螃蟹 小份68 大份128', '小明 大1小1', '小红 小×2')).toEqual([1, 1])
    expect(heads('骑行', '小明 老婆不让去', '小红 带个帮手', '老张 暂定3人')).toEqual([0, 2, 3])
  })
  it('doors are no columns and no names: 1-101', () =>
    expect(read(lines('大扫除', '1-101', '1-102 2人', '1-201 在外地 来不了', '1-202'))).toEqual([
      ['1-101', 1],
      ['1-102', 2],
      ['1-201', 0],
      ['1-202', 1],
    ]))
  it('who moves to another day is asked', () =>
    expect(parseJielong(lines('周三体检', '小明 改周四了', '小红')).entries[0]).toMatchObject({ cancelled: true, unsure: true }))
})

describe('how many, in other words', () => {
  const COUNTS: [string, number][] = [
    ['父子', 2],
    ['祖孙三代5人', 5],
    ['携家带口4人', 4],
    ['含家属3人', 3],
    ['本人及家属2人', 3],
    ['两个大人一个宝宝', 3],
    ['老人1小孩1大人2', 4],
    ['陪爸妈', 3],
    ['小刘一起', 2],
    ['留两个位', 2],
    ['我们组4个', 4],
    ['全宿舍6人', 6],
    ['[2]', 2],
    ['人数：3', 3],
    ['2人+1娃', 3],
    ['2大1婴', 3],
    ['三人篮球', 1],
    ['2位（老公）', 2],
    ['夫妻2人', 2],
    ['带保姆', 2],
    ['+闺蜜×2', 3],
    ['1拖2', 3],
  ]
  it.each(COUNTS)('小明 %s', (said, count) => expect(heads('游园', '小红', `小明 ${said}`)).toEqual([1, count]))
  it('四个 beside 俩 and 仨, and two of one name with 叔 and 婶', () => {
    expect(heads('电影夜', '小明 俩', '小红 四个', '老张 一家五口')).toEqual([2, 4, 5])
    expect(heads('讲座', '赵叔赵婶', '王奶奶')).toEqual([2, 1])
    expect(heads('羽毛球 男双女双', '小明/老张 男双', '小红/阿香 女双')).toEqual([2, 2])
  })
  it('不看 of a film, 听不了 of a talk with a reason before it', () => {
    expect(heads('周日看电影', '小明 不看 看过了', '小红')).toEqual([0, 1])
    expect(heads('讲座', '小明 当晚有班听不了', '小红 收到')).toEqual([0, 1])
    expect(heads('滑雪团 需要租装备的备注', '小明 不租', '小红 租雪服')).toEqual([1, 1])
  })
  it('a reason alone is asked about, not where a list is about reasons', () => {
    expect(parseJielong(lines('义剪', '小明 在外地', '小红', '老张')).entries[0]).toMatchObject({ cancelled: true, unsure: true })
    expect(heads('接种', '小明 怀孕了打不了', '小红 孩子打不了', '老张（男）有约了', '阿强')).toEqual([0, 1, 0, 1])
    expect(heads('明天能不能来', '小明：能', '小红：不能', '老张：能，晚点')).toEqual([1, 0, 1])
    expect(heads('今日未到岗原因', '小明 发烧', '小红 车坏')).toEqual([1, 1])
    expect(heads('本周值班表', '小明 周六值班', '小红 值班', '老张')).toEqual([1, 1, 1])
  })
  it('shares behind names are their list where it is marked', () => expect(heads('测电池健康度', '小明 89%', '小红 76%')).toEqual([1, 1]))
  it('what is asked, or measured, makes nobody: 孩子能配吗 8岁, +150度', () =>
    expect(heads('配眼镜', '小明 孩子能配吗 8岁', '老张 老花 +150度', '小红 近视300')).toEqual([1, 1, 1]))
  it('1 and 0, 不参加 with its reason behind, and a unit for a number', () => {
    expect(heads('线上会议', '小明 1', '小红 0', '老张 1')).toEqual([1, 0, 1])
    expect(heads('演练', '小明：参加', '小红：不参加，在住院', '老张：参加+1')).toEqual([1, 0, 2])
    expect(read('#接龙\n擦玻璃\n1单元 小明\n2单元 小红\n3单元 阿凯+1')).toEqual([
      ['小明', 1],
      ['小红', 1],
      ['阿凯', 2],
    ])
  })
})
