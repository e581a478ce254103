# what came back answers 解决了, how well it was mended answers 修好; a count is set right in words; who asks who comes sees how many they are
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 老张
staff 李社工 worker
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明

小明: 求助 被站长无故扣了两百
李社工: 接案 1
李社工: 结案 1 站长答应退
bot > 小明: …解决了…没解决…
小明: 钱还没退
bot > 小明: …求助 #1…重新打开…
李社工: 结案 1 已经退了
bot > 小明: …解决了…没解决…
小明: 钱到账了 谢谢
bot > 小明: …求助 #1…已结案…

小明: 吹哨 梨园镇云景东路护栏倒了一截挡路
bot > 小明: …隐患 #1…云景东路…
赵科长: 报到 1
赵科长 [image a.jpg]
赵科长: 办结 1 扶正了
bot > 小明: …1 修好…2 没修好…
小明: 看了，修得挺好
bot > 小明: …隐患 #1 已确认修复…

王协调员: 发布活动 义诊 11月28日9:00 地点 公园 名额 9 群 通州骑手一群
小明: 报名 1 带3人
bot > 小明: …报名成功…4/9…
小明: 说错了，带2人
bot > 小明: …3/9…
老张 @ 通州骑手一群 +bot: 义诊都有谁报名了
bot @ 通州骑手一群: …活动 #1…3/9…
老张 @ 通州骑手一群 +bot: 报个路灯坏了，在梨园镇怡乐中路
bot @ 通州骑手一群: …隐患 #2…
none @ 通州骑手一群: 4/9
