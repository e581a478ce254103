import { describe, expect, test } from 'vitest'
import { local } from '../../src/clock.js'
import { parseTime } from '../../src/conversation/times/times.js'

const NOW = Date.parse('2026-11-25T10:00:00+08:00')
const wall = (at: number | undefined, dateOnly: boolean) => (at === undefined ? '' : local(at).format(dateOnly ? 'MM-DD' : 'MM-DD HH:mm'))
function said(text: string): string {
  const time = parseTime(text, NOW)
  if (!time) return 'none'
  return `${wall(time.start, time.dateOnly)}${time.end === undefined ? '' : ` → ${wall(time.end, time.dateOnly)}`}`
}

describe('times as they are said', () => {
  test('三十晚上 is the 30th, and New Year’s Eve where the text speaks of it', () => {
    expect(said('三十晚上八点值班')).toBe('11-30 20:00')
    expect(said('三十晚上来站里吃年夜饭')).toBe('02-05')
    expect(said('大年三十晚上八点')).toBe('02-05 20:00')
    expect(said('都三十上下的人了')).toBe('none')
  })
  test('十一晚上 is the holiday in the two months before it, else the 11th', () => {
    expect(said('十一晚上七点聚会')).toBe('12-11 19:00')
    expect(said('十二晚上七点聚会')).toBe('12-12 19:00')
    const september = parseTime('十一晚上七点聚会', Date.parse('2026-09-20T10:00:00+08:00'))
    expect(wall(september?.start, false)).toBe('10-01 19:00')
  })
  test('eight digits are a date before a clock, and a number elsewhere', () => {
    expect(said('20261203 上午十点')).toBe('12-03 10:00')
    expect(said('单号20261203已发')).toBe('none')
  })
  test('days with a clock on each last from the first clock of the first to the last of the last', () => {
    expect(said('12月10日至15日上午9点到11点')).toBe('12-10 09:00 → 12-15 11:00')
    expect(said('从周一到周三下午5点')).toBe('11-30 00:00 → 12-02 17:00')
    expect(said('周一到周五下午5点换班')).toBe('11-30 00:00 → 12-04 17:00')
    expect(said('今天到周五下午5点')).toBe('11-25 00:00 → 11-27 17:00')
  })
  test('a house, a line or a table behind a date is no second day', () => {
    for (const behind of ['3号楼大厅开会', '3号线停运', '3号桌聚餐']) expect(said(`12月2日${behind}`)).toBe('12-02')
    expect(said('周末聚 1号楼3点')).toBe('11-28 15:00')
  })
  test('two days beside each other are both, and a festival lasts as long as is said', () => {
    expect(said('28号29号两天休息')).toBe('11-28 → 11-29')
    expect(said('12月1号2号两天')).toBe('12-01 → 12-02')
    expect(said('元旦三天假')).toBe('01-01 → 01-03')
    expect(said('周一上午九点培训，培训两个小时')).toBe('11-30 09:00 → 11-30 11:00')
  })
  test('of what would do and what was chosen the latter counts', () => {
    expect(said('周六日都行，周六下午两点吧')).toBe('11-28 14:00')
    expect(said('原来说周六，现在定周日上午十点半')).toBe('11-29 10:30')
  })
  test('which day of several, the first of the new year, and dates with points before what is done then', () => {
    expect(said('周末聚一下 周六晚上六点半火锅')).toBe('11-28 18:30')
    expect(said('过年初三开工 上午九点')).toBe('02-08 09:00')
    expect(said('11.30-12.4志愿岗')).toBe('11-30 → 12-04')
    expect(said('元旦三天都值班')).toBe('01-01 → 01-03')
  })
  test('a day behind both clocks is that of the first: the night goes on after it', () => {
    expect(said('夜里11点到早上5点施工 明天')).toBe('11-26 23:00 → 11-27 05:00')
  })
  test('关门前来取 is by that time, 前来 comes', () => {
    expect(said('今天关门前来取')).toBe(' → 11-25')
    expect(said('周六前来领取')).toBe('11-28')
  })
  test('过两天再说 puts it off, and 5点8 inches are no clock', () => {
    expect(said('过两天再说吧')).toBe('none')
    expect(said('过两天就来')).toBe('11-27')
    expect(said('5点8的手机屏碎了')).toBe('none')
  })
  test('dates of which the last alone has a clock last until then', () => {
    expect(said('12月1日到12月5日下午5点')).toBe('12-01 00:00 → 12-05 17:00')
    expect(said('28号到30号下午5点报名')).toBe('11-28 00:00 → 11-30 17:00')
    expect(said('26、27两天降温')).toBe('11-26 → 11-27')
  })
  test('from now until then, and 下班前 where somebody asks for something', () => {
    expect(said('从现在到晚上十点')).toBe('11-25 10:00 → 11-25 22:00')
    expect(said('即日起至12月5日')).toBe('11-25 → 12-05')
    expect(said('现在到哪了')).toBe('none')
    expect(said('下班前告诉我')).toBe(' → 11-25')
    expect(said('下班前给我 今天七点之前')).toBe(' → 11-25 19:00')
    for (const none of ['天天下班前发给我', '下班前人最多']) expect(said(none)).toBe('none')
  })
  test('who goes, or is off, at a later hour ends it; 加班到 and 请假到 set an end only', () => {
    expect(said('明天八点半到岗，五点半走')).toBe('11-26 08:30 → 11-26 17:30')
    expect(said('今晚加班到9点')).toBe(' → 11-25 21:00')
    expect(said('我请假到周五')).toBe(' → 11-27')
    expect(said('周四晚八点直播两小时')).toBe('11-26 20:00 → 11-26 22:00')
  })
  test('今天夜里两点 said in the morning is to come, and what was moved from an hour goes to the other', () => {
    expect(said('今天夜里两点有雪')).toBe('11-26 02:00')
    expect(said('半夜两点被吵醒，今天')).toBe('11-25 02:00')
    expect(said('再等一个小时来取')).toBe('11-25 11:00')
    expect(said('同事叫周六去')).toBe('11-28')
    expect(said('3点的会改到4点半')).toBe('11-25 16:30')
    expect(said('清早五点菜市场')).toBe('11-26 05:00')
  })
  test.each([
    '我媳妇叫冬至，笑死',
    '狗叫元旦，看到的联系我',
    '立夏这姑娘干得不错',
    '小国庆住院了',
    '备注写着周六见四个字',
    '今天你微笑了吗是家花店',
    '刷到个视频叫凌晨四点的外卖员',
    '三八妇女节那个群名改了吧',
    '双十一爆单累死',
    '工作日和周末单价一样吗',
    '押金三个月后才退',
    '48小时内的聊天记录没了',
    '配速5:30',
    '双打21:18',
    '小周一早辞职了',
    '1.5-2.5展位租金多少',
    '1.5-2.5展到哪了',
    '国庆路3号',
    '八一路12号集合',
    '今天吃什么小厨出餐慢',
    '四点水站',
    '周五茶舍的地址导航不对',
    '路过星期天照相馆左拐第二家',
    '礼拜五咖啡打包盒漏',
    '再等一个小时吧',
    '招牌是“一月一日火锅”的二楼',
  ])('no time is told by %s', (text) => expect(said(text)).toBe('none'))
  test('but by what is much like it', () => {
    expect(said('昨天去的是家新店')).toBe('11-24')
    expect(said('老板叫元旦加班')).toBe('01-01')
    expect(said('三天后才能到')).toBe('11-28')
    expect(said('小周一早上七点来')).not.toBe('none')
    expect(said('12.5-12.8展出')).toBe('12-05 → 12-08')
    expect(said('12.5-1.5')).toBe('12-05 → 01-05')
  })
})
