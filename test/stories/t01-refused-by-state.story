# T01 a refusal says how things stand: what a unit is at work on, or waits to be looked at, has not ended
clock 2026-11-23 09:00
room 梨园骑手群 area 梨园镇: 小明
friend 小明
staff 赵科长 unit 梨园镇

小明: /吹哨 示例路 路灯不亮
赵科长: 报到 1
小明: 撤销 隐患 1
bot > 小明: …隐患 #1…已经在办…补充…
赵科长: 办结 1 换了
赵科长: 没有
赵科长: 退回 1 后悔了
bot > 赵科长: …隐患 #1…在等报的人看过…
小明: 1
赵科长: 退回 1 后悔了
bot > 赵科长: …隐患 #1 已经结束…
none > 小明: 已经结束
