# T37 井盖修好了 answers what was asked and opens no new hazard; where nothing was asked either; an activity asked about is no hazard
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 李社工 worker
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明
friend 小红

小明: 吹哨 玉桥东路井盖松了
赵科长: 报到 1
赵科长: 办结 1 换了新的
赵科长: 没有
bot > 小明: …1 修好…2 没修好…
小明: 井盖还没修好呢
bot > 小明: …隐患 #1…重新打开…
赵科长: 办结 1 又换了一个
赵科长: 没有
bot > 小明: …1 修好…2 没修好…
小明: 井盖修好了 谢谢
bot > 小明: …隐患 #1…已确认修复…
小红: 路灯修好了
bot > 小红: …修好…
none > 小红: 在哪
小明: 求助 刹车不灵
李社工: 接案 1
李社工: 结案 1 换了闸皮
bot > 小明: …解决了…没解决…
小明: 刹车的事解决了
bot > 小明: …求助 #1…已结案…
王协调员: 发布活动 急救培训 11月28日14:00 地点 示例驿站 名额 5
小明 @ 通州骑手一群 +bot: 急救培训我和老张都去
bot @ 通州骑手一群: …报名成功…2/5…
小明: 我报的那个活动几点来着
bot > 小明: …活动 #1…11月28日(周六)14:00…
老张: 活动在哪儿办
bot > 老张: …活动 #1…示例驿站…
老张: 怎么用啊这个
bot > 老张: …我能帮您…
老张: 活着真累
bot > 老张: …求助…
