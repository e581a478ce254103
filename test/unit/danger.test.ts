import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as OpenCC from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/conversation/normalise.js'
import { dangerModel } from '../../src/conversation/topics/danger-model.js'
import { classify } from '../../src/conversation/topics/lexicon.js'

const texts = readFileSync(join(import.meta.dirname, '..', 'eval', 'texts', 'urgency.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { text: string; life: boolean })
const HAIR = 2
const EACH_WAY = process.env.HUOBAN_CHAOS === 'true'
/** What is found by more than a hair's breadth: words around it move the model's points a little. */
const dangers = texts.filter(({ text, life }) => life && isLife(text) && isClear(text)).map(({ text }) => text)
const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' })

function isLife(text: string): boolean {
  return classify(normalise(text).plain).urgency === 'life'
}

function isClear(text: string): boolean {
  const { points } = classify(normalise(text).plain).score
  const { raise, doubt } = dangerModel()
  return points > doubt + HAIR && (points < raise || points > raise + HAIR)
}

describe('danger to life', () => {
  test.each([
    ['刚追尾了，人没事，在等保险', false],
    // A fire, whatever trouble it came from.
    ['3号楼楼道里飞线充电 起火了', true],
    ['飞线充电着火了', true],
    ['飞线充电着火了怎么赔', false],
    // What is past, told or as large as a palm; who is rescued and who lies under what fell.
    ['手指以前让机器轧掉两个', false],
    ['听说那边 有人被车撞了', false],
    ['小区有个窨井边上塌下去一块,巴掌大', false],
    ['救了个落水的孩子，上电视了', false],
    ['救上来一个，没呼吸了', true],
    ['树倒了压住一个送外卖的', true],
    ['群里视频别看了，我被车撞了', true],
    // A place is no lesson about it, no film, no sunset, no meeting, and its long name no doubt.
    ['梨园镇云景里小区充电棚着火了', true],
    ['玉桥小学门口车撞人了', true],
    ['马头村村委会着火了', true],
    ['台湖大剧院停车场着火了', true],
    ['北苑家乐福二层儿童乐园旁着火了', true],
    ['云景公园晚霞像着火了一样', false],
    ['中心小学组织触电急救演练', false],
    ['会展中心搞消防演习 假装着火', false],
    ['困在单子堆里出不来', false],
    // Who stays away for a fever; oil on the road.
    ['孩子发烧了我们不去了', false],
    ['老婆发烧了我们不来了', false],
    ['孩子发烧抽搐了', true],
    ['那边地上一大滩机油，差点滑倒', false],
    ['人躺在地上一大滩血', true],
    // Troubles at home and at work, told with the words of dangers; and dangers among them.
    ['他威胁我 说不干就别想拿钱', false],
    ['婆婆放话 敢离就让我见不着娃', false],
    ['前夫把娃送他妈家 不让我看', false],
    ['儿子说没我这个爹', false],
    ['小时候我爸天天打我 现在他老了要我养', false],
    ['我碰了个大爷 他没事 家里人要两万', false],
    ['工伤断指 老板不认', false],
    ['刹车失灵了 在玉桥东路', false],
    ['后轮转不动了 谁会修', false],
    ['他带着孩子站在桥上 我不回去就跳', true],
    ['前夫翻窗户进来了 手里有刀', true],
    ['我撞了个大爷 他不动了 家里人要两万', true],
    ['刹车失灵了 正在下桥 前面是人', true],
    // What is asked for the day it happens, what is over, what only a machine or a purse suffers; and the same of people, now.
    ['如果碰到电动车着火 先干啥', false],
    ['看到着火了 楼上有人', true],
    ['站长压着我工资不发 都两个月了', false],
    ['墙压着我腿了', true],
    ['被困小区里了 门禁出不去 保安不在', false],
    ['树倒了 压了辆没人的车', false],
    ['树倒了 压着一个人', true],
    ['头发卷进拉链里了', false],
    ['头发卷进机器了 头皮扯下来了', true],
    // What stands beside words of a guard or of an all-clear, and is neither.
    ['绳子买好了，捆箱子用', false],
    ['刀买好了，今晚剁了他', true],
    ['狗咬伤两个娃跑过来了', true],
    ['锁阳台外边了 邻居开的门', false],
    ['我妈躺地上不动了 邻居给开的门', true],
    ['闻着糊味 一看是做饭忘关火', false],
    ['三楼着火了，发现是做饭引起的', true],
    ['遇见老人摔倒昏迷了 打哪个电话', true],
    ['老张一夜没回 鞋丢在河边', true],
    ['我摔河里了 是去年的事', false],
    ['孩子不见了 昨天的事了', true],
    ['娃手插进碎纸机', true],
    ['嗓子哑了说不出话 今天不接语音了', false],
    ['鼻子流血止住了', false],
    ['鼻子流血止不住', true],
    ['小猫卡在车底下 咋弄出来', false],
    ['孩子卡在车底下', true],
    // Down a slope with a child, at the water's edge and silent, out in the snow without a mind.
    ['刹不住了这个坡 车上带着娃', true],
    ['徒弟说去河边冷静冷静 四个钟头了不接电话', true],
    ['我妈有痴呆 上午出的门 电话没带 下雪了', true],
    ['被拉上一辆面包车了 不知道往哪开', true],
    ['甲醇 他喝的是甲醇', true],
    // Who fell is named, a line is engaged, a group fell ill, a place is high; and what is over, lost or under a car is no person.
    ['小明倒了', true],
    ['箱子倒了', false],
    ['我心脏难受 120占线', true],
    ['食堂吃吐了一片 有人抽了', true],
    ['小车进水库了 冒泡呢', true],
    ['我弟坐在二十三层天台边上', true],
    ['我在楼顶', false],
    ['大卡车冲进早市了', true],
    ['我爸失智 走丢一天一夜', true],
    ['老人找不到家 我送回去了', false],
    ['奶奶找不着眼镜', false],
    ['卡车底下有只狗', false],
    ['卡车底下有个人', true],
    ['打119举报堵消防通道', false],
    ['敲门没人开，放门口了，打了电话他说在洗澡', false],
    ['睡不醒 天天困', false],
    // What is a person's and is lost is no person.
    ['爷爷的老花镜丢了', false],
    ['爷爷走丢了', true],
    // Nobody had read these when a model first learned of their kind: a fire that wins, the water's edge.
    ['灭火器喷空了 火还在往上窜', true],
    ['一个人坐在江边 不打算回家了', true],
    ['在江边坐着等单 风好大', false],
    // Out of breath from stairs, shut in a drawer; what is cold, painted red by the evening or laughed about. And dangers in the same words.
    ['爬七楼快断气了', false],
    ['车没电了 我快断气了', false],
    ['手机关在抽屉里了', false],
    ['气得我差点背过气去', false],
    ['他背过气去了 脸是青的', true],
    ['墙塌了一角 没人在', false],
    // A road that gave way is a hazard that cannot wait; somebody in the hole is a danger.
    ['西马庄园南门外路面塌了', false],
    ['西马庄园南门外路面塌了 有人掉下去了', true],
    // Where it is takes nothing from what it is.
    ['瑞银大厦西边停车棚充电器冒烟', true],
    ['燃气表那块有臭鸡蛋味', true],
    ['我在云景东路摔断腿了', true],
    ['我上个月摔断腿了 请不了假', false],
    ['墙塌了 老李压在底下', true],
    ['保安跟我吵起来了 不让进', false],
    ['雨棚让人拿刀划了', false],
    ['有人拿刀划我脖子', true],
    ['晚霞像天烧起来了', false],
    ['网传地铁有人砍人 辟谣了', false],
    ['地铁口有人砍人', true],
    ['还在砍门 快来人', true],
    ['老杨一碰那个铁门就粘那儿了', true],
    ['绳子都拴好了 就差蹬凳子', true],
    ['娃在车里睡着了 不哭了', false],
    ['后轮没气了', false],
    ['充电器冒火花 换了一个', false],
    ['充电器冒火花 屋里着了', true],
    ['他说他要杀了我的外卖箱', false],
    ['他说他要杀了我的孩子', true],
    ['燃气灶没关 屋里全是味 我爸睡着呢', true],
    // A place beside it says nothing.
    ['电梯困人 远洋东方公馆8号', true],
    ['美团北苑站点门口电池爆炸', true],
    // A word or two at a time, a cry for somebody who can help, a hold that must not be let go; and words that sound like them.
    ['喘……不……上', true],
    ['救。。我。。', true],
    ['会做人工呼吸的赶紧到站里来', true],
    ['会心肺复苏的可以来报名当志愿者', false],
    ['千万别让他松手 在桥上', true],
    ['灭火器打完了 还旺', true],
    ['楼道全是烟 我跟客户被堵在六楼下不去', true],
    ['灭火器打完要换粉', false],
    ['快喊人', true],
    ['快喊人吃饭', false],
    ['娃在车里 钥匙锁里面了 外面38度 已经不哭了', true],
    ['娃在车里睡着了 不哭了', false],
    ['血糖1.9 人傻愣愣的', true],
    ['血糖仪测出来8.2 正常吗', false],
    ['之前想不开过 现在想通了', false],
    ['胳膊酸得举不起来 今天上了40楼', false],
    ['被子烧了个洞 烟头烫的', false],
    ['去年晕在路上 是你们送我去的', false],
    ['我爸前年脑出血 现在拄拐能走', false],
    ['有人 collapse 了 叫不醒', true],
    ['娃五岁 蓝外套 庙会走散了 求扩散', true],
    ['追尾了，人没事。车着火了', true],
    ['撞树上了 人没事 现在又有人晕倒了', true],
    ['误报，没人晕倒', false],
    ['不想活了，误报', true],
    ['切菜切到手 贴创可贴就行', false],
    ['腿 断 了 动不了', true],
    ['有辆车掉沟里了人没事', false],
    ['车掉沟里了，人自己爬出来了，没伤着', false],
    ['一个人爬出来了，还有一个没上来', true],
    ['人救出来了，但是没呼吸了', true],
    ['书上说一氧化碳中毒要先开窗', false],
    ['我拿砖头垫了一下车腿', false],
    ['他拿砖头砸我头了', true],
    ['老公昨天跑長途到現在沒音訊', true],
    // A cry alone, whatever is said before it or where; and what is no more than an exclamation.
    ['有人吗救命', true],
    ['谁来救命', true],
    ['喂 救命', true],
    ['救命 保险公司门口', true],
    ['大家救命 北苑站楼下', true],
    ['救命 这单也太远了', false],
    ['救命 谁懂啊', false],
    ['有人吗 救命 车没电了', false],
    // Talk of the day before it.
    ['商家出餐太慢 顾客催单 投诉了我 我想自杀', true],
    ['评价差评申诉不过 一直被扣钱 我要跳楼', true],
    ['取餐码1234 商家说没出餐 厨房着火了', true],
    ['孩子上学的事还没办好 孩子掉井里了', true],
    ['站点开会说超时要扣钱 老张听完直接晕倒了', true],
    ['示例路口 同事失联', true],
    ['我想自杀 谢谢', true],
    ['周末聚餐 我想死这口火锅了', false],
    ['昨天看电影 有人跳楼', false],
    ['单子太多 我要死了', false],
    ['手机死机了 叫不醒', false],
    // Where films are shown and games are played, and what only begins like them.
    ['电影院里有人晕倒了', true],
    ['游戏厅有人被砍了', true],
    ['胸口剧痛晕倒了', true],
    ['剧院门口有人被捅', true],
    ['筑梦公寓着火了', true],
    ['电影里有人晕倒', false],
    ['游戏里被砍死', false],
    ['剧里他死了', false],
    ['梦里我掉下去了', false],
    // A cry is one with thanks behind it, and behind a place.
    ['大家救命 北苑站楼下，谢谢大家', true],
    ['服毒 谢谢', true],
    ['梨园路口 服毒', true],
    ['北苑桥下 喂 救命', true],
    ['我在土桥地铁站，被锁车里', true],
    ['在云景里小区3号楼，玉桥小学门口车撞人了', true],
    ['梨园路口 救命之恩谢谢', false],
    ['土桥地铁站 锁车了', false],
    // What a guard knows of things and schools says nothing of who is beside them.
    ['快递小哥掉沟里', true],
    ['大爷钓鱼掉水库里了 不会水', true],
    ['大姐擦玻璃掉下去了，三楼', true],
    ['我同学晕倒了', true],
    ['教室着火了', true],
    ['对门烧烤店着火了', true],
    ['没着火 是烧烤摊的烟', false],
    ['学会了触电怎么救', false],
    // Who was something before is in danger now; what cannot be pulled out is not out.
    ['以前被辞退的骑手要跳楼', true],
    ['以前给我修车的师傅被车撞了', true],
    ['以前被车撞过', false],
    ['孩子卡在护栏缝里，拔不出来了', true],
    ['听说了没，我们店着火了出不去', true],
    ['听说隔壁店着火了', false],
    ['饿得晕倒了', true],
    // Nobody is under a bicycle that a tree fell on, and who leans out to look only looks.
    ['树倒了压到电动车了', false],
    ['树倒了压到人了', true],
    ['坐在窗台上不想上班', false],
    ['坐在窗台上不想活了', true],
    ['跑了一天累晕了,躺床上不想动', false],
    ['一天累晕了三个人', true],
    // Whom or where it befalls may be called by a word of lessons, films, insurance or animals.
    ['宣传员晕倒了', true],
    ['讲课的老师触电了', true],
    ['卖保险的被车撞了', true],
    ['遛狗的掉河里了', true],
    ['教练被绑架了', true],
    ['保险公司着火了', true],
    ['会议室有人跳楼', true],
    ['咖啡店着火了', true],
    ['演员从楼上摔下来那条拍了十遍', false],
    ['听说快递员被打了', false],
    ['保险公司的电话没人接', false],
    // Nor do fright, a meal that waits and no false alarm speak against it.
    ['骑手被车撞了，吓死我了', true],
    ['孩子掉河里了，餐还没送', true],
    ['有人晕倒了，不是误报', true],
    ['掉河里了，餐和手机', false],
    ['是误报，没有着火', false],
    // What only a thing suffers, or is over, the model must be surer of.
    ['今晚零下十二度,电池扛不住', false],
    ['今晚零下十二度,老人在外面扛不住了', true],
    ['我在桥上不想走了，风太大堵着', false],
    ['我在桥上不想走了，对不起大家', true],
    ['谁来救救我,方向盘锁死了打不开', false],
    ['方向盘锁死了刹不住 救救我', true],
    ['孩子丢了书包,在公交车上,谁捡着了', false],
    // What is played, over, written in a contract or said for effect; what befalls a thing.
    ['有人吐血了，是拍戏', false],
    ['孩子掉河里了，不是演习', true],
    ['楼道着火了，早就处理完了', false],
    ['前年见过有人吐血', false],
    ['热得不想活了', false],
    ['活着累 不想活了', true],
    ['羡慕到昏厥', false],
    ['电脑从楼上掉下来了', false],
    ['水杯掉河里了', false],
    ['一个阿姨下水捞手机,捞着捞着没影了', true],
    ['这会儿又吐血了', true],
    ['配电箱漏电 他浑身抖', true],
  ])('%s', (text, life) => expect(isLife(text)).toBe(life))

  test.each([
    ['电动车着火了', '119'],
    ['有人晕倒了', '120'],
    ['有人拿刀捅人', '110'],
    ['骑手被车撞飞了', '122'],
    ['楼道里煤气味很大', '119'],
    ['有人掉河里了', '119'],
    ['老人走失了', '110'],
    ['羊水破了', '120'],
    ['我被狗咬了', '120'],
  ])('%s: %s is called first', (text, first) => expect(classify(normalise(text).plain).emergency[0]).toBe(first))

  test('who cannot get up is hurt, and does not want to die', () => {
    expect(classify('我在楼道里摔断腿了，站不起来').emergency).toEqual(['120', '999'])
    expect(classify('我明天不想醒了').emergency).toContain('12356')
  })

  test('a place before it, thanks after it and traditional characters never take it away', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...dangers),
        fc.constantFrom('', '示例路口 ', '在示例小区3号楼，', '我在示例地铁站\n'),
        fc.constantFrom('', ' 谢谢', '，谢谢大家', '🙏'),
        fc.boolean(),
        (text, before, after, traditional) => isLife(`${before}${traditional ? toTraditional(text) : text}${after}`),
      ),
      // Always the same ones: what is drawn anew each time fails on another day than the change that broke it.
      { numRuns: EACH_WAY ? 30_000 : 1_500, seed: 1 },
    ))
})
