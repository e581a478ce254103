# T01 the unit says it is repaired, the reporter that it is as it was: reopened
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明
staff 赵科长 unit 梨园镇
friend 小明

小明: 吹哨 玉桥东路的护栏歪了
赵科长: 报到 1
赵科长: 办结 1 扶正
赵科长: 没有
bot > 小明: …1 修好…2 没修好…
小明: 还是老样子啊
bot > 小明: …重新打开…
bot > 赵科长: …隐患 #1…重新打开…
