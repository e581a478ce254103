# T01 what is still wrong is passed on to the unit
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /吹哨 玉桥中路积水
赵科长: 报到 1
赵科长: 控险 1
赵科长 [image done.jpg]
赵科长: 办结 1 抽干了
bot @ 通州骑手一群: …1 修好…2 没修好…
小明 @ 通州骑手一群: 2 又积上了
bot @ 通州骑手一群: …重新打开…
bot > 赵科长: …重新打开…又积上了…
