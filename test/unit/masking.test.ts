import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mask } from '../../src/conversation/masking/masking.js'

describe('masking', () => {
  it.each([
    ['我的手机13800000000 车牌京A·12345 被追尾了', ['phone', 'plate']],
    ['身份证11010519491231002X掉了 谁捡到联系我 微信同号一三八零零零零零零零零', ['id', 'phone']],
    ['138 0000 0000 打不通', ['phone']],
    ['138-0000-0000', ['phone']],
    ['１３８００００００００', ['phone']],
    ['+86 13800000000', ['phone']],
    ['幺三八洞洞洞洞洞洞洞洞', ['phone']],
    ['一叁八〇〇〇〇〇〇〇〇', ['phone']],
    ['①③⑧00000000', ['phone']],
    ['1.3.8.0.0.0.0.0.0.0.0', ['phone']],
    ['138零零零零零零零零', ['phone']],
    ['座机010-69540000转123', ['phone']],
    ['打69540000', ['phone']],
    ['京AD12345 新能源', ['plate']],
    ['冀R 12345', ['plate']],
    ['京a12345', ['plate']],
    ['卡号6222 0000 0000 0009', ['card']],
    ['加微信 rider_008', ['chat']],
    ['vx：abc123456', ['chat']],
    ['一三八 然后 0000 1234', ['phone']],
    ['138后面0000再1234', ['phone']],
    ['号码一三八四个零四个八', ['phone']],
    ['138 零零 13 八千', ['phone']],
    ['一三八然后是四个零再来一三八零', ['phone']],
    ['138 0013就是8000', ['phone']],
    ['订单1380013 八千块', []],
    ['订的1380013八千块钱', []],
    ['电话八个八', ['phone']],
    ['電話八個八', ['phone']],
    ['打八個八', ['phone']],
    ['l38OOOOl234', ['phone']],
    ['1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣', ['phone']],
    ['(+86)138 0000 1234', ['phone']],
    ['老九一三八零零零零零零零零', ['phone']],
    ['京AF·12345撞了我', ['plate']],
    ['扣扣 三三四五六七八九', ['chat']],
    ['打到 6217-0000-1000-0000-002', ['card']],
    ['69550123 这是站里座机电话', ['phone']],
    ['13 8 0 0 0 0 5 5 1 2 能打通', ['phone']],
    ['卡号六二二五八八零一零零零零零零零零', ['card']],
    ['京A🚗F1234D', ['plate']],
    ['身份证11010519491231002叉', ['id']],
    ['电话 138加0000加1234', ['phone']],
    ['分开发 136 再发 0000 最后 1234', ['phone']],
    ['加我微信，xm_1990', ['chat']],
    ['一共15加20加300加1234', []],
    ['秋秋：12345678', ['chat']],
    ['双色球 03 08 15 22 27 31 12', []],
    ['单号 1380000 1234 5678', []],
    ['加Q弹奶茶', []],
    ['我要13800001234', ['phone']],
    ['电话1380000123', ['phone']],
    ['零幺零 6954 0123', ['phone']],
    ['110105 19491231 002x', ['id']],
    ['卡号 6222 0000 1111 2222 333', ['card']],
    ['车牌号：A12345', ['plate']],
    ['京A一二三四五', ['plate']],
    ['薇信 xiaohong-88', ['chat']],
    ['wxid_abc123def456gh', ['chat']],
    ['护照E12345678', ['id']],
    ['4008001234', ['phone']],
    ['打400-800-1234没人接', ['phone']],
    ['1 3 9 - 1 1 1 1 - 2 2 2 2', ['phone']],
  ])('%s', (text, kinds) => {
    const { found, text: masked } = mask(text)
    expect(found.map((one) => one.kind)).toEqual(kinds)
    expect(masked).not.toMatch(/\d{8}/)
  })
  it.each([
    '打12345',
    '报警110 急救120',
    '95588',
    '订单4008001234',
    '12333热线',
    '订单号 20261123',
    '1300单',
    '求助 车坏了',
    '京A口 地铁',
    '3号楼1单元',
    '11月28日19:00',
    '5G信号不好',
    '运河东大街56号',
    '订单号 13800001234567',
    'SF1380000123456',
    '15.9 27.4 19.4 21.4 20.3 21.1 哪个便宜',
    '15 18 20 25 30 1',
    '18:30-20:30 9:00',
    '10:45 2026-1-12',
    '39.909312,116.657201',
    '131.123456,43.12',
    '一二三四五六七八九十一二三',
    '400 300 2000 1500',
    '微信转账100000元',
    '京A座1203',
    '1 2 3 4 5 6 7 8 9 10 11',
  ])('%s stays', (text) => expect(mask(text)).toEqual({ text, found: [] }))
  it('of any text: what is left when the found parts are cut out stays as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { found } = mask(text)
        for (const { span } of found) expect(span[0]).toBeLessThan(span[1])
        expect(mask(mask(text).text).found).toEqual([])
      }),
    )
  })
  it('of any phone in any writing', () => {
    const digit = fc.constantFrom(...'0123456789')
    const phone = fc
      .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.array(digit, { minLength: 9, maxLength: 9 }))
      .map(([second, rest]) => `1${second}${rest.join('')}`)
    const ways = fc.constantFrom(
      (text: string) => text,
      (text: string) => [...text].join(' '),
      (text: string) => [...text].map((one) => '零一二三四五六七八九'[Number(one)]).join(''),
      (text: string) => [...text].map((one) => '零壹贰叁肆伍陆柒捌玖'[Number(one)]).join(''),
      (text: string) => `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`,
      (text: string) => text.normalize('NFKC').replace(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one))),
      (text: string) => [...text].map((one) => '洞幺两三四五六拐八勾'[Number(one)]).join(''),
      (text: string) => [...text].map((one) => `${one}\uFE0F\u20E3`).join(''),
      (text: string) => `${text.slice(0, 3)}然后${text.slice(3, 7)}再${text.slice(7)}`,
      (text: string) => `+86 ${text}`,
      (text: string) => [...text].join('\u200b'),
    )
    fc.assert(
      fc.property(phone, ways, fc.constantFrom('打我', '电话是', '找老张 ', ''), (number, way, before) => {
        expect(mask(`${before}${way(number)}谢谢`).found.map((one) => one.kind)).toEqual(['phone'])
      }),
    )
  })
})
