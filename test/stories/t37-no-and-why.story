# T37 no first and then why answers 解决了 and 修好了; the why goes where it is needed; what nothing is made of changes no digit
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 梨园镇
friend 小明

# no first and then why, said to the bot alone: it is open again, and whoever is at it hears why
小明: 求助 头盔坏了
李社工: 接案 1
李社工: 结案 1 给了一个
bot > 小明: …解决了…没解决…
小明: 没有啊 人都没来
bot > 李社工: …求助 #1…重新打开…人都没来…
bot > 小明: …重新打开…
李社工: 结案 1 给了一个
bot > 小明: …解决了…没解决…
# what nothing is made of leaves the question open, and never changes what a digit means
小明: 你自己来看看吧这叫修好
bot > 小明: …求助 #1…解决了…没解决…
小明: 2 扣子是断的
bot > 李社工: …求助 #1…重新打开…扣子是断的…
none > 小明: 看看活动

小明: 吹哨 万达广场门口路灯不亮
赵科长: 报到 1
赵科长: 办结 1 换了
赵科长: 没有
bot > 小明: …1 修好…2 没修好…
小明: 没有啊 还是黑的，我电话13800000000
bot > 赵科长: …隐患 #1…重新打开…还是黑的…
bot > 小明: …重新打开…
none > 赵科长: 13800000000
